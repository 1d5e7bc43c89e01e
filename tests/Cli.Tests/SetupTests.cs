using System.Diagnostics;
using System.Globalization;
using Catalyst.Cli.Tests.Harness;
using Catalyst.Testing;

namespace Catalyst.Cli.Tests;

/// <summary>The functions of <c>eng/setup.sh</c>, on a checkout that has nothing but what a test puts there.</summary>
public sealed class SetupTests : IDisposable
{
    private readonly string _checkout = Directory.CreateTempSubdirectory("setup-").FullName;

    public void Dispose() => Directory.Delete(_checkout, recursive: true);

    /// <summary>Compilers stay behind for the next build; a lock that they inherited would make the next setup wait for them.</summary>
    [Theory]
    [InlineData("exit 1")]
    [InlineData("true")]
    public async Task What_a_build_leaves_behind_does_not_keep_the_lock(string end)
    {
        var run = await BashAsync(
            $"compile() {{ sleep 600 & echo $! >\"$CATALYST_ROOT/compiler\"; {end}; }}; with_setup_lock step Building compile");
        var compiler = int.Parse(await File.ReadAllTextAsync(Path.Combine(_checkout, "compiler"), TestContext.Current.CancellationToken),
            CultureInfo.InvariantCulture);
        try
        {
            run.ExitCode.ShouldBe(end == "true" ? 0 : 1);
            (await BashAsync("with_setup_lock echo mine")).ShouldSatisfyAllConditions(
                next => next.Output.Trim().ShouldBe("mine"), next => next.Error.ShouldNotContain("Waiting for another setup"));
        }
        finally
        {
            Process.GetProcessById(compiler).Kill();
        }
    }

    [Theory]
    [InlineData("NODE_ENV", "production")]
    [InlineData("NPM_CONFIG_OMIT", "dev")]
    [InlineData("NPM_CONFIG_PRODUCTION", "true")]
    public async Task Packages_that_a_build_needs_are_installed_whatever_npm_would_leave_out(string name, string value)
    {
        await PackageAsync();

        (await InstallAsync((name, value))).Error.ShouldContain("Installing");
        File.Exists(Path.Combine(_checkout, "app", "node_modules", "tool", "package.json")).ShouldBeTrue();
        (await InstallAsync()).Error.ShouldBeEmpty("it is done");
    }

    [Fact]
    public async Task An_installation_that_failed_is_not_taken_for_one_that_is_done()
    {
        await PackageAsync();
        (await InstallAsync()).ExitCode.ShouldBe(0);
        await File.AppendAllTextAsync(Path.Combine(_checkout, "app", "package-lock.json"), "}", TestContext.Current.CancellationToken);
        (await InstallAsync()).ExitCode.ShouldNotBe(0);
        await LockAsync();

        var again = await InstallAsync();

        again.ExitCode.ShouldBe(0);
        again.Error.ShouldContain("Installing", customMessage: "the failed one may have left half of the packages");
    }

    [Theory]
    [InlineData("a#b", "CATALYST_HOME")]
    [InlineData("100%", "CATALYST_HOME")]
    [InlineData("a:b", "CATALYST_HOME")]
    [InlineData("what?", "CATALYST_HOME")]
    [InlineData("a#b", "This checkout")]
    [InlineData("a;b", "This checkout")]
    [InlineData("a,b", "This checkout")]
    [InlineData("a\"b", "This checkout")]
    [InlineData("a*", "This checkout")]
    public async Task A_folder_in_which_nothing_can_be_built_is_refused_before_anything_is(string folder, string what)
    {
        var run = await BashAsync(
            "check_folders", what == "CATALYST_HOME" ? ("CATALYST_HOME", "/srv/" + folder) : ("CATALYST_ROOT", "/srv/" + folder));

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain($"{what} is /srv/{folder}. ");
        run.Error.ShouldContain("cannot be built below a folder with");
    }

    [Fact]
    public async Task Any_other_folder_is_good()
    {
        var run = await BashAsync("check_folders", ("CATALYST_HOME", "/srv/it's \"here\" [1] (2) {3} $4 & é🚀; +@!,=~^*"));
        (run.ExitCode, run.Error).ShouldBe((0, string.Empty));
    }

    [Fact]
    public async Task A_folder_for_temporary_files_that_is_not_there_is_named()
    {
        var run = await BashAsync("check_folders", ("TMPDIR", "/nonexistent"));

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("TMPDIR is /nonexistent, which is no folder that can be written to. Make it, or unset TMPDIR.");
    }

    [Theory]
    [InlineData("HTTP_PROXY", "", "localhost,.localhost,127.0.0.1,::1,[::1]")]
    [InlineData("https_proxy", "a.example,127.0.0.1", "a.example,127.0.0.1,localhost,.localhost,::1,[::1]")]
    [InlineData("ALL_PROXY", "*", "*")]
    [InlineData("UNRELATED", "a.example", "a.example")]
    public async Task Nothing_of_this_machine_is_asked_for_at_a_proxy(string proxy, string excepted, string expected) =>
        (await BashAsync("echo \"$NO_PROXY\"", ("NO_PROXY", excepted), (proxy, "http://proxy.example:3128"))).Output.Trim()
            .ShouldBe(expected);

    private async Task PackageAsync()
    {
        Directory.CreateDirectory(Path.Combine(_checkout, "app", "tool"));
        await File.WriteAllTextAsync(Path.Combine(_checkout, "app", "tool", "package.json"), """{"name":"tool","version":"1.0.0"}""");
        await File.WriteAllTextAsync(
            Path.Combine(_checkout, "app", "package.json"), """{"name":"app","version":"1.0.0","devDependencies":{"tool":"file:tool"}}""");
        await LockAsync();
    }

    private Task LockAsync() => File.WriteAllTextAsync(
        Path.Combine(_checkout, "app", "package-lock.json"),
        """
        {
          "name": "app", "version": "1.0.0", "lockfileVersion": 3, "requires": true,
          "packages": {
            "": { "name": "app", "version": "1.0.0", "devDependencies": { "tool": "file:tool" } },
            "node_modules/tool": { "resolved": "tool", "link": true },
            "tool": { "version": "1.0.0", "dev": true }
          }
        }
        """);

    private Task<CliRun> InstallAsync(params (string, string)[] environment) =>
        BashAsync("install_packages Installing \"$CATALYST_ROOT/app\"", environment);

    private Task<CliRun> BashAsync(string script, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(
            "bash", ["-c", $"set -euo pipefail; . \"$0\"; {script}", Path.Combine(Checkout.Root, "eng", "setup.sh")]);
        foreach (var name in new[] { "HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "no_proxy",
            "NO_PROXY" })
        {
            start.Environment.Remove(name);
        }

        start.Environment["CATALYST_ROOT"] = _checkout;
        start.Environment["CATALYST_HOME"] = Path.Combine(_checkout, ".catalyst");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return CliRun.OfAsync(start);
    }
}
