using Catalyst.Grains.Interfaces.Events;

namespace Catalyst.Grains.Outbox;

/// <summary>
/// Up to which event of each task the broker has confirmed, as long as the database does not know. A task's events are published one after the
/// other, so the last one stands for all before it.
/// </summary>
internal sealed class OutboxMarks
{
    private readonly Lock _lock = new();
    private Dictionary<Guid, long> _confirmed = [];

    public void Confirmed(AgentEvent e)
    {
        lock (_lock)
        {
            Raise(e.TaskId, e.Seq);
        }
    }

    /// <summary>All that there is, which whoever takes it notes or gives back.</summary>
    public IReadOnlyDictionary<Guid, long> Take()
    {
        lock (_lock)
        {
            var taken = _confirmed;
            _confirmed = [];
            return taken;
        }
    }

    public void GiveBack(IEnumerable<KeyValuePair<Guid, long>> marks)
    {
        lock (_lock)
        {
            foreach (var (task, seq) in marks)
            {
                Raise(task, seq);
            }
        }
    }

    private void Raise(Guid task, long seq)
    {
        if (!_confirmed.TryGetValue(task, out var known) || known < seq)
        {
            _confirmed[task] = seq;
        }
    }
}
