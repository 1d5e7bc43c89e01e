using Microsoft.Extensions.Logging;

namespace Catalyst.Broker.Dispatch;

/// <summary>
/// Hands out one queue's events: a line of events for each task, and a line of tasks whose first event may be handed out. A task whose event is
/// being handled or rests after a failure is not in that line, which keeps its order without stopping the others. Every transport uses it, so
/// order, retries and death are the same whatever stores the events.
/// </summary>
internal sealed partial class QueueDispatcher(string name, int deliveryLimit, int concurrency, TimeProvider time, ILogger log) : IAsyncDisposable
{
    /// <summary>Pause before a dead event that found no grave is buried again.</summary>
    internal static readonly TimeSpan BurialPause = TimeSpan.FromSeconds(1);

    private readonly string name = name;
    private readonly int deliveryLimit = deliveryLimit;
    private readonly TimeProvider time = time;
    private readonly Lock gate = new();
    private readonly Dictionary<Guid, Queue<QueuedEvent>> lines = [];
    private readonly LinkedList<Guid> ready = [];
    private readonly Dictionary<Guid, ITimer> resting = [];
    private readonly List<Subscriber> subscribers = [];
    private int held;
    private int inFlight;
    private int turn;
    private bool disposed;

    public void Add(QueuedEvent item)
    {
        lock (gate)
        {
            var task = item.Event.TaskId;
            if (!lines.TryGetValue(task, out var line))
            {
                lines.Add(task, line = new Queue<QueuedEvent>());
                ready.AddLast(task);
            }
            else if (line.Peek() is { Origin.IsLost: true } head && head.Event.EventId == item.Event.EventId)
            {
                // What the broker took back while it was being handled has come again: it goes on as the same event, with its failures.
                head.Origin = item.Origin;
                return;
            }

            held++;
            line.Enqueue(item);
            HandOut();
        }
    }

    /// <summary>Lets go of what the broker has taken back, except events that have begun: those end here, or go on when they come again.</summary>
    public void ForgetLost()
    {
        lock (gate)
        {
            foreach (var (task, line) in lines.ToList())
            {
                var kept = line.Where(item => !item.Origin.IsLost || item.State != QueuedEventState.Waiting).ToList();
                held -= line.Count - kept.Count;
                if (kept.Count == 0)
                {
                    lines.Remove(task);
                    ready.Remove(task);
                }
                else if (kept.Count < line.Count)
                {
                    lines[task] = new Queue<QueuedEvent>(kept);
                }
            }
        }
    }

    public IAsyncDisposable Subscribe(Func<Delivery, CancellationToken, Task> handler)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            var subscriber = new Subscriber(this, handler);
            subscribers.Add(subscriber);
            HandOut();
            return subscriber;
        }
    }

    public QueueStatus Status()
    {
        lock (gate)
        {
            var waiting = held - inFlight - resting.Count;
            return new QueueStatus(name, waiting, inFlight, resting.Count, subscribers.Count, waiting);
        }
    }

    public async ValueTask DisposeAsync()
    {
        List<Subscriber> all;
        lock (gate)
        {
            disposed = true;
            all = [.. subscribers];
            foreach (var timer in resting.Values)
            {
                timer.Dispose();
            }

            resting.Clear();
        }

        foreach (var subscriber in all)
        {
            await subscriber.DisposeAsync();
        }
    }

    /// <summary>Gives ready tasks to subscribers that can take one more, in turn. Called under the gate.</summary>
    private void HandOut()
    {
        while (!disposed && ready.First is { } task && NextSubscriber() is { } subscriber)
        {
            ready.RemoveFirst();
            inFlight++;
            subscriber.Start(lines[task.Value].Peek());
        }
    }

    private Subscriber? NextSubscriber()
    {
        for (var i = 0; i < subscribers.Count; i++)
        {
            var subscriber = subscribers[turn++ % subscribers.Count];
            if (subscriber.Running < concurrency)
            {
                return subscriber;
            }
        }

        return null;
    }

    /// <summary>The handler returned, or its event is buried.</summary>
    private void Settle(Subscriber subscriber, QueuedEvent item)
    {
        lock (gate)
        {
            inFlight--;
            subscriber.Running--;
            Remove(item.Event.TaskId);
            HandOut();
        }
    }

    /// <summary>The handler, or the burial, was stopped: someone else begins it anew.</summary>
    private void GiveBack(Subscriber subscriber, QueuedEvent item)
    {
        lock (gate)
        {
            inFlight--;
            subscriber.Running--;
            item.State = QueuedEventState.Waiting;
            if (item.Origin.IsLost)
            {
                Remove(item.Event.TaskId);
            }
            else
            {
                ready.AddFirst(item.Event.TaskId);
            }

            HandOut();
        }
    }

    private void Rest(Subscriber subscriber, QueuedEvent item, TimeSpan pause)
    {
        lock (gate)
        {
            inFlight--;
            subscriber.Running--;
            if (!disposed)
            {
                item.State = QueuedEventState.Resting;
                resting[item.Event.TaskId] = time.CreateTimer(_ => Rested(item), null, pause, Timeout.InfiniteTimeSpan);
            }

            HandOut();
        }
    }

    private void Rested(QueuedEvent item)
    {
        lock (gate)
        {
            var task = item.Event.TaskId;
            if (!resting.Remove(task, out var timer))
            {
                return;
            }

            timer.Dispose();
            item.State = QueuedEventState.Waiting;
            if (item.Origin.IsLost)
            {
                Remove(task);
            }
            else
            {
                ready.AddLast(task);
            }

            HandOut();
        }
    }

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
    }

    [LoggerMessage(200, LogLevel.Warning, "{EventType} {EventId} failed in {Queue}, delivery {Attempt}; it will be delivered again")]
    private partial void LogRetry(Exception exception, string eventType, Guid eventId, string queue, int attempt);

    [LoggerMessage(201, LogLevel.Error, "{EventType} {EventId} failed in {Queue} {Attempts} times and is a dead letter now")]
    private partial void LogDead(string eventType, Guid eventId, string queue, int attempts);

    [LoggerMessage(202, LogLevel.Warning, "{EventType} {EventId} of {Queue} cannot be put among the dead letters yet; it stays where it is")]
    private partial void LogNotBuried(Exception exception, string eventType, Guid eventId, string queue);
}
