using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Retention;
using Catalyst.Persistence;

namespace Catalyst.Grains.AgentLogs;

/// <summary>
/// Which tasks lack lines in the store, and from where on: those whose lines did not fit in the queue, those that another silo began and
/// this one goes on with, and at the start the latest of all, for a crash may have come between their commit and the write.
/// </summary>
internal sealed class AgentLogArrears(IEventHistory history, TaskRepository tasks, RetentionOptions retention, TimeProvider time)
{
    /// <summary>Tasks looked at when the writer starts; older ones had their time long before a crash.</summary>
    internal const int Recalled = 100;

    /// <summary>Tasks remembered as met; beyond it they are forgotten, which costs each a look at the store.</summary>
    private const int MaxMet = 10_000;

    private readonly Lock _lock = new();
    private readonly HashSet<Guid> _met = [];
    private Dictionary<Guid, long?> _owing = [];
    private int _overflowed;

    /// <summary>When this silo has not met the task before, and the event is not its first, lines before it may not have been written.</summary>
    public void Met(AgentEvent e)
    {
        lock (_lock)
        {
            if (_met.Count >= MaxMet)
            {
                _met.Clear();
            }

            if (_met.Add(e.TaskId) && e.Seq > 1)
            {
                _owing.TryAdd(e.TaskId, null);
            }
        }
    }

    /// <summary>The event did not fit.</summary>
    public void Missed(AgentEvent e)
    {
        lock (_lock)
        {
            if (!_owing.TryGetValue(e.TaskId, out var after))
            {
                _owing.Add(e.TaskId, e.Seq - 1);
                _overflowed++;
            }
            else if (after is { } known)
            {
                _owing[e.TaskId] = Math.Min(known, e.Seq - 1);
            }
        }
    }

    /// <summary>The tasks to be completed, each with the seq after which lines are missing: null asks the store. They count as paid then.</summary>
    public (IReadOnlyDictionary<Guid, long?> Owing, int Overflowed) Take()
    {
        lock (_lock)
        {
            var taken = (_owing, _overflowed);
            (_owing, _overflowed) = ([], 0);
            return taken;
        }
    }

    /// <summary>Looks at the latest tasks again, as after a crash.</summary>
    public async Task RecallAsync(CancellationToken cancellationToken)
    {
        var latest = await tasks.ListAsync(limit: Recalled, cancellationToken: cancellationToken);
        lock (_lock)
        {
            foreach (var row in latest.Items)
            {
                _met.Add(row.Id);
                _owing[row.Id] = null;
            }
        }
    }

    public Task<IReadOnlyList<AgentEvent>> ReadAsync(Guid taskId, long after, int limit, CancellationToken cancellationToken) =>
        history.ListAsync(taskId, after, limit, cancellationToken);

    /// <summary>What retention has removed must not come back from the events, which are kept for longer.</summary>
    public bool IsWanted(AgentLogEntry line) => retention.AgentLogDays == 0 || line.Timestamp > time.GetUtcNow() - TimeSpan.FromDays(retention.AgentLogDays);
}
