using System.Globalization;
using Catalyst.Testing;
using static Catalyst.Sandboxes.Tests.SandboxHome;

namespace Catalyst.Sandboxes.Tests;

public sealed class DependencyStoreTests
{
    // Counts its runs where only it may write: in the cache that the store gives it.
    private const string Works =
        "echo run >> $npm_config_cache/runs; mkdir -p node_modules/left-pad; "
        + "cp package-lock.json node_modules/left-pad/index.js; echo added 1 package";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task PackagesAreInstalledOnceAndLinkedIntoEachApplication(bool isolated)
    {
        await using var home = new SandboxHome(isolated);
        var apps = Enumerable.Range(0, 5).Select(i => App(home, $"app{i}", "same")).ToList();

        var results = await Task.WhenAll(apps.Select(app => InstallAsync(home, app, Works)));

        results.ShouldAllBe(r => r.Success);
        Runs(home).ShouldBe(1);
        apps.Select(Inode).Distinct().ShouldHaveSingleItem();
        (await InstallAsync(home, apps[0], Works)).FromStore.ShouldBeTrue();
        (await InstallAsync(home, App(home, "later", "same"), Works)).FromStore.ShouldBeTrue();
        Runs(home).ShouldBe(1);
        await InstallAsync(home, App(home, "other", "different"), Works);
        Runs(home).ShouldBe(2);
    }

    [Fact]
    public async Task TwoServersInstallOnce()
    {
        await using var home = new SandboxHome();
        await using var second = new SandboxHome(root: home.Paths.Root);

        var results = await Task.WhenAll(Enumerable.Range(0, 6)
            .Select(i => InstallAsync(i % 2 == 0 ? home : second, App(home, $"app{i}", "same"), Works)));

        results.ShouldAllBe(r => r.Success);
        Runs(home).ShouldBe(1);
    }

    [Fact]
    public async Task AFailedInstallationSaysWhyAndLeavesNothing()
    {
        await using var home = new SandboxHome();
        var app = App(home, "app", "lock");

        var failed = await InstallAsync(home, app, "mkdir node_modules; echo 'npm error notarget no such version' >&2; exit 7");
        var unreachable = await InstallAsync(home, app, "echo getaddrinfo ENOTFOUND; exit 1");

        (failed.Success, unreachable.Success).ShouldBe((false, false));
        failed.Output.ShouldContain("exit code 7");
        failed.Output.ShouldContain("no such version");
        unreachable.Output.ShouldContain("registry cannot be reached");
        Directory.Exists(Path.Combine(app, "node_modules")).ShouldBeFalse();
        Directory.EnumerateFileSystemEntries(Path.Combine(home.Paths.Cache, "npm")).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe([".locks", "_cacache"]);
        (await InstallAsync(home, app, Works)).Success.ShouldBeTrue();
    }

    [Theory]
    [InlineData("rm -rf $1/*/node_modules/.catalyst-store $2/node_modules")]
    [InlineData("for d in $1/*/node_modules; do rm $d/.catalyst-store; echo half > $d/.catalyst-store; done; rm -rf $2/node_modules")]
    public async Task ADamagedEntryIsMadeAgain(string damage)
    {
        await using var home = new SandboxHome();
        var app = App(home, "app", "lock");
        await InstallAsync(home, app, Works);
        await ShellAsync(damage, Path.Combine(home.Paths.Cache, "npm"), app);

        (await InstallAsync(home, app, Works)).ShouldSatisfyAllConditions(r => r.Success.ShouldBeTrue(), r => r.FromStore.ShouldBeFalse());

        Runs(home).ShouldBe(2);
        File.Exists(Path.Combine(app, "node_modules/left-pad/index.js")).ShouldBeTrue();
    }

    [Fact]
    public async Task WhatAKilledLinkingLeftIsReplaced()
    {
        await using var home = new SandboxHome();
        var app = App(home, "app", "lock");
        Directory.CreateDirectory(Path.Combine(app, "node_modules.linking", "half"));
        Directory.CreateDirectory(Path.Combine(app, "node_modules", "stale"));

        await InstallAsync(home, app, Works);

        Directory.EnumerateDirectories(Path.Combine(app, "node_modules")).Select(Path.GetFileName).ShouldBe(["left-pad"]);
        Directory.Exists(Path.Combine(app, "node_modules.linking")).ShouldBeFalse();
    }

