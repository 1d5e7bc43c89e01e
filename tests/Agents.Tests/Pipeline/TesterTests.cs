using Catalyst.Grains.Interfaces.Tasks;
using static Catalyst.Agents.Tests.Pipeline.PipelineTests;

namespace Catalyst.Agents.Tests.Pipeline;

public sealed class TesterTests
{
    [Fact]
    public async Task What_ran_is_what_is_reported()
    {
        await using var workshop = new Workshop();
        var result = await workshop.RunUntilAsync(TaskPhase.Testing);

        Property(result, "status").GetString().ShouldBe("passed");
        Property(result, "total_tests").GetInt32().ShouldBe(4);
        Property(result, "passed").GetInt32().ShouldBe(4);
        Property(result, "coverage").GetDouble().ShouldBe(0.9);
        Property(result, "report").GetString().ShouldBe("");
        Property(result, "e2e").GetProperty("status").GetString().ShouldBe("not_run");
        Property(result, "artifacts_refs").EnumerateArray()
            .ShouldAllBe(reference => File.Exists(new Uri(reference.GetString()!).LocalPath));
        workshop.Reporter.Lines.ShouldContain("🧪 Testing backend/tests/notes.test.ts... ✅ 2 passed");
        workshop.Reporter.Lines.ShouldContain("✅ Backend tests: 2/2 passed (90% coverage)");
        workshop.Reporter.Reports.Max(report => report.TestsPassed).ShouldBe(4);
    }

    [Fact]
    public async Task A_failing_test_is_a_result_with_its_name_and_message()
    {
        await using var workshop = new Workshop();
        workshop.Brain.Files["backend/test.mjs"] = FakeApp.TestScript(
            "<testsuites><testcase name=\"adds a note\" classname=\"notes.test.ts\"><failure message=\"expected 201, got "
                + "500\"/></testcase><testcase name=\"ok\"/></testsuites>", exitCode: 1);
        var result = await workshop.RunUntilAsync(TaskPhase.Testing);

        Property(result, "status").GetString().ShouldBe("failed");
        (Property(result, "failed").GetInt32(), Property(result, "passed").GetInt32()).ShouldBe((1, 3));
        Property(result, "report").GetString().ShouldNotBeNull().ShouldContain("notes.test.ts > adds a note: expected 201, got 500");
    }

    public static TheoryData<string, string> Crashes => new()
    {
        { "console.error('the sky fell'); process.exit(3);", "the sky fell" },
        { "import { writeFileSync } from 'node:fs'; writeFileSync('junit.xml', '<testsuites><testcase name='); console.log('half a "
            + "report');", "half a report" },
        { "import { writeFileSync } from 'node:fs'; writeFileSync('junit.xml', '<testsuites/>');", "no test ran" },
        { FakeApp.TestScript(exitCode: 1) + "console.log('coverage threshold');", "exit code 1" },
    };

    [Theory]
    [MemberData(nameof(Crashes))]
    public async Task A_test_command_that_breaks_is_a_failed_result_with_what_it_said(string script, string expected)
    {
        await using var workshop = new Workshop();
        workshop.Brain.Files["backend/test.mjs"] = script;
        var result = await workshop.RunUntilAsync(TaskPhase.Testing);

        Property(result, "status").GetString().ShouldBe("failed");
        Property(result, "report").GetString().ShouldNotBeNull().ShouldContain(expected);
    }

    [Fact]
    public async Task A_runner_that_fails_is_told_from_tests_that_fail_with_why_and_what_to_do()
    {
        await using var workshop = new Workshop();
        workshop.Brain.Files["backend/test.mjs"] = "console.error('the sky fell'); process.exit(3);";
        workshop.Brain.Files["frontend/test.mjs"] = workshop.Brain.Files["backend/test.mjs"];
        var result = await workshop.RunUntilAsync(TaskPhase.Testing);

        var lines = workshop.Reporter.Reports.Select(report => report.Message).ToList();
        lines.ShouldNotContain(line => line.Contains("0/0", StringComparison.Ordinal));
        lines.ShouldContain(line => line.StartsWith("❌ The backend could not be tested. The test runner,", StringComparison.Ordinal));
        var report = Property(result, "report").GetString().ShouldNotBeNull();
        report.ShouldContain("ended with exit code 3");
        report.ShouldContain("the sky fell");
        report.ShouldContain("Run the command there");

        // The brain cannot mend it, and says what a person can do.
        var rework = await workshop.RunAsync(TaskPhase.Coding, round: 1, report: report);
        rework.Success.ShouldBeFalse();
        rework.Error.ShouldNotBeNull().ShouldContain("the sky fell");
        rework.Error.ShouldContain("then retry the task");

        // Who retries wants it tested again, and not to hear the same.
        (await workshop.RunAsync(TaskPhase.Coding, attempt: 2, round: 1, report: report)).Success.ShouldBeTrue();
    }

