using System.Diagnostics;
using static Catalyst.Sandboxes.Tests.Cell;

namespace Catalyst.Sandboxes.Tests;

public sealed class StartedTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task LeftoversOfAKilledServerAreFoundByLabelAndEnded(bool isolated)
    {
        await using var cell = new Cell(isolated);
        var task = Guid.NewGuid();
        using (var server = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [ChildSwitch, cell.Paths.Root, task.ToString(), isolated.ToString()]) { RedirectStandardOutput = true })!)
        {
            (await server.StandardOutput.ReadLineAsync(Ct)).ShouldBe("started");
            server.Kill();
            await server.WaitForExitAsync(Ct);
        }

        var log = Path.Combine(cell.Paths.Root, "log");
        await UntilAsync(() => File.Exists(log) && File.ReadAllText(log) == "up\n", "the application's first line");
        var left = cell.Processes.List();

        left.ShouldNotBeEmpty();
        left.ShouldAllBe(p => p.TaskId == task && p.Kind == "preview");
        await using (var elsewhere = new Cell())
        {
            elsewhere.Processes.List().ShouldBeEmpty();
            await elsewhere.Processes.KillAsync(_ => true, TimeSpan.Zero, Ct);
        }

        left.ShouldAllBe(p => IsAlive(p.Pid));
        await cell.Processes.KillAsync(p => p.TaskId == Guid.NewGuid(), TimeSpan.Zero, Ct);
        left.ShouldAllBe(p => IsAlive(p.Pid));
        await cell.Processes.KillAsync(p => p.TaskId == task, TimeSpan.Zero, Ct);

        left.ShouldAllBe(p => !IsAlive(p.Pid));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AskedToStopAnApplicationMayTidyUp(bool isolated)
    {
        await using var cell = new Cell(isolated);
        var log = Path.Combine(cell.Work, "log");
        var process = await cell.Sandbox.StartAsync(
            cell.Shell("exec node -e \"process.on('SIGTERM',()=>{console.log('tidied');process.exit(0)});setInterval(()=>{},1e6);console.log('\\x1b[1mup')\"", kind: "preview", outputFile: log), Ct);
        await UntilAsync(() => process.Tail().Trim() == "up", "the first line");

        await process.StopAsync();

        (await process.Completion).End.ShouldBe(SandboxEnd.Cancelled);
        process.Tail().Trim().ShouldBe("up\ntidied");
        IsAlive(process.Pid).ShouldBeFalse();
    }

    [Fact]
    public async Task ALogBeginsAnewAtItsLimitAndIsNeverWrittenThroughALink()
    {
        await using var cell = new Cell();
        var log = Path.Combine(cell.Work, "log");
        var outside = Path.Combine(cell.Paths.Root, "outside");
        await File.WriteAllTextAsync(outside, "kept", Ct);
        File.CreateSymbolicLink(log, outside);

        var process = await cell.Sandbox.StartAsync(cell.Shell("while :; do echo 0123456789; done", Limits with { OutputBytes = 10_000 }, "preview", log), Ct);
        var largest = 0L;
        await UntilAsync(
            () => new FileInfo(log) is { Exists: true } file && file.Length is var now && (largest = Math.Max(largest, now)) > now,
            "the log's new beginning");
        await process.StopAsync();

        (await File.ReadAllTextAsync(outside, Ct)).ShouldBe("kept");
        (await process.Completion).End.ShouldBe(SandboxEnd.Cancelled);
    }

    [Fact]
    public async Task HomesOfAnEarlierServerAreSweptButNotThoseInUse()
    {
        await using var cell = new Cell();
        var homes = Path.Combine(cell.Paths.Run, "homes");
        var old = Directory.CreateDirectory(Path.Combine(homes, "0123")).FullName;
        Directory.SetLastWriteTimeUtc(old, DateTime.UnixEpoch);

        (await cell.RunAsync("test -d $HOME && echo yes")).Output.ShouldBe("yes");

        Directory.EnumerateDirectories(homes).ShouldBeEmpty();
    }
}
