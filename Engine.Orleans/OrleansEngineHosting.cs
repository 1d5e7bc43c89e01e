using Catalyst.Grains.Recovery;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Configuration;
using Orleans.Serialization;

namespace Catalyst.Engine.Orleans;

/// <summary>Orleans on Catalyst's database: the tables and queries of <c>orleans-postgres.sql</c>.</summary>
public static class OrleansEngineHosting
{
    private const string Invariant = "Npgsql";

    /// <summary>Grain state and reminders in PostgreSQL, and exceptions that reach a caller as what they are.</summary>
    public static ISiloBuilder AddCatalystStorage(this ISiloBuilder silo, string connectionString)
    {
        var storage = EngineConnections.ForStorage(connectionString);

        // Exceptions of namespaces that are not listed reach a caller as a failure to serialize them.
        silo.Configure<ExceptionSerializationOptions>(options => options.SupportedNamespacePrefixes.Add("Catalyst"));
        silo.AddAdoNetGrainStorageAsDefault(options =>
        {
            (options.Invariant, options.ConnectionString) = (Invariant, storage);
            options.GrainStorageSerializer = new PlainJsonStorageSerializer();

            // The in-process engine's rows carry these hashes; with the default ones neither engine would find the other's state.
            options.UseOrleans3CompatibleHasher();
        });
        return silo.UseAdoNetReminderService(options => (options.Invariant, options.ConnectionString) = (Invariant, storage));
    }

    /// <summary>A cluster whose silos find each other in PostgreSQL, and drop one that is gone within seconds.</summary>
    public static ISiloBuilder AddCatalystMembership(this ISiloBuilder silo, string connectionString)
    {
        silo.Services.TryAddSingleton<SiloIdentity>();
        silo.Services.TryAddSingleton<SiloDeaths>();
        silo.Services.AddOptions<SiloOptions>().Configure<SiloIdentity>((options, identity) => options.SiloName = identity.Id);
        silo.Services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, Obituaries>();
        return silo
            .UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Invariant, EngineConnections.ForMembership(connectionString)))
            .Configure<ClusterMembershipOptions>(Membership.Tune)
            .Configure<ClusterMembershipOptions>(Membership.OfSomeReleases);
    }
}
