using System.Net;
using System.Net.Sockets;
using Catalyst.Cli.Server;
using Catalyst.Cli.Tests.Harness;
using Catalyst.Testing;

namespace Catalyst.Cli.Tests;

public sealed class PortTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("cli-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("-1")]
    [InlineData("80a")]
    [InlineData("8001;rm")]
    public async Task A_PORT_that_is_none_is_named_with_what_would_be_right(string port)
    {
        foreach (var arguments in new string[][] { ["up"], ["build", "a counter"] })
        {
            var run = await CliRun.OfAsync(_data, arguments, ("PORT", port));

            run.ExitCode.ShouldBe(1);
            run.Error.Trim().ShouldBe($"✗ PORT is '{port}'; it must be a number from 1 to 65535.");
        }
    }

    [Theory]
    [InlineData("up")]
    [InlineData("build", "a counter")]
    public async Task A_taken_port_that_was_asked_for_is_refused_and_a_free_one_offered(params string[] arguments)
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var run = await CliRun.OfAsync(_data, arguments, ("PORT", $"{port}"));

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain($"Port {port} is taken by another program.");
        var offered = int.Parse(run.Error.Split("PORT=")[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        offered.ShouldBeGreaterThan(port);
        Ports.IsFree(offered).ShouldBeTrue();
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("::1")]
    public void A_port_is_taken_whichever_address_holds_it(string address)
    {
        Assert.SkipUnless(address != "::1" || Socket.OSSupportsIPv6, "this machine has no IPv6");
        using var listener = new TcpListener(IPAddress.Parse(address), 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        Ports.IsFree(port).ShouldBeFalse();
        Ports.NextFree(port).ShouldBeGreaterThan(port);
    }

    [Fact]
    public void There_is_no_port_above_the_last() =>
        Should.Throw<CliException>(() => Ports.NextFree(65536)).Message.ShouldContain("No port");

    [Fact]
    public async Task A_server_that_is_not_built_is_said_so()
    {
        var run = await CliRun.OfAsync(_data, ["build", "a counter"], ("PORT", $"{FreePort.Find()}"));

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("The server is not built");
    }
}
