using Catalyst.Grains.Roles;
using Orleans.Runtime.MembershipService.SiloMetadata;

namespace Catalyst.Silo.Roles;

/// <summary>
/// Which silo has which roles, as each says in its metadata. One that has not said yet has none: a secret must not go where it may not be.
/// </summary>
internal sealed class SiloDirectory(ILocalSiloDetails local, SiloRoles mine, ISiloMetadataCache metadata)
{
    /// <summary>The metadata's key; its value is as in the configuration, <c>agents,previews</c>.</summary>
    public const string MetadataKey = "catalyst.roles";

    /// <summary>What this silo is need not be asked for, so a node alone works from its first moment.</summary>
    public bool Has(SiloAddress silo, SiloRole role) => silo.Equals(local.SiloAddress)
        ? mine.Has(role)
        : metadata.GetSiloMetadata(silo).Metadata.TryGetValue(MetadataKey, out var words)
            && words.Split(',').Contains(SiloRoles.Word(role));
}
