using static Catalyst.Sandboxes.Tests.SandboxHome;

namespace Catalyst.Sandboxes.Tests;

/// <summary>What only bubblewrap can promise.</summary>
public sealed class IsolationTests
{
    [Fact]
    public async Task OnlyTheGivenPlacesAreSeenAndWritten()
    {
        await using var home = new SandboxHome(isolated: true);
        var other = Directory.CreateDirectory(home.Paths.Worktree(Guid.NewGuid())).FullName;
        await File.WriteAllTextAsync(Path.Combine(other, "theirs"), "secret", Ct);

        var result = await home.RunAsync(
            $"cat {other}/theirs; touch /etc/evil; touch /usr/evil; ls {home.Paths.Root} {home.Paths.Worktrees}; "
            + "touch /tmp/mine && echo tmp");

        result.Output.ShouldNotContain("secret");
        result.Output.ShouldContain("tmp");
        File.Exists("/etc/evil").ShouldBeFalse();
        File.Exists("/tmp/mine").ShouldBeFalse();
    }

    [Fact]
    public async Task TheHostsProcessesHomeAndNetworkAreOutOfSight()
    {
        Environment.SetEnvironmentVariable(Secret, "s3cret");
        await using var home = new SandboxHome(isolated: true);
        var kept = Path.Combine(Environment.GetEnvironmentVariable("HOME")!, $".catalyst-test-{home.Task:N}");
        await File.WriteAllTextAsync(kept, "s3cret", Ct);
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        try
        {
            var result = await home.RunAsync(
                $"cat /proc/*/environ | tr '\\0' '\\n'; cat {kept}; kill -9 {Environment.ProcessId}; "
                + $"node -e \"require('net').connect({port},'127.0.0.1').on('connect',()=>console.log('reached'))"
                + ".on('error',e=>console.log(e.code))\"");

            result.Output.ShouldNotContain("s3cret");
            result.Output.ShouldContain("ECONNREFUSED");
        }
        finally
        {
            File.Delete(kept);
        }
    }

    [Fact]
    public async Task AStartedApplicationIsReachedFromOutside()
    {
        await using var home = new SandboxHome(isolated: true);
        var log = Path.Combine(home.Work, "log");
        var process = await home.Sandbox.StartAsync(
            home.Shell(
                "exec node -e \"const s=require('http').createServer((q,r)=>r.end('hello'))"
                + ".listen(0,'127.0.0.1',()=>console.log(s.address().port))\"",
                kind: "preview", outputFile: log),
            Ct);
        var port = 0;
        await UntilAsync(() => int.TryParse(process.Tail(), out port), "the port");

        using var client = new HttpClient();
        (await client.GetStringAsync(new Uri($"http://127.0.0.1:{port}/"), Ct)).ShouldBe("hello");

        await process.StopAsync();
        home.Processes.List().ShouldBeEmpty();
    }
}
