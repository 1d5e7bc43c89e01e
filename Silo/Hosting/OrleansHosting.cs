using System.Net;
using System.Net.Sockets;
using Catalyst.Grains;
using Catalyst.Grains.Roles;
using Catalyst.Persistence;
using Catalyst.Silo.Cluster;
using Catalyst.Silo.Configuration;
using Catalyst.Silo.Roles;
using Catalyst.Silo.RoleStreams;
using Catalyst.Silo.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;

namespace Catalyst.Silo.Hosting;

/// <summary>The silo itself: a member of the cluster whose members share one database, alone or with others.</summary>
internal static class OrleansHosting
{
    /// <summary>
    /// Grains of other silos whose place is remembered. Orleans allocates for that many at once, and the dashboard counts them each second.
    /// </summary>
    private const int DirectoryCacheSize = 10_000;

    /// <summary>Adds it. Orleans reads its connection string while the host is being built, so the database is started before.</summary>
    public static void AddCatalystOrleans(this IHostApplicationBuilder builder, CatalystConfig config, SiloPorts ports, Database database)
    {
        var roles = ConfigMapping.Roles(config);
        if (!database.IsEmbedded && roles.Has(SiloRole.Api))
        {
            builder.Services.AddFeedAcrossSilos();
        }

        // A line for every queue and table that Orleans starts is news to nobody.
        builder.Logging.AddFilter("Orleans", LogLevel.Warning);

        // Orleans places every activation through a pipeline that tells each run.
        builder.Logging.AddFilter("Polly", LogLevel.Warning);

        // Its warnings are advice on the collector, which is chosen in Directory.Build.props.
        builder.Logging.AddFilter("Orleans.Runtime.Silo", LogLevel.Error);
        builder.UseOrleans(silo =>
        {
            var address = AdvertisedAddress.Of(config.Cluster);
            silo.ConfigureEndpoints(address ?? IPAddress.Loopback, ports.Silo, ports.Gateway, listenOnAnyHostAddress: address is not null);
            silo.AddCatalystMembership(database.ConnectionString);
            silo.AddCatalystReminders(database.ConnectionString);
            silo.UseCatalystRoles(roles);
            silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = ConfigMapping.ResponseTimeout(config));
            silo.Configure<GrainDirectoryOptions>(options => options.CacheSize = DirectoryCacheSize);
            silo.CountForDashboard();
            if (TelemetryHosting.IsExported(builder.Configuration))
            {
                silo.AddActivityPropagation();
            }

            if (roles.Has(SiloRole.Agents))
            {
                silo.AddRoleStreams();
            }
        });
    }
}

/// <summary>Where the silo listens for its neighbours and for clients.</summary>
internal sealed record SiloPorts(int Silo, int Gateway)
{
    /// <exception cref="ConfigException">One is no port.</exception>
    public static SiloPorts Of(ClusterSection cluster) =>
        new(Port(cluster.SiloPort, "cluster.silo_port"), Port(cluster.GatewayPort, "cluster.gateway_port"));

    private static int Port(int configured, string key) => configured switch
    {
        0 => FreePort(),
        > 0 and <= IPEndPoint.MaxPort => configured,
        _ => throw new ConfigException($"{key} is {configured}; it must be a port, or 0 for a free one."),
    };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
