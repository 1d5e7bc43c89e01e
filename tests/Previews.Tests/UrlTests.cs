using System.Net;
using System.Net.Sockets;
using Catalyst.Grains.Interfaces.Previews;
using Catalyst.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Catalyst.Previews.Tests;

[Collection(nameof(Stage))]
public sealed class UrlTests
{
    [Fact]
    public void EveryHostNameThatIsMadeIsReadBack()
    {
        var slugs = Gen.Elements("abcxyz0189-".ToCharArray()).ArrayOf().Select(c => new string(c).Trim('-'))
            .Where(s => s.Length is > 0 and < 50);
        var cases = from slug in slugs
                    from id in ArbMap.Default.GeneratorFor<Guid>()
                    from domain in Gen.Elements("localhost", "example.test", "a-b.example.test")
                    from port in Gen.Choose(1, 65535)
                    select (slug, id, domain, port);

        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var url = new Uri(PreviewUrls.For(c.slug, c.id, c.port, 9000, c.domain).Preview);
            foreach (var host in new[] { url.Authority, url.Host, url.Host.ToUpperInvariant(), url.Host + ".", $"{url.Host}:{c.port}" })
            {
                PreviewUrls.TryParseHost(host, c.domain, out var slug, out var shortId).ShouldBeTrue(host);
                (slug, shortId).ShouldBe((c.slug, Identifiers.Short(c.id)));
            }

            PreviewUrls.TryParseHost(url.Host, "other.test", out _, out _).ShouldBeFalse();
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void NoHostNameMakesItThrowOrYieldAnythingButASlug() => Prop.ForAll<string?>(host =>
    {
        foreach (var candidate in new[] { host, $"{host}-01234567.localhost", $"a-{host}.localhost", $"a-01234567.localhost{host}",
            $"a-01234567{host}.localhost" })
        {
            if (PreviewUrls.TryParseHost(candidate, "localhost", out var slug, out var shortId))
            {
                slug.ShouldMatch(@"\A[a-z0-9]([a-z0-9-]*[a-z0-9])?\z");
                shortId.ShouldMatch(@"\A[0-9a-f]{8}\z");
            }
        }
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("localhost")]
    [InlineData(".localhost")]
    [InlineData("-01234567.localhost")]
    [InlineData("a-0123456.localhost")]
    [InlineData("a-0123456g.localhost")]
    [InlineData("a-01234567.localhost.evil.test")]
    [InlineData("a-01234567.evillocalhost")]
    [InlineData("a-01234567.b.localhost")]
    [InlineData("a-01234567.localhost..")]
    [InlineData("a-01234567.localhost:evil")]
    [InlineData("a-01234567.localhost:80:80")]
    [InlineData("<b>-01234567.localhost")]
    [InlineData("a b-01234567.localhost")]
    [InlineData("--01234567.localhost")]
    [InlineData("[::1]:8001")]
    public void OtherHostsAreNotPreviews(string? host) => PreviewUrls.TryParseHost(host, "localhost", out _, out _).ShouldBeFalse();

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
            await client.ConnectAsync(address == "0.0.0.0" ? "127.0.0.1" : address, port, Stage.Ct);
            // The server closes first, so the connection stays behind in TIME_WAIT.
            (await listener.AcceptSocketAsync(Stage.Ct)).Dispose();
            (await client.GetStream().ReadAsync(new byte[1], Stage.Ct)).ShouldBe(0);
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
        await using var stage = new Stage();

        (await stage.Probe.CheckAsync(FreePort.Find(), "/", Stage.Ct)).ShouldBe(PreviewHealth.Unreachable);
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
