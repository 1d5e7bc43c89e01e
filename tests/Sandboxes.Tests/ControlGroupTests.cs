using Catalyst.Sandboxes.Limits;
using Catalyst.Testing;
using static Catalyst.Sandboxes.Tests.SandboxHome;

namespace Catalyst.Sandboxes.Tests;

/// <summary>What the control groups of this machine promise, whichever version they are.</summary>
public sealed class ControlGroupTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WhatShedsLabelParentAndSessionEndsWithTheCommand(bool isolated)
    {
        await using var home = Limited(isolated);

        var result = await home.RunAsync(
            "(env -i setsid -f sh -c 'echo $$ > left; exec sleep 600' > /dev/null 2>&1); until [ -s left ]; do :; done; echo done");

        result.Output.ShouldBe("done");
        Groups(home).ShouldBeEmpty();
        if (!isolated)
        {
            IsAlive(int.Parse(await File.ReadAllTextAsync(Path.Combine(home.Work, "left"), Ct), null)).ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AServerThatIsKilledLeavesTheGroupOfItsApplicationAndNoOther(bool isolated)
    {
        await using var home = Limited(isolated);
        var task = await home.LeaveBehindAsync("sleep 600", isolated);
        Groups(home).Length.ShouldBeGreaterThan(1);

        await home.AdoptAsync();

        await UntilAsync(() => Groups(home).All(group => group.Contains($".{task:N}.preview.", StringComparison.Ordinal)), "the sweep");
        Groups(home).ShouldNotBeEmpty();
        home.Processes.List().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task AnAdoptedApplicationsGroupGoesWhenTheKernelHasEndedIt()
    {
        await using var home = Limited(isolated: true);
        await home.LeaveBehindAsync(
            "exec node -e \"const a=[];setInterval(()=>a.length<40&&a.push(Buffer.alloc(1<<24,1)),10)\"", isolated: true);

        await home.AdoptAsync();

        await UntilAsync(() => home.Processes.List().Count == 0 && Groups(home).Length == 0, "the end of the greedy application");
    }

    [Fact]
    public async Task ACommandCannotRaiseItsOwnLimit()
    {
        await using var home = Limited(isolated: true);
        Assert.SkipUnless(
            File.Exists("/usr/bin/perl") && home.Sandbox.LimitedBy == "cgroup v1", "the attack is written in Perl, for version 1");
        await File.WriteAllTextAsync(Path.Combine(home.Work, "raise.pl"), """
            my ($none, $type, $at, $what, $user_mount_group) = ("none", "cgroup", "/tmp/mine", "pids", 0x12020000);
            mkdir $at;
            syscall(272, $user_mount_group) == 0 or die "unshare: $!";
            syscall(165, $none, $at, $type, 0, $what) == 0 or die "mount: $!";
            open(my $limit, ">", "$at/pids.max") or die "open: $!";
            syswrite($limit, "max") or die "write: $!";
            print "raised\n";
            for (1 .. 40) { my $child = fork; if (defined $child && $child == 0) { sleep 600; } }
            print "done\n";
            """, Ct);

        var result = await home.RunAsync("perl raise.pl", Allowance with { Threads = 32 });

        result.Output.ShouldContain("raised");
        result.End.ShouldBe(SandboxEnd.TooManyThreads);
    }

    [Fact]
    public async Task WhereNothingHappensLooksBecomeRarerAndACommandBringsThemBack()
    {
        var clock = new FakeTimeProvider();
        await using var home = new SandboxHome(time: clock, configure: o => o.WatchInterval = TimeSpan.FromMilliseconds(20));
        var interval = TimeSpan.FromMilliseconds(20);
        var rest = clock.NextTimer(7 * interval);
        var server = await home.Sandbox.StartAsync(
            home.Shell("exec sleep 600", Allowance with { Timeout = null }, "preview", Path.Combine(home.Work, "log")), Ct);

        await UntilAsync(() => { clock.Advance(interval); return rest.IsSet; }, "a long rest");
        var soon = clock.NextTimer(interval);
        var running = home.RunAsync("sleep 600", Allowance with { Timeout = TimeSpan.FromSeconds(1) });
        await soon.WaitAsync(Ct);

        await UntilAsync(() => { clock.Advance(interval); return running.IsCompleted; }, "the time limit");
        (await running).End.ShouldBe(SandboxEnd.TimedOut);
        await server.StopAsync();
    }

    private static SandboxHome Limited(bool isolated)
    {
        var home = new SandboxHome(isolated);
        Assert.SkipUnless(
            home.Sandbox.LimitedBy.StartsWith("cgroup", StringComparison.Ordinal), "there are no control groups for this user");
        return home;
    }

    private static string[] Groups(SandboxHome home) =>
    [
        .. Directory.EnumerateDirectories("/sys/fs/cgroup", $"catalyst.{home.Paths.HomeId}.*", SearchOption.AllDirectories)
            .Where(group => !group.Contains(".probe.", StringComparison.Ordinal)),
    ];
}
