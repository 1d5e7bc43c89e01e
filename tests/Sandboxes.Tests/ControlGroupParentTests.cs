using Catalyst.Sandboxes.Limits;

namespace Catalyst.Sandboxes.Tests;

public sealed class ControlGroupParentTests
{
    private const string OldMounts = """
        23 1 0:21 / / rw,relatime shared:1 - ext4 /dev/root rw
        31 23 0:28 / /sys/fs/cgroup rw,relatime - tmpfs tmpfs rw,mode=755
        32 31 0:29 / /sys/fs/cgroup/cpu,cpuacct rw,relatime shared:9 - cgroup cgroup rw,cpu,cpuacct
        35 31 0:32 / /sys/fs/cgroup/memory rw,relatime - cgroup cgroup rw,memory
        41 31 0:38 / /sys/fs/cgroup/unified rw,relatime - cgroup2 cgroup2 rw
        """;

    [Theory]
    [InlineData("memory", "4:memory:/user/me\n0::/\n", "/sys/fs/cgroup/memory", "/sys/fs/cgroup/memory/user/me")]
    [InlineData("memory", "4:memory:/\n", "/sys/fs/cgroup/memory", "/sys/fs/cgroup/memory")]
    [InlineData("cpuacct", "2:cpu,cpuacct:/x\n", "/sys/fs/cgroup/cpu,cpuacct", "/sys/fs/cgroup/cpu,cpuacct/x")]
    [InlineData(null, "4:memory:/user/me\n0::/a.slice/b.service\n", "/sys/fs/cgroup/unified", "/sys/fs/cgroup/unified/a.slice/b.service")]
    public void TheGroupOfThisProcessIsFoundBelowItsMount(string? controller, string memberships, string mount, string directory) =>
        ControlGroupParent.Find(OldMounts, memberships, controller).ShouldBe(new ControlGroupParent(mount, directory));

    [Theory]
    [InlineData("pids", "8:pids:/\n")]
    [InlineData("memory", "8:pids:/\n")]
    [InlineData("memory", "4:memory:/../elsewhere\n")]
    [InlineData("memory", "")]
    public void WhatIsNotToBeSeenIsNotFound(string controller, string memberships) =>
        ControlGroupParent.Find(OldMounts, memberships, controller).ShouldBeNull();

    [Theory]
    [InlineData("/docker/abc", "/docker/abc", "/sys/fs/cgroup/memory")]
    [InlineData("/docker/abc", "/docker/abc/within", "/sys/fs/cgroup/memory/within")]
    [InlineData("/docker/abc", "/docker/abcdef", null)]
    [InlineData("/docker/abc", "/", null)]
    public void AContainersMountBeginsAtItsOwnGroup(string root, string own, string? directory)
    {
        var mounts = $"40 31 0:32 {root} /sys/fs/cgroup/memory ro - cgroup cgroup rw,memory\n";

        var found = ControlGroupParent.Find(mounts, $"4:memory:{own}\n", "memory");

        found?.Directory.ShouldBe(directory);
        (found is null).ShouldBe(directory is null);
    }
}
