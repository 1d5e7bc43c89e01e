namespace Catalyst.Testing;

/// <summary>A named event that a test waits for; a timeout says which one did not come.</summary>
public sealed class Signal(string name)
{
    private readonly TaskCompletionSource _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How long a test waits before it calls something lost; long, because it only ends failing tests.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(30);

    public bool IsSet => _source.Task.IsCompletedSuccessfully;

    public void Set() => _source.TrySetResult();

    /// <summary>Waits until it was set.</summary>
    public Task WaitAsync(CancellationToken cancellationToken = default) => _source.Task.Within(name, cancellationToken);
}

/// <summary>The same with a value.</summary>
public sealed class Signal<T>(string name)
{
    private readonly TaskCompletionSource<T> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsSet => _source.Task.IsCompletedSuccessfully;

    public void Set(T value) => _source.TrySetResult(value);

    public Task<T> WaitAsync(CancellationToken cancellationToken = default) => _source.Task.Within(name, cancellationToken);
}

/// <summary>Waits that end with a reason.</summary>
public static class NamedWaits
{
    /// <summary>The task's outcome, or a failure that names what was waited for.</summary>
    public static async Task Within(this Task task, string name, CancellationToken cancellationToken = default)
    {
        try
        {
            await task.WaitAsync(Signal.Patience, cancellationToken);
        }
        catch (TimeoutException) when (!task.IsCompleted)
        {
            throw new TimeoutException($"\"{name}\" did not happen within {Signal.Patience.TotalSeconds:0} s.");
        }
    }

    /// <inheritdoc cref="Within(Task, string, CancellationToken)"/>
    public static async Task<T> Within<T>(this Task<T> task, string name, CancellationToken cancellationToken = default)
    {
        await Within((Task)task, name, cancellationToken);
        return await task;
    }
}
