using Catalyst.Broker;
using Catalyst.Grains.Interfaces.Events;
using Microsoft.Extensions.Hosting;

namespace Catalyst.Grains.Outbox;

/// <summary>
/// Brings each message of a role's queue to its task, wherever in the cluster that is. A message is acknowledged when the task has
/// committed what follows from it; one that fails is delivered again, and one that fails too often is a dead letter.
/// </summary>
public interface IRoleQueueReader : IHostedService;

/// <summary>The queues that tasks follow.</summary>
public static class RoleQueues
{
    /// <summary>The roles that a task is subscribed to.</summary>
    public static IReadOnlyList<string> Roles { get; } =
        [Actors.Planner, Actors.Architect, Actors.Coder, Actors.Tester, Actors.Reviewer, Actors.Deployer, Actors.Orchestrator];

    /// <summary>Their queues.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Roles.Select(Queues.Of)];
}
