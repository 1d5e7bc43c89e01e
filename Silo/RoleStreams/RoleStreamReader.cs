using Catalyst.Grains.Outbox;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Providers;
using Orleans.Providers.Streams.Common;
using Orleans.Streams;

namespace Catalyst.Silo.RoleStreams;

/// <summary>
/// Lets the provider's pulling agents run from the moment that this silo may work on tasks until it stops. Without it they would begin as soon as
/// the silo is in the cluster, before what a killed server left is put away.
/// </summary>
internal sealed class RoleStreamReader(IServiceProvider services) : IRoleQueueReader
{
    private IControllable Provider => (IControllable)services.GetRequiredKeyedService<IStreamProvider>(RoleStreamHosting.Provider);

    public Task StartAsync(CancellationToken cancellationToken) =>
        Provider.ExecuteCommand((int)PersistentStreamProviderCommand.StartAgents, null!).WaitAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) =>
        Provider.ExecuteCommand((int)PersistentStreamProviderCommand.StopAgents, null!).WaitAsync(cancellationToken);
}
