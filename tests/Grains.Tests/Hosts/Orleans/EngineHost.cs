using System.Net;
using System.Net.Sockets;
using Catalyst.Engine.Orleans;
using Catalyst.Engine.Orleans.Roles;
using Catalyst.Engine.Orleans.RoleStreams;
using Catalyst.Grains.Roles;
using Catalyst.Testing;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Hosting;

namespace Catalyst.Grains.Tests.Hosts;

/// <summary>One Orleans silo under the grains of a test.</summary>
internal static class EngineHost
{
    public static void AddEngine(this IHostApplicationBuilder builder, string? rabbitUrl = null) => builder.UseOrleans(silo =>
    {
        silo.UseLocalhostClustering(FreePort.Find(), FreePort.Find());
        silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromMinutes(5));
        silo.AddMemoryGrainStorageAsDefault();
        silo.UseInMemoryReminderService();
        silo.UseCatalystRoles(SiloRoles.All);
        AddRoleStreams(silo, rabbitUrl);
    });

    /// <summary>One silo of a cluster on PostgreSQL, as the product makes it.</summary>
    public static void AddClusterEngine(this IHostApplicationBuilder builder, string connectionString, string? rabbitUrl = null) => builder.UseOrleans(silo =>
    {
        silo.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = ("tests", "tests"));
        silo.ConfigureEndpoints(IPAddress.Loopback, FreePort.Find(), FreePort.Find());
        silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromMinutes(5));
        silo.AddCatalystMembership(connectionString);
        silo.AddCatalystStorage(connectionString);
        silo.UseCatalystRoles(SiloRoles.All);
        AddRoleStreams(silo, rabbitUrl);
    });

    private static void AddRoleStreams(ISiloBuilder silo, string? rabbitUrl)
    {
        if (rabbitUrl is not null)
        {
            silo.AddRoleStreams();
        }
    }
}
