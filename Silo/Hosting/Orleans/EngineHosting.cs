using System.Net;
using System.Net.Sockets;
using Catalyst.Engine.Orleans;
using Catalyst.Grains.Outbox;
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

    private const string ClusterId = "catalyst";

    internal static void AddCatalystEngine(this IHostApplicationBuilder builder, CatalystConfig config, SiloSettings settings)
    {
        var database = OpenDatabase(config, settings);
        builder.Services.AddSingleton(database);
        var connectionString = database.ConnectionString;

        // A line for every queue and table that Orleans starts is news to nobody.
        builder.Logging.AddFilter("Orleans", LogLevel.Warning);
        builder.UseOrleans(silo =>
        {
            silo.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (ClusterId, ClusterId));
            silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = ConfigMapping.ResponseTimeout(config));
            if (database.IsEmbedded)
            {
                silo.UseLocalhostClustering(FreePort(), FreePort(), serviceId: ClusterId, clusterId: ClusterId);
            }
            else
            {
                silo.ConfigureEndpoints(IPAddress.Loopback, FreePort(), FreePort());
                silo.AddCatalystMembership(connectionString);
            }

            silo.AddCatalystStorage(connectionString);
            silo.AddMemoryGrainStorage("PubSubStore");
            silo.AddMemoryStreams(RoleQueueReceiver.StreamProvider);
        });
    }

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
