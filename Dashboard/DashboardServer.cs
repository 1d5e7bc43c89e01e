using System.Globalization;
using System.Net;
using Catalyst.Persistence;
using Catalyst.Silo.Configuration;
using Catalyst.Silo.Hosting;
using Catalyst.Silo.Telemetry;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Catalyst.Dashboard;

/// <summary>The dashboard as a process of its own: reads the cluster's database and takes no part in it.</summary>
internal static class DashboardServer
{
    private const int DefaultPort = 8002;

    /// <summary>One reader needs few; a cluster's silos need the others.</summary>
    private const int ConnectionsAtMost = 4;

    /// <summary>
    /// Not top-level statements: those make a public <c>Program</c> of it, beside the one of the host that mounts this assembly.
    /// </summary>
    public static async Task<int> Main(string[] args)
    {
        try
        {
            var builder = WebApplication.CreateSlimBuilder(
                new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
            builder.Logging.ClearProviders().AddCatalystConsole();
            builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
            var postgres = CatalystEnvironment.Read(builder.Configuration).Config.Storage.Databases.Postgres.Url;
            if (string.IsNullOrEmpty(postgres))
            {
                throw new ConfigException(
                    "POSTGRES_URL is not set. The dashboard alone looks at a cluster, by its database; "
                    + "a single node shows its own at /dashboard.");
            }

            var port = Port(builder.Configuration);
            Listen(builder, port);
            builder.Services.AddSingleton(TimeProvider.System);
            builder.Services.AddCatalystPersistence(
                options => (options.ConnectionString, options.MinPool, options.MaxPool) = (postgres, 0, ConnectionsAtMost));
            builder.Services.AddCatalystDashboard();
            builder.Services.AddCatalystHealth().AddCheck<DatabaseCheck>("database", tags: [HealthEndpoints.Ready]);
            builder.AddCatalystTelemetry("dashboard");
            await using var app = builder.Build();
            app.UseHostFiltering();
            app.Use(SecureHeadersAsync);
            app.MapCatalystDashboard();
            app.MapGet("/", () => Results.Redirect("/dashboard"));
            app.MapCatalystHealth();
            app.MapPrometheusScrapingEndpoint();
            await app.StartAsync();
            Console.WriteLine($"The dashboard is at http://localhost:{port}/dashboard. Ctrl-C stops it.");
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception wrong)
        {
            return await StartMistake.TellAsync(wrong);
        }
    }

    /// <summary>
    /// Loopback unless <c>CATALYST_BIND</c> is <c>*</c>; other host names than its own are refused unless <c>CATALYST_ALLOWED_HOSTS</c>
    /// names them.
    /// </summary>
    private static void Listen(WebApplicationBuilder builder, int port)
    {
        var everywhere = builder.Configuration["CATALYST_BIND"] == "*";
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(everywhere ? IPAddress.Any : IPAddress.Loopback, port);
        });
        var further = (builder.Configuration["CATALYST_ALLOWED_HOSTS"] ?? string.Empty)
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        builder.Services.Configure<HostFilteringOptions>(hosts =>
        {
            hosts.AllowedHosts = ["localhost", "127.0.0.1", "[::1]", .. further];
            hosts.AllowEmptyHosts = false;
        });
    }

    private static Task SecureHeadersAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'self'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        return next(context);
    }

    private static int Port(ConfigurationManager configuration) => configuration["PORT"] switch
    {
        null or "" => DefaultPort,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535 => port,
        var text => throw new ConfigException($"PORT is '{text}'; it must be a port from 1 to 65535."),
    };

    /// <summary>All that it shows comes from there.</summary>
    private sealed class DatabaseCheck(Database database) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            await database.TroubleAsync(cancellationToken) is { } trouble
                ? HealthCheckResult.Unhealthy(trouble)
                : HealthCheckResult.Healthy();
    }
}
