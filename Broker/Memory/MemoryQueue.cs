using Catalyst.Grains.Interfaces.Events;
using Microsoft.Extensions.Logging;

namespace Catalyst.Broker.Memory;

/// <summary>
/// One queue: a line of events for each task, and a line of tasks whose first event may be handed out. A task whose event is being handled or
/// rests after a failure is not in that line, which keeps its order without stopping the others.
/// </summary>
internal sealed partial class MemoryQueue(
    string name, int deliveryLimit, BrokerOptions options, TimeProvider time, MemoryDeadLetters deadLetters, ILogger log) : IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly SemaphoreSlim room = new(options.QueueCapacity, options.QueueCapacity);
    private readonly Dictionary<Guid, Queue<Item>> lines = [];
    private readonly LinkedList<Guid> ready = [];
    private readonly Dictionary<Guid, ITimer> resting = [];
    private readonly List<Consumer> consumers = [];
    private int held;
    private int inFlight;
    private int turn;
    private bool disposed;

    /// <summary>Takes room for one event; waits while there is none.</summary>
    public Task EnterAsync(CancellationToken cancellationToken) => room.WaitAsync(cancellationToken);

    /// <summary>Gives the room back.</summary>
    public void Leave() => room.Release();

    public async Task AddAsync(AgentEvent e, CancellationToken cancellationToken)
    {
        await EnterAsync(cancellationToken);
        Add(e);
    }

    /// <summary>Adds an event for which there is room.</summary>
    public void Add(AgentEvent e)
    {
        lock (gate)
        {
            held++;
            if (!lines.TryGetValue(e.TaskId, out var line))
            {
                lines.Add(e.TaskId, line = new Queue<Item>());
                ready.AddLast(e.TaskId);
            }

            line.Enqueue(new Item(e));
            HandOut();
        }
    }

    public IAsyncDisposable Subscribe(Func<Delivery, CancellationToken, Task> handler)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            var consumer = new Consumer(this, handler);
            consumers.Add(consumer);
            HandOut();
            return consumer;
        }
    }

    public QueueStatus Status()
    {
        lock (gate)
        {
            return new QueueStatus(name, held - inFlight - resting.Count, inFlight, resting.Count, consumers.Count);
        }
    }

    public async ValueTask DisposeAsync()
    {
        List<Consumer> all;
        lock (gate)
        {
            disposed = true;
            all = [.. consumers];
            foreach (var timer in resting.Values)
            {
                timer.Dispose();
            }

            resting.Clear();
        }

        foreach (var consumer in all)
        {
            await consumer.DisposeAsync();
        }
    }

    /// <summary>Gives ready tasks to consumers that can take one more, in turn. Called under the gate.</summary>
    private void HandOut()
    {
        while (!disposed && ready.First is { } task && NextConsumer() is { } consumer)
        {
            ready.RemoveFirst();
            inFlight++;
            consumer.Start(lines[task.Value].Peek());
        }
    }

    private Consumer? NextConsumer()
    {
        for (var i = 0; i < consumers.Count; i++)
        {
            var consumer = consumers[turn++ % consumers.Count];
            if (consumer.Running < options.Prefetch)
            {
                return consumer;
            }
        }

        return null;
    }

    private void Finish(Consumer consumer, Item item, Exception? failure)
    {
        lock (gate)
        {
            inFlight--;
            consumer.Running--;
            var task = item.Event.TaskId;
            if (failure is null)
            {
                Remove(task);
            }
            else if (consumer.IsStopping && failure is OperationCanceledException)
            {
                // Its consumer left; that is no failure of the event.
                ready.AddFirst(task);
            }
            else
            {
                item.Failures.Add(new DeliveryFailure(item.Failures.Count + 1, time.GetUtcNow(), Describe(failure)));
                if (item.Failures.Count >= deliveryLimit)
                {
                    LogDead(failure, item.Event.EventType, item.Event.EventId, name, item.Failures.Count);
                    deadLetters.Add(name, item.Event, item.Failures);
                    Remove(task);
                }
                else if (!disposed)
                {
                    LogRetry(failure, item.Event.EventType, item.Event.EventId, name, item.Failures.Count);
                    Rest(task, Topology.Backoff(item.Failures.Count));
                }
            }

            HandOut();
        }
    }

    private void Rest(Guid task, TimeSpan pause) => resting[task] = time.CreateTimer(
        _ =>
        {
            lock (gate)
            {
                if (resting.Remove(task, out var timer))
                {
                    timer.Dispose();
                    ready.AddLast(task);
                    HandOut();
                }
            }
        },
        null,
        pause,
        Timeout.InfiniteTimeSpan);

    private void Remove(Guid task)
    {
        var line = lines[task];
        line.Dequeue();
        held--;
        if (line.Count == 0)
        {
            lines.Remove(task);
        }
        else
        {
            ready.AddLast(task);
        }

        Leave();
    }

    private static string Describe(Exception failure) => $"{failure.GetType().Name}: {failure.Message}";

    [LoggerMessage(200, LogLevel.Warning, "{EventType} {EventId} failed in {Queue}, delivery {Attempt}; it will be delivered again")]
    private partial void LogRetry(Exception exception, string eventType, Guid eventId, string queue, int attempt);

    [LoggerMessage(201, LogLevel.Error, "{EventType} {EventId} failed in {Queue} {Attempts} times and is a dead letter now")]
    private partial void LogDead(Exception exception, string eventType, Guid eventId, string queue, int attempts);

    private sealed record Item(AgentEvent Event)
    {
        public List<DeliveryFailure> Failures { get; } = [];
    }

    private sealed class Consumer(MemoryQueue queue, Func<Delivery, CancellationToken, Task> handler) : IAsyncDisposable
    {
        private readonly CancellationTokenSource stopping = new();
        private readonly TaskCompletionSource idle = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Guarded by the queue's gate.</summary>
        public int Running { get; set; }

        public bool IsStopping { get; private set; }

        public void Start(Item item)
        {
            Running++;
            var delivery = new Delivery(item.Event, item.Failures.Count + 1);
            _ = Task.Run(() => RunAsync(item, delivery));
        }

        public async ValueTask DisposeAsync()
        {
            lock (queue.gate)
            {
                if (!IsStopping)
                {
                    IsStopping = true;
                    queue.consumers.Remove(this);
                    SignalIdle();
                }
            }

            await stopping.CancelAsync();
            await idle.Task;
        }

        private async Task RunAsync(Item item, Delivery delivery)
        {
            Exception? failure = null;
            try
            {
                await handler(delivery, stopping.Token);
            }
            catch (Exception e)
            {
                failure = e;
            }

            queue.Finish(this, item, failure);
            lock (queue.gate)
            {
                SignalIdle();
            }
        }

        private void SignalIdle()
        {
            if (IsStopping && Running == 0)
            {
                idle.TrySetResult();
            }
        }
    }
}
