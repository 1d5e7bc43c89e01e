using System.Globalization;

namespace Orleans.Runtime;

/// <summary>How keys are written in identities: GUIDs as 32 hex digits, integers as upper-case hex, strings as they are.</summary>
public static class GrainIdKeyExtensions
{
    public static IdSpan CreateGuidKey(Guid key) => IdSpan.Create(key.ToString("N"));

    public static IdSpan CreateIntegerKey(long key) => IdSpan.Create(key.ToString("X", CultureInfo.InvariantCulture));

    public static bool TryGetGuidKey(this GrainId grainId, out Guid key, out string? keyExt)
    {
        keyExt = null;
        return Guid.TryParseExact(grainId.Key.ToString(), "N", out key);
    }

    public static Guid GetGuidKey(this GrainId grainId) =>
        grainId.TryGetGuidKey(out var key, out _) ? key : throw Wrong(grainId, "a Guid");

    public static bool TryGetIntegerKey(this GrainId grainId, out long key, out string? keyExt)
    {
        keyExt = null;
        return long.TryParse(grainId.Key.ToString(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out key);
    }

    public static long GetIntegerKey(this GrainId grainId) =>
        grainId.TryGetIntegerKey(out var key, out _) ? key : throw Wrong(grainId, "an Integer");

    private static ArgumentException Wrong(GrainId grainId, string kind) =>
        new($"Value \"{grainId}\" is not in the correct format for {kind} key.", nameof(grainId));
}
