namespace Catalyst.Grains.Roles;

/// <summary>The role that a silo must have to host grains of this class. Every grain class says one; a silo alone has them all.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class HostedByAttribute(SiloRole role) : Attribute
{
    public SiloRole Role { get; } = role;
}
