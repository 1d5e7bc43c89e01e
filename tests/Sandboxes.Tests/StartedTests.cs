using Catalyst.Sandboxes.Processes;
using Catalyst.Testing;
using static Catalyst.Sandboxes.Tests.SandboxHome;

namespace Catalyst.Sandboxes.Tests;

public sealed class StartedTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task LeftoversOfAKilledServerAreFoundByLabelAndEnded(bool isolated)
    {
        await using var home = new SandboxHome(isolated);
        var task = await home.LeaveBehindAsync("sleep 600 & echo up; sleep 600", isolated);
        var log = Path.Combine(home.Paths.Root, "log");
        await UntilAsync(() => File.Exists(log) && File.ReadAllText(log) == "up\n", "the application's first line");
        var abandoned = home.Processes.List().Where(p => p.Kind == "test").ToList();
        abandoned.ShouldNotBeEmpty();
        abandoned.ShouldAllBe(p => p.IsAbandoned && IsAlive(p.Pid));
        var others = home.RunAsync("sleep 1; echo lived");
        await home.Processes.KillAbandonedAsync(Ct);
        abandoned.ShouldAllBe(p => !IsAlive(p.Pid));
        (await others).Output.ShouldBe("lived");

        // An application is to outlive its server; a test that nobody waits for is not.
        var left = home.Processes.List();
        left.ShouldNotBeEmpty();
        left.ShouldAllBe(p => p.TaskId == task && p.Kind == "preview" && !p.IsAbandoned);
        await using (var elsewhere = new SandboxHome())
        {
            elsewhere.Processes.List().ShouldBeEmpty();
            await elsewhere.Processes.KillAsync(_ => true, TimeSpan.Zero, Ct);
        }

        left.ShouldAllBe(p => IsAlive(p.Pid));
        await home.Processes.KillAsync(p => p.TaskId == Guid.NewGuid(), TimeSpan.Zero, Ct);
        left.ShouldAllBe(p => IsAlive(p.Pid));
        await home.Processes.KillAsync(p => p.TaskId == task, TimeSpan.Zero, Ct);

        left.ShouldAllBe(p => !IsAlive(p.Pid));
    }

    [Theory]
    [InlineData(false, "exec node -e \"const a=[];setInterval(()=>a.length<40&&a.push(Buffer.alloc(1<<24,1)),10)\"")]
    [InlineData(true, "exec node -e \"const a=[];setInterval(()=>a.length<40&&a.push(Buffer.alloc(1<<24,1)),10)\"")]
    [InlineData(false, "sleep 1; for i in $(seq 40); do sleep 600 & done; wait")]
    public async Task WhatAKilledServerLeftIsHeldToItsLimitsByTheNext(bool isolated, string greedy)
    {
        await using var home = new SandboxHome(isolated);
        await home.LeaveBehindAsync(greedy, isolated);

        await home.AdoptAsync();

        await UntilAsync(() => home.Processes.List().Count == 0, "the end of the greedy application");
        await UntilAsync(() => Directory.GetFiles(home.Folders.Started).Length == 0, "the end of its record");
    }

    [Fact]
    public async Task TheLogOfWhatAKilledServerLeftBeginsAnewAtItsLimit()
    {
        await using var home = new SandboxHome();
        await home.LeaveBehindAsync("while :; do echo 0123456789; done");
        var log = new FileInfo(Path.Combine(home.Paths.Root, "log"));

        await home.AdoptAsync();

        var largest = 0L;
        await UntilAsync(
            () => { log.Refresh(); return (largest = Math.Max(largest, log.Length)) > log.Length; }, "the log's new beginning");
        home.Processes.List().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task WhatKeepsItsLimitsIsLeftAlone()
    {
        await using var home = new SandboxHome();
        var task = await home.LeaveBehindAsync("sleep 600");
        await home.LeaveBehindAsync("exec node -e \"const a=[];setInterval(()=>a.length<40&&a.push(Buffer.alloc(1<<24,1)),10)\"");

        await home.AdoptAsync();

        // Its record goes last. Between two programs a process has no label, so a list without it would prove nothing.
        await UntilAsync(() => Directory.GetFiles(home.Folders.Started).Length == 1, "the end of the greedy application");
        var left = home.Processes.List();
        left.ShouldNotBeEmpty();
        left.ShouldAllBe(p => p.TaskId == task);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AskedToStopAnApplicationMayTidyUp(bool isolated)
    {
        await using var home = new SandboxHome(isolated);
        var log = Path.Combine(home.Work, "log");
        var process = await home.Sandbox.StartAsync(
            home.Shell(
                "exec node -e \"process.on('SIGTERM',()=>{console.log('tidied');process.exit(0)});setInterval(()=>{},1e6);"
                + "console.log('\\x1b[1mup')\"",
                kind: "preview", outputFile: log),
            Ct);
        await UntilAsync(() => process.Tail().Trim() == "up", "the first line");

        await process.StopAsync();

        (await process.Completion).End.ShouldBe(SandboxEnd.Cancelled);
        process.Tail().Trim().ShouldBe("up\ntidied");
        IsAlive(process.Pid).ShouldBeFalse();
    }

    [Fact]
    public async Task WhatIsStoppedHasLetGoOfItsPort()
    {
        await using var home = new SandboxHome();
        var port = FreePort.Find();
        for (var times = 0; times < 5; times++)
        {
            // Memory takes a process a while to give back, and its sockets come after that.
            var process = await home.Sandbox.StartAsync(
                home.Shell(
                    "node -e \"const kept=Buffer.alloc(4e8,1);require('http').createServer((q,r)=>r.end(kept.subarray(0,1)))"
                    + $".listen({port},'127.0.0.1',()=>console.log('up'))\"; true",
                    kind: "preview", outputFile: Path.Combine(home.Work, $"log{times}")), Ct);
            await UntilAsync(() => process.Tail().Contains("up", StringComparison.Ordinal), "the start");

            await process.StopAsync();

            using var next = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, port);
            next.Start();
        }
    }

    [Fact]
    public async Task ALogBeginsAnewAtItsLimitAndIsNeverWrittenThroughALink()
    {
        await using var home = new SandboxHome();
        var log = Path.Combine(home.Work, "log");
        var outside = Path.Combine(home.Paths.Root, "outside");
        await File.WriteAllTextAsync(outside, "kept", Ct);
        File.CreateSymbolicLink(log, outside);

        var process = await home.Sandbox.StartAsync(
            home.Shell("while :; do echo 0123456789; done", Allowance with { OutputBytes = 10_000 }, "preview", log), Ct);
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
        await using var home = new SandboxHome();
        var homes = home.Folders.Homes;
        var old = Directory.CreateDirectory(Path.Combine(homes, "0123")).FullName;
        Directory.SetLastWriteTimeUtc(old, DateTime.UnixEpoch);

        (await home.RunAsync("test -d $HOME && echo yes")).Output.ShouldBe("yes");

        Directory.EnumerateDirectories(homes).ShouldBeEmpty();
    }

    [Fact]
    public async Task CommandsInAnotherContainerKeepTheirHomesAndRecords()
    {
        await using var home = new SandboxHome();
        using var server = await home.ServeElsewhereAsync("exec sleep 600");
        try
        {
            var commands = Path.GetDirectoryName(Path.GetDirectoryName(home.Folders.Homes))!;
            string[] Theirs() => [.. Directory.EnumerateDirectories(commands, "homes", SearchOption.AllDirectories)
                .SelectMany(Directory.EnumerateDirectories)];
            var running = Theirs();
            running.Length.ShouldBe(2);
            Array.ForEach(running, home => Directory.SetLastWriteTimeUtc(home, DateTime.UnixEpoch));

            (await home.RunAsync("echo swept")).Output.ShouldBe("swept");

            Theirs().ShouldBe(running, ignoreOrder: true);
            new StartedCommands(home.Folders).OfOthers().ShouldBeEmpty();
            Directory.GetFiles(commands, "*.json", SearchOption.AllDirectories).Length.ShouldBe(1);
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync(Ct);
        }
    }

    [Fact]
    public async Task AContainerThatIsGoneForLongLeavesNothing()
    {
        await using var home = new SandboxHome();
        var (gone, recent) = (Elsewhere(home, "gone"), Elsewhere(home, "recent"));
        var longAgo = TimeProvider.System.GetUtcNow().UtcDateTime - CommandFolders.UnusedAfter - TimeSpan.FromMinutes(1);
        Directory.SetLastWriteTimeUtc(Path.GetDirectoryName(gone)!, longAgo);

        await home.RunAsync("true");

        Directory.Exists(Path.GetDirectoryName(gone)).ShouldBeFalse();
        Directory.Exists(recent).ShouldBeTrue();
    }

    private static string Elsewhere(SandboxHome home, string pidNamespace) =>
        Directory.CreateDirectory(new CommandFolders(home.Paths, pidNamespace, TimeProvider.System).Homes).FullName;
}
