using Catalyst.Sandboxes;
using Catalyst.Silo.Configuration;
using Catalyst.Silo.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Metrics;

namespace Catalyst.Silo.Hosting;

/// <summary>A silo as a process of its own, without an API: what a cluster scales by. SIGTERM drains it.</summary>
public static class SiloHost
{
    public static async Task<int> RunAsync(string[] args)
    {
        HostSecrets.Close();
        LoopbackProxy.Avoid();
        try
        {
            var builder = Host.CreateApplicationBuilder(
                new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
            builder.Logging.AddCatalystConsole();
            var (paths, config) = CatalystEnvironment.Read(builder.Configuration);
            if (HealthEndpoint.Read(builder.Configuration) is var (address, port))
            {
                // Before the silo, so that it answers while that joins and while it drains.
                builder.Services.AddSingleton<IHostedService>(services => new HealthEndpoint(
                    address, port, services.GetRequiredService<IHostApplicationLifetime>(), services.GetRequiredService<MeterProvider>()));
            }

            builder.AddCatalystTelemetry("silo");
            await builder.AddCatalystSiloAsync(config, new SiloSettings(paths, CatalystEnvironment.ApiPort(builder.Configuration)));
            using var host = builder.Build();
            await host.StartAsync();
            Console.WriteLine($"A silo with the roles {ConfigMapping.Roles(config)} is up. Ctrl-C drains and stops it.");
            await host.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception wrong)
        {
            return await StartMistake.TellAsync(wrong);
        }
    }
}
