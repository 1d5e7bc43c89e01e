using Catalyst.Engine.InProcess;
using Catalyst.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Catalyst.Grains.Tests.Hosts;

/// <summary>The embedded engine under the grains of a test.</summary>
internal static class EngineHost
{
    public static void AddEngine(this IHostApplicationBuilder builder, string? rabbitUrl = null) => builder.Services.AddInProcessEngine(engine =>
    {
        engine.AddGrains(typeof(GrainsRegistration).Assembly);
        engine.UsePostgres(services => services.GetRequiredService<Database>().DataSource);
        engine.ResponseTimeout = TimeSpan.FromMinutes(5);
    });
}
