using Catalyst.Grains.Roles;
using Orleans.Metadata;
using Orleans.Placement;

namespace Catalyst.Silo.Roles;

/// <summary>
/// Narrows the silos that may host a grain to those with its class's role. It travels in the cluster's manifest as the role's word.
/// </summary>
public sealed class RolePlacementStrategy(SiloRole role) : PlacementFilterStrategy(order: 0)
{
    private const string RoleKey = "role";

    /// <summary>As Orleans makes it, before the manifest says which role it is.</summary>
    public RolePlacementStrategy()
        : this(default)
    {
    }

    public SiloRole Role { get; private set; } = role;

    public override void AdditionalInitialize(GrainProperties properties) =>
        Role = Enum.Parse<SiloRole>(GetPlacementFilterGrainProperty(RoleKey, properties) ?? string.Empty, ignoreCase: true);

    protected override IEnumerable<KeyValuePair<string, string>> GetAdditionalGrainProperties(
        IServiceProvider services, Type grainClass, GrainType grainType, IReadOnlyDictionary<string, string> existingProperties) =>
        [new(RoleKey, SiloRoles.Word(Role))];
}
