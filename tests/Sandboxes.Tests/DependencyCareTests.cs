using System.Runtime.Versioning;
using Catalyst.Testing;
using static Catalyst.Sandboxes.Tests.SandboxHome;

namespace Catalyst.Sandboxes.Tests;

/// <summary>The store's files are shared by all applications: who writes into them, and what leaves the store when.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class DependencyCareTests
{
    private const string Works = "mkdir -p node_modules/left-pad; cp package-lock.json node_modules/left-pad/index.js";
    private const string File1 = "node_modules/left-pad/index.js";

    [Fact]
    public async Task AnApplicationCannotWriteIntoWhatItShares()
    {
        await using var home = new SandboxHome(isolated: true);
        var (first, second) = (App(home, "one", "lock"), App(home, "two", "lock"));
        await InstallAsync(home, first);
        await InstallAsync(home, second);

        var result = await home.RunAsync(
            $"echo evil >> {first}/{File1}; echo mine > {first}/node_modules/.cache "
            + $"&& echo new > {first}/node_modules/left-pad/new.js && echo fine");

        result.Output.ShouldContain("Permission denied");
        result.Output.Split('\n').ShouldContain("fine",
            "What is the application's own stays writable; which of the two pipes is read first is open.");
        Read(second).ShouldBe("lock");
        File.Exists(Path.Combine(second, "node_modules/left-pad/new.js")).ShouldBeFalse();
    }

    [Fact]
    public async Task WhoGotAroundThatIsFoundOutBeforeTheNextApplication()
    {
        await using var home = new SandboxHome();
        var app = App(home, "one", "lock");
        await InstallAsync(home, app);
        File.SetUnixFileMode(Path.Combine(app, File1), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await File.AppendAllTextAsync(Path.Combine(app, File1), "evil", Ct);

        var next = App(home, "two", "lock");
        (await InstallAsync(home, next)).FromStore.ShouldBeFalse();

        Read(next).ShouldBe("lock");
    }

    [Fact]
    public async Task WhoAlsoHidItIsFoundOutByTheContent()
    {
        await using var home = new SandboxHome();
        var app = App(home, "one", "lock");
        await InstallAsync(home, app);
        home.Collector.Collect(Ct).Changed.ShouldBe(0);
        await InstallAsync(home, App(home, "again", "lock"));
        var file = new FileInfo(Path.Combine(app, File1));
        var (mode, written) = (file.UnixFileMode, file.LastWriteTimeUtc);
        file.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await File.WriteAllTextAsync(file.FullName, "evil", Ct);
        file.LastWriteTimeUtc = written;
        file.UnixFileMode = mode;

        home.Collector.Collect(Ct).Changed.ShouldBe(1);

        var next = App(home, "two", "lock");
        await InstallAsync(home, next);
        Read(next).ShouldBe("lock");
    }

    [Fact]
    public async Task WhatNobodyHasUsedForLongGoesAndApplicationsKeepTheirs()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        await using var home = new SandboxHome(time: time);
        var (old, used) = (App(home, "old", "old"), App(home, "used", "used"));
        await InstallAsync(home, old);
        await InstallAsync(home, used);
        time.Advance(TimeSpan.FromDays(29));
        home.Collector.Collect(Ct).Unused.ShouldBe(0);
        await InstallAsync(home, App(home, "used again", "used"));
        time.Advance(TimeSpan.FromDays(2));

        home.Collector.Collect(Ct).Unused.ShouldBe(1);

        Read(old).ShouldBe("old");
        (await InstallAsync(home, App(home, "third", "used"))).FromStore.ShouldBeTrue();
        (await InstallAsync(home, App(home, "fourth", "old"))).FromStore.ShouldBeFalse();
    }

    [Fact]
    public async Task AboveItsSizeTheLeastUsedGoFirstAndNeverOneInUse()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        await using var home = new SandboxHome(time: time, configure: o => o.DependencyBytes = 30_000);
        foreach (var name in new[] { "a", "b", "c" })
        {
            await InstallAsync(home, App(home, name, new string(name[0], 12_000)));
            time.Advance(TimeSpan.FromHours(2));
        }

        home.Collector.Collect(Ct).Unused.ShouldBe(1);
        (await InstallAsync(home, App(home, "b2", new string('b', 12_000)))).FromStore.ShouldBeTrue();
        await InstallAsync(home, App(home, "a2", new string('a', 12_000)));

        // a and b were used just now, so c goes although two would fit without it.
        home.Collector.Collect(Ct).Unused.ShouldBe(1);
        await InstallAsync(home, App(home, "c2", new string('c', 12_000)));
        home.Collector.Collect(Ct).Unused.ShouldBe(0);
    }

    [Fact]
    public async Task WhatIsBeingGivenOutOrMadeIsLeftAlone()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        await using var home = new SandboxHome(time: time);
        await using var other = new SandboxHome(root: home.Paths.Root, time: time);
        await InstallAsync(home, App(home, "one", "lock"));
        time.Advance(TimeSpan.FromDays(40));
        var folder = new DependencyFolder(home.Paths, time);
        var key = folder.Keys().ShouldHaveSingleItem();
        var draft = folder.Draft(key);

        using (await folder.Locks.ShareAsync(key, Ct))
        {
            other.Collector.Collect(Ct).ShouldBe(new Collected(0, 0, 0, 0));
        }

        Directory.Exists(draft).ShouldBeTrue();
        var collected = other.Collector.Collect(Ct);
        (collected.Unused, collected.Drafts).ShouldBe((1, 1));
        Directory.Exists(draft).ShouldBeFalse();
    }

    [Fact]
    public async Task CollectingAllTheTimeNeverBreaksAnInstallation()
    {
        await using var home = new SandboxHome(configure: o => (o.KeepDependencies, o.DependencyBytes) = (TimeSpan.FromTicks(1), 0));
        await using var other = new SandboxHome(root: home.Paths.Root);
        using var stop = new CancellationTokenSource();
        var collecting = Task.Run(() =>
        {
            var removed = 0;
            while (!stop.IsCancellationRequested)
            {
                removed += home.Collector.Collect(Ct).Unused;
            }

            return removed;
        }, Ct);

        for (var i = 0; i < 8; i++)
        {
            var apps = Enumerable.Range(0, 4).Select(n => App(home, $"app{i}-{n}", $"lock{n % 2}")).ToList();
            var results = await Task.WhenAll(apps.Select((app, n) => InstallAsync(n % 2 == 0 ? home : other, app)));
            results.ShouldAllBe(r => r.Success);
            apps.Select(Read).ShouldBe(["lock0", "lock1", "lock0", "lock1"]);
        }

        await stop.CancelAsync();
        (await collecting).ShouldBePositive();
    }

    private static string Read(string app) => File.ReadAllText(Path.Combine(app, File1));

    private static string App(SandboxHome home, string name, string lockFile)
    {
        var folder = Directory.CreateDirectory(Path.Combine(home.Work, name)).FullName;
        File.WriteAllText(Path.Combine(folder, "package.json"), "{}");
        File.WriteAllText(Path.Combine(folder, "package-lock.json"), lockFile);
        return folder;
    }

    private static Task<InstallResult> InstallAsync(SandboxHome home, string app) =>
        home.Store.InstallAsync(home.Task, app, "package-lock.json", ["/bin/sh", "-c", Works], null, Ct);
}
