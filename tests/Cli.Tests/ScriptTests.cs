using Catalyst.Testing;
using System.Diagnostics;
using Catalyst.Cli.Tests.Harness;

namespace Catalyst.Cli.Tests;

/// <summary>The scripts around the command: their syntax, and the one line of totals that a test run ends with.</summary>
public sealed class ScriptTests : IDisposable
{
    private readonly string _reports = Directory.CreateTempSubdirectory("reports-").FullName;

    public void Dispose() => Directory.Delete(_reports, recursive: true);

    public static TheoryData<string> Scripts => ["catalyst",
        .. Directory.EnumerateFiles(Path.Combine(Checkout.Root, "eng"), "*.sh").Select(f => Path.GetRelativePath(Checkout.Root, f))];

    [Theory, MemberData(nameof(Scripts))]
    public async Task A_script_is_valid_bash(string script)
    {
        var run = await CliRun.OfAsync(new ProcessStartInfo("bash", ["-n", Path.Combine(Checkout.Root, script)]));

        run.Error.ShouldBeEmpty();
        run.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task Totals_add_up_over_both_kinds_of_report()
    {
        Report("A.xml", """
            <assemblies><assembly name="A" passed="2" failed="1" skipped="1" errors="0"><collection>
            <test name="A.Good" result="Pass" /><test name="A.Fine" result="Pass"></test>
            <test name="A.Bad(&quot;x&quot; &lt; 1)" result="Fail"><failure><message><![CDATA[no
            such thing]]></message>
            <stack-trace>at A.Bad()</stack-trace></failure></test>
            <test name="A.Later" result="Skip"><reason><![CDATA[no browser here]]></reason></test>
            </collection></assembly></assemblies>
            """);
        Report("web.junit.xml", """
            <testsuites name="vitest" tests="5" failures="1" errors="0"><testsuite name="s" tests="5" failures="1" skipped="1">
            <testcase name="shows it" /><testcase name="hides it"><failure message="x">not hidden &gt; here</failure></testcase>
            <testcase name="waits"><skipped/></testcase>
            </testsuite></testsuites>
            """);

        var run = await ReportAsync("1");

        run.ExitCode.ShouldBe(1);
        run.Output.Trim().Split('\n').ShouldBe(
        [
            "skipped  A.Later: no browser here", "skipped  waits",
            "failed   A.Bad(\"x\" < 1)", "           no", "           such thing", "           at A.Bad()",
            "failed   hides it", "           not hidden > here", "5 passed, 2 failed, 2 skipped",
        ]);
    }

    [Theory]
    [InlineData(3, 0, 0, "0", 0, "3 passed, 0 failed, 0 skipped")]
    [InlineData(3, 0, 0, "1", 1, "3 passed, 1 failed, 0 skipped")]
    [InlineData(3, 0, 2, "0", 1, "3 passed, 2 failed, 0 skipped")]
    [InlineData(0, 0, 0, "0", 1, "0 passed, 0 failed, 0 skipped")]
    public async Task Nothing_but_passing_tests_is_success(
        int passed, int failed, int errors, string stepFailed, int exitCode, string totals)
    {
        Report("A.xml",
            $"""<assemblies><assembly name="A" passed="{passed}" failed="{failed}" skipped="0" errors="{errors}">"""
            + "</assembly></assemblies>");

        var run = await ReportAsync(stepFailed);

        run.ExitCode.ShouldBe(exitCode);
        run.Output.Trim().ShouldBe(totals);
    }

    [Theory]
    [InlineData("", 1, "Blueprints                 66.7 %  2 of 3 lines: less than 85 %")]
    [InlineData("part", 0, "Blueprints                 66.7 %  2 of 3 lines")]
    public async Task A_line_is_covered_when_any_test_project_ran_it(string extent, int exitCode, string blueprints)
    {
        Report("A.Tests.json", Coverage("/c/Blueprints/A.cs", """{"1":0,"2":1,"3":0}""", "/c/.build/obj/Generated.cs"));
        Report("B.Tests.json", Coverage("/c/Blueprints/A.cs", """{"1":4,"3":0}""", "/c/Git/G.cs"));

        var run = await CliRun.OfAsync(
            new ProcessStartInfo("node", [Path.Combine(Checkout.Root, "eng", "coverage-report.mjs"), "/c", _reports, extent]));

        run.ExitCode.ShouldBe(exitCode);
        run.Output.Trim().Split('\n').ShouldBe(["Line coverage", blueprints, "Git                         0.0 %  0 of 1 lines"]);
    }

    private static string Coverage(string file, string lines, string other) => $$"""
        { "Some.dll": {
          "{{file}}": { "T": { "M()": { "Lines": {{lines}}, "Branches": [] } } },
          "{{other}}": { "T": { "M()": { "Lines": { "9": 0 }, "Branches": [] } } }
        } }
        """;

    private void Report(string name, string xml) => File.WriteAllText(Path.Combine(_reports, name), xml);

    private Task<CliRun> ReportAsync(string stepFailed) =>
        CliRun.OfAsync(new ProcessStartInfo("node", [Path.Combine(Checkout.Root, "eng", "test-report.mjs"), _reports, stepFailed]));
}
