using static Catalyst.Sandboxes.Tests.SandboxHome;

namespace Catalyst.Sandboxes.Tests;

/// <summary>What holds with and without bubblewrap.</summary>
public sealed class SandboxTests
{
    public static TheoryData<bool> Both => [false, true];

    /// <summary>With and without bubblewrap, with and without control groups.</summary>
    public static TheoryData<bool, bool, SandboxEnd, string> Excesses
    {
        get
        {
            const string Greedy = "node -e 'b=[];while(b.length<60)b.push(Buffer.alloc(1e7,1));setInterval(()=>{},1e6)'";
            (SandboxEnd End, string Script)[] scripts =
            [
                (SandboxEnd.TimedOut, "sleep 600"),
                (SandboxEnd.TimedOut, "trap '' TERM; while :; do sleep 600; done"),
                (SandboxEnd.OutputLimit, "yes"),
                (SandboxEnd.OutputLimit, "exec tr '\\0' x < /dev/zero"),
                (SandboxEnd.OutOfMemory, "exec " + Greedy),
                (SandboxEnd.OutOfMemory, Greedy + "; sleep 600"),
                (SandboxEnd.TooManyThreads, "for i in $(seq 40); do sleep 600 & done; wait"),
            ];
            var data = new TheoryData<bool, bool, SandboxEnd, string>();
            foreach (var (end, script) in scripts)
            {
                data.AddRange(
                    (false, false, end, script), (false, true, end, script), (true, false, end, script), (true, true, end, script));
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task ACommandRunsInItsDirectoryAndTellsItsExitCode(bool isolated)
    {
        await using var home = new SandboxHome(isolated);

        var result = await home.RunAsync("pwd; echo err >&2; touch made; exit 3");

        (result.ExitCode, result.End).ShouldBe((3, SandboxEnd.Exited));
        result.Output.Split('\n').ShouldBe([home.Work, "err"], ignoreOrder: true);
        File.Exists(Path.Combine(home.Work, "made")).ShouldBeTrue();
        home.Sandbox.Isolation.ShouldBe(isolated ? "bubblewrap" : "process");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task NothingOfTheHostsEnvironmentComesThrough(bool isolated)
    {
        Environment.SetEnvironmentVariable(Secret, "s3cret");
        await using var home = new SandboxHome(isolated);

        var result = await home.RunAsync("env; echo HOME is $HOME; touch $HOME/x $TMPDIR/y");

        result.Output.ShouldNotContain("s3cret");
        result.Output.ShouldContain($"CATALYST_TASK={home.Task}");
        result.Output.ShouldContain("CATALYST_KIND=test");
        result.Output.ShouldContain("HOME is " + home.Paths.Run);
        result.ExitCode.ShouldBe(0);
        Directory.EnumerateFileSystemEntries(home.Folders.Homes).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task OutputComesLineByLineWithoutTerminalCodes(bool isolated)
    {
        await using var home = new SandboxHome(isolated);
        var lines = new List<string>();

        var result = await home.RunAsync(
            @"printf '\033[32mgreen\033[0m\r\n\033]0;title\007plain\n\nünïcode\nunfinished'", onLine: lines.Add);

        lines.ShouldBe(["green", "plain", "", "ünïcode", "unfinished"]);
        result.Output.ShouldBe("green\nplain\n\nünïcode\nunfinished");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task LinesComeWhileItRuns(bool isolated)
    {
        await using var home = new SandboxHome(isolated);
        var go = Path.Combine(home.Work, "go");

        // It ends only if its first line is heard before its end.
        var result = await home.RunAsync("echo first; until [ -e go ]; do :; done; echo last", onLine: line => File.WriteAllText(go, line));

        (result.End, result.Output).ShouldBe((SandboxEnd.Exited, "first\nlast"));
    }

    [Theory]
    [MemberData(nameof(Excesses))]
    public async Task LimitsEndTheWholeTree(bool isolated, bool kernel, SandboxEnd expected, string script)
    {
        await using var home = new SandboxHome(isolated, configure: options => options.UseControlGroups = kernel);
        var timeout = TimeSpan.FromSeconds(expected == SandboxEnd.TimedOut ? 0.3 : 20);

        var result = await home.RunAsync(script, new SandboxLimits(timeout, 200 << 20, 100_000, 32));

        result.End.ShouldBe(expected);
        result.Output.Length.ShouldBeLessThan(300_000);
        home.Processes.List().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false, "setsid sleep 600 > /dev/null 2>&1 &")]
    [InlineData(true, "setsid sleep 600 > /dev/null 2>&1 &")]
    [InlineData(false, "(setsid sh -c 'sleep 600 & sleep 600' &) &")]
    [InlineData(false, "env -i sleep 600 &")]
    [InlineData(true, "env -i setsid sleep 600 &")]
    [InlineData(false, "nohup sleep 600 &")]
    [InlineData(false, "hop() { [ $1 -gt 0 ] || exec sleep 600; (hop $(($1 - 1)) &); }; (hop 100 &);")]
    [InlineData(true, "hop() { [ $1 -gt 0 ] || exec sleep 600; (hop $(($1 - 1)) &); }; (hop 100 &);")]
    public async Task NothingOutlivesACommand(bool isolated, string daemon)
    {
        await using var home = new SandboxHome(isolated);
        var mark = Random.Shared.Next(100_000, 999_999).ToString(null, null);

        var result = await home.RunAsync(daemon.Replace("600", mark, StringComparison.Ordinal) + " echo done");

        (result.ExitCode, result.End).ShouldBe((0, SandboxEnd.Exited));
        result.Output.ShouldContain("done");
        await UntilAsync(() => !Running("sleep\0" + mark), "the daemon's end");
        result.Duration.ShouldBeLessThan(TimeSpan.FromSeconds(4));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task CancellingStopsTheTreeAndThrows(bool isolated)
    {
        await using var home = new SandboxHome(isolated);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Ct);

        await Should.ThrowAsync<OperationCanceledException>(
            () => home.Sandbox.RunAsync(home.Shell("sleep 600 & echo up; wait"), _ => cancel.Cancel(), cancel.Token));

        home.Processes.List().ShouldBeEmpty();
        await Should.ThrowAsync<OperationCanceledException>(() => home.Sandbox.RunAsync(home.Shell("touch never"), null, cancel.Token));
        File.Exists(Path.Combine(home.Work, "never")).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task NodeAndNpmAndItsCacheWork(bool isolated)
    {
        await using var home = new SandboxHome(isolated);
        await File.WriteAllTextAsync(
            Path.Combine(home.Work, "package.json"),
            """{"name":"x","version":"1.0.0","scripts":{"test":"node -e \"console.log(6*7)\""}}""",
            Ct);
        // As a worktree's pointer into the repository, which cannot be seen.
        await File.WriteAllTextAsync(Path.Combine(home.Work, ".git"), "gitdir: " + home.Paths.Repositories + "/x.git/worktrees/y\n", Ct);

        var result = await home.RunAsync("npm test --silent");

        (result.ExitCode, result.Output).ShouldBe((0, "42"));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task LoopbackWorks(bool isolated)
    {
        await using var home = new SandboxHome(isolated);

        var result = await home.RunAsync(
            "exec node -e \"const h=require('http');const s=h.createServer((q,r)=>r.end('hello')).listen(0,'127.0.0.1',async()=>{"
            + "console.log(await (await fetch('http://127.0.0.1:'+s.address().port)).text());process.exit()})\"");

        result.Output.ShouldBe("hello");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task AProgramThatIsMissingIsNamed(bool isolated)
    {
        await using var home = new SandboxHome(isolated);

        var result = await home.Sandbox.RunAsync(home.Shell("") with { Command = ["no-such-program"] }, null, Ct);

        result.ExitCode.ShouldNotBe(0);
        result.Output.ShouldContain("no-such-program");
    }

    private static bool Running(string commandLine) => Directory.EnumerateDirectories("/proc").Any(folder =>
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "cmdline")).Contains(commandLine, StringComparison.Ordinal);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    });
}
