using Catalyst.Grains.Interfaces.Events;

namespace Catalyst.Persistence;

/// <summary>What happened to tasks, for those who only read.</summary>
public interface IEventHistory
{
    /// <summary>What happened to the task after <paramref name="afterSeq"/>, in order, at most <paramref name="limit"/> events.</summary>
    /// <exception cref="DatabaseUnavailableException">The history could not be read.</exception>
    Task<IReadOnlyList<AgentEvent>> ListAsync(Guid taskId, long afterSeq, int limit, CancellationToken cancellationToken = default);
}
