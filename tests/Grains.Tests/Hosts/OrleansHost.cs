using System.Net;
using System.Net.Sockets;
using Catalyst.Grains.Roles;
using Catalyst.Silo.Cluster;
using Catalyst.Silo.Roles;
using Catalyst.Silo.RoleStreams;
using Catalyst.Testing;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Hosting;

namespace Catalyst.Grains.Tests.Hosts;

/// <summary>One Orleans silo under the grains of a test.</summary>
internal static class OrleansHost
{
    public static void AddOrleans(this IHostApplicationBuilder builder, string? rabbitUrl = null) => builder.UseOrleans(silo =>
    {
        silo.UseLocalhostClustering(FreePort.Find(), FreePort.Find());
        silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromMinutes(5));
        silo.UseInMemoryReminderService();
        silo.UseCatalystRoles(SiloRoles.All);
        AddRoleStreams(silo, rabbitUrl);
    });

    /// <summary>One silo of a cluster on PostgreSQL, as the product makes it.</summary>
    public static void AddClusteredOrleans(this IHostApplicationBuilder builder, string connectionString, string? rabbitUrl = null) => builder.UseOrleans(silo =>
    {
        silo.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = ("tests", "tests"));
        silo.ConfigureEndpoints(IPAddress.Loopback, FreePort.Find(), FreePort.Find());
        silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromMinutes(5));
        silo.AddCatalystMembership(connectionString);
        silo.AddCatalystReminders(connectionString);
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
