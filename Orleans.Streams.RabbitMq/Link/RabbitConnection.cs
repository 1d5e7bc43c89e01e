using System.Globalization;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Orleans.Streams.RabbitMq;

/// <summary>
/// Keeps a connection for as long as it lives: makes one, declares the topology on it, and makes the next when it is gone. The client's own
/// recovery is off, because it revives channels behind the back of those who hold delivery tags; here each session is new from the ground
/// up.
/// </summary>
internal sealed partial class RabbitConnection : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private readonly RabbitAddress address;
    private readonly RabbitWords words;
    private readonly TopologyDeclaration topology;
    private readonly TimeProvider time;
    private readonly ILogger log;
    private readonly string purpose;
    private readonly ConnectionFactory factory;
    private readonly CancellationTokenSource stopping = new();
    private readonly TaskCompletionSource<Exception?> firstTry = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lazy<Task> keeping;
    private volatile TaskCompletionSource<RabbitSession> current = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Exception? trouble;

    public RabbitConnection(RabbitLinkOptions options, TopologyDeclaration topology, TimeProvider time, ILogger log, string purpose)
    {
        address = options.Address;
        words = options.Words;
        this.topology = topology;
        this.time = time;
        this.log = log;
        this.purpose = purpose;
        factory = new ConnectionFactory
        {
            Uri = address.Uri,
            VirtualHost = address.VirtualHost,
            AutomaticRecoveryEnabled = false,
            TopologyRecoveryEnabled = false,
            RequestedHeartbeat = options.Heartbeat,
            RequestedConnectionTimeout = Patience,
            HandshakeContinuationTimeout = Patience,
            ContinuationTimeout = Patience,
            // A foreign client may send whatever the broker lets in. Were it too large for us, it would end every connection that it is
            // delivered on.
            MaxInboundMessageBodySize = 512 * 1024 * 1024,
            ClientProvidedName = string.Create(CultureInfo.InvariantCulture, $"{words.Application} {purpose} ({Environment.ProcessId})"),
        };
        keeping = new Lazy<Task>(() => Task.Run(KeepAsync));
    }

    /// <summary>Why there is no connection, or why it takes no publishes; null when all is well.</summary>
    public string? Trouble => current.Task is { IsCompletedSuccessfully: true, Result: var session }
        ? session.BlockedReason is { } blocked
            ? $"RabbitMQ takes no messages at the moment: {blocked}. Free memory or disk on its machine." : null
        : Explain(trouble);

    /// <summary>Begins. Completes when the first attempt to connect has succeeded (null) or failed.</summary>
    public Task<Exception?> StartAsync()
    {
        _ = keeping.Value;
        return firstTry.Task;
    }

    /// <summary>The session; waits while there is none.</summary>
    public Task<RabbitSession> GetAsync(CancellationToken cancellationToken)
    {
        _ = keeping.Value;
        return current.Task.WaitAsync(cancellationToken);
    }

    /// <summary>The session, or <see cref="RabbitUnavailableException"/> at once when there is none.</summary>
    public RabbitSession GetNow() => current.Task is { IsCompletedSuccessfully: true, Result: var session }
        ? session
        : throw new RabbitUnavailableException(Explain(trouble), trouble);

    public async ValueTask DisposeAsync()
    {
        if (stopping.IsCancellationRequested)
        {
            return;
        }

        await stopping.CancelAsync();
        if (keeping.IsValueCreated)
        {
            await keeping.Value;
        }

        current.TrySetCanceled();
    }

    /// <summary>Whether waiting cannot help: somebody has to change something.</summary>
    public static bool IsHopeless(Exception failure) =>
        failure is TopologyMismatchException or AuthenticationFailureException or PossibleAuthenticationFailureException
        || Unwrap(failure) is OperationInterruptedException { ShutdownReason.ReplyCode: Constants.NotAllowed or Constants.AccessRefused }
        || failure is BrokerUnreachableException { InnerException: { } inner } && IsHopeless(inner);

    /// <summary>What is wrong and what to do, without the password.</summary>
    public string Explain(Exception? failure) => failure switch
    {
        null => $"The connection to RabbitMQ at {address} is being made.",
        TopologyMismatchException mismatch => mismatch.Message,
        BrokerUnreachableException { InnerException: { } inner } when inner is not AggregateException => Explain(inner),
        AuthenticationFailureException or PossibleAuthenticationFailureException =>
            $"RabbitMQ at {address} refuses the user '{factory.UserName}'. Correct the user and the password in {words.AddressKey}.",
        OperationInterruptedException { ShutdownReason: { ReplyCode: Constants.NotAllowed or Constants.AccessRefused } reason } =>
            $"RabbitMQ at {address} does not let the user '{factory.UserName}' in: {reason.ReplyText}. Create the virtual host and give the user rights on it, or correct {words.AddressKey}.",
        _ => $"RabbitMQ at {address} does not answer ({Unwrap(failure).Message.TrimEnd('.')}). Start it, or correct {words.AddressKey}. {words.WhileAway}".TrimEnd(),
    };

    private static Exception Unwrap(Exception failure) => failure switch
    {
        BrokerUnreachableException { InnerException: { } inner } => Unwrap(inner),
        AggregateException { InnerExceptions: [var first, ..] } => Unwrap(first),
        _ => failure,
    };

    private async Task KeepAsync()
    {
        var pause = FirstPause;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await using var session = await OpenAsync();
                pause = FirstPause;
                await WhileItLastsAsync(session);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                if (trouble?.GetType() != failure.GetType())
                {
                    LogNotConnected(purpose, Explain(failure));
                }

                trouble = failure;
                firstTry.TrySetResult(failure);
                await Task.Delay(pause, time, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }

    private async Task<RabbitSession> OpenAsync()
    {
        var session = new RabbitSession(await factory.CreateConnectionAsync(stopping.Token));
        try
        {
            await topology.DeclareAsync(session, stopping.Token);
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    private async Task WhileItLastsAsync(RabbitSession session)
    {
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var ended = session.Ended.Register(() => over.TrySetResult());
        await using var stop = stopping.Token.Register(() => over.TrySetResult());
        trouble = null;
        current.TrySetResult(session);
        firstTry.TrySetResult(null);
        LogConnected(purpose, address);
        await over.Task;
        current = new TaskCompletionSource<RabbitSession>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!stopping.IsCancellationRequested)
        {
            trouble = new IOException(session.EndReason ?? "the connection ended");
            LogLost(purpose, address, session.EndReason);
        }
    }

    [LoggerMessage(220, LogLevel.Information, "Connected to {Address} for {Purpose}")]
    private partial void LogConnected(string purpose, RabbitAddress address);

    [LoggerMessage(221, LogLevel.Warning, "The connection to {Address} for {Purpose} ended: {Reason}")]
    private partial void LogLost(string purpose, RabbitAddress address, string? reason);

    [LoggerMessage(222, LogLevel.Warning, "No connection for {Purpose}: {Trouble}")]
    private partial void LogNotConnected(string purpose, string trouble);
}
