using System.Text.Json;
using Catalyst.Agents.Planning;
using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Tasks;

namespace Catalyst.Agents.Tests.Pipeline;

public sealed class PipelineTests
{
    [Fact]
    public async Task The_plan_is_told_as_the_specification_says()
    {
        await using var workshop = new Workshop();
        var result = await workshop.RunAsync(TaskPhase.Planning);

        Property(result, "plan_ref").GetString().ShouldBe($"git://{workshop.Branch}/planning/plan.yaml");
        Property(result, "feature_count").GetInt32().ShouldBe(1);
        Property(result, "task_count").GetInt32().ShouldBe(3);
        Property(result, "api_endpoint_count").GetInt32().ShouldBe(1);
        Property(result, "estimated_hours").GetDouble().ShouldBe(4.5);
        Property(result, "risk_level").GetString().ShouldBe("medium");
        Property(result, "complexity_score").GetDouble().ShouldBe(0.3);
        Property(result, "assumptions").GetArrayLength().ShouldBe(1);
        result.Cost.ShouldBe(0.25m);
        var plan = PlanYaml.Read(File.ReadAllText(workshop.Artifact("planning/plan.yaml")));
        plan.Project.Description.ShouldBe("Keeps notes.\n\"Quoted\"");
        plan.Tasks[1].DependsOn.ShouldBe(["T1"]);
        var graph = JsonDocument.Parse(File.ReadAllText(workshop.Artifact("planning/task-graph.json"))).RootElement;
        graph.GetProperty("critical_path").EnumerateArray().Select(id => id.GetString()).ShouldBe(["T1", "T2"]);
    }

    [Fact]
    public async Task A_plan_that_goes_in_circles_is_refused()
    {
        await using var workshop = new Workshop();
        workshop.Brain.Change = plan => plan with { Tasks = [plan.Tasks[0] with { DependsOn = ["T2"] }, plan.Tasks[1]] };
        var result = await workshop.RunAsync(TaskPhase.Planning);

        result.Success.ShouldBeFalse();
        result.Error.ShouldNotBeNull().ShouldContain("circle");
    }

    [Fact]
    public async Task The_coder_reports_what_stands_on_the_branch()
    {
        await using var workshop = new Workshop();
        var result = await workshop.RunUntilAsync(TaskPhase.Coding);

        var files = FakeApp.Files(new Dictionary<string, string>());
        Property(result, "files_created").GetInt32().ShouldBe(files.Count);
        Property(result, "backend_files").GetInt32()
            .ShouldBe(files.Keys.Count(path => path.StartsWith("backend/", StringComparison.Ordinal)));
        Property(result, "test_files").GetInt32().ShouldBe(2);
        Property(result, "estimated_coverage").GetDouble().ShouldBeInRange(0.1, 0.9);
        Property(result, "git_diff_summary").GetProperty("files_changed").GetInt32().ShouldBeGreaterThanOrEqualTo(files.Count);
        Property(result, "commit").GetString().ShouldBe(result.Commit);
    }

    [Theory]
    [InlineData(TaskPhase.Planning, 2)]
    [InlineData(TaskPhase.Architecture, 2)]
    [InlineData(TaskPhase.Coding, 5)]
    public async Task After_a_crash_at_any_report_the_next_attempt_repeats_no_commit(TaskPhase phase, int stride)
    {
        await using var whole = new Workshop();
        await whole.RunUntilAsync(phase - 1);
        var reports = new RecordingReporter();
        await whole.RunAsync(phase, reporter: reports);
        await using var workshop = new Workshop();
        await workshop.RunUntilAsync(phase - 1);

        var attempt = 1;
        for (var at = 1; at <= reports.Reports.Count; at += stride)
        {
            (await workshop.RunAsync(phase, attempt++, reporter: new RecordingReporter(at))).Success.ShouldBeFalse();
        }

        var result = await workshop.RunAsync(phase, attempt);

        result.Success.ShouldBeTrue(result.Error);
        workshop.Commits().ShouldBe(whole.Commits());
        if (phase == TaskPhase.Planning)
        {
            workshop.Brain.PlansMade.ShouldBeLessThan(attempt, "a committed plan is not thought of again");
        }
    }

    [Fact]
    public async Task A_brain_without_an_improvement_ends_the_rework_with_the_report()
    {
        await using var workshop = new Workshop();
        await workshop.RunUntilAsync(TaskPhase.Coding);
        var result = await workshop.RunAsync(TaskPhase.Coding, round: 1, report: "backend: 1 test of 2 failed");

        result.Success.ShouldBeFalse();
        result.Retryable.ShouldBeFalse();
        result.Error.ShouldNotBeNull().ShouldContain("backend: 1 test of 2 failed");
        workshop.Brain.Requests[^1].Report.ShouldBe("backend: 1 test of 2 failed");
    }

    [Fact]
    public async Task A_rework_that_changes_nothing_is_no_rework_and_one_that_does_is_a_commit()
    {
        await using var workshop = new Workshop();
        await workshop.RunUntilAsync(TaskPhase.Coding);
        var before = workshop.Commits().Count;
        workshop.Brain.Rework.Add(new("fix", "fix: Nothing", "",
            [new("README.md", FakeApp.Files(new Dictionary<string, string>())["README.md"])], 1, []));
        (await workshop.RunAsync(TaskPhase.Coding, round: 1, report: "r")).Success.ShouldBeFalse();
        (await workshop.RunAsync(TaskPhase.Coding, attempt: 2, round: 1, report: "r")).Success.ShouldBeTrue("who retries wants a test");
        workshop.Commits().Count.ShouldBe(before);

        workshop.Brain.Rework[0] = new("mend", "fix: Mend", "", [new("README.md", "# Mended\n")], 1, []);
        (await workshop.RunAsync(TaskPhase.Coding, round: 2, report: "r")).Success.ShouldBeTrue();
        workshop.Commits()[^1].ShouldBe("fix: Mend");
    }

    [Theory]
    [InlineData("../outside.txt")]
    [InlineData("/etc/outside.txt")]
    [InlineData(".git/config")]
    public async Task A_file_outside_of_the_repository_is_not_written(string path)
    {
        await using var workshop = new Workshop();
        await workshop.RunUntilAsync(TaskPhase.Coding);
        workshop.Brain.Rework.Add(new("evil", "feat: Evil", "", [new(path, "x")], 1, []));
        var result = await workshop.RunAsync(TaskPhase.Coding, round: 1, report: "r");

        result.Success.ShouldBeFalse();
        File.Exists(Path.GetFullPath(Path.Combine(workshop.Worktree, path)))
            .ShouldBe(path == ".git/config" && File.Exists(Path.Combine(workshop.Worktree, ".git/config")));
    }

    internal static JsonElement Property(PhaseResult result, string name) => result.Payload.Property(name)
        ?? throw new KeyNotFoundException($"{name} is not in {result.Payload}");
}
