using Catalyst.Events;
using Catalyst.Grains.Interfaces.Events;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Providers;
using Orleans.Providers.Streams.Common;
using Orleans.Streams;

namespace Catalyst.Grains.Outbox;

/// <summary>The queues that tasks follow.</summary>
public static class RoleQueues
{
    /// <summary>Name of the stream provider that brings their messages to the tasks.</summary>
    public const string Provider = "roles";

    /// <summary>The roles that a task is subscribed to.</summary>
    public static IReadOnlyList<string> Roles { get; } =
        [Actors.Planner, Actors.Architect, Actors.Coder, Actors.Tester, Actors.Reviewer, Actors.Deployer, Actors.Orchestrator];

    /// <summary>Their queues.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Roles.Select(Queues.Of)];
}

/// <summary>
/// Runs the provider's pulling agents from the moment that this silo may work on tasks until it stops. By themselves they would begin as
/// soon as the silo is in the cluster, before what a killed server left is cleaned up.
/// </summary>
internal sealed class RoleQueueReader(IServiceProvider services) : IHostedService
{
    private IControllable Provider => (IControllable)services.GetRequiredKeyedService<IStreamProvider>(RoleQueues.Provider);

    public Task StartAsync(CancellationToken cancellationToken) =>
        Provider.ExecuteCommand((int)PersistentStreamProviderCommand.StartAgents, null!).WaitAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) =>
        Provider.ExecuteCommand((int)PersistentStreamProviderCommand.StopAgents, null!).WaitAsync(cancellationToken);
}
