using System.Globalization;
using System.Net;
using Catalyst.Silo.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;

namespace Catalyst.Silo.Hosting;

/// <summary>
/// The port of a silo without an API that tells an orchestrator how it is, at <c>/health/live</c> and <c>/health/ready</c>, and what it
/// counts, at <c>/metrics</c>. A host of its own, so that it answers while the silo joins and while it drains. Off unless
/// <c>CATALYST_HEALTH_PORT</c> names a port.
/// </summary>
internal sealed class HealthEndpoint(IPAddress address, int port, IHostApplicationLifetime lifetime, MeterProvider meters)
    : IHostedService, IAsyncDisposable
{
    private WebApplication? _app;

    /// <summary>Listens on loopback unless <c>CATALYST_BIND</c> is <c>*</c>; null when there is no port.</summary>
    /// <exception cref="ConfigException"><c>CATALYST_HEALTH_PORT</c> is no port.</exception>
    public static (IPAddress Address, int Port)? Read(IConfiguration configuration) => configuration["CATALYST_HEALTH_PORT"] switch
    {
        null or "" => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535 =>
            (configuration["CATALYST_BIND"] == "*" ? IPAddress.Any : IPAddress.Loopback, port),
        var text => throw new ConfigException($"CATALYST_HEALTH_PORT is '{text}'; it must be a port from 1 to 65535."),
    };

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Listen(address, port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddCatalystHealth().AddLifetimeCheck(lifetime);
        _app = builder.Build();
        _app.UseOpenTelemetryPrometheusScrapingEndpoint(
            meters, predicate: null, path: "/metrics", configureBranchedPipeline: null, optionsName: null);
        _app.UseRouting();
        _app.MapCatalystHealth();
        await _app.StartAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => _app?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => _app?.DisposeAsync() ?? ValueTask.CompletedTask;
}
