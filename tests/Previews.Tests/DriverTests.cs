using Catalyst.Testing;

using static Catalyst.Previews.Tests.PreviewHome;

namespace Catalyst.Previews.Tests;

/// <summary>One after the other with the tests of ports: a process that starts has all sockets of this one for a moment.</summary>
[Collection(nameof(PreviewHome))]
public sealed class DriverTests
{
    private const string Healthy = "serve((q, r) => r.end(process.env.GREETING));";

    [Fact]
    public async Task AHealthyApplicationRunsUntilItIsStoppedWithItsChildren()
    {
        await using var home = new PreviewHome();
        var port = FreePort.Find();

        var handle = await home.Driver.StartAsync(
            home.App("require('child_process').spawn('sleep', ['600'], {detached: true}).unref();" + Healthy), port, Ct);

        handle.Port.ShouldBe(port);
        using var client = new HttpClient();
        (await client.GetStringAsync(new Uri($"http://127.0.0.1:{port}/"), Ct)).ShouldBe("hello");
        (await home.Driver.IsRunningAsync(home.Task, handle, Ct)).ShouldBeTrue();
        (await home.Driver.IsRunningAsync(home.Task, handle with { Pid = 1 }, Ct)).ShouldBeFalse();
        (await home.Driver.IsRunningAsync(Guid.NewGuid(), handle, Ct)).ShouldBeFalse();
        (await home.Driver.ListOwnedAsync(Ct)).ShouldBe([home.Task]);
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        (await home.Driver.ServesAsync(home.Task, port, Ct)).ShouldBeTrue();
        (await home.Driver.ServesAsync(home.Task, ((System.Net.IPEndPoint)other.LocalEndpoint).Port, Ct)).ShouldBeFalse();
        (await home.Driver.ServesAsync(Guid.NewGuid(), port, Ct)).ShouldBeFalse();

        await home.Driver.StopAsync(home.Task, Ct);
        await home.Driver.StopAsync(home.Task, Ct);

        (await home.Driver.IsRunningAsync(home.Task, handle, Ct)).ShouldBeFalse();
        home.Processes.List().ShouldBeEmpty();
        PreviewPorts.IsFree(port).ShouldBeTrue();

        // The port is no longer the application's when somebody else has it, whatever was so before.
        using var next = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, port);
        next.Start();
        (await home.Driver.ServesAsync(home.Task, port, Ct)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("console.error('Error: no database'); process.exit(3)", "exit code 3", "no database")]
    [InlineData("throw new Error('boom')", "exit code 1", "boom")]
    [InlineData("process.exit(1)", "exit code 1", "printed nothing")]
    [InlineData("syntax error here", "ended right after its start", "SyntaxError")]
    public async Task AnApplicationThatEndsAtItsStartTellsWhy(string script, string why, string output)
    {
        await using var home = new PreviewHome();

        var failure = await Should.ThrowAsync<PreviewFailedException>(() => home.Driver.StartAsync(home.App(script), FreePort.Find(), Ct));

        failure.Message.ShouldContain(why);
        failure.Message.ShouldContain(output);
        home.Processes.List().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("console.log('waiting for godot'); setInterval(() => {}, 1e6)")]
    [InlineData("serve((q, r) => { console.log('waiting for godot'); r.statusCode = 503; r.end(); })")]
    [InlineData("serve((q, r) => { console.log('waiting for godot'); r.writeHead(302, {location: '/elsewhere'}); r.end(); })")]
    [InlineData("require('net').createServer(s => { console.log('waiting for godot'); s.end('not http'); })"
        + ".listen(+process.env.APP_PORT, '127.0.0.1')")]
    public async Task AnApplicationThatIsNotHealthyInTimeIsStoppedAndToldOf(string script)
    {
        await using var home = new PreviewHome();

        var starting = home.Driver.StartAsync(home.App(script), FreePort.Find(), Ct);
        await Eventually.FindAsync(
            () => Task.FromResult(home.Log.Contains("godot", StringComparison.Ordinal) ? home : null), "The application printed nothing.");
        home.Clock.Skip(TimeSpan.FromDays(1));

        var failure = await Should.ThrowAsync<PreviewFailedException>(() => starting);
        failure.Message.ShouldContain("did not answer /health");
        failure.Message.ShouldContain("waiting for godot");
        home.Processes.List().ShouldBeEmpty();
    }

