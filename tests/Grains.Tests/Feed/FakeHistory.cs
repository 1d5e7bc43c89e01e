using Catalyst.Grains.Interfaces.Events;
using Catalyst.Persistence;

namespace Catalyst.Grains.Tests.Feed;

/// <summary>A task's committed events, in memory; a read may be held up, as a slow database holds it.</summary>
internal sealed class FakeHistory : IEventHistory
{
    private readonly Lock _lock = new();
    private readonly List<AgentEvent> _events = [];

    public Guid Task { get; } = Guid.CreateVersion7();

    public int Reads { get; private set; }

    public Exception? Failure { get; set; }

    /// <summary>Events that retention has removed from the beginning.</summary>
    public int Removed { get; set; }

    /// <summary>What happens between a read's look at the table and its answer.</summary>
    public Func<Task> Answering { get; set; } = static () => System.Threading.Tasks.Task.CompletedTask;

    public IReadOnlyList<AgentEvent> Commit(int count)
    {
        lock (_lock)
        {
            var committed = Enumerable.Range(_events.Count + 1, count).Select(seq => new AgentEvent(
                Guid.CreateVersion7(), Guid.Empty, Task, seq, Actors.Coder, EventTypes.TaskProgress, "r", "b", "", DateTimeOffset.UnixEpoch,
                JsonPayload.Empty, JsonPayload.Empty)).ToList();
            _events.AddRange(committed);
            return committed;
        }
    }

    public async Task<IReadOnlyList<AgentEvent>> ListAsync(Guid taskId, long afterSeq, int limit, CancellationToken cancellationToken)
    {
        List<AgentEvent> page;
        lock (_lock)
        {
            Reads++;
            if (Failure is { } failure)
            {
                throw failure;
            }

            page = [.. _events.Skip(Math.Max((int)afterSeq, Removed)).Take(limit)];
        }

        await Answering();
        return page;
    }
}
