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

    /// <summary>Why a task's application fails; null for those that start.</summary>
    public Func<Guid, string?> FailsFor { get; set; } = _ => null;

    /// <summary>Whether applications never become healthy, so that only the server's end ends their start.</summary>
    public bool Stalls { get; set; }

    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly ConcurrentDictionary<Guid, TaskCompletionSource<string>> _ends = new();

    /// <summary>The application of the task ends by itself.</summary>
    public void End(Guid taskId, string why)
    {
        Running.TryRemove(taskId, out _);
        _ends[taskId].SetResult(why);
    }

    public Task<string> EndedAsync(Guid taskId) => _ends[taskId].Task;

    public Task CloseAsync(CancellationToken cancellationToken)
    {
        Running.Clear();
        _closed.TrySetResult();
        return Task.CompletedTask;
    }

    public async Task<PreviewHandle> StartAsync(PreviewSpec spec, int port, CancellationToken cancellationToken)
    {
        Starts.Enqueue(spec.TaskId);
        if (Stalls)
        {
            await _closed.Task;
            throw new OperationCanceledException("The server is ending.");
        }

        if ((Failure ?? FailsFor(spec.TaskId)) is { } failure)
        {
            throw new PreviewFailedException(failure);
        }

        _ends[spec.TaskId] = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var handle = new PreviewHandle(Interlocked.Increment(ref _pid), port);
        Running.TryAdd(spec.TaskId, handle).ShouldBeTrue("the task has a running preview already");
        return handle;
    }

    public Task StopAsync(Guid taskId, CancellationToken cancellationToken)
    {
        Running.TryRemove(taskId, out _);
        return Task.CompletedTask;
    }

    public Task<bool> IsRunningAsync(Guid taskId, PreviewHandle handle, CancellationToken cancellationToken) =>
        Task.FromResult(Running.TryGetValue(taskId, out var running) && running == handle);

    public Task<bool> ServesAsync(Guid taskId, int port, CancellationToken cancellationToken) =>
        Task.FromResult(Running.TryGetValue(taskId, out var running) && running.Port == port);

    public Task<IReadOnlyList<Guid>> ListOwnedAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Guid>>([.. Running.Keys]);
}