    [Fact]
    public async Task A_report_that_was_committed_is_not_taken_for_a_result()
    {
        await using var workshop = new Workshop();
        workshop.Brain.Files[".gitignore"] = "node_modules/\n";
        workshop.Brain.Files["backend/junit.xml"] = FakeApp.JUnit;
        workshop.Brain.Files["backend/test.mjs"] = "process.exitCode = 0;";
        var result = await workshop.RunUntilAsync(TaskPhase.Testing);

        Property(result, "status").GetString().ShouldBe("failed");
        Property(result, "total_tests").GetInt32().ShouldBe(2, "only the frontend's tests ran");
    }

    [Fact]
    public async Task Tests_that_hang_are_stopped_and_failed()
    {
        await using var workshop = new Workshop();
        workshop.Brain.Files["backend/test.mjs"] =
            "console.log('waiting for nothing\\n ✓ tests/started.test.ts (1 test) 1ms'); setInterval(() => {}, 1000);";
        await workshop.RunUntilAsync(TaskPhase.Coding);
        var reporter = new RecordingReporter { OnReport = report => { if (report.Message.Contains("started.test.ts",
            StringComparison.Ordinal)) { workshop.Clock.Skip(TimeSpan.FromDays(1)); } } };

        var result = await workshop.RunAsync(TaskPhase.Testing, reporter: reporter);

        Property(result, "report").GetString().ShouldNotBeNull().ShouldContain("did not end within");
        Property(result, "report").GetString().ShouldNotBeNull().ShouldContain("waiting for nothing");
    }

    [Fact]
    public async Task Cancelling_stops_the_tests()
    {
        await using var workshop = new Workshop();
        workshop.Brain.Files["backend/test.mjs"] = "console.log(' ✓ tests/started.test.ts (1 test) 1ms'); setInterval(() => {}, 1000);";
        await workshop.RunUntilAsync(TaskPhase.Coding);
        using var cancel = new CancellationTokenSource();
        var reporter = new RecordingReporter { OnReport = report => { if (report.Message.Contains("started.test.ts",
            StringComparison.Ordinal)) { cancel.Cancel(); } } };

        await Should.ThrowAsync<OperationCanceledException>(
            () => workshop.RunAsync(TaskPhase.Testing, reporter: reporter, cancellationToken: cancel.Token));
    }

    [Fact]
    public async Task A_failing_type_check_fails_though_the_tests_pass()
    {
        await using var workshop = new Workshop();
        workshop.Brain.Files["backend/check.mjs"] = "console.log('src/notes.ts(3,1): error TS2322'); process.exitCode = 2;";
        var result = await workshop.RunUntilAsync(TaskPhase.Testing);

        Property(result, "status").GetString().ShouldBe("failed");
        Property(result, "report").GetString().ShouldNotBeNull().ShouldContain("error TS2322");
        Property(result, "passed").GetInt32().ShouldBe(4);
    }

    [Theory]
    [InlineData("{", "valid JSON")]
    [InlineData("""{ "version": 2 }""", "version")]
    [InlineData("""{ "version": 1, "name": "a", "stack": "s", "components": [{ "name": "a", "path": "../..", "lock_file": "l", """
        + """ "install": ["x"] }], "run": null }""", "components and run")]
    public async Task A_manifest_that_cannot_be_used_says_why(string manifest, string expected)
    {
        await using var workshop = new Workshop();
        workshop.Brain.Files["catalyst.app.json"] = manifest;
        await workshop.RunUntilAsync(TaskPhase.Coding);
        var result = await workshop.RunAsync(TaskPhase.Testing);

        result.Success.ShouldBeFalse();
        result.Retryable.ShouldBeFalse();
        result.Error.ShouldNotBeNull().ShouldContain(expected);
    }
}
