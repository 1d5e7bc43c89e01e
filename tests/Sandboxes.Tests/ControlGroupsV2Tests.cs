using Catalyst.Sandboxes.Limits;
using Catalyst.Sandboxes.Processes;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalyst.Sandboxes.Tests;

/// <summary>Version 2 of the kernel's control groups, against a tree of files.</summary>
public sealed class ControlGroupsV2Tests : IDisposable
{
    private const int Server = 4711;
    private const int Child = 4712;
    private const int Stranger = 99;
    private const string OwnGroup = "catalyst.home.ground.server";

    /// <summary>No process has had this number since the machine's start.</summary>
    private const string DeadOwner = "1:0";

    private static readonly SandboxLimits Limits = new(null, 200 << 20, 0, 32);
    private readonly CatalystPaths _paths = new("/catalyst");
    private readonly FakeKernel _kernel = new();

    public void Dispose() => _kernel.Dispose();

    [Fact]
    public async Task ACommandsGroupHasTheLimitsAndIsGoneWithIt()
    {
        var groups = Open();

        var group = groups.TryMake(Command(), "run").ShouldNotBeNull();

        groups.Version.ShouldBe("cgroup v2");
        var made = Directory.GetDirectories(_kernel.Own, "catalyst.*.run").ShouldHaveSingleItem();
        File.ReadAllText(made + "/memory.max").ShouldBe("209715200");
        File.ReadAllText(made + "/memory.swap.max").ShouldBe("0");
        File.ReadAllText(made + "/memory.oom.group").ShouldBe("1");
        File.ReadAllText(made + "/pids.max").ShouldBe("32");
        group.Entrances.ShouldBe([made + "/tree/cgroup.procs"]);
        File.Exists(made + "/tree/memory.max").ShouldBeFalse();

        (await group.EndAsync()).ShouldBeTrue();

        Directory.GetDirectories(_kernel.Own, "catalyst.*.run").ShouldBeEmpty();
    }

    [Fact]
    public void WhereTheKernelCountsNoSwapMemoryIsLimitedAllTheSame()
    {
        var version = Find().ShouldNotBeNull();
        var group = _kernel.Own + "/x";
        _kernel.Make(group);
        File.Delete(group + "/memory.swap.max");

        version.Limit([group], Limits);

        File.ReadAllText(group + "/memory.max").ShouldBe("209715200");
        File.Exists(group + "/memory.swap.max").ShouldBeFalse();
    }

    [Theory]
    [InlineData("memory.events", "low 0\nhigh 0\nmax 3\noom 1\noom_kill 0\n", null)]
    [InlineData("memory.events", "low 0\nhigh 0\nmax 3\noom 1\noom_kill 1\noom_group_kill 1\n", SandboxEnd.OutOfMemory)]
    [InlineData("pids.events", "max 2\n", SandboxEnd.TooManyThreads)]
    public void ALimitThatWasHitIsTold(string file, string text, SandboxEnd? expected)
    {
        var group = Open().TryMake(Command(), "run").ShouldNotBeNull();
        group.Exceeded().ShouldBeNull();

        File.WriteAllText(Path.Combine(Directory.GetDirectories(_kernel.Own, "catalyst.*.run").Single(), file), text);

        group.Exceeded().ShouldBe(expected);
    }

    [Fact]
    public void TheServerMakesRoomByMovingWithWhatItHasStarted()
    {
        FakeKernel.Start(Server, _kernel.Own);
        FakeKernel.Start(Child, _kernel.Own);

        Find(Server, Child).ShouldNotBeNull();

        FakeKernel.Processes(_kernel.Own).ShouldBeEmpty();
        FakeKernel.Processes($"{_kernel.Own}/{OwnGroup}").ShouldBe([Server, Child], ignoreOrder: true);
        File.ReadAllText(_kernel.Own + "/cgroup.subtree_control").ShouldBe("memory pids");
    }

    [Fact]
    public void AGroupThatOthersAreInIsLeftAsItWas()
    {
        FakeKernel.Start(Server, _kernel.Own);
        FakeKernel.Start(Stranger, _kernel.Own);

        Find(Server).ShouldBeNull();

        FakeKernel.Processes(_kernel.Own).ShouldBe([Server, Stranger], ignoreOrder: true);
        Directory.GetDirectories(_kernel.Own).ShouldBeEmpty();
    }

    [Fact]
    public void WhereItHasMovedToIsNoParent()
    {
        Find().ShouldNotBeNull();
        _kernel.Make($"{_kernel.Own}/{OwnGroup}");

        var again = ControlGroupsV2.Find(_kernel, _kernel.Mounts, $"0::/service/{OwnGroup}\n", OwnGroup, [Server]);

        again.ShouldNotBeNull().Parents.Single().Directory.ShouldBe(_kernel.Own);
    }

    [Theory]
    [InlineData("cpu pids")]
    [InlineData("hugetlb")]
    public void WithoutBothControllersThereAreNoLimitsToBeHad(string controllers)
    {
        using var kernel = new FakeKernel(controllers);

        ControlGroupsV2.Find(kernel, kernel.Mounts, "0::/service\n", OwnGroup, [Server]).ShouldBeNull();
    }

    [Fact]
    public void WhatCannotBeWrittenIsNotUsed()
    {
        File.Delete(_kernel.Own + "/cgroup.subtree_control");

        Open().Version.ShouldBeNull();
        Open().TryMake(Command(), "run").ShouldBeNull();
    }

    [Fact]
    public async Task WhatKilledServersLeftIsRemovedUnlessItGoesOn()
    {
        var groups = Open();
        groups.TryMake(Command(), "mine").ShouldNotBeNull();
        var elsewhere = _kernel.Mount + "/another";
        _kernel.Make(elsewhere);
        _kernel.Write(elsewhere + "/cgroup.subtree_control", "+memory +pids");
        var (left, kept, others) = (Leave(_paths.HomeId, "left"), Leave(_paths.HomeId, "kept"), Leave("0123456789abcdef", "others"));

        var goingOn = await groups.SweepAsync(run => run == "kept");

        goingOn.Keys.ShouldBe(["kept"]);
        goingOn["kept"].Entrances.ShouldBe([kept + "/tree/cgroup.procs"]);
        Directory.Exists(left).ShouldBeFalse();
        Directory.Exists(others).ShouldBeTrue();
        Directory.GetDirectories(_kernel.Own, "catalyst.*.mine").ShouldHaveSingleItem();

        string Leave(string home, string run)
        {
            var name = new ControlGroupName(home, "ground", DeadOwner, Guid.NewGuid(), "test", run).ToString();
            var made = Path.Combine(elsewhere, name);
            _kernel.Make(made);
            _kernel.Make(made + "/tree");
            return made;
        }
    }

    private static SandboxCommand Command() =>
        new(Guid.NewGuid(), "test", "/", ["true"], new Dictionary<string, string>(StringComparer.Ordinal), Limits, [], Network: false);

    private ControlGroupsV2? Find(params int[] own) => ControlGroupsV2.Find(_kernel, _kernel.Mounts, "0::/service\n", OwnGroup, own);

    private ControlGroups Open() => new(_paths, _kernel, "ground", () => Find(), NullLogger<ControlGroups>.Instance);
}
