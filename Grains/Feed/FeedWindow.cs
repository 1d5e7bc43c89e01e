using Catalyst.Grains.Interfaces.Events;

namespace Catalyst.Grains.Feed;

/// <summary>The newest events of one followed task, contiguous by seq, shared by all its followers.</summary>
internal sealed class FeedWindow
{
    private readonly Lock _lock = new();
    private readonly List<AgentEvent> _events = new(64);
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _followers;
    private bool _closed;

    /// <summary>Completes at the next <see cref="Append"/>.</summary>
    public Task Changed
    {
        get
        {
            lock (_lock)
            {
                return _changed.Task;
            }
        }
    }

    public bool TryEnter()
    {
        lock (_lock)
        {
            if (_closed)
            {
                return false;
            }

            _followers++;
            return true;
        }
    }

    /// <summary>True when the last follower has left; the window is then closed for good.</summary>
    public bool Leave()
    {
        lock (_lock)
        {
            _closed = --_followers == 0;
            return _closed;
        }
    }

    public void Append(IReadOnlyList<AgentEvent> committed)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            if (_events.Count > 0 && committed[0].Seq != _events[^1].Seq + 1)
            {
                // Another silo wrote in between: what is here is no longer contiguous.
                _events.Clear();
            }

            _events.AddRange(committed);
            if (_events.Count > TaskFeed.Recent * 2)
            {
                _events.RemoveRange(0, _events.Count - TaskFeed.Recent);
            }

            changed = _changed;
            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        changed.SetResult();
    }

    /// <summary>What follows <paramref name="seq"/>, empty when nothing does yet, or null when only the database can tell.</summary>
    public IReadOnlyList<AgentEvent>? After(long seq)
    {
        lock (_lock)
        {
            if (_events.Count == 0 || seq < _events[0].Seq - 1)
            {
                return null;
            }

            var index = (int)(seq - _events[0].Seq + 1);
            return index >= _events.Count ? [] : _events.GetRange(index, _events.Count - index);
        }
    }

    /// <summary>Drops what every caught-up follower has seen, so that the next look asks the database.</summary>
    public void Forget(long upToSeq)
    {
        lock (_lock)
        {
            if (_events.Count > 0 && _events[^1].Seq <= upToSeq)
            {
                _events.Clear();
            }
        }
    }
}
