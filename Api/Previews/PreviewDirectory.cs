using System.Collections.Concurrent;
using Catalyst.Api.Backend;
using Catalyst.Persistence;

namespace Catalyst.Api.Previews;

/// <summary>Finds the preview behind a host name. A page asks for dozens of files, so an answer is kept for a moment.</summary>
internal sealed class PreviewDirectory(IPreviewReader previews, TimeProvider time)
{
    private const int Capacity = 2000;
    private const int LongestSlug = 40;

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <param name="label">First label of the host name: <c>{project}-{short task id}</c>, or <c>{project}</c> for the version that the
    /// project is at.</param>
    public async Task<LocatedPreview?> FindAsync(string label, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var known = _entries.GetValueOrDefault(label);
        if (known is not null && now - known.ReadAt < Fresh)
        {
            return known.Preview;
        }

        try
        {
            var preview = Split(label) is var (slug, shortId) ? await previews.FindByHostAsync(slug, shortId, cancellationToken) : null;
            preview ??= label.Length <= LongestSlug ? await previews.FindCurrentAsync(label, cancellationToken) : null;
            if (_entries.Count >= Capacity)
            {
                _entries.Clear();
            }

            _entries[label] = new Entry(preview, now);
            return preview;
        }
        catch (DatabaseUnavailableException) when (known?.Preview is not null)
        {
            // A preview that runs goes on being served while the database is away.
            return known.Preview;
        }
    }

    private static (string Slug, string ShortId)? Split(string label)
    {
        var dash = label.Length - Identifiers.ShortLength - 1;
        return dash > 0 && label[dash] == '-' && label[(dash + 1)..].All(char.IsAsciiHexDigitLower)
            ? (label[..dash], label[(dash + 1)..])
            : null;
    }

    private sealed record Entry(LocatedPreview? Preview, DateTimeOffset ReadAt);
}
