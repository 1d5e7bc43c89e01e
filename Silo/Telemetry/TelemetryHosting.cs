using System.Reflection;
using Catalyst.Silo.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Catalyst.Silo.Telemetry;

/// <summary>
/// What a process measures and traces, and where that goes: figures to whoever reads <c>/metrics</c>, and both to the collector that
/// <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names. Without one no span is made.
/// </summary>
public static class TelemetryHosting
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static readonly string[] Sources =
        ["Catalyst.*", Orleans.Diagnostics.ActivitySources.ApplicationGrainActivitySourceName, "System.Net.Http"];

    private static readonly string[] Meters =
    [
        "Catalyst.*", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting",
        "Microsoft.Orleans", "System.Runtime", "Npgsql",
    ];

    /// <summary>
    /// Adds it for a process that is called <c>catalyst-</c><paramref name="process"/> unless <c>OTEL_SERVICE_NAME</c> says otherwise.
    /// </summary>
    /// <exception cref="ConfigException">The address of the collector is none.</exception>
    public static void AddCatalystTelemetry(this IHostApplicationBuilder builder, string process)
    {
        var name = builder.Configuration["OTEL_SERVICE_NAME"] is { Length: > 0 } given ? given : $"catalyst-{process}";
        var exports = IsExported(builder.Configuration);
        var telemetry = builder.Services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService(
            name,
            serviceVersion: Version(),
            autoGenerateServiceInstanceId: false,
            serviceInstanceId: $"{Environment.MachineName}-{Environment.ProcessId}"));
        telemetry.WithMetrics(metrics =>
        {
            metrics.AddMeter(Meters).AddPrometheusExporter(prometheus => prometheus.ScopeInfoEnabled = false);
            if (exports)
            {
                metrics.AddOtlpExporter();
            }
        });
        if (exports)
        {
            telemetry.WithTracing(tracing => tracing.AddSource(Sources).AddAspNetCoreInstrumentation().AddOtlpExporter());
        }
    }

    /// <summary>Whether there is a collector.</summary>
    /// <exception cref="ConfigException">Its address is none.</exception>
    public static bool IsExported(IConfiguration configuration) => configuration[Endpoint] switch
    {
        null or "" => false,
        var text when Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" => true,
        var text => throw new ConfigException(
            $"{Endpoint} is '{text}'; it must be the address of a collector, for example http://localhost:4317."),
    };

    private static string? Version() =>
        typeof(TelemetryHosting).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
}
