namespace Catalyst.Sandboxes;

/// <summary>
/// Installations under way in this process: whoever asks for one that runs joins it, and one that nobody waits for any more is ended.
/// </summary>
internal sealed class SharedInstalls
{
    private readonly Dictionary<string, Installation> _underWay = new(StringComparer.Ordinal);

    /// <summary>
    /// Waits for the installation of <paramref name="key"/>, which <paramref name="install"/> begins unless it has begun. The last one who
    /// gives up stops it, and is not let go before it has stopped.
    /// </summary>
    public async Task<InstallResult> JoinAsync(string key, Func<CancellationToken, Task<InstallResult>> install,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var joined = Join(key, install);
        try
        {
            return await joined.Result.WaitAsync(cancellationToken);
        }
        finally
        {
            if (Leave(key, joined))
            {
                await joined.Stop.CancelAsync();
                await ((Task)joined.Result).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                joined.Stop.Dispose();
            }
        }
    }

    private Installation Join(string key, Func<CancellationToken, Task<InstallResult>> install)
    {
        lock (_underWay)
        {
            // One that has ended may still be here until the last who waited has heard of it. What it made can be gone again by now.
            if (!_underWay.TryGetValue(key, out var joined) || joined.Result.IsCompleted)
            {
                var stop = new CancellationTokenSource();
                _underWay[key] = joined = new Installation(stop, Task.Run(() => install(stop.Token), CancellationToken.None));
            }

            joined.Waiting++;
            return joined;
        }
    }

    /// <summary>Whether nobody is left. Who comes then begins anew, behind the lock of the entry.</summary>
    private bool Leave(string key, Installation left)
    {
        lock (_underWay)
        {
            if (--left.Waiting > 0)
            {
                return false;
            }

            if (_underWay.GetValueOrDefault(key) == left)
            {
                _underWay.Remove(key);
            }

            return true;
        }
    }

    private sealed class Installation(CancellationTokenSource stop, Task<InstallResult> result)
    {
        public CancellationTokenSource Stop { get; } = stop;

        public Task<InstallResult> Result { get; } = result;

        public int Waiting { get; set; }
    }
}
