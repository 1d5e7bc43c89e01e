namespace Catalyst.Grains.Feed;

/// <summary>A task that somebody follows: its window, how many follow it, and what wakes the reader of its history.</summary>
internal sealed class FollowedTask(long start)
{
    private TaskCompletionSource _wake = NewSignal();

    public FeedWindow Window { get; } = new(start);

    public int Followers { get; set; }

    /// <summary>Nobody follows any more.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>There is something in the history that the window lacks.</summary>
    public void FallBehind() => Volatile.Read(ref _wake).TrySetResult();

    public void End()
    {
        HasEnded = true;
        FallBehind();
    }

    /// <summary>Completes when something is missing or the end has come, or after <paramref name="atMost"/>.</summary>
    public async Task UntilBehindAsync(TimeSpan atMost, TimeProvider time)
    {
        var wake = _wake.Task;
        await wake.WaitAsync(atMost, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        // Renewed before the history is read, so that what is committed during the read is not missed.
        Volatile.Write(ref _wake, wake.IsCompleted ? NewSignal() : _wake);
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
