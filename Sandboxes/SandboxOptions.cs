namespace Catalyst.Sandboxes;

/// <summary>How sandboxes isolate.</summary>
public sealed class SandboxOptions
{
    /// <summary>Whether bubblewrap is used where it works.</summary>
    public bool UseBubblewrap { get; set; } = true;

    /// <summary>Whether the kernel's control groups are used where they can be had.</summary>
    public bool UseControlGroups { get; set; } = true;

    /// <summary>How long a tree may take to end by itself when asked to.</summary>
    public TimeSpan StopGrace { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long installed packages stay in the store after they were last used; zero for ever.</summary>
    public TimeSpan KeepDependencies { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Bytes that the store may take before the least used packages go; 0 for any number.</summary>
    public long DependencyBytes { get; set; } = 10L << 30;

    /// <summary>
    /// How often the limits of commands are looked after; while none but servers run, and nothing changes, up to eight times more rarely.
    /// </summary>
    public TimeSpan WatchInterval { get; set; } = TimeSpan.FromMilliseconds(500);
}
