namespace Catalyst.Testing;

/// <summary>For what only an outside process knows, and does not tell by itself.</summary>
public static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Between two questions, which leaves the processor to the process that is waited for.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Asks until there is an answer.</summary>
    /// <param name="otherwise">What it means that there is none.</param>
    /// <exception cref="TimeoutException">There was none within a minute.</exception>
    public static Task<T> FindAsync<T>(Func<Task<T?>> ask, string otherwise)
        where T : class => FindAsync(ask, () => otherwise);

    /// <inheritdoc cref="FindAsync{T}(Func{Task{T}}, string)"/>
    public static async Task<T> FindAsync<T>(Func<Task<T?>> ask, Func<string> otherwise)
        where T : class
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            if (await ask() is { } found)
            {
                return found;
            }

            if (patience.IsCancellationRequested)
            {
                throw new TimeoutException(otherwise());
            }

            await Task.Delay(Pause, CancellationToken.None);
        }
    }
}
