using Catalyst.Broker.Dispatch;
using Catalyst.Grains.Interfaces.Events;
using Microsoft.Extensions.Logging;

namespace Catalyst.Broker.RabbitMq;

/// <summary>One queue of the pipeline: RabbitMQ keeps the events, the dispatcher hands them out, and an event is acknowledged when it is done.</summary>
internal sealed partial class RabbitQueue : IAsyncDisposable
{
    private readonly string name;
    private readonly BrokerOptions options;
    private readonly RabbitLink link;
    private readonly TimeProvider time;
    private readonly ILogger log;
    private readonly QueueDispatcher dispatcher;
    private readonly SemaphoreSlim changing = new(1, 1);
    private readonly CancellationTokenSource stopping = new();
    private RabbitConsumer? consumer;
    private int subscribers;

    public RabbitQueue(string name, BrokerOptions options, RabbitLink link, TimeProvider time, ILogger log)
    {
        this.name = name;
        this.options = options;
        this.link = link;
        this.time = time;
        this.log = log;
        dispatcher = new QueueDispatcher(name, link.Topology.DeliveryLimit, options.Prefetch, time, log);
    }

    /// <summary>What this process has of the queue.</summary>
    public QueueStatus Status() => dispatcher.Status();

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
        var body = delivery.Args.Body;
        if (!AgentEventCodec.TryDecode(body.Span, out var e, out var errors))
        {
            _ = RefuseAsync(delivery, RabbitMessage.Keep(body.Span), new InvalidEventException(errors).Message);
        }
        else if (!link.Topology.Route(e!).Contains(name))
        {
            _ = RefuseAsync(delivery, RabbitMessage.Keep(body.Span), Topology.Misplaced(e!, name));
        }
        else
        {
            dispatcher.Add(new QueuedEvent(e!, new Origin(this, delivery.Lease, delivery.Args.DeliveryTag)));
        }

        return Task.CompletedTask;
    }

    /// <summary>What is no event goes to the dead letters at once: no repetition makes it one. It is not let go of before it is there.</summary>
    private async Task RefuseAsync(RabbitDelivery delivery, ReadOnlyMemory<byte> body, string reason)
    {
        while (!delivery.Lease.HasEnded && !stopping.IsCancellationRequested)
        {
            try
            {
                await link.PublishAsync(RabbitMessage.Refused(link.Topology, name, body, reason, time.GetUtcNow()), stopping.Token);
                delivery.Acknowledge();
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

    private sealed class Origin(RabbitQueue queue, RabbitLease lease, ulong tag) : IDeliveryOrigin
    {
        public bool IsLost => lease.HasEnded;

        public void Done() => lease.Acknowledge(tag);

        public async Task BuryAsync(AgentEvent e, IReadOnlyList<DeliveryFailure> failures, CancellationToken cancellationToken)
        {
            await queue.link.PublishAsync(RabbitMessage.Dead(queue.link.Topology, queue.name, e, failures, queue.time.GetUtcNow()), cancellationToken);
            lease.Acknowledge(tag);
        }
    }

    private sealed class Subscription(RabbitQueue queue, IAsyncDisposable inner) : IAsyncDisposable
    {
        private int left;

        public ValueTask DisposeAsync() => Interlocked.Exchange(ref left, 1) == 0 ? new ValueTask(queue.LeaveAsync(inner)) : ValueTask.CompletedTask;
    }
}