    [Fact]
    public async Task AnApplicationWithoutPackagesIsFine()
    {
        await using var home = new SandboxHome();

        (await InstallAsync(home, App(home, "app", "empty"), "true")).Success.ShouldBeTrue();
    }

    [Fact]
    public async Task AnInstallationThatNobodyWaitsForAnyMoreIsEnded()
    {
        await using var home = new SandboxHome();
        using var impatient = new CancellationTokenSource();
        var begun = new TaskCompletionSource();

        var installing = InstallAsync(home, App(home, "app", "lock"), "sleep 600 & echo begun; sleep 600", _ => begun.TrySetResult(),
            impatient.Token);
        await begun.Task.Within("the installation");
        await impatient.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => installing);
        home.Processes.List().ShouldBeEmpty();
        (await InstallAsync(home, App(home, "next", "lock"), Works)).Success.ShouldBeTrue();
    }

    [Fact]
    public async Task AnInstallationGoesOnForTheOthersWhenTheFirstGivesUp()
    {
        var installs = new SharedInstalls();
        var done = new TaskCompletionSource<InstallResult>();
        var begun = 0;
        using var impatient = new CancellationTokenSource();

        var first = installs.JoinAsync("key", InstallAsync, impatient.Token);
        var second = installs.JoinAsync("key", InstallAsync, Ct);
        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => first);
        done.SetResult(new InstallResult(true, "added 1 package", FromStore: false));

        (await second).Output.ShouldBe("added 1 package");
        begun.ShouldBe(1);

        Task<InstallResult> InstallAsync(CancellationToken stop)
        {
            Interlocked.Increment(ref begun);
            return done.Task.WaitAsync(stop);
        }
    }

    [Fact]
    public async Task WhoComesAgainAfterTheEndBeginsAnewAlthoughOthersHaveNotHeardOfIt()
    {
        var installs = new SharedInstalls();
        var done = new TaskCompletionSource<InstallResult>();
        var second = new TaskCompletionSource<InstallResult>();
        var begun = 0;

        var again = TwiceAsync();
        var other = installs.JoinAsync("key", InstallAsync, Ct);
        done.SetResult(new InstallResult(true, "first", FromStore: false));
        (await other.Within("the first installation")).Output.ShouldBe("first");
        second.SetResult(new InstallResult(true, "second", FromStore: false));

        (await again.Within("the second installation")).Output.ShouldBe("second");
        begun.ShouldBe(2);

        async Task<InstallResult> TwiceAsync()
        {
            // Goes on inside the end of the installation, before the other is told.
            await installs.JoinAsync("key", InstallAsync, Ct);
            return await installs.JoinAsync("key", InstallAsync, Ct);
        }

        Task<InstallResult> InstallAsync(CancellationToken stop) =>
            (Interlocked.Increment(ref begun) == 1 ? done : second).Task.WaitAsync(stop);
    }

    private static string App(SandboxHome home, string name, string lockFile)
    {
        var folder = Directory.CreateDirectory(Path.Combine(home.Work, name)).FullName;
        File.WriteAllText(Path.Combine(folder, "package.json"), "{}");
        File.WriteAllText(Path.Combine(folder, "package-lock.json"), lockFile);
        return folder;
    }

    private static Task<InstallResult> InstallAsync(SandboxHome home, string app, string script) =>
        InstallAsync(home, app, script, null, Ct);

    private static Task<InstallResult> InstallAsync(SandboxHome home, string app, string script, Action<string>? onLine,
        CancellationToken cancellationToken) =>
        home.Store.InstallAsync(home.Task, app, "package-lock.json", ["/bin/sh", "-c", script], onLine, cancellationToken);

    private static int Runs(SandboxHome home) => File.ReadAllLines(Path.Combine(home.Paths.Cache, "npm", "_cacache", "runs")).Length;

    private static string Inode(string app)
    {
        using var stat = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo("stat",
                ["-c", "%i", Path.Combine(app, "node_modules/left-pad/index.js")]) { RedirectStandardOutput = true })!;
        var inode = stat.StandardOutput.ReadToEnd().Trim();
        long.Parse(inode, CultureInfo.InvariantCulture).ShouldBePositive();
        return inode;
    }

    private static async Task ShellAsync(string line, params string[] arguments)
    {
        using var shell = System.Diagnostics.Process.Start("/bin/sh", ["-c", line, "sh", .. arguments]);
        await shell.WaitForExitAsync(Ct);
        shell.ExitCode.ShouldBe(0);
    }
}
