using System.Collections.Concurrent;

namespace Catalyst.Chaos.Node;

/// <summary>
/// Instants between two writes. The controller arms one and waits; the next flow that comes by stops there, so that whatever the controller
/// kills or freezes meanwhile ends exactly between the two. A flow whose process is left alone goes on when it is released.
/// </summary>
internal sealed class FaultPoints
{
    public const string AfterGitCommit = "after-git-commit";
    public const string AfterComment = "after-comment";
    public const string BeforePublish = "before-publish";
    public const string BeforeMarkPublished = "before-mark-published";
    public const string BeforeHandling = "before-handling";
    public const string BeforeAcknowledge = "before-acknowledge";
    public const string AfterPreviewStart = "after-preview-start";

    /// <summary>A controller that is gone must not stop a task for ever.</summary>
    private static readonly TimeSpan LongestHold = TimeSpan.FromSeconds(20);

    public static IReadOnlyList<string> All { get; } =
        [AfterGitCommit, AfterComment, BeforePublish, BeforeMarkPublished, BeforeHandling, BeforeAcknowledge, AfterPreviewStart];

    private readonly ConcurrentDictionary<string, Armed> _armed = new();

    /// <summary>Completes with what came by, once something does.</summary>
    public async Task<string> ArmAsync(string point, CancellationToken cancellationToken)
    {
        var armed = new Armed();
        _armed[point] = armed;
        try
        {
            return await armed.Hit.Task.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            _armed.TryRemove(new(point, armed));
            armed.Released.TrySetResult();
            throw;
        }
    }

    public void Release(string point)
    {
        if (_armed.TryRemove(point, out var armed))
        {
            armed.Released.TrySetResult();
        }
    }

    /// <summary>Goes on at once, unless the point is armed and this is the first to come by.</summary>
    public async Task PassAsync(string point, string who)
    {
        if (_armed.TryGetValue(point, out var armed) && armed.Hit.TrySetResult(who))
        {
            await Task.WhenAny(armed.Released.Task, Task.Delay(LongestHold, TimeProvider.System));
        }
    }

    private sealed class Armed
    {
        public TaskCompletionSource<string> Hit { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Released { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
