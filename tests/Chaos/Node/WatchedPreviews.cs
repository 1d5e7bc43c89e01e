using Catalyst.Grains.Interfaces.Previews;
using Catalyst.Previews;

namespace Catalyst.Chaos.Node;

/// <summary>The product's driver, with a fault point between an application that runs and the row that says so.</summary>
internal sealed class WatchedPreviews(IPreviewDriver inner, FaultPoints faults) : IPreviewDriver
{
    public string Mode => inner.Mode;

    public async Task<PreviewHandle> StartAsync(PreviewSpec spec, int port, CancellationToken cancellationToken)
    {
        var handle = await inner.StartAsync(spec, port, cancellationToken);
        await faults.PassAsync(FaultPoints.AfterPreviewStart, $"preview of {spec.TaskId}");
        return handle;
    }

    public Task<string> EndedAsync(Guid taskId) => inner.EndedAsync(taskId);

    public Task StopAsync(Guid taskId, CancellationToken cancellationToken) => inner.StopAsync(taskId, cancellationToken);

    public Task CloseAsync(CancellationToken cancellationToken) => inner.CloseAsync(cancellationToken);

    public Task<bool> IsRunningAsync(Guid taskId, PreviewHandle handle, CancellationToken cancellationToken) =>
        inner.IsRunningAsync(taskId, handle, cancellationToken);

    public Task<bool> ServesAsync(Guid taskId, int port, CancellationToken cancellationToken) =>
        inner.ServesAsync(taskId, port, cancellationToken);

    public Task<IReadOnlyList<Guid>> ListOwnedAsync(CancellationToken cancellationToken) => inner.ListOwnedAsync(cancellationToken);
}
