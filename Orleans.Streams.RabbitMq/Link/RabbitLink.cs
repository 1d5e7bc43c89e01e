using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;

namespace Orleans.Streams.RabbitMq;

/// <summary>
/// A process's way to RabbitMQ: what it publishes and what it consumes. They have a connection each: a broker that is short of memory stops
/// reading from connections that publish, and acknowledgements must not be among what it does not read.
/// </summary>
public sealed partial class RabbitLink : IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(15);

    private readonly TimeProvider time;
    private readonly ILogger log;
    private readonly RabbitConnection consuming;
    private readonly RabbitConnection publishing;
    private readonly RabbitPublisher publisher;

    /// <summary>Connects with <see cref="StartAsync"/>, or when something is published or consumed.</summary>
    /// <exception cref="ArgumentException">The topology or the options cannot work; the message says why.</exception>
    public RabbitLink(RabbitLinkOptions options, RabbitTopology topology, TimeProvider time, ILogger log)
    {
        if (topology.Problems.Concat(options.Problems).ToList() is [_, ..] problems)
        {
            throw new ArgumentException($"A link to RabbitMQ cannot be made so: {string.Join("; ", problems)}.");
        }

        this.time = time;
        this.log = log;
        Topology = topology;
        var declared = new TopologyDeclaration(topology, options);
        publishing = new RabbitConnection(options, declared, time, log, "publishing");
        consuming = new RabbitConnection(options, declared, time, log, "consuming");
        publisher = new RabbitPublisher(publishing, declared, options, time, log);
    }

    /// <summary>Declared on every new connection.</summary>
    public RabbitTopology Topology { get; }

    /// <summary>
    /// Who reads which queue over this link, and what they have in hand. Readers put themselves here, for those who count.
    /// </summary>
    public ConcurrentDictionary<string, Func<QueueInHand>> Readers { get; } = new(StringComparer.Ordinal);

    /// <summary>Why nothing can be published now; null when all is well.</summary>
    public string? Trouble => publishing.Trouble;

    /// <summary>
    /// Connects. A broker that is away is waited for in the background, since it may come back; one that will never do, because of a wrong
    /// password or a different topology, stops the start.
    /// </summary>
    /// <exception cref="RabbitUnavailableException">Somebody has to change something.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var starting = new[] { consuming, publishing }.Select(connection => (connection, first: connection.StartAsync())).ToList();
        foreach (var (connection, first) in starting)
        {
            try
            {
                if (await first.WaitAsync(StartPatience, time, cancellationToken) is { } failure && RabbitConnection.IsHopeless(failure))
                {
                    throw new RabbitUnavailableException(connection.Explain(failure), failure);
                }
            }
            catch (TimeoutException)
            {
                LogSlow(connection.Trouble);
            }
        }
    }

    /// <summary>
    /// Completes when every queue that the message reaches has it on disk. What was lost on the way is sent again, so it may arrive twice.
    /// </summary>
    /// <exception cref="ArgumentException">Its headers are larger than RabbitMQ takes.</exception>
    public Task PublishAsync(RabbitMessage message, CancellationToken cancellationToken) =>
        publisher.PublishAsync(message, cancellationToken);

    /// <summary>Reads one of the topology's queues from now on, as soon as there is a connection.</summary>
    /// <param name="window">Messages that RabbitMQ pushes ahead of their settling, from 1 to 65,535.</param>
    /// <param name="handler">Takes a delivery, one after the other; must not fail.</param>
    /// <param name="lost">Called when what was delivered and not settled has gone back to the queue.</param>
    public RabbitConsumer Consume(string queue, int window, Func<RabbitDelivery, Task> handler, Action? lost = null)
    {
        // RabbitMQ counts with two bytes, and takes 0 for no bound at all.
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(window, ushort.MaxValue);
        return new RabbitConsumer(consuming, time, log, queue, (_, _) => Task.FromResult(queue), window, handler, lost);
    }

    /// <summary>Reads a queue that each connection makes anew. Nothing of it is settled: what is pushed is gone.</summary>
    /// <param name="description">Of the queue, for messages.</param>
    /// <param name="declare">Declares the queue on the channel, and answers its name.</param>
    /// <param name="handler">Takes a delivery, one after the other; must not fail.</param>
    public RabbitConsumer Follow(string description, Func<IChannel, CancellationToken, Task<string>> declare,
        Func<RabbitDelivery, Task> handler) =>
        new(consuming, time, log, description, declare, window: 0, handler);

    /// <summary>A channel for questions, on the connection that consumes.</summary>
    /// <exception cref="RabbitUnavailableException">There is no connection.</exception>
    public Task<IChannel> OpenChannelAsync(CancellationToken cancellationToken) =>
        consuming.GetNow().OpenChannelAsync(null, cancellationToken);

    /// <summary>What is wrong and what to do about it, without the password.</summary>
    public string Explain(Exception failure) => consuming.Explain(failure);

    /// <summary>Ends both connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await publisher.DisposeAsync();
        await publishing.DisposeAsync();
        await consuming.DisposeAsync();
    }

    [LoggerMessage(270, LogLevel.Warning, "RabbitMQ takes long to answer; the start goes on without it. {Trouble}")]
    private partial void LogSlow(string? trouble);
}
