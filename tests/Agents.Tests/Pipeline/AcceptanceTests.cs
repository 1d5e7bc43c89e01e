using System.Text.Json;
using Catalyst.Brains;
using Catalyst.Grains.Interfaces.Tasks;
using static Catalyst.Agents.Tests.Pipeline.PipelineTests;

namespace Catalyst.Agents.Tests.Pipeline;

/// <summary>What the Tester and the Reviewer make of tests in a browser, which are played here.</summary>
public sealed class AcceptanceTests
{
    private const string Criteria = """
        [{ "words": "notes", "criterion": "A note is listed", "by": ["Note"] },
         { "words": "remind me", "criterion": "", "by": [], "not_done": "nothing is sent" }]
        """;

    [Fact]
    public async Task What_was_asked_for_is_met_when_its_test_passes()
    {
        await using var workshop = Of(Spec("A note is listed", "expected", "Note"));
        var result = await workshop.RunUntilAsync(TaskPhase.Review);

        Property(result, "decision").GetString().ShouldBe("approved");
        // One of two: the other is named as not done.
        Property(result, "breakdown").GetProperty("criteria").GetInt32().ShouldBe(50);
        workshop.Reporter.Lines.ShouldContain("✅ \"notes\": met");
        workshop.Reporter.Lines.ShouldContain("⏭️ \"remind me\": not done (nothing is sent)");
        File.ReadAllText(workshop.Artifact("test-results/e2e/playwright-report/index.html")).ShouldBe("<p>report</p>");
        File.ReadAllText(Path.Combine(workshop.Worktree, "backend", "dist", "server.js")).ShouldBe("built\n");

        // What was tried is what is deployed.
        await workshop.RunAsync(TaskPhase.Deployment);
        File.ReadAllText(Path.Combine(workshop.Previews.Deployed.Single().Directory, "app", "backend", "dist", "server.js"))
            .ShouldBe("built\n");
    }

    [Fact]
    public async Task What_does_not_work_goes_back_to_the_Coder_with_the_report()
    {
        await using var workshop = Of(Spec("A note is listed", "unexpected", "Note"));
        var result = await workshop.RunUntilAsync(TaskPhase.Testing);

        Property(result, "status").GetString().ShouldBe("failed");
        Property(result, "failed").GetInt32().ShouldBe(0, "the unit tests passed");
        var report = Property(result, "report").GetString().ShouldNotBeNull();
        report.ShouldContain("- \"notes\": A note is listed");
        report.ShouldContain("A note is listed (phone): Error: no such row");
        Property(result, "e2e").GetProperty("criteria")[0].GetProperty("status").GetString().ShouldBe("failed");
    }

    [Fact]
    public async Task What_is_not_claimed_any_more_does_not_go_back_again_but_blocks_when_it_is_too_much()
    {
        var admitted = Criteria.Replace("[\"Note\"]", "[\"Note\"], \"not_done\": \"it did not work\"", StringComparison.Ordinal);
        await using var workshop = Of(Spec("A note is listed", "unexpected", "Note"), admitted);
        Property(await workshop.RunUntilAsync(TaskPhase.Testing), "status").GetString().ShouldBe("passed");
        var result = await workshop.RunAsync(TaskPhase.Review);

        Property(result, "decision").GetString().ShouldBe("changes_requested");
        Property(result, "report").GetString().ShouldNotBeNull().ShouldContain("0% works");
    }

    [Fact]
    public async Task Without_a_browser_nothing_is_proved_and_nothing_blocked()
    {
        await using var workshop = Of(Spec("A note is listed", "unexpected", "Note"), browser: "none");
        var result = await workshop.RunUntilAsync(TaskPhase.Testing);

        Property(result, "status").GetString().ShouldBe("passed");
        Property(result, "e2e").GetProperty("criteria")[0].GetProperty("status").GetString().ShouldBe("unproved");
        Property(result, "e2e").GetProperty("reason").GetString().ShouldNotBeNull().ShouldContain("no browser");
        Property(await workshop.RunAsync(TaskPhase.Review), "decision").GetString().ShouldBe("approved");
    }

