using Catalyst.Grains;
using Catalyst.Persistence;
using Catalyst.Silo.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Catalyst.Silo.Hosting;

/// <summary>The embedded engine: one node, no cluster.</summary>
public static class EngineHosting
{
    /// <summary>The engine's name for people.</summary>
    public const string Name = "InProcess";

    internal static void AddCatalystEngine(this IHostApplicationBuilder builder, CatalystConfig config, SiloSettings settings)
    {
        ConfigMapping.RequireEveryRole(config.Cluster, "the in-process engine is one node. Use the Orleans engine (CATALYST_ENGINE=orleans)");
        builder.Services.AddHostedService<SoleNode>();
        builder.Services.AddInProcessEngine(engine =>
        {
            engine.AddGrains(typeof(GrainsRegistration).Assembly);
            engine.UsePostgres(services => services.GetRequiredService<Database>().DataSource);
            engine.ResponseTimeout = ConfigMapping.ResponseTimeout(config);
        });
    }
}
