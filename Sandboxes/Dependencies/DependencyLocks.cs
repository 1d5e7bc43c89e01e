namespace Catalyst.Sandboxes;

/// <summary>
/// Locks between everything that uses the store, in this process and in others; a crash releases them. Their files are few and never
/// removed, because a lock on a removed file excludes nobody.
/// </summary>
internal sealed class DependencyLocks(string folder)
{
    private const int LinuxWouldBlock = 11;
    private const int MacWouldBlock = 35;
    private const int Spread = 3;
    private static readonly TimeSpan RetryInterval = TimeSpan.FromMilliseconds(100);

    /// <summary>For those who only read the entry.</summary>
    public Task<IDisposable> ShareAsync(string key, CancellationToken cancellationToken) =>
        WaitAsync(key, exclusive: false, cancellationToken);

    /// <summary>For the one who makes, changes or removes it.</summary>
    public Task<IDisposable> OwnAsync(string key, CancellationToken cancellationToken) =>
        WaitAsync(key, exclusive: true, cancellationToken);

    /// <summary>The same without waiting; null when somebody has it.</summary>
    public IDisposable? TryOwn(string key) => TryOpen(key, exclusive: true);

    /// <inheritdoc cref="TryOwn"/>
    public IDisposable? TryShare(string key) => TryOpen(key, exclusive: false);

    private async Task<IDisposable> WaitAsync(string key, bool exclusive, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (TryOpen(key, exclusive) is { } held)
            {
                return held;
            }

            // Others let go in their own time, whatever clock this process was given.
            await Task.Delay(RetryInterval, cancellationToken);
        }
    }

    private FileStream? TryOpen(string key, bool exclusive)
    {
        Directory.CreateDirectory(folder);
        try
        {
            return new FileStream(
                Path.Combine(folder, key[..Spread]), FileMode.OpenOrCreate, exclusive ? FileAccess.ReadWrite : FileAccess.Read,
                exclusive ? FileShare.None : FileShare.Read, bufferSize: 0);
        }
        catch (IOException locked) when (locked.HResult is LinuxWouldBlock or MacWouldBlock)
        {
            return null;
        }
    }
}
