using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Catalyst.Sandboxes;

/// <summary>What a collection has removed.</summary>
internal sealed record Collected(int Unused, int Changed, int Drafts, long Bytes);

/// <summary>
/// Keeps the store in bounds: what nobody has used for long goes, then the least used until it fits, drafts of killed servers, and entries
/// whose content is no longer what was installed. An entry that is being given out or made is left alone, whichever process does it; what
/// an application has of a removed entry stays with the application.
/// </summary>
internal sealed partial class DependencyCollector(
    CatalystPaths paths, IOptions<SandboxOptions> options, TimeProvider time, ILogger<DependencyCollector> logger)
{
    /// <summary>Used so recently that it would be installed again at once.</summary>
    internal static readonly TimeSpan InUse = TimeSpan.FromHours(1);

    private readonly DependencyFolder _folder = new(paths, time);

    public Collected Collect(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var drafts = _folder.Drafts()
            .Count(draft => RemoveOwned(draft.Key, static () => true, () => DependencyFolder.Delete(draft.Folder)));
        var changed = RemoveChanged(cancellationToken);
        var entries = _folder.Keys().Select(key => (Key: key, Used: _folder.LastUse(key), Size: _folder.Read(key)?.Size ?? 0))
            .OrderBy(entry => entry.Used).ToList();
        var total = entries.Sum(entry => entry.Size);
        var (unused, bytes) = (0, 0L);
        foreach (var (key, used, size) in entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var expired = options.Value.KeepDependencies > TimeSpan.Zero && now - used > options.Value.KeepDependencies;
            var tooMuch = options.Value.DependencyBytes > 0 && total > options.Value.DependencyBytes && now - used > InUse;
            if ((expired || tooMuch) && RemoveOwned(key, () => _folder.LastUse(key) == used, () => _folder.Remove(key)))
            {
                (unused, bytes, total) = (unused + 1, bytes + size, total - size);
            }
        }

        return new Collected(unused, changed, drafts, bytes);
    }

    /// <summary>Content is read of what was used since the last time: nobody else can have changed it.</summary>
    private int RemoveChanged(CancellationToken cancellationToken)
    {
        var removed = 0;
        foreach (var key in _folder.Keys().Where(_folder.IsToBeChecked))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (FindChanged(key) is { } file)
            {
                LogChanged(key[..12], file);
                removed += RemoveOwned(key, static () => true, () => _folder.Remove(key)) ? 1 : 0;
            }
        }

        return removed;
    }

    private string? FindChanged(string key)
    {
        using var shared = _folder.Locks.TryShare(key);
        if (shared is null || _folder.Read(key) is not { } manifest)
        {
            return null;
        }

        var used = _folder.LastUse(key);
        var changed = manifest.FindChanged();
        if (changed is null)
        {
            _folder.Checked(key, used);
        }

        return changed;
    }

    private bool RemoveOwned(string key, Func<bool> still, Action remove)
    {
        using var owned = _folder.Locks.TryOwn(key);
        if (owned is null || !still())
        {
            return false;
        }

        try
        {
            remove();
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogStuck(exception, key[..12]);
            return false;
        }
    }
}
