using Catalyst.Grains.Roles;
using Orleans.Placement;
using Orleans.Runtime.MembershipService.SiloMetadata;
using Orleans.Runtime.Placement;

namespace Catalyst.Engine.Orleans.Roles;

/// <summary>Keeps the silos that say, in their metadata, that they have the role. A silo that has not said yet is left out: a secret must not go where it may not be.</summary>
internal sealed class RolePlacementDirector(ILocalSiloDetails local, SiloRoles mine, ISiloMetadataCache metadata) : IPlacementFilterDirector
{
    /// <summary>The metadata's key; its value is as in the configuration, <c>agents,previews</c>.</summary>
    public const string MetadataKey = "catalyst.roles";

    public IEnumerable<SiloAddress> Filter(PlacementFilterStrategy filterStrategy, PlacementTarget target, IEnumerable<SiloAddress> silos)
    {
        var role = ((RolePlacementStrategy)filterStrategy).Role;
        var able = silos.Where(silo => Has(silo, role)).ToList();
        return able.Count > 0
            ? able
            : throw new SiloUnavailableException(
                $"No silo with the role '{SiloRoles.Word(role)}' is in the cluster. Start one with CATALYST_ROLES={SiloRoles.Word(role)}; what waits for it goes on by itself then.");
    }

    /// <summary>What this silo is need not be asked for, so a node alone works from its first moment.</summary>
    private bool Has(SiloAddress silo, SiloRole role) => silo.Equals(local.SiloAddress)
        ? mine.Has(role)
        : metadata.GetSiloMetadata(silo).Metadata.TryGetValue(MetadataKey, out var words) && words.Split(',').Contains(SiloRoles.Word(role));
}