    [Fact]
    public async Task AnApplicationThatTellsOfProgressIsWaitedFor()
    {
        await using var home = new PreviewHome();
        var starting = home.Driver.StartAsync(
            home.App("""
                let steps = 0;
                serve((q, r) => { console.log('step ' + ++steps); r.statusCode = require('fs').existsSync('ready') ? 200 : 503; r.end(); });
                """),
            FreePort.Find(), Ct);
        for (var rounds = 0; rounds < 5; rounds++)
        {
            // By the second line the first one was seen.
            var before = home.Log.Split('\n').Length;
            await Eventually.FindAsync(
                () => Task.FromResult(home.Log.Split('\n').Length > before + 1 ? home : null), "The application stopped printing.");
            home.Clock.Skip(TimeSpan.FromSeconds(14));
        }

        await File.WriteAllTextAsync(Path.Combine(home.Paths.Preview(home.Task), "server", "ready"), "", Ct);

        (await starting).Pid.ShouldBePositive();
    }

    [Fact]
    public async Task AStartThatTheServersEndCutsShortHasNotFailed()
    {
        await using var home = new PreviewHome();
        var starting = home.Driver.StartAsync(home.App("console.log('godot'); setInterval(() => {}, 1e6)"), FreePort.Find(), Ct);
        await Eventually.FindAsync(
            () => Task.FromResult(home.Log.Contains("godot", StringComparison.Ordinal) ? home : null), "The application printed nothing.");

        await home.Driver.CloseAsync(Ct);

        await Should.ThrowAsync<OperationCanceledException>(() => starting);
        home.Processes.List().ShouldBeEmpty();
    }

    [Fact]
    public async Task CancellingAStartLeavesNothing()
    {
        await using var home = new PreviewHome();
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        cancel.CancelAfter(TimeSpan.FromMilliseconds(150));

        await Should.ThrowAsync<OperationCanceledException>(
            () => home.Driver.StartAsync(home.App("setInterval(() => {}, 1e6)"), FreePort.Find(), cancel.Token));

        home.Processes.List().ShouldBeEmpty();
    }

    [Fact]
    public async Task AnotherServerAdoptsWhatAnEarlierOneStarted()
    {
        await using var home = new PreviewHome();
        var handle = await home.Driver.StartAsync(home.App(Healthy), FreePort.Find(), Ct);
        await using var next = new PreviewHome(root: home.Paths.Root);

        (await next.Driver.ListOwnedAsync(Ct)).ShouldBe([home.Task]);
        (await next.Driver.IsRunningAsync(home.Task, handle, Ct)).ShouldBeTrue();
        // A repeated start replaces it, also on the same port.
        var again = await next.Driver.StartAsync(home.App(Healthy), handle.Port, Ct);
        again.Pid.ShouldNotBe(handle.Pid);
        (await next.Driver.IsRunningAsync(home.Task, handle, Ct)).ShouldBeFalse();
        await next.Driver.StopAsync(home.Task, Ct);
        home.Processes.List().ShouldBeEmpty();
    }

    [Fact]
    public async Task APortThatAnotherProgramHoldsIsNotTakenForTheApplication()
    {
        await using var home = new PreviewHome();
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        var port = ((System.Net.IPEndPoint)other.LocalEndpoint).Port;

        var failure = await Should.ThrowAsync<PreviewFailedException>(() => home.Driver.StartAsync(home.App(Healthy), port, Ct));
        failure.Message.ShouldContain("in use by another program");

        home.Processes.List().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("../..")]
    [InlineData("/etc")]
    public async Task AWorkingDirectoryOutsideIsRefused(string directory)
    {
        await using var home = new PreviewHome();

        await Should.ThrowAsync<PreviewFailedException>(
            () => home.Driver.StartAsync(home.App(Healthy, workingDirectory: directory), FreePort.Find(), Ct));
    }
}
