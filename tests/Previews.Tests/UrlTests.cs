using System.Net;
using System.Net.Sockets;
using Catalyst.Grains.Interfaces.Previews;
using Catalyst.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Catalyst.Previews.Tests;

[Collection(nameof(PreviewHome))]
public sealed class UrlTests
{
    [Fact]
    public void UrlsNameTheProjectTaskAndPorts()
    {
        var id = Guid.Parse("01890000-0000-7000-8000-0000deadbeef");

        PreviewUrls.For("todo", id, 8001, 9000, "localhost")
            .ShouldBe(new PreviewUrls("http://todo-deadbeef.localhost:8001/", "http://localhost:9000/"));
        PreviewUrls.For("todo", id, 80, 9000, "example.test").Preview.ShouldBe("http://todo-deadbeef.example.test/");
        PreviewUrls.For("todo", id, 443, 9000, "example.test", "https").Preview.ShouldBe("https://todo-deadbeef.example.test/");
        PreviewUrls.For("todo", id, 80, 9000, "example.test", "https").Preview.ShouldBe("https://todo-deadbeef.example.test:80/");
        PreviewUrls.For("todo", id, 80, 9000, "example.test").ThroughApiOnly().Fallback.ShouldBe("http://todo-deadbeef.example.test/");
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("::1")]
    public async Task APortIsFreeAgainAsSoonAsNobodyListens(string address)
    {
        var port = FreePort.Find();
        using var listener = new TcpListener(IPAddress.Parse(address), port);
        listener.Start();
        PreviewPorts.IsFree(port).ShouldBeFalse();
        using (var client = new TcpClient(address == "::1" ? AddressFamily.InterNetworkV6 : AddressFamily.InterNetwork))
        {
            await client.ConnectAsync(address == "0.0.0.0" ? "127.0.0.1" : address, port, PreviewHome.Ct);
            // The server closes first, so the connection stays behind in TIME_WAIT.
            (await listener.AcceptSocketAsync(PreviewHome.Ct)).Dispose();
            (await client.GetStream().ReadAsync(new byte[1], PreviewHome.Ct)).ShouldBe(0);
        }

        listener.Stop();

        PreviewPorts.IsFree(port).ShouldBeTrue();
    }

    [Theory]
    [InlineData("@evil.test/")]
    [InlineData("/@evil.test/")]
    [InlineData("//evil.test/")]
    [InlineData(".evil.test/")]
    [InlineData("0/x")]
    [InlineData("")]
    [InlineData("http://evil.test/")]
    public void TheProbeAsksNobodyButTheApplication(string path)
    {
        var address = PreviewHealthProbe.AddressOf(9000, path);

        (address.Host, address.Port, address.Scheme, address.UserInfo).ShouldBe(("127.0.0.1", 9000, "http", ""));
    }

    [Fact]
    public async Task NobodyThereIsUnreachable()
    {
        await using var home = new PreviewHome();

        (await home.Probe.CheckAsync(FreePort.Find(), "/", PreviewHome.Ct)).ShouldBe(PreviewHealth.Unreachable);
    }

    [Theory]
    [InlineData(80, 90, "localhost", "preview.process.port_range")]
    [InlineData(9999, 9000, "localhost", "preview.process.port_range")]
    [InlineData(9000, 9999, "not a host", "preview.domain")]
    public void WrongOptionsNameTheKey(int from, int to, string domain, string key)
    {
        using var services = new ServiceCollection()
            .AddCatalystPreviews(options => (options.PortFrom, options.PortTo, options.Domain) = (from, to, domain)).BuildServiceProvider();

        Should.Throw<OptionsValidationException>(() => services.GetRequiredService<IOptions<PreviewOptions>>().Value).Message.ShouldContain(
            key);
    }
}
