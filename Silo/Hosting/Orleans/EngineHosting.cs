using System.Net;
using System.Net.Sockets;
using Catalyst.Engine.Orleans;
using Catalyst.Engine.Orleans.Roles;
using Catalyst.Engine.Orleans.RoleStreams;
using Catalyst.Grains;
using Catalyst.Grains.Roles;
using Catalyst.Persistence;
using Catalyst.Silo.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace Catalyst.Silo.Hosting;

/// <summary>The Orleans engine: localhost clustering on the embedded database, ADO.NET clustering on an operator's.</summary>
public static class EngineHosting
{
    /// <summary>The engine's name for people.</summary>
    public const string Name = "Orleans";

    /// <summary>Owns the rows of state and reminders, whatever the cluster is called.</summary>
    private const string ServiceId = "catalyst";

    internal static void AddCatalystEngine(this IHostApplicationBuilder builder, CatalystConfig config, SiloSettings settings)
    {
        // What is wrong is found before the database runs: until there is a host nobody would stop it.
        var ports = (Port(config.Cluster.SiloPort, "cluster.silo_port"), Port(config.Cluster.GatewayPort, "cluster.gateway_port"));
        _ = ConfigMapping.Relay(config);
        if (string.IsNullOrWhiteSpace(config.Storage.Databases.Postgres.Url))
        {
            ConfigMapping.RequireEveryRole(config.Cluster, "the embedded database serves one node. Set POSTGRES_URL to a server that every silo reaches");
        }

        var database = OpenDatabase(config, settings);
        builder.Services.AddSingleton(_ => database);
        var connectionString = database.ConnectionString;

        if (!database.IsEmbedded && ConfigMapping.Roles(config).Has(SiloRole.Api))
        {
            builder.Services.AddFeedAcrossSilos();
        }

        // A line for every queue and table that Orleans starts is news to nobody.
        builder.Logging.AddFilter("Orleans", LogLevel.Warning);
        builder.UseOrleans(silo =>
        {
            AddClustering(silo, config.Cluster, ports, database);
            silo.UseCatalystRoles(ConfigMapping.Roles(config));
            silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = ConfigMapping.ResponseTimeout(config));
            silo.AddCatalystStorage(connectionString);
            silo.CountForDashboard();
            if (ConfigMapping.HasRabbit(config) && ConfigMapping.Roles(config).Has(SiloRole.Agents))
            {
                silo.AddRoleStreams();
            }
        });
    }

    private static void AddClustering(ISiloBuilder silo, ClusterSection cluster, (int Silo, int Gateway) ports, Database database)
    {
        if (database.IsEmbedded)
        {
            silo.UseLocalhostClustering(ports.Silo, ports.Gateway, serviceId: ServiceId, clusterId: cluster.Name);
            return;
        }

        silo.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (cluster.Name, ServiceId));
        var address = AdvertisedAddress.Of(cluster);
        silo.ConfigureEndpoints(address ?? IPAddress.Loopback, ports.Silo, ports.Gateway, listenOnAnyHostAddress: address is not null);
        silo.AddCatalystMembership(database.ConnectionString);
    }

    private static int Port(int configured, string key) => configured switch
    {
        0 => FreePort(),
        > 0 and <= IPEndPoint.MaxPort => configured,
        _ => throw new ConfigException($"{key} is {configured}; it must be a port, or 0 for a free one."),
    };

    /// <summary>Orleans reads its connection string while the host is being built, so the database must be up before that.</summary>
    private static Database OpenDatabase(CatalystConfig config, SiloSettings settings)
    {
        var options = new PersistenceOptions();
        ConfigMapping.Persistence(config, settings, options);
        var database = new Database(Options.Create(options), TimeProvider.System, LoggerFactory.Create(logging => logging.AddSimpleConsole()));
        database.StartAsync(CancellationToken.None).GetAwaiter().GetResult();
        return database;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
