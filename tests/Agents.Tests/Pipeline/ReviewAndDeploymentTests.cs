using System.Text.Json;
using Catalyst.Grains.Interfaces.Tasks;
using static Catalyst.Agents.Tests.Pipeline.PipelineTests;

namespace Catalyst.Agents.Tests.Pipeline;

public sealed class ReviewAndDeploymentTests
{
    [Fact]
    public async Task Six_agents_lead_from_a_request_to_a_preview()
    {
        await using var workshop = new Workshop();

        var deployed = await workshop.RunUntilAsync(TaskPhase.Deployment);

        workshop.Commits().ShouldBe([
            "chore: Initialize repository", "feat(planning): Add comprehensive plan for Note: App", "feat(architecture): Design Note App",
            "chore: Initialize project structure", "feat(backend): Add note routes", "feat(frontend): Add note list"]);
        workshop.Git("log", "-1", "--format=%B", workshop.Branch).ShouldContain("[coder-agent]");
        workshop.Git("log", "-1", "--format=%B", workshop.Branch).ShouldContain($"Catalyst-Run: {workshop.TaskId}/coding/1");
        Property(deployed, "status").GetString().ShouldBe("deployed");
        Property(deployed, "preview_url").GetString().ShouldStartWith("http://note-app-");
        deployed.Commit.ShouldBe(workshop.Git("rev-parse", workshop.Branch).Trim());
        foreach (var path in new[]
        {
            "planning/plan.yaml", "planning/acceptance.md", "planning/risk.md", "planning/task-graph.json", "architecture/design.md",
            "architecture/api-contracts/openapi.yaml",
            "architecture/adr/001-plain-node.md", "architecture/data-models.json", "test-results/test-summary.json",
            "test-results/backend/junit.xml",
            "test-results/frontend/coverage-summary.json", "test-results/security/secret-scan.json",
            "test-results/security/dependency-scan.json", "review/review-decision.json",
            "review/review-summary.md", "deployment/Dockerfile.backend", "deployment/k8s/deployment.yaml",
            "deployment/deployment-record.json",
        })
        {
            File.Exists(workshop.Artifact(path)).ShouldBeTrue(path);
        }

        workshop.Reporter.Lines.ShouldContain("🤖 Planner: Analyzing your requirements...");
        workshop.Reporter.Lines.ShouldContain("📄 Generated planning/plan.yaml");
        workshop.Reporter.Lines.ShouldContain("🟦 Generated backend/src/notes.ts");
        workshop.Reporter.Lines.ShouldContain("🧪 Generated backend/tests/notes.test.ts");
        workshop.Reporter.Lines.ShouldContain("🎉 Your app is live!");
        workshop.Reporter.Reports.Single(report => report.File == "backend/src/notes.ts").FilesCreated.ShouldNotBeNull();
    }

    [Fact]
    public async Task Good_work_is_approved_with_a_computed_score()
    {
        await using var workshop = new Workshop();
        var result = await workshop.RunUntilAsync(TaskPhase.Review);

        Property(result, "decision").GetString().ShouldBe("approved");
        var score = Property(result, "score").GetInt32();
        score.ShouldBeGreaterThanOrEqualTo(75);
        var decision = JsonDocument.Parse(File.ReadAllText(workshop.Artifact("review/review-decision.json"))).RootElement;
        decision.GetProperty("overall_score").GetInt32().ShouldBe(score);
        decision.GetProperty("breakdown").GetProperty("test_coverage").GetInt32().ShouldBe(90);
        decision.GetProperty("approved_by").GetString().ShouldBe("reviewer-agent");
        decision.GetProperty("recommendations").EnumerateArray().Select(text => text.GetString()).ShouldContain("Add a search");
    }

