using Catalyst.Sandboxes;
using Microsoft.Extensions.Hosting;

namespace Catalyst.Grains.Recovery;

/// <summary>Before any task goes on, what a killed server was running for it is ended: two would work in one worktree.</summary>
internal sealed class AbandonedWork(LabelledProcesses processes) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => processes.KillAbandonedAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
