using Catalyst.Broker.Dispatch;
using Catalyst.Grains.Interfaces.Events;
using Microsoft.Extensions.Logging;
using Orleans.Streams.RabbitMq;

namespace Catalyst.Broker.RabbitMq;

/// <summary>One queue of the pipeline: RabbitMQ keeps the events, the dispatcher hands them out, and an event is acknowledged when it is done.</summary>
internal sealed partial class RabbitQueue : IAsyncDisposable
{
    private readonly string name;
    private readonly BrokerOptions options;
    private readonly RabbitLink link;
    private readonly Topology topology;
    private readonly TimeProvider time;
    private readonly ILogger log;
    private readonly QueueDispatcher dispatcher;
    private readonly SemaphoreSlim changing = new(1, 1);
    private readonly CancellationTokenSource stopping = new();
    private RabbitConsumer? consumer;
    private int subscribers;

    public RabbitQueue(string name, BrokerOptions options, RabbitLink link, Topology topology, TimeProvider time, ILogger log)
    {
        this.name = name;
        this.options = options;
        this.link = link;
        this.topology = topology;
        this.time = time;
        this.log = log;
        dispatcher = new QueueDispatcher(name, topology.DeliveryLimit, options.Prefetch, time, log);
    }

    /// <summary>What this process has of the queue.</summary>
    public QueueInHand InHand()
    {
        var here = dispatcher.Status();
        return new QueueInHand(here.ReadyHere, here.InFlight, here.Retrying);
    }

    /// <summary>Returns at once: reading begins as soon as there is a connection.</summary>
    public async Task<IAsyncDisposable> SubscribeAsync(Func<Delivery, CancellationToken, Task> handler, CancellationToken cancellationToken)
    {
        await changing.WaitAsync(cancellationToken);
        try
        {
            var subscription = dispatcher.Subscribe(handler);
            subscribers++;
            consumer ??= link.Consume(name, options.Window, TakeAsync, dispatcher.ForgetLost);
            return new Subscription(this, subscription);
        }
        finally
        {
            changing.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await dispatcher.DisposeAsync();
        if (consumer is { } last)
        {
            await last.DisposeAsync();
        }
    }

    private async Task LeaveAsync(IAsyncDisposable subscription)
    {
        await subscription.DisposeAsync();
        await changing.WaitAsync(CancellationToken.None);
        try
        {
            // With nobody left to handle them, what was handed to us goes back to RabbitMQ, for another silo to take.
            if (--subscribers == 0 && consumer is { } last)
            {
                consumer = null;
                await last.DisposeAsync();
            }
        }
        finally
        {
            changing.Release();
        }
    }

    private Task TakeAsync(RabbitDelivery delivery)
    {
        if (!AgentEventCodec.TryDecode(delivery.Body.Span, out var e, out var errors))
        {
            _ = RefuseAsync(delivery.Settlement, EventMessage.Keep(delivery), new InvalidEventException(errors).Message);
        }
        else if (!topology.Route(e!).Contains(name))
        {
            _ = RefuseAsync(delivery.Settlement, EventMessage.Keep(delivery), Topology.Misplaced(e!, name));
        }
        else
        {
            dispatcher.Add(new QueuedEvent(e!, new Origin(this, delivery.Settlement)));
        }

        return Task.CompletedTask;
    }

    /// <summary>What is no event goes to the dead letters at once: no repetition makes it one. It is not let go of before it is there.</summary>
    private async Task RefuseAsync(RabbitSettlement settlement, ReadOnlyMemory<byte> body, string reason)
    {
        while (!settlement.IsLost && !stopping.IsCancellationRequested)
        {
            try
            {
                await link.PublishAsync(link.Topology.DeadLetterHeaders.Refused(link.Topology, name, body, reason, time.GetUtcNow()), stopping.Token);
                settlement.Acknowledge();
                LogRefused(name, reason);
                return;
            }
            catch (Exception failure)
            {
                // When this process stops it was not acknowledged, so it comes again.
                if (!stopping.IsCancellationRequested)
                {
                    LogNotRefused(failure, name);
                    await Task.Delay(QueueDispatcher.BurialPause, time, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }
            }
        }
    }

    [LoggerMessage(250, LogLevel.Warning, "A message in {Queue} was refused and is a dead letter now. {Reason}")]
    private partial void LogRefused(string queue, string reason);

    [LoggerMessage(251, LogLevel.Error, "A message in {Queue} that is no event cannot be put among the dead letters yet; it stays where it is")]
    private partial void LogNotRefused(Exception failure, string queue);

    private sealed class Origin(RabbitQueue queue, RabbitSettlement settlement) : IDeliveryOrigin
    {
        public bool IsLost => settlement.IsLost;

        public void Done() => settlement.Acknowledge();

        public async Task BuryAsync(AgentEvent e, IReadOnlyList<DeliveryFailure> failures, CancellationToken cancellationToken)
        {
            await queue.link.PublishAsync(EventMessage.Dead(queue.link.Topology, queue.name, e, failures, queue.time.GetUtcNow()), cancellationToken);
            settlement.Acknowledge();
        }
    }

    private sealed class Subscription(RabbitQueue queue, IAsyncDisposable inner) : IAsyncDisposable
    {
        private int left;

        public ValueTask DisposeAsync() => Interlocked.Exchange(ref left, 1) == 0 ? new ValueTask(queue.LeaveAsync(inner)) : ValueTask.CompletedTask;
    }
}