    [Fact]
    public async Task A_browser_that_cannot_start_says_nothing_of_the_application()
    {
        await using var workshop = Of(Spec("A note is listed", "unexpected", "Note", "browserType.launch: no such library"));
        var result = await workshop.RunUntilAsync(TaskPhase.Testing);

        Property(result, "status").GetString().ShouldBe("passed");
        Property(result, "e2e").GetProperty("criteria")[0].GetProperty("status").GetString().ShouldBe("unproved");
    }

    [Fact]
    public async Task Tests_that_leave_no_report_have_not_run()
    {
        await using var workshop = Of("console.error('the sky fell'); process.exit(3);");
        var result = await workshop.RunUntilAsync(TaskPhase.Testing);

        Property(result, "status").GetString().ShouldBe("passed");
        Property(result, "e2e").GetProperty("criteria")[0].GetProperty("status").GetString().ShouldBe("not_run");
    }

    [Fact]
    public async Task An_application_that_cannot_be_built_goes_back_too()
    {
        await using var workshop = Of(Spec("A note is listed", "expected", "Note"));
        workshop.Brain.Files["backend/build.mjs"] = "console.log('no such module'); process.exit(1);";
        var result = await workshop.RunUntilAsync(TaskPhase.Testing);

        Property(result, "status").GetString().ShouldBe("failed");
        Property(result, "report").GetString().ShouldNotBeNull().ShouldContain("no such module");
    }

    [Fact]
    public async Task Too_little_coverage_fails()
    {
        await using var workshop = new Workshop(options => options.Tester.MinCoverage = 0.95);
        var result = await workshop.RunUntilAsync(TaskPhase.Testing);

        Property(result, "status").GetString().ShouldBe("failed");
        Property(result, "report").GetString().ShouldNotBeNull().ShouldContain("The tests run 90% of the lines");
    }

    /// <param name="script">What the tests in a browser do.</param>
    private static Workshop Of(string script, string criteria = Criteria, string? browser = null)
    {
        var workshop = new Workshop(options => options.Tester.Browser = browser ?? Environment.ProcessPath);
        var acceptance = new AppAcceptance("e2e", "package-lock.json",
            ["node", "-e", "require('fs').mkdirSync('node_modules', { recursive: true })"], ["node", "test.mjs"], "criteria.json",
            "reports/results.json", "reports/html", "E2E_BROWSER");
        var manifest = FakeApp.Files(new Dictionary<string, string>())["catalyst.app.json"];
        workshop.Brain.Files["catalyst.app.json"] =
            manifest.TrimEnd()[..^1] + ", \"acceptance\": " + JsonSerializer.Serialize(acceptance, WireJson.Options) + " }";
        foreach (var (path, content) in new[] { ("criteria.json", criteria), ("test.mjs", script),
            ("package.json", """{ "name": "e2e", "version": "1.0.0" }"""),
            ("package-lock.json", """{ "name": "e2e", "version": "1.0.0", "lockfileVersion": 3, "packages": {} }""") })
        {
            workshop.Brain.Files["e2e/" + path] = content;
        }

        return workshop;
    }

    private static string Spec(string title, string status, string proves, string message = "Error: no such row") => $$"""
        import { mkdirSync, writeFileSync } from 'node:fs';
        if (!process.env.E2E_BROWSER) throw new Error('no browser');
        mkdirSync('reports/html', { recursive: true });
        writeFileSync('reports/html/index.html', '<p>report</p>');
        writeFileSync('reports/results.json', JSON.stringify({ suites: [{ specs: [{ title: '{{title}}', tests: [{
          projectName: 'phone', status: '{{status}}', annotations: [{ type: 'proves', description: '{{proves}}' }],
          results: [{ errors: [{ message: '{{message}}' }] }] }] }] }] }));
        """;
}
