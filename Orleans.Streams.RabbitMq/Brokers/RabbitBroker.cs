using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Orleans.Streams.RabbitMq;

/// <summary>
/// RabbitMQ. What it publishes and what it consumes have a connection each: a broker that is short of memory stops reading from connections
/// that publish, and acknowledgements must not wait there.
/// </summary>
public sealed partial class RabbitBroker : IStreamBroker
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(15);

    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly RabbitConnection _consuming;
    private readonly RabbitConnection _publishing;
    private readonly RabbitPublisher _publisher;
    private readonly ConcurrentDictionary<string, QueueConsumer> _consumers = new(StringComparer.Ordinal);

    /// <summary>Connects with <see cref="StartAsync"/>, or when something is published or consumed.</summary>
    /// <exception cref="ArgumentException">The topology or the options cannot work; the message says why.</exception>
    public RabbitBroker(RabbitBrokerOptions options, RabbitTopology topology, TimeProvider time, ILogger log)
    {
        if (topology.Problems.Concat(options.Problems).ToList() is [_, ..] problems)
        {
            throw new ArgumentException($"A connection to RabbitMQ cannot be made so: {string.Join("; ", problems)}.");
        }

        _time = time;
        _log = log;
        Topology = topology;
        var declaration = new TopologyDeclaration(topology, options);
        _publishing = new RabbitConnection(options, declaration, time, log, "publishing");
        _consuming = new RabbitConnection(options, declaration, time, log, "consuming");
        _publisher = new RabbitPublisher(_publishing, declaration, options, time, log);
    }

    /// <summary>Declared on every new connection.</summary>
    public RabbitTopology Topology { get; }

    /// <inheritdoc/>
    public bool IsDurable => true;

    /// <inheritdoc/>
    public string? Trouble => _publishing.Trouble;

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var starting = new[] { _consuming, _publishing }.Select(connection => (connection, first: connection.StartAsync())).ToList();
        foreach (var (connection, first) in starting)
        {
            try
            {
                if (await first.WaitAsync(StartTimeout, _time, cancellationToken) is { } failure && RabbitFailure.IsPermanent(failure))
                {
                    throw new BrokerUnavailableException(connection.Explain(failure), failure);
                }
            }
            catch (TimeoutException)
            {
                LogSlow(connection.Trouble);
            }
        }
    }

    /// <inheritdoc/>
    public Task PublishAsync(RabbitMessage message, CancellationToken cancellationToken) =>
        _publisher.PublishAsync(message, cancellationToken);

    /// <inheritdoc/>
    public IAsyncDisposable Consume(QueueConsumer consumer)
    {
        // RabbitMQ counts with two bytes, and takes 0 for no bound at all.
        ArgumentOutOfRangeException.ThrowIfLessThan(consumer.Window, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(consumer.Window, ushort.MaxValue);
        Topology.ThrowIfUnknown(consumer.Queue);
        _consumers[consumer.Queue] = consumer;
        return new Consumption(this, consumer, new RabbitConsumer(_consuming, _time, _log, consumer.Queue)
        {
            Window = (ushort)consumer.Window,
            MaxMessageBytes = consumer.MaxMessageBytes,
            Handle = consumer.Handle,
            ChannelLost = consumer.ChannelLost,
        });
    }

    /// <summary>
    /// The follower has a queue of its own, named by RabbitMQ and gone with its connection. Without a connection it misses messages.
    /// </summary>
    public async Task<IAsyncDisposable> FollowAsync(
        string pattern, int capacity, Action<InboundMessage> handle, CancellationToken cancellationToken)
    {
        var follower = new RabbitConsumer(_consuming, _time, _log, $"a follower of {pattern}")
        {
            Declare = DeclareAsync,
            Handle = message =>
            {
                handle(message);
                return ValueTask.CompletedTask;
            },
        };
        follower.Start();
        try
        {
            // "From now on" begins when RabbitMQ has the binding.
            await follower.Attached.WaitAsync(cancellationToken);
            return follower;
        }
        catch
        {
            await follower.DisposeAsync();
            throw;
        }

        async Task<string> DeclareAsync(IChannel channel, CancellationToken token)
        {
            var arguments = new Dictionary<string, object?> { [Headers.XMaxLength] = capacity, [Headers.XOverflow] = "drop-head" };
            var queue = await channel.QueueDeclareAsync(
                string.Empty, durable: false, exclusive: true, autoDelete: true, arguments: arguments, cancellationToken: token);
            await channel.QueueBindAsync(queue.QueueName, Topology.Exchange, pattern, cancellationToken: token);
            return queue.QueueName;
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<QueueStatus>> GetStatusAsync(CancellationToken cancellationToken)
    {
        if (Trouble is { } trouble)
        {
            throw new BrokerUnavailableException(trouble);
        }

        try
        {
            await using var channel = await _consuming.GetNow().OpenChannelAsync(null, cancellationToken);
            var all = new List<QueueStatus>(Topology.Queues.Count);
            foreach (var name in Topology.Queues)
            {
                var found = await channel.QueueDeclarePassiveAsync(name, cancellationToken);
                var here = _consumers.TryGetValue(name, out var consumer) ? consumer.GetStatus() : default;
                var ready = (int)Math.Min(int.MaxValue / 2, found.MessageCount) + here.Ready;
                all.Add(new QueueStatus(name, ready, here.InFlight, here.Retrying, (int)found.ConsumerCount, here.Ready));
            }

            await channel.CloseAsync(cancellationToken);
            return all;
        }
        catch (OperationInterruptedException missing) when (missing.ShutdownReason is { ReplyCode: Constants.NotFound } reason)
        {
            throw new BrokerUnavailableException(
                $"A queue is missing in RabbitMQ ({reason.ReplyText}). It is declared again when the connection is next made.", missing);
        }
        catch (Exception failure) when (failure is TimeoutException || RabbitFailure.IsInterruption(failure, cancellationToken))
        {
            throw new BrokerUnavailableException(_consuming.Explain(failure), failure);
        }
    }

    /// <summary>Ends both connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await _publisher.DisposeAsync();
        await _publishing.DisposeAsync();
        await _consuming.DisposeAsync();
    }

    /// <summary>Why a message of that many bytes is rejected; null when it is not.</summary>
    internal static string? TooLarge(int bytes, int most) =>
        bytes > most ? string.Create(CultureInfo.InvariantCulture, $"It has {bytes} bytes; at most {most} are allowed.") : null;

    [LoggerMessage(270, LogLevel.Warning, "RabbitMQ takes long to answer; the start goes on without it. {Trouble}")]
    private partial void LogSlow(string? trouble);

    /// <summary>A queue that is consumed, until it is disposed.</summary>
    private sealed class Consumption : IAsyncDisposable
    {
        private readonly RabbitBroker _broker;
        private readonly QueueConsumer _consumer;
        private readonly RabbitConsumer _running;

        public Consumption(RabbitBroker broker, QueueConsumer consumer, RabbitConsumer running)
        {
            (_broker, _consumer, _running) = (broker, consumer, running);
            running.Start();
        }

        public ValueTask DisposeAsync()
        {
            // The queue's next consumer may be registered already.
            _broker._consumers.TryRemove(KeyValuePair.Create(_consumer.Queue, _consumer));
            return _running.DisposeAsync();
        }
    }
}
