namespace Catalyst.Sandboxes;

/// <summary>How sandboxes isolate.</summary>
public sealed class SandboxOptions
{
    /// <summary>Whether bubblewrap is used where it works.</summary>
    public bool UseBubblewrap { get; set; } = true;

    /// <summary>How long a tree may take to end by itself when asked to.</summary>
    public TimeSpan StopGrace { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How often memory and processes of a tree are looked at.</summary>
    public TimeSpan WatchInterval { get; set; } = TimeSpan.FromMilliseconds(500);
}
