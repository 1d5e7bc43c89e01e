using System.Net;
using System.Net.Sockets;
using Catalyst.Silo.Configuration;
using Catalyst.Silo.Hosting;
using Catalyst.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Catalyst.Silo.Tests;

public sealed class HealthEndpointTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_silo_is_ready_from_its_start_until_it_drains()
    {
        var port = FreePort.Find();
        using var lifetime = new Lifetime();
        await using var endpoint = new HealthEndpoint(IPAddress.Loopback, port, lifetime);
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
    public void Without_a_port_it_is_off() => HealthEndpoint.Read(Configuration([])).ShouldBeNull();

    [Theory]
    [InlineData(null, "127.0.0.1")]
    [InlineData("*", "0.0.0.0")]
    public void It_listens_on_loopback_unless_told_otherwise(string? bind, string address) =>
        HealthEndpoint.Read(Configuration([new("CATALYST_HEALTH_PORT", "8080"), new("CATALYST_BIND", bind)])).ShouldBe((IPAddress.Parse(address), 8080));

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("http")]
    public void A_port_that_is_none_is_named(string port) =>
        Should.Throw<ConfigException>(() => HealthEndpoint.Read(Configuration([new("CATALYST_HEALTH_PORT", port)]))).Message.ShouldContain("CATALYST_HEALTH_PORT");

    private static async Task<HttpStatusCode> StatusAsync(HttpClient http, string path)
    {
        using var response = await http.GetAsync(path, Token);
        return response.StatusCode;
    }

    private static IConfiguration Configuration(KeyValuePair<string, string?>[] values) => new ConfigurationBuilder().AddInMemoryCollection(values).Build();

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
