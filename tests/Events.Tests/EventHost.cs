using Catalyst.Grains.Interfaces.Events;
using Catalyst.Testing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Orleans.Streams.RabbitMq;

namespace Catalyst.Events.Tests;

/// <summary>A broker with the event transport, the dead letters and a plain consumer of queues on it.</summary>
internal sealed class EventHost : IEventTransport, IAsyncDisposable
{
    private readonly EventTransport _transport;
    private readonly DeadLetters _letters;
    private readonly DeadLetterCollector _collector;

    public EventHost(BrokerOptions options, IDeadLetterStore? store = null, ILogger? log = null)
    {
        store ??= new MemoryDeadLetterStore();
        Broker = EventsRegistration.CreateBroker(options, TimeProvider.System, log ?? NullLogger.Instance);
        _transport = new EventTransport(Broker, Options.Create(options), NullLogger<EventTransport>.Instance);
        _letters = new DeadLetters(store, Broker);
        _collector = new DeadLetterCollector(Broker, store, TimeProvider.System, NullLogger<DeadLetterCollector>.Instance);
    }

    public IStreamBroker Broker { get; }

    public IDeadLetters DeadLetters => _letters;

    public string Kind => _transport.Kind;

    public bool IsDurable => _transport.IsDurable;

    public string? Trouble => _transport.Trouble;

    public Task StartAsync(CancellationToken cancellationToken) => _collector.StartAsync(cancellationToken);

    public Task PublishAsync(AgentEvent e, CancellationToken cancellationToken = default) => _transport.PublishAsync(e, cancellationToken);

    public Task<IAsyncDisposable> SubscribeFanoutAsync(
        string routingPattern, Func<AgentEvent, CancellationToken, Task> handler, CancellationToken cancellationToken = default) =>
        _transport.SubscribeFanoutAsync(routingPattern, handler, cancellationToken);

    public Task<IReadOnlyList<QueueStatus>> StatusAsync(CancellationToken cancellationToken = default) =>
        _transport.StatusAsync(cancellationToken);

    /// <summary>Consumes a queue event by event. What the handler has returned from is done; disposing stops the handler.</summary>
    public IAsyncDisposable Read(string queue, Func<AgentEvent, CancellationToken, Task> handler)
    {
        var stopping = new CancellationTokenSource();
        var consuming = Broker.Consume(new QueueConsumer(queue, Window: 32, async message =>
        {
            try
            {
                await handler(AgentEventCodec.Decode(message.Body.Span), stopping.Token);
                message.Settlement.Acknowledge();
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                // The next consumer gets it.
            }
        }));
        return new Reading(consuming, stopping);
    }

    /// <summary>Makes a dead letter of what waits first in the queue, as a consumer does that could not handle it.</summary>
    public async Task FailFirstAsync(string queue, CancellationToken cancellationToken, params FailedDelivery[] failures)
    {
        var dead = new TaskCompletionSource();
        await using var consuming = Broker.Consume(new QueueConsumer(queue, Window: 1, async message =>
        {
            if (!dead.Task.IsCompleted)
            {
                var letter = Broker.Topology.DeadLetter(queue, message, failures, TimeProvider.System.GetUtcNow());
                await Broker.PublishAsync(letter, cancellationToken);
                message.Settlement.Acknowledge();
                dead.SetResult();
            }
        }));
        await dead.Task.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _collector.StopAsync(CancellationToken.None);
        _collector.Dispose();
        await Broker.DisposeAsync();
        _letters.Dispose();
    }

    private sealed class Reading(IAsyncDisposable consuming, CancellationTokenSource stopping) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await stopping.CancelAsync();
            await consuming.DisposeAsync();
            stopping.Dispose();
        }
    }
}
