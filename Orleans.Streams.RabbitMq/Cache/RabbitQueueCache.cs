using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace Orleans.Streams.RabbitMq.Cache;

/// <summary>
/// The messages of one queue that were pushed and are not acknowledged, in a backlog for each stream. It is as large as the consumer's
/// window, and it acknowledges a message the moment that its last subscriber has handled it. Everything happens in the pulling agent's
/// turns.
/// </summary>
internal sealed partial class RabbitQueueCache(
    string queue, RabbitMqStreamOptions options, IStreamBroker broker, TimeProvider time, ILogger log) : IQueueCache, IDisposable
{
    /// <summary>Between attempts to publish a dead letter.</summary>
    internal static readonly TimeSpan DeadLetterPause = TimeSpan.FromSeconds(1);

    private const int MaxError = 2000;

    private readonly Dictionary<StreamId, StreamBacklog> _backlogs = [];
    private readonly List<StreamBacklog> _toSweep = [];
    private readonly CancellationTokenSource _closing = new();
    private long _newest;
    private int _held;
    private int _active;
    private int _retrying;

    public ReceiveBuffer Buffer { get; } = new(options.Window);

    public int DeliveryLimit => options.DeliveryLimit;

    /// <summary>What this process holds of the queue.</summary>
    public ConsumerStatus Status => new(Math.Max(0, _held - _active), Math.Max(0, _active - _retrying), _retrying);

    /// <summary>The broker bounds what is here, so there is room whenever it pushes.</summary>
    public int GetMaxAddCount() => options.Window;

    public bool IsUnderPressure() => false;

    public void AddToCache(IList<IBatchContainer> messages)
    {
        foreach (var message in messages.OfType<RabbitBatchContainer>().Select(container => container.Message!))
        {
            _newest = Math.Max(_newest, message.Sequence);

            // One that is here already only resumes its cursors, and a lost one comes again by itself.
            if (message.IsInBacklog || message.IsLost)
            {
                continue;
            }

            var backlog = Backlog(message.Container.StreamId);
            if (backlog.Add(message))
            {
                _held++;
                if (!backlog.HasCursors)
                {
                    SweepLater(backlog);
                }
            }
        }
    }

    /// <summary>
    /// Called between reads: a stream that has no subscriber by now has none. Nothing is handed back, because what is handled is
    /// acknowledged long before.
    /// </summary>
    public bool TryPurgeFromCache([MaybeNullWhen(false)] out IList<IBatchContainer> purgedItems)
    {
        purgedItems = null;
        foreach (var backlog in _toSweep)
        {
            Sweep(backlog);
        }

        _toSweep.Clear();
        return false;
    }

    public IQueueCacheCursor GetCacheCursor(StreamId streamId, StreamSequenceToken? token)
    {
        var backlog = Backlog(streamId);
        var cursor = new StreamCursor(this, backlog, token?.SequenceNumber ?? _newest + 1);
        backlog.Add(cursor);
        return cursor;
    }

    /// <summary>The channel is gone, and what it had pushed is the queue's again.</summary>
    public void DropLost()
    {
        foreach (var backlog in _backlogs.Values)
        {
            _held -= backlog.DropLost();
        }
    }

    /// <summary>Lets a cursor go on.</summary>
    public void Resume(Resumption resumption)
    {
        var (cursor, message, isDead) = resumption;
        var backlog = Backlog(message.Container.StreamId);
        if (cursor is not null)
        {
            _retrying--;
            cursor.Unblock(message, isDead);
        }

        if (isDead)
        {
            message.IsInterrupted = false;
        }

        if (message is { IsInBacklog: true, IsLost: true, ActiveCursors: 0 })
        {
            backlog.Drop(message);
            _held--;
        }

        SweepLater(backlog);
    }

    /// <summary>Ends what still tries to publish dead letters. Everything else ends with the agent.</summary>
    public void Dispose()
    {
        _closing.Cancel();
        Buffer.Dispose();
    }

    internal void SettleHandled(StreamBacklog backlog) => _held -= backlog.SettleHandled();

    internal void CountActive(int change) => _active += change;

    internal void SweepLater(StreamBacklog backlog)
    {
        if (!backlog.IsToBeSwept)
        {
            backlog.IsToBeSwept = true;
            _toSweep.Add(backlog);
        }
    }

    /// <summary>The cluster could not bring the message to its subscriber: that is no fault of the message, and passes.</summary>
    internal static bool IsUncounted(Exception? failure) => failure is OrleansMessageRejectionException;

    internal void NoteFailure(QueuedMessage message)
    {
        var attempt = message.Failures.Count + 1;
        message.Failures.Add(new FailedDelivery(attempt, time.GetUtcNow(), Describe(message.LastError)));
        LogFailed(message.LastError, message.Container.StreamId, queue, attempt);
    }

    internal void RetryLater(StreamCursor cursor, QueuedMessage message, int attempt)
    {
        _retrying++;
        ITimer? timer = null;
        timer = time.CreateTimer(
            _ =>
            {
                timer!.Dispose();
                Buffer.Add(new Resumption(cursor, message, IsDead: false));
            },
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
        timer.Change(options.Backoff(attempt), Timeout.InfiniteTimeSpan);
    }

    internal void MakeDeadLetter(StreamCursor cursor, QueuedMessage message)
    {
        _retrying++;
        _ = Task.Run(() => MakeDeadLetterAsync(cursor, message));
    }

    private async Task MakeDeadLetterAsync(StreamCursor cursor, QueuedMessage message)
    {
        var isDead = false;
        while (!isDead && !message.IsLost && !_closing.IsCancellationRequested)
        {
            try
            {
                await broker.PublishAsync(
                    broker.Topology.DeadLetter(queue, message.Inbound, message.Failures, time.GetUtcNow()), _closing.Token);
                isDead = true;
                LogDead(message.Container.StreamId, queue, message.Failures.Count);
            }
            catch (Exception failure)
            {
                if (_closing.IsCancellationRequested)
                {
                    return;
                }

                LogNotDead(failure, message.Container.StreamId, queue);
                await Task.Delay(DeadLetterPause, time, _closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        Buffer.Add(new Resumption(cursor, message, isDead));
    }

    private void Sweep(StreamBacklog backlog)
    {
        backlog.IsToBeSwept = false;
        if (backlog.HasCursors)
        {
            SettleHandled(backlog);
            return;
        }

        if (backlog is { IsInterrupted: true, First: { } first })
        {
            // The agent released the stream in the middle of a delivery. It takes it up again when it is handed a message of it.
            first.IsInterrupted = false;
            Buffer.Add(new Resumption(null, first, IsDead: false));
            return;
        }

        if (!backlog.IsEmpty)
        {
            LogUnclaimed(backlog.Stream, queue);
        }

        _held -= backlog.SettleAll();
        _backlogs.Remove(backlog.Stream);
    }

    private StreamBacklog Backlog(StreamId stream)
    {
        if (!_backlogs.TryGetValue(stream, out var backlog))
        {
            _backlogs.Add(stream, backlog = new StreamBacklog(stream));
        }

        return backlog;
    }

    /// <summary>Cut, because it travels in a message's header.</summary>
    private static string Describe(Exception? failure)
    {
        var text = failure is null ? "The subscriber failed." : $"{failure.GetType().Name}: {failure.Message}";
        return text.Length <= MaxError ? text : text[..MaxError] + "...";
    }
}
