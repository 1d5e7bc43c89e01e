using Catalyst.Grains.Interfaces.Events;
using Catalyst.Persistence;

namespace Catalyst.Grains.AgentLogs;

/// <summary>Writing what must not be lost while the store is away, and what it will never take.</summary>
public sealed partial class AgentLogWriter
{
    private async Task WriteAsync(List<AgentLogEntry> lines, CancellationToken cancellationToken)
    {
        if (lines.Count == 0)
        {
            return;
        }

        try
        {
            await PatientlyAsync(token => _store.WriteAsync(lines, token), lines.Count, cancellationToken);
            _written.Add(lines.Count);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && lines.Count == 1)
        {
            _refused.Add(1);
            LogRefused(exception, lines[0].TaskId, lines[0].Seq);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // One line that the store does not take must not cost its neighbours.
            foreach (var line in lines)
            {
                await WriteAsync([line], cancellationToken);
            }
        }
    }

    /// <summary>Completes the logs of tasks that lack lines.</summary>
    private async Task PayArrearsAsync(CancellationToken cancellationToken)
    {
        var (owing, overflowed) = _arrears.Take();
        if (overflowed > 0)
        {
            LogOverflowed(overflowed);
        }

        foreach (var (taskId, after) in owing)
        {
            try
            {
                await CompleteAsync(taskId, after, cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogIncomplete(exception, taskId);
            }
        }
    }

    private async Task CompleteAsync(Guid taskId, long? after, CancellationToken cancellationToken)
    {
        var place = after ?? 0;
        if (after is null)
        {
            await PatientlyAsync(async token => place = await _store.FindLastSeqAsync(taskId, token), 0, cancellationToken);
        }

        IReadOnlyList<AgentEvent> page = [];
        do
        {
            await PatientlyAsync(async token => page = await _arrears.ReadAsync(taskId, place, _options.BatchSize, token), 0, cancellationToken);
            await WriteAsync([.. page.Select(e => AgentLogLine.From(e, _options.MaxTextLength)).OfType<AgentLogEntry>().Where(_arrears.IsWanted)], cancellationToken);
            place = page.Count > 0 ? page[^1].Seq : place;
        }
        while (page.Count == _options.BatchSize);
    }

    /// <summary>Repeats what fails because the store or the history is away, until it is back.</summary>
    private async Task PatientlyAsync(Func<CancellationToken, Task> work, int lines, CancellationToken cancellationToken)
    {
        for (var delay = FirstRetry; ; delay = delay * 2 < LongestRetry ? delay * 2 : LongestRetry)
        {
            try
            {
                await work(cancellationToken);
                if (delay > FirstRetry)
                {
                    LogWrittenAgain();
                }

                return;
            }
            catch (DatabaseUnavailableException exception)
            {
                if (delay == FirstRetry)
                {
                    LogWaiting(exception, lines);
                }

                await Task.Delay(delay, _time, cancellationToken);
            }
        }
    }
}
