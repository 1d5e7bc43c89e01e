using System.Collections.Concurrent;
using Catalyst.Grains.Interfaces.Previews;
using Catalyst.Previews;

namespace Catalyst.Grains.Tests.Harness;

/// <summary>Remembers what it runs instead of running it; survives the node, as processes survive a killed server.</summary>
internal sealed class FakePreviewDriver : IPreviewDriver
{
    private int _pid = 100;

    public string Mode => "fake";

    public ConcurrentDictionary<Guid, PreviewHandle> Running { get; } = new();

    public ConcurrentQueue<Guid> Starts { get; } = new();

    public string? Failure { get; set; }

    public Task<PreviewHandle> StartAsync(PreviewSpec spec, int port, CancellationToken cancellationToken)
    {
        Starts.Enqueue(spec.TaskId);
        if (Failure is { } failure)
        {
            throw new PreviewFailedException(failure);
        }

        var handle = new PreviewHandle(Interlocked.Increment(ref _pid), port);
        Running.TryAdd(spec.TaskId, handle).ShouldBeTrue("the task has a running preview already");
        return Task.FromResult(handle);
    }

    public Task StopAsync(Guid taskId, CancellationToken cancellationToken)
    {
        Running.TryRemove(taskId, out _);
        return Task.CompletedTask;
    }

    public Task<bool> IsRunningAsync(Guid taskId, PreviewHandle handle, CancellationToken cancellationToken) =>
        Task.FromResult(Running.TryGetValue(taskId, out var running) && running == handle);

    public Task<IReadOnlyList<Guid>> ListOwnedAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Guid>>([.. Running.Keys]);
}
