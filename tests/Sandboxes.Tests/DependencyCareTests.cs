using System.Runtime.Versioning;
using Catalyst.Testing;
using static Catalyst.Sandboxes.Tests.Cell;

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
        await using var cell = new Cell(isolated: true);
        var (first, second) = (App(cell, "one", "lock"), App(cell, "two", "lock"));
        await InstallAsync(cell, first);
        await InstallAsync(cell, second);

        var result = await cell.RunAsync(
            $"echo evil >> {first}/{File1}; echo mine > {first}/node_modules/.cache && echo new > {first}/node_modules/left-pad/new.js && echo fine");

        result.Output.ShouldContain("Permission denied");
        result.Output.Split('\n').ShouldContain("fine",
            "What is the application's own stays writable; which of the two pipes is read first is open.");
        Read(second).ShouldBe("lock");
        File.Exists(Path.Combine(second, "node_modules/left-pad/new.js")).ShouldBeFalse();
    }

    [Fact]
    public async Task WhoGotAroundThatIsFoundOutBeforeTheNextApplication()
    {
        await using var cell = new Cell();
        var app = App(cell, "one", "lock");
        await InstallAsync(cell, app);
        File.SetUnixFileMode(Path.Combine(app, File1), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await File.AppendAllTextAsync(Path.Combine(app, File1), "evil", Ct);

        var next = App(cell, "two", "lock");
        (await InstallAsync(cell, next)).FromStore.ShouldBeFalse();

        Read(next).ShouldBe("lock");
    }

    [Fact]
    public async Task WhoAlsoHidItIsFoundOutByTheContent()
    {
        await using var cell = new Cell();
        var app = App(cell, "one", "lock");
        await InstallAsync(cell, app);
        cell.Collector.Collect(Ct).Changed.ShouldBe(0);
        await InstallAsync(cell, App(cell, "again", "lock"));
        var file = new FileInfo(Path.Combine(app, File1));
        var (mode, written) = (file.UnixFileMode, file.LastWriteTimeUtc);
        file.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await File.WriteAllTextAsync(file.FullName, "evil", Ct);
        file.LastWriteTimeUtc = written;
        file.UnixFileMode = mode;

        cell.Collector.Collect(Ct).Changed.ShouldBe(1);

        var next = App(cell, "two", "lock");
        await InstallAsync(cell, next);
        Read(next).ShouldBe("lock");
    }

    [Fact]
    public async Task WhatNobodyHasUsedForLongGoesAndApplicationsKeepTheirs()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        await using var cell = new Cell(time: time);
        var (old, used) = (App(cell, "old", "old"), App(cell, "used", "used"));
        await InstallAsync(cell, old);
        await InstallAsync(cell, used);
        time.Advance(TimeSpan.FromDays(29));
        cell.Collector.Collect(Ct).Unused.ShouldBe(0);
        await InstallAsync(cell, App(cell, "used again", "used"));
        time.Advance(TimeSpan.FromDays(2));

        cell.Collector.Collect(Ct).Unused.ShouldBe(1);

        Read(old).ShouldBe("old");
        (await InstallAsync(cell, App(cell, "third", "used"))).FromStore.ShouldBeTrue();
        (await InstallAsync(cell, App(cell, "fourth", "old"))).FromStore.ShouldBeFalse();
    }

    [Fact]
    public async Task AboveItsSizeTheLeastUsedGoFirstAndNeverOneInUse()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        await using var cell = new Cell(time: time, configure: o => o.DependencyBytes = 30_000);
        foreach (var name in new[] { "a", "b", "c" })
        {
            await InstallAsync(cell, App(cell, name, new string(name[0], 12_000)));
            time.Advance(TimeSpan.FromHours(2));
        }

        cell.Collector.Collect(Ct).Unused.ShouldBe(1);
        (await InstallAsync(cell, App(cell, "b2", new string('b', 12_000)))).FromStore.ShouldBeTrue();
        await InstallAsync(cell, App(cell, "a2", new string('a', 12_000)));

        // a and b were used just now, so c goes although two would fit without it.
        cell.Collector.Collect(Ct).Unused.ShouldBe(1);
        await InstallAsync(cell, App(cell, "c2", new string('c', 12_000)));
        cell.Collector.Collect(Ct).Unused.ShouldBe(0);
    }

    [Fact]
    public async Task WhatIsBeingGivenOutOrMadeIsLeftAlone()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(60));
        await using var cell = new Cell(time: time);
        await using var other = new Cell(root: cell.Paths.Root, time: time);
        await InstallAsync(cell, App(cell, "one", "lock"));
        time.Advance(TimeSpan.FromDays(40));
        var folder = new DependencyFolder(cell.Paths, time);
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
        await using var cell = new Cell(configure: o => (o.KeepDependencies, o.DependencyBytes) = (TimeSpan.FromTicks(1), 0));
        await using var other = new Cell(root: cell.Paths.Root);
        using var stop = new CancellationTokenSource();
        var collecting = Task.Run(() =>
        {
            var removed = 0;
            while (!stop.IsCancellationRequested)
            {
                removed += cell.Collector.Collect(Ct).Unused;
            }

            return removed;
        }, Ct);

        for (var i = 0; i < 8; i++)
        {
            var apps = Enumerable.Range(0, 4).Select(n => App(cell, $"app{i}-{n}", $"lock{n % 2}")).ToList();
            var results = await Task.WhenAll(apps.Select((app, n) => InstallAsync(n % 2 == 0 ? cell : other, app)));
            results.ShouldAllBe(r => r.Success);
            apps.Select(Read).ShouldBe(["lock0", "lock1", "lock0", "lock1"]);
        }

        await stop.CancelAsync();
        (await collecting).ShouldBePositive();
    }

    private static string Read(string app) => File.ReadAllText(Path.Combine(app, File1));

    private static string App(Cell cell, string name, string lockFile)
    {
        var folder = Directory.CreateDirectory(Path.Combine(cell.Work, name)).FullName;
        File.WriteAllText(Path.Combine(folder, "package.json"), "{}");
        File.WriteAllText(Path.Combine(folder, "package-lock.json"), lockFile);
        return folder;
    }

    private static Task<InstallResult> InstallAsync(Cell cell, string app) =>
        cell.Store.InstallAsync(cell.Task, app, "package-lock.json", ["/bin/sh", "-c", Works], null, Ct);
}
