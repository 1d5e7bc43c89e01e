using System.Collections.Concurrent;

namespace Catalyst.Git.Processes;

/// <summary>One owner at a time of a named thing, among the threads of this process and among processes. A killed owner frees it.</summary>
internal sealed class RepositoryLocks(TimeProvider time)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(20);
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _local = new(StringComparer.Ordinal);

    public async Task<IDisposable> TakeAsync(string lockFile, CancellationToken cancellationToken)
    {
        var local = _local.GetOrAdd(lockFile, _ => new SemaphoreSlim(1, 1));
        await local.WaitAsync(cancellationToken);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(lockFile)!);
            while (true)
            {
                try
                {
                    // The runtime takes an advisory lock on the file, which ends with the process.
                    return new Held(new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None), local);
                }
                catch (IOException) when (File.Exists(lockFile))
                {
                    await Task.Delay(RetryAfter, time, cancellationToken);
                }
            }
        }
        catch
        {
            local.Release();
            throw;
        }
    }

    private sealed class Held(FileStream file, SemaphoreSlim local) : IDisposable
    {
        public void Dispose()
        {
            file.Dispose();
            local.Release();
        }
    }
}
