using System.Reflection;
using Catalyst.Grains.Roles;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Metadata;
using Orleans.Placement;
using Orleans.Runtime.MembershipService.SiloMetadata;

namespace Catalyst.Silo.Roles;

/// <summary>Silo roles: each silo says its own in its metadata, and grains land only where their class's role is.</summary>
public static class RoleHosting
{
    /// <summary>Gives this silo its roles. Every silo of a cluster must call it, with whatever roles.</summary>
    public static ISiloBuilder UseCatalystRoles(this ISiloBuilder silo, SiloRoles roles)
    {
        silo.UseSiloMetadata(new Dictionary<string, string> { [SiloDirectory.MetadataKey] = roles.ToString() });
        silo.Services.AddSingleton(roles);
        silo.Services.AddSingleton<SiloDirectory>();
        silo.Services.AddPlacementFilter<RolePlacementStrategy, RolePlacementDirector>(ServiceLifetime.Transient);
        silo.Services.AddSingleton<IGrainPropertiesProvider, RoleProperties>();
        return silo;
    }

    /// <summary>Puts what <see cref="HostedByAttribute"/> says into the manifest.</summary>
    private sealed class RoleProperties(IServiceProvider services) : IGrainPropertiesProvider
    {
        public void Populate(Type grainClass, GrainType grainType, Dictionary<string, string> properties)
        {
            if (grainClass.GetCustomAttribute<HostedByAttribute>() is { } hosted)
            {
                new RolePlacementStrategy(hosted.Role).PopulateGrainProperties(services, grainClass, grainType, properties);
            }
        }
    }
}