    [Fact]
    public async Task A_secret_in_the_code_blocks_and_is_sent_back_by_place()
    {
        await using var workshop = new Workshop();
        workshop.Brain.Files["backend/src/config.ts"] = "// Settings.\nexport const key = '" + "AKIA" + "3QZ7XK2MVWPLJ4TR';\n";
        await workshop.RunUntilAsync(TaskPhase.Testing);
        var result = await workshop.RunAsync(TaskPhase.Review);

        Property(result, "decision").GetString().ShouldBe("changes_requested");
        Property(result, "blocking_issues").GetInt32().ShouldBe(1);
        Property(result, "report").GetString().ShouldNotBeNull().ShouldContain("backend/src/config.ts:2");
    }

    [Fact]
    public async Task Results_of_another_commit_do_not_count()
    {
        await using var workshop = new Workshop();
        await workshop.RunUntilAsync(TaskPhase.Coding);
        Directory.CreateDirectory(workshop.Artifact("test-results"));
        File.WriteAllText(workshop.Artifact("test-results/test-summary.json"),
            """{"overall_status":"passed","commit":"0000","e2e":{"status":"not_run","reason":""},"""
            + """ "security":{"critical":0,"high":0,"medium":0,"low":0,"info":0,"scans":{}}}""");
        var result = await workshop.RunAsync(TaskPhase.Review);

        Property(result, "decision").GetString().ShouldBe("changes_requested");
        Property(result, "report").GetString().ShouldNotBeNull().ShouldContain("no test results");
    }

    [Fact]
    public async Task A_release_is_built_once_for_a_commit_and_told_to_the_preview()
    {
        await using var workshop = new Workshop();
        await workshop.RunUntilAsync(TaskPhase.Deployment);
        var result = await workshop.RunAsync(TaskPhase.Deployment, attempt: 2);

        result.Success.ShouldBeTrue(result.Error);
        var home = workshop.Paths.Preview(workshop.TaskId);
        File.ReadAllLines(Path.Combine(home, "app/backend/dist/server.js")).ShouldHaveSingleItem();
        File.Exists(Path.Combine(home, "app/frontend/dist/server.js")).ShouldBeTrue();
        File.Exists(Path.Combine(home, "app/frontend/package.json")).ShouldBeFalse("only the built UI is served");
        var spec = workshop.Previews.Deployed[^1];
        spec.Commit.ShouldBe(result.Commit);
        spec.Command.ShouldBe(["node", "dist/server.js"]);
        Path.Combine(spec.Directory, spec.WorkingDirectory).ShouldBe(Path.Combine(home, "app/backend"));
        spec.Environment["STATIC_DIR"].ShouldBe(Path.Combine(home, "app/frontend/dist"));
        var data = workshop.Paths.DataOf(spec.ProjectId, workshop.TaskId);
        (spec.Environment["DATA_DIR"], spec.DataDirectory).ShouldBe((data, data), "what is entered outlives the release");
        spec.Environment["LOG_LEVEL"].ShouldBe("info");
    }

    [Fact]
    public async Task A_build_that_fails_says_what_it_said()
    {
        await using var workshop = new Workshop();
        workshop.Brain.Files["frontend/build.mjs"] = "console.error('cannot resolve ./missing'); process.exitCode = 1;";
        await workshop.RunUntilAsync(TaskPhase.Review);
        var result = await workshop.RunAsync(TaskPhase.Deployment);

        result.Success.ShouldBeFalse();
        result.Error.ShouldNotBeNull().ShouldContain("cannot resolve ./missing");
        workshop.Previews.Deployed.ShouldBeEmpty();
        Directory.Exists(Path.Combine(workshop.Paths.Preview(workshop.TaskId), "app")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_preview_that_does_not_become_healthy_fails_with_the_last_output()
    {
        await using var workshop = new Workshop();
        workshop.Previews.Failure = "Error: listen EADDRINUSE";
        await workshop.RunUntilAsync(TaskPhase.Review);
        var result = await workshop.RunAsync(TaskPhase.Deployment);

        result.Success.ShouldBeFalse();
        result.Error.ShouldNotBeNull().ShouldContain("listen EADDRINUSE");
        result.Error.ShouldContain(workshop.Branch);
        workshop.Reporter.Lines.ShouldNotContain("🎉 Your app is live!");
    }
}
