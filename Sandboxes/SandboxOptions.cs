namespace Catalyst.Sandboxes;

/// <summary>How sandboxes isolate.</summary>
public sealed class SandboxOptions
{
    /// <summary>Whether bubblewrap is used where it works.</summary>
    public bool UseBubblewrap { get; set; } = true;

    /// <summary>How long a tree may take to end by itself when asked to.</summary>
    public TimeSpan StopGrace { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long installed packages stay in the store after they were last used; zero for ever.</summary>
    public TimeSpan KeepDependencies { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Bytes that the store may take before the least used packages go; 0 for any number.</summary>
    public long DependencyBytes { get; set; } = 10L << 30;

    /// <summary>How often memory and processes of a tree are looked at.</summary>
    public TimeSpan WatchInterval { get; set; } = TimeSpan.FromMilliseconds(500);
}
