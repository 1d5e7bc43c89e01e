using System.Text.Json;
using System.Text.RegularExpressions;

namespace Catalyst.Architecture.Tests;

/// <summary>Rules about the files of the checkout.</summary>
public sealed partial class TreeTests
{
    [Fact]
    public void No_code_is_compiled_by_condition()
    {
        var offenders = Sources(outside: "tests/Architecture.Tests").Where(s => Conditional().IsMatch(s.Text)).Select(s => s.File);

        offenders.ShouldBeEmpty("there is one build, so there is no #if");
    }

    [Fact]
    public void Product_code_takes_the_time_from_a_TimeProvider()
    {
        var offenders = ProductSources().Where(s => SystemClock().IsMatch(s.Text)).Select(s => s.File);

        offenders.ShouldBeEmpty("a test cannot move the system's clock");
    }

    [Fact]
    public void Nothing_blocks_a_thread_to_wait()
    {
        var offenders = Sources(outside: "tests/Architecture.Tests").Where(s => s.Text.Contains("Thread.Sleep", StringComparison.Ordinal))
            .Select(s => s.File);

        offenders.ShouldBeEmpty();
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = SolutionProject().Matches(File.ReadAllText(Path.Combine(CodeBase.Root, "Catalyst.sln")))
            .Select(m => m.Groups[1].Value.Replace('\\', '/')).ToList();
        var tree = CodeBase.Projects.Select(p => CodeBase.Relative(p.File));

        solution.Order(StringComparer.Ordinal).ShouldBe(tree.Order(StringComparer.Ordinal));
        solution.Count.ShouldBeGreaterThan(CodeBase.Floors.Count);
    }

    [Fact]
    public void Decisions_are_numbered_one_after_the_other()
    {
        var numbers = Directory.EnumerateFiles(Path.Combine(CodeBase.Root, "docs", "adr"), "*.md").Select(f => Path.GetFileName(f)[..3])
            .Order(StringComparer.Ordinal).ToList();

        numbers.ShouldBe(Enumerable.Range(1, numbers.Count).Select(n => n.ToString("000", null)));
    }

    [Fact]
    public void Every_project_of_the_solution_has_a_lock_file()
    {
        var missing = CodeBase.Projects.Where(p => !File.Exists(Path.Combine(p.Folder, "packages.lock.json"))).Select(p => p.Name);

        missing.ShouldBeEmpty("a restore writes packages.lock.json beside the project file; commit it");
    }

    /// <summary>An address in a lock file ties a checkout to the feed of whoever restored last; hashes pin the content anyway.</summary>
    [Theory]
    [InlineData("packages.lock.json")]
    [InlineData("package-lock.json")]
    [InlineData("npm-shrinkwrap.json")]
    public void Lock_files_hold_no_registry_address(string name)
    {
        var offenders =
            CodeBase.Files(name)
                .SelectMany(file => Addresses(File.ReadAllText(file)).Select(address => $"{CodeBase.Relative(file)}: {address}"));

        offenders.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"packages":{"node_modules/a":{"resolved":"https://packages.example/a.tgz","integrity":"sha512-x"}}}""", 1)]
    [InlineData("""{"packages":{"node_modules/a":{"integrity":"sha512-x","funding":{"url":"https://fund.example"}}}}""", 0)]
    [InlineData("""{"dependencies":{"net10.0":{"A":{"resolved":"1.2.3","contentHash":"x"}}}}""", 0)]
    public void An_address_in_a_lock_file_is_seen(string lockFile, int expected) => Addresses(lockFile).Count().ShouldBe(expected);

    [Fact]
    public void No_package_version_is_written_outside_the_central_file()
    {
        var offenders = CodeBase.Projects.Where(p => VersionAttribute().IsMatch(File.ReadAllText(p.File))).Select(p => p.Name);

        offenders.ShouldBeEmpty("versions live in Directory.Packages.props");
    }

    /// <summary>"resolved" holds an address in an npm lock file and a plain version in a NuGet one.</summary>
    private static IEnumerable<string> Addresses(string lockFile)
    {
        using var document = JsonDocument.Parse(lockFile);
        return [.. Resolved(document.RootElement).Where(value => value.Contains("://", StringComparison.Ordinal))];

        static IEnumerable<string> Resolved(JsonElement element) => element.ValueKind == JsonValueKind.Object
            ? element.EnumerateObject().SelectMany(p =>
                p is { Name: "resolved", Value.ValueKind: JsonValueKind.String } ? [p.Value.GetString()!] : Resolved(p.Value))
            : [];
    }

    private static IEnumerable<(string File, string Text)> Sources(string outside) =>
        CodeBase.Files("*.cs").Select(f => (File: CodeBase.Relative(f), Path: f))
            .Where(f => !f.File.StartsWith(outside, StringComparison.Ordinal)).Select(f => (f.File, File.ReadAllText(f.Path)));

    private static IEnumerable<(string File, string Text)> ProductSources() =>
        Sources(outside: "tests/").Where(s => CodeBase.Floors.ContainsKey(s.File.Split('/')[0]));

    [GeneratedRegex(@"^\s*#\s*(if|elif)\b", RegexOptions.Multiline)]
    private static partial Regex Conditional();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?(Now|Today)\b")]
    private static partial Regex SystemClock();

    [GeneratedRegex("""= "[^"]+", "([^"]+\.csproj)",""")]
    private static partial Regex SolutionProject();

    [GeneratedRegex("""<PackageReference[^>]*\bVersion(Override)?=""")]
    private static partial Regex VersionAttribute();
}
