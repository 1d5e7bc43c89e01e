using Catalyst.Api.Apis;
using Catalyst.Api.Artifacts;
using Catalyst.Api.Docs;
using Catalyst.Api.Http;
using Catalyst.Api.Previews;
using Catalyst.Dashboard;
using Catalyst.Silo.Hosting;
using Catalyst.Silo.Telemetry;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenTelemetry.Instrumentation.AspNetCore;

namespace Catalyst.Api.Hosting;

/// <summary>What the host is made of: its services, and the order in which a request meets them.</summary>
internal static class CatalystApi
{
    /// <summary>Adds the API. What it reads from (grains, brain, readers, git) comes from elsewhere: the silo, or a test.</summary>
    public static WebApplicationBuilder AddCatalystApi(this WebApplicationBuilder builder, ApiOptions options)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = BodyLimits.MaxBytes;
            kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        });
        // Every request to a preview would be a line, and every failure one more beside the proxy's own.
        builder.Logging.AddFilter("Yarp", LogLevel.Error);
        var services = builder.Services;
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.Configure<JsonOptions>(json => UseWireConventions(json.SerializerOptions));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<Hosts>();
        services.AddHttpForwarder();
        services.AddSingleton<PreviewDirectory>();
        services.AddSingleton<PreviewConnections>();
        services.AddSingleton<PreviewProxy>();
        services.AddSingleton<ArtifactFiles>();
        services.AddCatalystDashboard();
        builder.AddCatalystTelemetry("api");
        services.AddOptions<AspNetCoreTraceInstrumentationOptions>()
            .Configure<Hosts>((tracing, hosts) => tracing.Filter = context => IsTraced(context, hosts));
        services.AddCatalystHealth().AddLifetimeCheck();
        services.AddExceptionHandler<ProblemExceptionHandler>();
        services.AddProblemDetails();
        services.AddRateLimits(options);
        services.AddApiDescription();
        return builder;
    }

    /// <summary>From the outside in: who is asked, by whom, how much, and then what.</summary>
    public static WebApplication UseCatalystApi(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<ApiOptions>();
        app.UseExceptionHandler();
        app.UseHostGate();
        app.UseSecurityHeaders(options);
        app.UseStatusCodeProblems();
        app.UseOriginGuard();
        app.UseBodyLimits();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = options.Heartbeat, KeepAliveTimeout = 2 * options.Heartbeat });
        app.UseWebUi(options);
        app.MapChat();
        app.MapTasks();
        app.MapEvents();
        app.MapPreviews();
        app.MapProjects();
        app.MapCosts();
        app.MapGit();
        app.MapArtifacts();
        app.MapLogs();
        app.MapDeadLetters();
        app.MapSystem();
        app.MapDocs();
        app.MapCatalystDashboard();
        app.MapOrleansCounts();
        return app;
    }

    /// <summary>Not what asks every few seconds whether Catalyst lives, nor what people do with an application of theirs.</summary>
    private static bool IsTraced(HttpContext context, Hosts hosts) =>
        hosts.Classify(context.Request.Host.Host) == HostKind.Catalyst
        && !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
        && !context.Request.Path.StartsWithSegments("/metrics", StringComparison.Ordinal);

    private static void UseWireConventions(System.Text.Json.JsonSerializerOptions options)
    {
        var wire = WireJson.Options;
        options.PropertyNamingPolicy = wire.PropertyNamingPolicy;
        options.DictionaryKeyPolicy = wire.DictionaryKeyPolicy;
        options.DefaultIgnoreCondition = wire.DefaultIgnoreCondition;
        options.Encoder = wire.Encoder;
        foreach (var converter in wire.Converters)
        {
            options.Converters.Add(converter);
        }
    }
}
