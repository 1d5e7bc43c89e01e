using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Configuration;
using Orleans.Serialization;

namespace Catalyst.Silo.Cluster;

/// <summary>Orleans on Catalyst's database: the tables and queries of <c>orleans-postgres.sql</c>.</summary>
internal static class ClusterHosting
{
    private const string Invariant = "Npgsql";

    /// <summary>Of every cluster: whoever is on the same database is in the same one.</summary>
    private const string Name = "catalyst";

    /// <summary>Reminders in PostgreSQL, and exceptions that reach a caller as what they are.</summary>
    public static ISiloBuilder AddCatalystReminders(this ISiloBuilder silo, string connectionString)
    {
        // Exceptions of namespaces that are not listed reach a caller as a failure to serialize them.
        silo.Configure<ExceptionSerializationOptions>(options => options.SupportedNamespacePrefixes.Add("Catalyst"));
        return silo.UseAdoNetReminderService(options =>
            (options.Invariant, options.ConnectionString) = (Invariant, ClusterConnections.ForReminders(connectionString)));
    }

    /// <summary>The cluster of the silos on one database, which find each other there and drop one that is gone within seconds.</summary>
    public static ISiloBuilder AddCatalystMembership(this ISiloBuilder silo, string connectionString)
    {
        silo.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (Name, Name));
        silo.Services.TryAddSingleton(TimeProvider.System);
        silo.Services.AddOptions<SiloOptions>().Configure<TimeProvider>((options, time) => options.SiloName = SiloName.New(time));
        silo.Services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>, EndedNeighbors>();
        return silo
            .UseAdoNetClustering(options =>
                (options.Invariant, options.ConnectionString) = (Invariant, ClusterConnections.ForMembership(connectionString)))
            .Configure<ClusterMembershipOptions>(MembershipTuning.Tune)
            .Configure<ClusterMembershipOptions>(MembershipTuning.OfSomeReleases);
    }
}
