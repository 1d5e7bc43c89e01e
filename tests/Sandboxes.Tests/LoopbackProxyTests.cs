using System.Diagnostics;
using static Catalyst.Sandboxes.Tests.SandboxHome;

namespace Catalyst.Sandboxes.Tests;

/// <summary>What is on this machine is not asked for at a proxy; everything else is, as the person who set it wants.</summary>
public sealed class LoopbackProxyTests
{
    public const string ChildSwitch = "--print-proxy";

    private const string Proxy = "http://proxy.example:3128";

    public static TheoryData<string, string?> Addresses => new()
    {
        { "http://127.0.0.1:8001/", null },
        { "http://localhost:8001/", null },
        { "http://todo-1a2b.localhost:8001/", null },
        { "http://[::1]:8001/", null },
        { "http://registry.corp.example/", null },
        { "http://registry.npmjs.org/", Proxy },
        { "https://registry.npmjs.org/", Proxy },
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task AServersRequestsGoWhereThePersonWantsAndToItselfDirectly(string address, string? expected) =>
        (await ProxyForAsync(address, ("http_proxy", Proxy), ("HTTPS_PROXY", Proxy), ("NO_PROXY", ".corp.example")))
            .ShouldBe(expected ?? "none");

    [Theory]
    [InlineData("ALL_PROXY")]
    [InlineData("all_proxy")]
    public async Task AProxyForEverythingIsOneForEverythingElse(string name)
    {
        (await ProxyForAsync("http://127.0.0.1:8001/", (name, Proxy))).ShouldBe("none");
        (await ProxyForAsync("http://registry.npmjs.org/", (name, Proxy))).ShouldBe(Proxy);
        (await ProxyForAsync("http://127.0.0.1:8001/", (name, Proxy), ("no_proxy", "*"))).ShouldBe("none");
    }

    [Theory]
    [InlineData(null, "a.example, b.example", "a.example,b.example,localhost", "a.example,b.example,localhost")]
    [InlineData("a.example", "LOCALHOST", "a.example,localhost", "LOCALHOST")]
    [InlineData(null, null, "localhost", "localhost")]
    public void WhatAPersonExceptedStaysExceptedUnderEitherName(string? lower, string? upper, string expectedLower, string expectedUpper)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["HTTPS_PROXY"] = Proxy };
        if (lower is not null)
        {
            environment["no_proxy"] = lower;
        }

        if (upper is not null)
        {
            environment["NO_PROXY"] = upper;
        }

        LoopbackProxy.Avoid(environment);

        const string others = ",.localhost,127.0.0.1,::1,[::1]";
        (environment["no_proxy"], environment["NO_PROXY"]).ShouldBe((expectedLower + others, expectedUpper + others));
        environment["HTTPS_PROXY"].ShouldBe(Proxy);
    }

    [Fact]
    public void WithoutAProxyNothingIsAdded()
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = "/bin" };
        LoopbackProxy.Avoid(environment);
        environment.Keys.ShouldBe(["PATH"]);
    }

    [Fact]
    public async Task ACommandThatMayUseTheNetworkHasTheProxyForAllButThisMachine()
    {
        await using var home = new SandboxHome();
        Environment.SetEnvironmentVariable("all_proxy", Proxy);
        try
        {
            var online = await home.Sandbox.RunAsync(home.Shell("echo $all_proxy; echo $no_proxy") with { Network = true }, null, Ct);
            var (proxy, exceptions) = online.Output.Split('\n') is [var first, var second] ? (first, second.Split(',')) : default;
            proxy.ShouldBe(Proxy);
            new[] { "localhost", ".localhost", "127.0.0.1", "::1" }.Except(exceptions).ShouldBeEmpty();
            (await home.RunAsync("env | grep -i proxy")).Output.ShouldBeEmpty("a test needs none");
        }
        finally
        {
            Environment.SetEnvironmentVariable("all_proxy", null);
        }
    }

    /// <summary>The body of the child: prints which proxy a request would go to.</summary>
    public static async Task<int> PrintProxyAsync(string address)
    {
        LoopbackProxy.Avoid();
        var uri = new Uri(address);
        var proxy = HttpClient.DefaultProxy.IsBypassed(uri) ? null : HttpClient.DefaultProxy.GetProxy(uri);
        await Console.Out.WriteLineAsync(proxy?.ToString().TrimEnd('/') ?? "none");
        return 0;
    }

    /// <summary>In a process of its own: .NET reads the variables once.</summary>
    private static async Task<string> ProxyForAsync(string address, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [ChildSwitch, address]) { RedirectStandardOutput = true };
        foreach (var name in LoopbackProxy.Variables)
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(Ct);
        await process.WaitForExitAsync(Ct);
        return output.Trim();
    }
}
