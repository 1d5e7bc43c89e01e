using Catalyst.Testing;

using static Catalyst.Previews.Tests.Stage;

namespace Catalyst.Previews.Tests;

/// <summary>One after the other with the tests of ports: a process that starts has all sockets of this one for a moment.</summary>
[Collection(nameof(Stage))]
public sealed class DriverTests
{
    private const string Healthy = "serve((q, r) => r.end(process.env.GREETING));";

    [Fact]
    public async Task AHealthyApplicationRunsUntilItIsStoppedWithItsChildren()
    {
        await using var stage = new Stage();
        var port = FreePort.Find();

        var handle = await stage.Driver.StartAsync(stage.App("require('child_process').spawn('sleep', ['600'], {detached: true}).unref();" + Healthy), port, Ct);

        handle.Port.ShouldBe(port);
        using var client = new HttpClient();
        (await client.GetStringAsync(new Uri($"http://127.0.0.1:{port}/"), Ct)).ShouldBe("hello");
        (await stage.Driver.IsRunningAsync(stage.Task, handle, Ct)).ShouldBeTrue();
        (await stage.Driver.IsRunningAsync(stage.Task, handle with { Pid = 1 }, Ct)).ShouldBeFalse();
        (await stage.Driver.IsRunningAsync(Guid.NewGuid(), handle, Ct)).ShouldBeFalse();
        (await stage.Driver.ListOwnedAsync(Ct)).ShouldBe([stage.Task]);
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        (await stage.Driver.ServesAsync(stage.Task, port, Ct)).ShouldBeTrue();
        (await stage.Driver.ServesAsync(stage.Task, ((System.Net.IPEndPoint)other.LocalEndpoint).Port, Ct)).ShouldBeFalse();
        (await stage.Driver.ServesAsync(Guid.NewGuid(), port, Ct)).ShouldBeFalse();

        await stage.Driver.StopAsync(stage.Task, Ct);
        await stage.Driver.StopAsync(stage.Task, Ct);

        (await stage.Driver.IsRunningAsync(stage.Task, handle, Ct)).ShouldBeFalse();
        stage.Processes.List().ShouldBeEmpty();
        PreviewPorts.IsFree(port).ShouldBeTrue();
    }

    [Theory]
    [InlineData("console.error('Error: no database'); process.exit(3)", "exit code 3", "no database")]
    [InlineData("throw new Error('boom')", "exit code 1", "boom")]
    [InlineData("process.exit(1)", "exit code 1", "printed nothing")]
    [InlineData("syntax error here", "ended right after its start", "SyntaxError")]
    public async Task AnApplicationThatEndsAtItsStartTellsWhy(string script, string why, string output)
    {
        await using var stage = new Stage();

        var failure = await Should.ThrowAsync<PreviewFailedException>(() => stage.Driver.StartAsync(stage.App(script), FreePort.Find(), Ct));

        failure.Message.ShouldContain(why);
        failure.Message.ShouldContain(output);
        stage.Processes.List().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("console.log('waiting for godot'); setInterval(() => {}, 1e6)")]
    [InlineData("serve((q, r) => { console.log('waiting for godot'); r.statusCode = 503; r.end(); })")]
    [InlineData("serve((q, r) => { console.log('waiting for godot'); r.writeHead(302, {location: '/elsewhere'}); r.end(); })")]
    [InlineData("require('net').createServer(s => { console.log('waiting for godot'); s.end('not http'); }).listen(+process.env.APP_PORT, '127.0.0.1')")]
    public async Task AnApplicationThatIsNotHealthyInTimeIsStoppedAndToldOf(string script)
    {
        await using var stage = new Stage();

        var starting = stage.Driver.StartAsync(stage.App(script), FreePort.Find(), Ct);
        await Eventually.FindAsync(() => Task.FromResult(stage.Log.Contains("godot", StringComparison.Ordinal) ? stage : null), "The application printed nothing.");
        stage.Clock.Skip(TimeSpan.FromDays(1));

        var failure = await Should.ThrowAsync<PreviewFailedException>(() => starting);
        failure.Message.ShouldContain("did not answer /health");
        failure.Message.ShouldContain("waiting for godot");
        stage.Processes.List().ShouldBeEmpty();
    }

    [Fact]
    public async Task AStartThatTheServersEndCutsShortHasNotFailed()
    {
        await using var stage = new Stage();
        var starting = stage.Driver.StartAsync(stage.App("console.log('godot'); setInterval(() => {}, 1e6)"), FreePort.Find(), Ct);
        await Eventually.FindAsync(
            () => Task.FromResult(stage.Log.Contains("godot", StringComparison.Ordinal) ? stage : null), "The application printed nothing.");

        await stage.Driver.CloseAsync(Ct);

        await Should.ThrowAsync<OperationCanceledException>(() => starting);
        stage.Processes.List().ShouldBeEmpty();
    }

    [Fact]
    public async Task CancellingAStartLeavesNothing()
    {
        await using var stage = new Stage();
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        cancel.CancelAfter(TimeSpan.FromMilliseconds(150));

        await Should.ThrowAsync<OperationCanceledException>(() => stage.Driver.StartAsync(stage.App("setInterval(() => {}, 1e6)"), FreePort.Find(), cancel.Token));

        stage.Processes.List().ShouldBeEmpty();
    }

    [Fact]
    public async Task AnotherServerAdoptsWhatAnEarlierOneStarted()
    {
        await using var stage = new Stage();
        var handle = await stage.Driver.StartAsync(stage.App(Healthy), FreePort.Find(), Ct);
        await using var next = new Stage(root: stage.Paths.Root);

        (await next.Driver.ListOwnedAsync(Ct)).ShouldBe([stage.Task]);
        (await next.Driver.IsRunningAsync(stage.Task, handle, Ct)).ShouldBeTrue();
        // A repeated start replaces it, also on the same port.
        var again = await next.Driver.StartAsync(stage.App(Healthy), handle.Port, Ct);
        again.Pid.ShouldNotBe(handle.Pid);
        (await next.Driver.IsRunningAsync(stage.Task, handle, Ct)).ShouldBeFalse();
        await next.Driver.StopAsync(stage.Task, Ct);
        stage.Processes.List().ShouldBeEmpty();
    }

    [Fact]
    public async Task APortThatAnotherProgramHoldsIsNotTakenForTheApplication()
    {
        await using var stage = new Stage();
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        var port = ((System.Net.IPEndPoint)other.LocalEndpoint).Port;

        (await Should.ThrowAsync<PreviewFailedException>(() => stage.Driver.StartAsync(stage.App(Healthy), port, Ct))).Message.ShouldContain("in use by another program");

        stage.Processes.List().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("../..")]
    [InlineData("/etc")]
    public async Task AWorkingDirectoryOutsideIsRefused(string directory)
    {
        await using var stage = new Stage();

        await Should.ThrowAsync<PreviewFailedException>(() => stage.Driver.StartAsync(stage.App(Healthy, workingDirectory: directory), FreePort.Find(), Ct));
    }
}
