using Catalyst.Agents.Testing;

namespace Catalyst.Agents.Tests.Testing;

public sealed class MeasurementTests
{
    [Theory]
    [InlineData("""{"total":{"lines":{"total":200,"covered":150,"pct":75}}}""", 0.75)]
    [InlineData("""{"total":{"lines":{"total":0,"covered":0,"pct":"Unknown"}}}""", null)]
    public void Coverage_is_computed_from_lines(string json, double? expected)
    {
        using var folder = new TestFolder();
        LineCoverage.TryRead(folder.Write("c.json", json), out _)!.Fraction.ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"total":7}""")]
    [InlineData("""{"total":{"lines":{"total":"many","covered":1}}}""")]
    [InlineData("""{"total":{"lines":{"total":1,"covered":2}}}""")]
    [InlineData("""{"total":{"lines":{"total":-1,"covered":-1}}}""")]
    public void Implausible_coverage_is_not_believed(string json)
    {
        using var folder = new TestFolder();
        LineCoverage.TryRead(folder.Write("c.json", json), out var problem).ShouldBeNull();
        problem.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(" \u001b[32m✓\u001b[39m src/routes/todos.test.ts (8 tests) 120ms", "src/routes/todos.test.ts", 8, 0)]
    [InlineData(" ✓ |backend| tests/auth.test.ts (12 tests | 2 skipped) 1.2s", "tests/auth.test.ts", 10, 0)]
    [InlineData(" ❯ src/App.test.tsx (3 tests | 1 failed) 88ms", "src/App.test.tsx", 2, 1)]
    [InlineData("tests/test_auth.py ...F.  [ 50%]", "tests/test_auth.py", 4, 1)]
    public void Running_tests_are_read_from_the_output(string line, string file, int passed, int failed)
    {
        var output = new LiveTestOutput();
        output.Read(line).ShouldBe(new LiveTestFile(file, passed, failed));
        output.Passed.ShouldBe(passed);
        output.Read(line).ShouldBeNull("the same file is told once");
    }

    [Theory]
    [InlineData("added 120 packages in 3s")]
    [InlineData("✓ built in 1.2s")]
    [InlineData("")]
    public void Other_lines_tell_nothing(string line) => new LiveTestOutput().Read(line).ShouldBeNull();

    [Fact]
    public void A_summary_survives_its_file()
    {
        var summary = new TestSummary(
            TestSummary.Failed, "abc",
            new Dictionary<string, ComponentSummary> { ["backend"] = new(TestSummary.Failed, 3, 2, 1, 0, 0.5, new LineCoverage(10, 5), 1.5,
                "1 test failed") },
            AcceptanceSummary.Because("none"), new SecuritySummary(1, 2, 3, 4, 5, new Dictionary<string, string> { ["secrets"] = "done" }),
                2.5);

        var read = TestSummary.TryRead(summary.ToJson());

        read.ShouldNotBeNull();
        read.ToJson().ShouldBe(summary.ToJson());
        (read.Total, read.FailedCount, read.Coverage).ShouldBe((3, 1, 0.5));
        summary.ToJson().ShouldContain("\"overall_status\": \"failed\"");
    }

    [Fact]
    public void An_audit_that_could_not_ask_says_so()
    {
        AuditResult.Read("backend", "npm error audit endpoint returned an error").Status.ShouldBe("not_run");
        AuditResult.Read("backend", """{"message":"request failed"}""").Status.ShouldBe("not_run");
        var result = AuditResult.Read("backend",
            """npm warn x {"metadata":{"vulnerabilities":{"info":0,"low":1,"moderate":2,"high":3,"critical":4,"total":10}}}""");
        (result.Status, result.Critical, result.High, result.Medium, result.Low).ShouldBe(("done", 4, 3, 2, 1));
    }

    [Fact]
    public void A_link_left_by_a_program_is_not_followed()
    {
        using var folder = new TestFolder();
        var secret = folder.Write("secret.txt", "secret");
        Directory.CreateDirectory(folder.At("app"));
        File.CreateSymbolicLink(folder.At("app/junit.xml"), secret);
        Directory.CreateSymbolicLink(folder.At("app/coverage"), folder.Path);

        ProducedFiles.Find(folder.At("app"), "junit.xml").ShouldBeNull();
        ProducedFiles.Find(folder.At("app"), "coverage/secret.txt").ShouldBeNull();
        Should.Throw<AgentFailure>(() => ProducedFiles.Find(folder.At("app"), "../secret.txt"));
    }
}
