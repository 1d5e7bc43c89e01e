using Catalyst.Grains.Interfaces.Events;
using Catalyst.Persistence;

namespace Catalyst.Grains.Followers;

/// <summary>
/// Where a reader is in one task, and the events after that place which are in memory, without a gap. Used under its follower's lock.
/// </summary>
internal sealed class EventCursor(Guid taskId, long place, bool isPlaceKnown)
{
    private readonly Queue<AgentEvent> _events = new();

    /// <summary>What is here reaches up to this event, which need not be one that the reader wants.</summary>
    private long _end = place;

    private TaskCompletionSource? _settled;

    public Guid TaskId => taskId;

    public CursorState State { get; set; }

    /// <summary>The task as last committed here, as long as that is of use.</summary>
    public TaskRow? Task { get; set; }

    /// <summary>The reader has read everything up to this event; a guess while <see cref="IsPlaceKnown"/> is false.</summary>
    public long Place { get; private set; } = place;

    public bool IsPlaceKnown { get; private set; } = isPlaceKnown;

    /// <summary>The history may have more than is here.</summary>
    public bool IsBehind { get; set; }

    /// <summary>The reader has something to do with the task, whether it has events or not.</summary>
    public bool IsCalled { get; set; }

    /// <summary>Its turn begins with a page of the history.</summary>
    public bool ReadsHistory { get; set; }

    public int Count => _events.Count;

    public bool HasWork => _events.Count > 0 || IsBehind || IsCalled;

    /// <summary>The task has ended: no more is expected of it.</summary>
    public bool IsOver { get; set; }

    /// <summary>Completes when there is nothing to read any more, or reading has failed.</summary>
    public Task WhenSettledAsync() => (_settled ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>Lets whoever waits go on.</summary>
    public void Settle()
    {
        _settled?.SetResult();
        _settled = null;
    }

    /// <summary>The reader is known to be there, or, with null, must be asked.</summary>
    public void MoveTo(long? found)
    {
        IsPlaceKnown = found is not null;
        (Place, _end) = found is { } known ? (known, known) : (Place, Place);
    }

    /// <summary>
    /// Takes in what was committed; what is here already is left out. With something missing before it, or without <paramref name="room"/>,
    /// nothing is taken: the history has it.
    /// </summary>
    /// <returns>How many events are here more than before.</returns>
    public int Keep(IReadOnlyList<AgentEvent> committed, Func<AgentEvent, bool> wants, int room)
    {
        if (!IsPlaceKnown || committed[0].Seq > _end + 1 || committed.Count > room)
        {
            IsBehind = true;
            return 0;
        }

        var kept = Add(committed, wants);
        if (State == CursorState.Idle && _events.Count == 0)
        {
            Place = _end;
        }

        return kept;
    }

    /// <summary>Takes in what the history has after <see cref="Place"/>; a gap in that is one for ever.</summary>
    /// <inheritdoc cref="Keep" path="/returns"/>
    public int Add(IReadOnlyList<AgentEvent> events, Func<AgentEvent, bool> wants)
    {
        var before = _events.Count;
        foreach (var e in events)
        {
            if (e.Seq > _end && wants(e))
            {
                _events.Enqueue(e);
            }
        }

        _end = events.Count > 0 ? Math.Max(_end, events[^1].Seq) : _end;
        return _events.Count - before;
    }

    /// <summary>The next events, which stay here until they are read.</summary>
    public IReadOnlyList<AgentEvent> Peek(int limit) => _events.Count <= limit ? [.. _events] : [.. _events.Take(limit)];

    /// <summary>The reader has read so many.</summary>
    public void Advance(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Place = _events.Dequeue().Seq;
        }

        if (_events.Count == 0)
        {
            Place = _end;
        }
    }

    /// <summary>Lets go of everything: where the reader is, it must say, and the history has what follows.</summary>
    /// <returns>How many events are here no longer.</returns>
    public int Reset()
    {
        var dropped = _events.Count;
        _events.Clear();
        MoveTo(null);
        IsBehind = true;
        return dropped;
    }
}

internal enum CursorState
{
    /// <summary>There is nothing to read.</summary>
    Idle,

    /// <summary>It waits for a worker.</summary>
    Waiting,

    /// <summary>A worker reads it.</summary>
    Running,
}
