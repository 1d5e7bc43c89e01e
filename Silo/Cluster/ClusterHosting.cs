using Catalyst.Grains.Recovery;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Configuration;
using Orleans.Serialization;

namespace Catalyst.Silo.Cluster;

/// <summary>Orleans on Catalyst's database: the tables and queries of <c>orleans-postgres.sql</c>.</summary>
internal static class ClusterHosting
{
    private const string Invariant = "Npgsql";

    /// <summary>Reminders in PostgreSQL, and exceptions that reach a caller as what they are.</summary>
    public static ISiloBuilder AddCatalystReminders(this ISiloBuilder silo, string connectionString)
    {
        // Exceptions of namespaces that are not listed reach a caller as a failure to serialize them.
        silo.Configure<ExceptionSerializationOptions>(options => options.SupportedNamespacePrefixes.Add("Catalyst"));
        return silo.UseAdoNetReminderService(options =>
            (options.Invariant, options.ConnectionString) = (Invariant, ClusterConnections.ForReminders(connectionString)));
    }

    /// <summary>A cluster whose silos find each other in PostgreSQL, and drop one that is gone within seconds.</summary>
    public static ISiloBuilder AddCatalystMembership(this ISiloBuilder silo, string connectionString)
    {
        silo.Services.TryAddSingleton<SiloIdentity>();
        silo.Services.TryAddSingleton<SiloDeaths>();
        silo.Services.AddOptions<SiloOptions>().Configure<SiloIdentity>((options, identity) => options.SiloName = identity.Id);
        silo.Services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, Obituaries>();
        return silo
            .UseAdoNetClustering(options =>
                (options.Invariant, options.ConnectionString) = (Invariant, ClusterConnections.ForMembership(connectionString)))
            .Configure<ClusterMembershipOptions>(MembershipTuning.Tune)
            .Configure<ClusterMembershipOptions>(MembershipTuning.OfSomeReleases);
    }
}
