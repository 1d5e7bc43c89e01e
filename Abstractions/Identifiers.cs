namespace Catalyst;

/// <summary>How Catalyst names things.</summary>
public static class Identifiers
{
    /// <summary>Hex digits in a short id.</summary>
    public const int ShortLength = 8;

    /// <summary>A new UUIDv7 (RFC 9562): sorts by creation time.</summary>
    public static Guid New(TimeProvider time) => Guid.CreateVersion7(time.GetUtcNow());

    /// <summary>The last eight hex digits of <paramref name="id"/>: its random end, because the front of a UUIDv7 is the clock.</summary>
    public static string Short(Guid id) => id.ToString("N")[^ShortLength..];

    /// <summary>The branch that all of a task's commits go to.</summary>
    public static string Branch(Guid taskId) => "feature/task-" + Short(taskId);
}
