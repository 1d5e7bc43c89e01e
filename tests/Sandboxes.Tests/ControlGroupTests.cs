using Catalyst.Sandboxes.Limits;
using Catalyst.Testing;
using static Catalyst.Sandboxes.Tests.Cell;

namespace Catalyst.Sandboxes.Tests;

/// <summary>What the control groups of this machine promise, whichever version they are.</summary>
public sealed class ControlGroupTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WhatShedsLabelParentAndSessionEndsWithTheCommand(bool isolated)
    {
        await using var cell = Limited(isolated);

        var result = await cell.RunAsync(
            "(env -i setsid -f sh -c 'echo $$ > left; exec sleep 600' > /dev/null 2>&1); until [ -s left ]; do :; done; echo done");

        result.Output.ShouldBe("done");
        Groups(cell).ShouldBeEmpty();
        if (!isolated)
        {
            IsAlive(int.Parse(await File.ReadAllTextAsync(Path.Combine(cell.Work, "left"), Ct), null)).ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AServerThatIsKilledLeavesTheGroupOfItsApplicationAndNoOther(bool isolated)
    {
        await using var cell = Limited(isolated);
        var task = await cell.LeaveBehindAsync("sleep 600", isolated);
        Groups(cell).Length.ShouldBeGreaterThan(1);

        await cell.AdoptAsync();

        await UntilAsync(() => Groups(cell).All(group => group.Contains($".{task:N}.preview.", StringComparison.Ordinal)), "the sweep");
        Groups(cell).ShouldNotBeEmpty();
        cell.Processes.List().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task AnAdoptedApplicationsGroupGoesWhenTheKernelHasEndedIt()
    {
        await using var cell = Limited(isolated: true);
        await cell.LeaveBehindAsync(
            "exec node -e \"const a=[];setInterval(()=>a.length<40&&a.push(Buffer.alloc(1<<24,1)),10)\"", isolated: true);

        await cell.AdoptAsync();

        await UntilAsync(() => cell.Processes.List().Count == 0 && Groups(cell).Length == 0, "the end of the greedy application");
    }

    [Fact]
    public async Task ACommandCannotRaiseItsOwnLimit()
    {
        await using var cell = Limited(isolated: true);
        Assert.SkipUnless(
            File.Exists("/usr/bin/perl") && cell.Sandbox.LimitedBy == "cgroup v1", "the attack is written in Perl, for version 1");
        await File.WriteAllTextAsync(Path.Combine(cell.Work, "raise.pl"), """
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

        var result = await cell.RunAsync("perl raise.pl", Allowance with { Threads = 32 });

        result.Output.ShouldContain("raised");
        result.End.ShouldBe(SandboxEnd.TooManyThreads);
    }

    [Fact]
    public async Task WhereNothingHappensLooksBecomeRarerAndACommandBringsThemBack()
    {
        var clock = new FakeTimeProvider();
        await using var cell = new Cell(time: clock);
        var interval = TimeSpan.FromMilliseconds(20);
        var rest = clock.NextTimer(7 * interval);
        var server = await cell.Sandbox.StartAsync(
            cell.Shell("exec sleep 600", Allowance with { Timeout = null }, "preview", Path.Combine(cell.Work, "log")), Ct);

        await UntilAsync(() => { clock.Advance(interval); return rest.IsSet; }, "a long rest");
        var soon = clock.NextTimer(interval);
        var running = cell.RunAsync("sleep 600", Allowance with { Timeout = TimeSpan.FromSeconds(1) });
        await soon.WaitAsync(Ct);

        await UntilAsync(() => { clock.Advance(interval); return running.IsCompleted; }, "the time limit");
        (await running).End.ShouldBe(SandboxEnd.TimedOut);
        await server.StopAsync();
    }

    private static Cell Limited(bool isolated)
    {
        var cell = new Cell(isolated);
        Assert.SkipUnless(
            cell.Sandbox.LimitedBy.StartsWith("cgroup", StringComparison.Ordinal), "there are no control groups for this user");
        return cell;
    }

    private static string[] Groups(Cell cell) =>
    [
        .. Directory.EnumerateDirectories("/sys/fs/cgroup", $"catalyst.{cell.Paths.HomeId}.*", SearchOption.AllDirectories)
            .Where(group => !group.Contains(".probe.", StringComparison.Ordinal)),
    ];
}
