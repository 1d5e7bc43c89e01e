using System.Globalization;
using Catalyst.Agents;
using Catalyst.Events;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Previews;
using Catalyst.Silo;
using Catalyst.Silo.Configuration;
using Catalyst.Silo.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Catalyst.Chaos.Node;

/// <summary>
/// One silo as a process: the product's own composition, with instrumented agents and with fault points around the broker and the preview
/// driver.
/// </summary>
internal static class ChaosNode
{
    public const string Mode = "node";

    /// <summary>Runs until TERM, or until whoever started it is gone.</summary>
    public static async Task<int> RunAsync(NodeSettings settings)
    {
        _ = EndWithParentAsync();
        var faults = new FaultPoints();
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders().AddCatalystConsole().SetMinimumLevel(LogLevel.Information).AddFilter("System", LogLevel.Warning);
        await ComposeAsync(builder, settings, faults);
        using var host = builder.Build();
        await using var control = await NodeControl.StartAsync(settings.ControlPort, host.Services, faults);
        await host.StartAsync();
        control.IsReady = true;
        await host.WaitForShutdownAsync();
        return 0;
    }

    private static async Task ComposeAsync(HostApplicationBuilder builder, NodeSettings settings, FaultPoints faults)
    {
        var config = new CatalystConfig();
        config.Orchestration.Mode = "event_driven";
        config.Orchestration.MaxConcurrentHeavyRuns = 16;
        config.Orchestration.EventDriven.MaxConcurrentTasks = 16;
        config.Orchestration.EventDriven.RabbitmqUrl = settings.RabbitUrl;
        config.Storage.Databases.Postgres.Url = settings.PostgresUrl;
        config.Preview.Process.PortRange = [settings.FirstPreviewPort, settings.FirstPreviewPort + 499];
        config.Preview.Process.HealthCheckTimeout = 60;
        await builder.AddCatalystSiloAsync(config, new SiloSettings(new CatalystPaths(settings.Home), ApiPort: settings.ControlPort));

        var services = builder.Services;
        services.AddSingleton(faults);
        services.AddSingleton<Effects>();
        services.AddSingleton<IIncomingGrainCallFilter, WatchedDeliveries>();
        services.RemoveAll<IAgent>();
        foreach (var phase in TaskPhases.All)
        {
            services.AddSingleton<IAgent>(provider => ActivatorUtilities.CreateInstance<InstrumentedAgent>(provider, phase));
        }

        Decorate<IEventTransport>(services, (inner, _) => new WatchedTransport(inner, faults));
        Decorate<IPreviewDriver>(services, (inner, _) => new WatchedPreviews(inner, faults));
    }

    private static void Decorate<T>(IServiceCollection services, Func<T, IServiceProvider, T> around)
        where T : class
    {
        var last = services.Last(service => service.ServiceType == typeof(T));
        services.Remove(last);
        services.AddSingleton(provider => around(
            (T)(last.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, last.ImplementationType!)),
            provider));
    }

    /// <summary>Its input ends with the controller, which so leaves nothing behind even when it is killed.</summary>
    private static async Task EndWithParentAsync()
    {
        await using var input = Console.OpenStandardInput();
        var nothing = new byte[64];
        while (await input.ReadAsync(nothing) > 0)
        {
        }

        Environment.Exit(1);
    }
}

/// <summary>What the controller tells a node.</summary>
internal sealed record NodeSettings(string Home, int ControlPort, string PostgresUrl, string RabbitUrl, int FirstPreviewPort)
{
    private const string Prefix = "CHAOS_";

    public IReadOnlyDictionary<string, string> ToEnvironment() => new Dictionary<string, string>
    {
        [Prefix + nameof(Home)] = Home,
        [Prefix + nameof(ControlPort)] = ControlPort.ToString(CultureInfo.InvariantCulture),
        [Prefix + nameof(PostgresUrl)] = PostgresUrl,
        [Prefix + nameof(RabbitUrl)] = RabbitUrl,
        [Prefix + nameof(FirstPreviewPort)] = FirstPreviewPort.ToString(CultureInfo.InvariantCulture),
    };

    public static NodeSettings FromEnvironment() => new(
        Get(nameof(Home)), Number(nameof(ControlPort)), Get(nameof(PostgresUrl)), Get(nameof(RabbitUrl)), Number(nameof(FirstPreviewPort)));

    private static int Number(string name) => int.Parse(Get(name), CultureInfo.InvariantCulture);

    private static string Get(string name) =>
        Environment.GetEnvironmentVariable(Prefix + name)
            ?? throw new InvalidOperationException($"{Prefix}{name} is not set: only the controller starts nodes.");
}
