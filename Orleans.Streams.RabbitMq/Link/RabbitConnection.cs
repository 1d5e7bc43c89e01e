using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Orleans.Streams.RabbitMq;

/// <summary>
/// Keeps a connection: makes one, declares the topology on it, and makes the next when it is gone. The client's own recovery is off,
/// because it reopens channels without the knowledge of those who hold delivery tags; here each session is new.
/// </summary>
internal sealed partial class RabbitConnection : IAsyncDisposable
{
    private static readonly TimeSpan OperationTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private readonly RabbitBrokerOptions _options;
    private readonly RabbitAddress _address;
    private readonly TopologyDeclaration _topology;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly string _purpose;
    private readonly ConnectionFactory _factory;
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource<Exception?> _firstTry = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lazy<Task> _keeping;
    private volatile TaskCompletionSource<RabbitSession> _current = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Exception? _trouble;

    public RabbitConnection(RabbitBrokerOptions options, TopologyDeclaration topology, TimeProvider time, ILogger log, string purpose)
    {
        _address = options.Address;
        _options = options;
        _topology = topology;
        _time = time;
        _log = log;
        _purpose = purpose;
        _factory = new ConnectionFactory
        {
            Uri = _address.Uri,
            VirtualHost = _address.VirtualHost,
            AutomaticRecoveryEnabled = false,
            TopologyRecoveryEnabled = false,
            RequestedHeartbeat = options.Heartbeat,
            RequestedConnectionTimeout = OperationTimeout,
            HandshakeContinuationTimeout = OperationTimeout,
            ContinuationTimeout = OperationTimeout,
            // A foreign client may send whatever the broker lets in. Were it too large for us, it would end every connection that it is
            // delivered on.
            MaxInboundMessageBodySize = 512 * 1024 * 1024,
            ClientProvidedName = $"{options.ApplicationName} {purpose} ({Environment.ProcessId})",
        };
        _keeping = new Lazy<Task>(() => Task.Run(KeepAsync));
    }

    /// <summary>Why there is no connection, or why it takes no publishes; null when all is well.</summary>
    public string? Trouble => _current.Task is { IsCompletedSuccessfully: true, Result: var session }
        ? session.BlockedReason is { } blocked
            ? $"RabbitMQ takes no messages at the moment: {blocked}. Free memory or disk on its machine." : null
        : Explain(_trouble);

    /// <summary>Begins. Completes when the first attempt to connect has succeeded (null) or failed.</summary>
    public Task<Exception?> StartAsync()
    {
        _ = _keeping.Value;
        return _firstTry.Task;
    }

    /// <summary>The session; waits while there is none.</summary>
    public Task<RabbitSession> GetAsync(CancellationToken cancellationToken)
    {
        _ = _keeping.Value;
        return _current.Task.WaitAsync(cancellationToken);
    }

    /// <summary>The session, or <see cref="BrokerUnavailableException"/> at once when there is none.</summary>
    public RabbitSession GetNow() => _current.Task is { IsCompletedSuccessfully: true, Result: var session }
        ? session
        : throw new BrokerUnavailableException(Explain(_trouble), _trouble);

    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested)
        {
            return;
        }

        await _stopping.CancelAsync();
        if (_keeping.IsValueCreated)
        {
            await _keeping.Value;
        }

        _current.TrySetCanceled();
    }

    /// <summary>What is wrong and what to do, without the password.</summary>
    public string Explain(Exception? failure) => failure switch
    {
        null => $"The connection to RabbitMQ at {_address} is being made.",
        TopologyMismatchException mismatch => mismatch.Message,
        BrokerUnreachableException { InnerException: { } inner } when inner is not AggregateException => Explain(inner),
        AuthenticationFailureException or PossibleAuthenticationFailureException =>
            $"RabbitMQ at {_address} refuses the user '{_factory.UserName}'. Correct the user and the password in {_options.AddressKey}.",
        OperationInterruptedException { ShutdownReason: { ReplyCode: Constants.NotAllowed or Constants.AccessRefused } reason } =>
            $"RabbitMQ at {_address} does not let the user '{_factory.UserName}' in: {reason.ReplyText}. "
            + $"Create the virtual host and give the user rights on it, or correct {_options.AddressKey}.",
        _ => $"RabbitMQ at {_address} does not answer ({RabbitFailure.Innermost(failure).Message.TrimEnd('.')}). "
            + $"Start it, or correct {_options.AddressKey}. {_options.OutageNote}".TrimEnd(),
    };

    private async Task KeepAsync()
    {
        var pause = FirstPause;
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                await using var session = await OpenAsync();
                pause = FirstPause;
                await WhileItLastsAsync(session);
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                if (_trouble?.GetType() != failure.GetType())
                {
                    LogNotConnected(_purpose, Explain(failure));
                }

                _trouble = failure;
                _firstTry.TrySetResult(failure);
                await Task.Delay(pause, _time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }

    private async Task<RabbitSession> OpenAsync()
    {
        var session = new RabbitSession(await _factory.CreateConnectionAsync(_stopping.Token));
        try
        {
            await _topology.DeclareAsync(session, _stopping.Token);
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
        await using var stop = _stopping.Token.Register(() => over.TrySetResult());
        _trouble = null;
        _current.TrySetResult(session);
        _firstTry.TrySetResult(null);
        LogConnected(_purpose, _address);
        await over.Task;
        _current = new TaskCompletionSource<RabbitSession>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!_stopping.IsCancellationRequested)
        {
            _trouble = new IOException(session.EndReason ?? "the connection ended");
            LogLost(_purpose, _address, session.EndReason);
        }
    }

    [LoggerMessage(220, LogLevel.Information, "Connected to {Address} for {Purpose}")]
    private partial void LogConnected(string purpose, RabbitAddress address);

    [LoggerMessage(221, LogLevel.Warning, "The connection to {Address} for {Purpose} ended: {Reason}")]
    private partial void LogLost(string purpose, RabbitAddress address, string? reason);

    [LoggerMessage(222, LogLevel.Warning, "No connection for {Purpose}: {Trouble}")]
    private partial void LogNotConnected(string purpose, string trouble);
}
