using Catalyst.Grains.Roles;
using Orleans.Placement;
using Orleans.Runtime.Placement;

namespace Catalyst.Silo.Roles;

/// <summary>Keeps the silos that have the role.</summary>
internal sealed class RolePlacementDirector(SiloDirectory directory) : IPlacementFilterDirector
{
    public IEnumerable<SiloAddress> Filter(PlacementFilterStrategy filterStrategy, PlacementTarget target, IEnumerable<SiloAddress> silos)
    {
        var role = ((RolePlacementStrategy)filterStrategy).Role;
        var able = silos.Where(silo => directory.Has(silo, role)).ToList();
        return able.Count > 0
            ? able
            : throw new SiloUnavailableException(
                $"No silo with the role '{SiloRoles.Word(role)}' is in the cluster. "
                + $"Start one with CATALYST_ROLES={SiloRoles.Word(role)}; what waits for it goes on by itself then.");
    }
}
