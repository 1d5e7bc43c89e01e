using System.Globalization;
using System.Net;
using Catalyst.Silo.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Catalyst.Silo.Hosting;

/// <summary>
/// Tells an orchestrator how a silo without an API is: <c>/health/live</c> while the process runs, <c>/health/ready</c> from the moment that it
/// is a member of the cluster until it begins to drain. Off unless <c>CATALYST_HEALTH_PORT</c> names a port.
/// </summary>
internal sealed class HealthEndpoint(IPAddress address, int port, IHostApplicationLifetime lifetime) : IHostedService, IAsyncDisposable
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
        _app = builder.Build();
        _app.Run(context =>
        {
            context.Response.StatusCode = Status(context.Request.Path);
            return Task.CompletedTask;
        });
        await _app.StartAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => _app?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => _app?.DisposeAsync() ?? ValueTask.CompletedTask;

    private int Status(PathString path) => path.Value switch
    {
        "/health/live" => StatusCodes.Status200OK,
        "/health/ready" => lifetime.ApplicationStarted.IsCancellationRequested && !lifetime.ApplicationStopping.IsCancellationRequested
            ? StatusCodes.Status200OK
            : StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status404NotFound,
    };
}
