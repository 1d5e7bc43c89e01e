using System.Net;
using Catalyst.Grains.Roles;
using Catalyst.Silo.Cluster;
using Catalyst.Silo.Roles;
using Catalyst.Silo.RoleStreams;
using Catalyst.Testing;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;

namespace Catalyst.Grains.Tests.Hosts;

/// <summary>Orleans under the grains of a test, as the product makes it: silos on one database are one cluster.</summary>
internal static class OrleansHost
{
    public static void AddOrleans(this IHostApplicationBuilder builder, string connectionString) =>
        builder.UseOrleans(silo =>
    {
        silo.ConfigureEndpoints(IPAddress.Loopback, FreePort.Find(), FreePort.Find());
        silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromMinutes(5));
        silo.AddCatalystMembership(connectionString);
        silo.AddCatalystReminders(connectionString);
        silo.UseCatalystRoles(SiloRoles.All);
        silo.AddRoleStreams();
    });
}
