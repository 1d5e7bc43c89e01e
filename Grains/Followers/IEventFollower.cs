using Catalyst.Grains.Interfaces.Events;
using Catalyst.Persistence;

namespace Catalyst.Grains.Followers;

/// <summary>Wants to know what tasks of this silo commit.</summary>
public interface IEventFollower
{
    /// <summary>
    /// The task has committed <paramref name="events"/>, which are not empty. The task waits for this call: it only takes note.
    /// </summary>
    void Committed(TaskRow task, IReadOnlyList<AgentEvent> events);
}
