using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Orleans.Streams.RabbitMq.Io;

namespace Orleans.Streams.RabbitMq.Cache;

/// <summary>
/// The messages of one queue that RabbitMQ has pushed and that are not acknowledged, in a line for each stream. It is as large as
/// RabbitMQ's window, and it acknowledges a message itself, the moment that the last subscriber has handled it. Everything happens in the
/// pulling agent's turns.
/// </summary>
internal sealed partial class RabbitQueueCache(
    string queue, RabbitMqStreamOptions options, IRabbitStreamBroker broker, TimeProvider time, ILogger log) : IQueueCache, IDisposable
{
    private const int MaxError = 2000;
    internal static readonly TimeSpan BurialPause = TimeSpan.FromSeconds(1);

    private readonly Dictionary<StreamId, StreamLine> _lines = [];
    private readonly List<StreamLine> _toSweep = [];
    private readonly CancellationTokenSource _closing = new();
    private long _newest;
    private int _held;
    private int _holding;
    private int _resting;

    public QueueMailbox Mailbox { get; } = new(options.Window);

    public int DeliveryLimit => options.DeliveryLimit;

    /// <summary>What this process has of the queue.</summary>
    public QueueInHand InHand => new(Math.Max(0, _held - _holding), Math.Max(0, _holding - _resting), _resting);

    /// <summary>RabbitMQ bounds what is here, so there is room whenever it pushes.</summary>
    public int GetMaxAddCount() => options.Window;

    public bool IsUnderPressure() => false;

    public void AddToCache(IList<IBatchContainer> messages)
    {
        foreach (var message in messages.OfType<RabbitBatchContainer>().Select(container => container.Message!))
        {
            _newest = Math.Max(_newest, message.Sequence);

            // One that is here already only wakes its cursors, and a lost one comes again by itself.
            if (message.InLine || message.IsLost)
            {
                continue;
            }

            var line = Line(message.Container.StreamId);
            if (line.Add(message))
            {
                _held++;
                if (!line.HasCursors)
                {
                    Sweep(line);
                }
            }
        }
    }

    /// <summary>
    /// Called between reads, when the agent has done with pushed messages what it does with them: what has no subscriber by now has none.
    /// Nothing is handed back, because what is handled is acknowledged long before.
    /// </summary>
    public bool TryPurgeFromCache([MaybeNullWhen(false)] out IList<IBatchContainer> purgedItems)
    {
        purgedItems = null;
        foreach (var line in _toSweep)
        {
            line.IsToBeSwept = false;
            if (line.HasCursors)
            {
                _held -= line.SettleHandled();
            }
            else if (line.IsInterrupted && line.First is { } first)
            {
                // The agent let go of the stream in the middle of a delivery. It takes the stream up again when it is handed a message of
                // it.
                first.IsInterrupted = false;
                Mailbox.Add(new Wake(null, first, Buried: false));
            }
            else
            {
                if (!line.IsEmpty)
                {
                    LogUnclaimed(line.Stream, queue);
                }

                _held -= line.SettleAll();
                _lines.Remove(line.Stream);
            }
        }

        _toSweep.Clear();
        return false;
    }

    public IQueueCacheCursor GetCacheCursor(StreamId streamId, StreamSequenceToken? token)
    {
        var line = Line(streamId);
        var cursor = new StreamCursor(this, line, token?.SequenceNumber ?? _newest + 1);
        line.Add(cursor);
        return cursor;
    }

    /// <summary>The channel is gone, and what it had pushed is the queue's again.</summary>
    public void ForgetLost()
    {
        foreach (var line in _lines.Values)
        {
            _held -= line.DropLost();
        }
    }

    /// <summary>Lets a cursor go on.</summary>
    public void Apply(Wake wake)
    {
        var line = Line(wake.Message.Container.StreamId);
        if (wake.Cursor is { } cursor)
        {
            _resting--;
            cursor.Unblock(wake.Message, wake.Buried);
        }

        if (wake.Buried)
        {
            wake.Message.IsInterrupted = false;
        }

        if (wake.Message is { InLine: true, IsLost: true, Holders: 0 } lost)
        {
            line.Drop(lost);
            _held--;
        }

        Sweep(line);
    }

    /// <summary>Ends burials that are still tried. Everything else ends with the agent.</summary>
    public void Dispose()
    {
        _closing.Cancel();
        Mailbox.Dispose();
    }

    internal void Handled(StreamLine line) => _held -= line.SettleHandled();

    internal void Holding(int change) => _holding += change;

    internal void Sweep(StreamLine line)
    {
        if (!line.IsToBeSwept)
        {
            line.IsToBeSwept = true;
            _toSweep.Add(line);
        }
    }

    /// <summary>The cluster could not bring the message to its subscriber: that is no fault of the message, and passes.</summary>
    internal static bool IsUncounted(Exception? failure) => failure is OrleansMessageRejectionException;

    internal void Note(QueuedMessage message)
    {
        var attempt = message.Failures.Count + 1;
        message.Failures.Add(new FailedDelivery(attempt, time.GetUtcNow(), Describe(message.LastError)));
        LogFailed(message.LastError, message.Container.StreamId, queue, attempt);
    }

    internal void Rest(StreamCursor cursor, QueuedMessage message, int attempt)
    {
        _resting++;
        ITimer? timer = null;
        timer = time.CreateTimer(
            _ =>
            {
                timer!.Dispose();
                Mailbox.Add(new Wake(cursor, message, Buried: false));
            },
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan);
        timer.Change(options.Backoff(attempt), Timeout.InfiniteTimeSpan);
    }

    internal void Bury(StreamCursor cursor, QueuedMessage message)
    {
        _resting++;
        _ = Task.Run(() => BuryAsync(cursor, message));
    }

    private async Task BuryAsync(StreamCursor cursor, QueuedMessage message)
    {
        var buried = false;
        while (!buried && !message.IsLost && !_closing.IsCancellationRequested)
        {
            try
            {
                await broker.BuryAsync(queue, message.Inbound, message.Failures, _closing.Token);
                buried = true;
                LogDead(message.Container.StreamId, queue, message.Failures.Count);
            }
            catch (Exception failure) when (!_closing.IsCancellationRequested)
            {
                LogNotBuried(failure, message.Container.StreamId, queue);
                await Task.Delay(BurialPause, time, _closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }

        Mailbox.Add(new Wake(cursor, message, buried));
    }

    private StreamLine Line(StreamId stream)
    {
        if (!_lines.TryGetValue(stream, out var line))
        {
            _lines.Add(stream, line = new StreamLine(stream));
        }

        return line;
    }

    /// <summary>Cut, because it travels in a message's header.</summary>
    private static string Describe(Exception? failure)
    {
        var text = failure is null ? "The subscriber failed." : $"{failure.GetType().Name}: {failure.Message}";
        return text.Length <= MaxError ? text : text[..MaxError] + "...";
    }
}
