using Catalyst.Grains.Interfaces;

namespace Catalyst.Grains.Recovery;

/// <summary>Names one run of one silo process: leases belong to it and end with it.</summary>
public sealed class SiloIdentity(TimeProvider time)
{
    /// <summary>For example <c>host-1234-0192...</c>.</summary>
    public string Id { get; } = $"{Environment.MachineName}-{Environment.ProcessId}-{Identifiers.Short(Identifiers.New(time))}";
}
