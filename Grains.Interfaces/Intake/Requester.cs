namespace Catalyst.Grains.Interfaces.Intake;

/// <summary>Who asks for something. Every command that begins work carries it.</summary>
/// <param name="Id">Stable, for keys and records.</param>
/// <param name="Name">For people.</param>
[GenerateSerializer, Immutable, Alias("catalyst.Requester")]
public sealed record Requester(
    [property: Id(0)] string Id,
    [property: Id(1)] string Name)
{
    /// <summary>The owner of a local installation: whoever reaches it on loopback.</summary>
    public static Requester Owner { get; } = new("owner", "Owner");
}
