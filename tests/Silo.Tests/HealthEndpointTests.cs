using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Sockets;
using Catalyst.Silo.Configuration;
using Catalyst.Silo.Hosting;
using Catalyst.Silo.Telemetry;
using Catalyst.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Metrics;

namespace Catalyst.Silo.Tests;

public sealed class HealthEndpointTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_silo_is_ready_from_its_start_until_it_drains()
    {
        var port = FreePort.Find();
        using var lifetime = new Lifetime();
        using var host = Measured();
        await using var endpoint = new HealthEndpoint(
            IPAddress.Loopback, port, lifetime, host.Services.GetRequiredService<MeterProvider>());
        await endpoint.StartAsync(Token);
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };

        (await StatusAsync(http, "/health/live")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(http, "/health/ready")).ShouldBe(HttpStatusCode.ServiceUnavailable, "it joins");
        lifetime.Started.Cancel();
        (await StatusAsync(http, "/health/ready")).ShouldBe(HttpStatusCode.OK);
        lifetime.Stopping.Cancel();
        (await StatusAsync(http, "/health/ready")).ShouldBe(HttpStatusCode.ServiceUnavailable, "it drains");
        (await StatusAsync(http, "/health/live")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(http, "/")).ShouldBe(HttpStatusCode.NotFound);
        await endpoint.StopAsync(Token);
    }

    [Fact]
    public async Task It_tells_what_the_silo_counts()
    {
        var port = FreePort.Find();
        using var lifetime = new Lifetime();
        using var host = Measured();
        await using var endpoint = new HealthEndpoint(
            IPAddress.Loopback, port, lifetime, host.Services.GetRequiredService<MeterProvider>());
        using var meter = new Meter("Catalyst.Test");
        meter.CreateCounter<long>("catalyst.counted").Add(7);
        await endpoint.StartAsync(Token);
        using var http = new HttpClient();

        var text = await http.GetStringAsync($"http://127.0.0.1:{port}/metrics", Token);

        text.ShouldContain("# TYPE catalyst_counted_total counter");
        text.Split('\n').ShouldContain(line => line.StartsWith("catalyst_counted_total", StringComparison.Ordinal) && line.Contains(" 7"));
        await endpoint.StopAsync(Token);
    }

    [Theory]
    [InlineData("localhost:4317")]
    [InlineData("collector")]
    public void An_address_of_a_collector_that_is_none_is_named(string address)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] = address;

        Should.Throw<ConfigException>(() => builder.AddCatalystTelemetry("silo")).Message.ShouldContain("OTEL_EXPORTER_OTLP_ENDPOINT");
    }

    [Fact]
    public void Without_a_port_it_is_off() => HealthEndpoint.Read(Configuration([])).ShouldBeNull();

    [Theory]
    [InlineData(null, "127.0.0.1")]
    [InlineData("*", "0.0.0.0")]
    public void It_listens_on_loopback_unless_told_otherwise(string? bind, string address) =>
        HealthEndpoint.Read(Configuration([new("CATALYST_HEALTH_PORT", "8080"), new("CATALYST_BIND", bind)]))
            .ShouldBe((IPAddress.Parse(address), 8080));

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("http")]
    public void A_port_that_is_none_is_named(string port) =>
        Should.Throw<ConfigException>(() => HealthEndpoint.Read(Configuration([new("CATALYST_HEALTH_PORT", port)])))
            .Message.ShouldContain("CATALYST_HEALTH_PORT");

    private static IHost Measured()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.AddCatalystTelemetry("silo");
        return builder.Build();
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient http, string path)
    {
        using var response = await http.GetAsync(path, Token);
        return response.StatusCode;
    }

    private static IConfiguration Configuration(KeyValuePair<string, string?>[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values).Build();

    private sealed class Lifetime : IHostApplicationLifetime, IDisposable
    {
        public CancellationTokenSource Started { get; } = new();

        public CancellationTokenSource Stopping { get; } = new();

        public CancellationToken ApplicationStarted => Started.Token;

        public CancellationToken ApplicationStopping => Stopping.Token;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication()
        {
        }

        public void Dispose()
        {
            Started.Dispose();
            Stopping.Dispose();
        }
    }
}
