using System.Diagnostics;
using Catalyst.Agents.Building;
using Catalyst.Sandboxes;

namespace Catalyst.Agents.Testing;

/// <summary>
/// Tries the built application in a browser, with data of its own. Where there is no browser nothing is proved, and nothing
/// blocked.
/// </summary>
internal sealed class AcceptanceTests(
    ISandbox sandbox, DependencyStore store, ProductionBuild build, Browsers browsers, CatalystPaths paths, TesterOptions options)
{
    /// <summary>Where the report goes, below the task's artifacts.</summary>
    public const string Folder = "test-results/e2e";

    /// <summary>A browser and Node beside the application.</summary>
    private const int LeastMemory = 3072;

    private const long OutputBytes = 8L << 20;

    /// <summary>What Playwright says when the browser is the problem, and not the application.</summary>
    private const string NoLaunch = "browserType.launch";

    public async Task<AcceptanceSummary> RunAsync(
        PhaseContext context, string root, string commit, AppManifest manifest, CancellationToken cancellationToken)
    {
        if (manifest.Acceptance is not { } acceptance)
        {
            return AcceptanceSummary.Because("The application's manifest names no tests in a browser.");
        }

        var watch = Stopwatch.StartNew();
        var directory = AppManifests.Inside(root, acceptance.Path, "acceptance.path");
        var criteria = Criteria.Read(AppManifests.Inside(directory, acceptance.Criteria, "acceptance.criteria"));
        if (!options.RunE2eTests)
        {
            return Unproved(criteria, "agents.tester.run_e2e_tests is false");
        }

        var installed = await store.InstallAsync(
            context.Run.TaskId, directory, acceptance.LockFile, acceptance.Install, null, cancellationToken);
        if (!installed.Success)
        {
            return Unproved(criteria, $"the tests could not be installed: {Words.FirstLine(installed.Output)}");
        }

        var browser = await browsers.ForAsync(
            context.Run.TaskId, directory, acceptance.BrowserVariable, options.Browser, cancellationToken);
        if (browser is null)
        {
            return Unproved(criteria, "there is no browser: install Chrome, Chromium or Edge");
        }

        await build.RunAsync(context, root, commit, manifest, cancellationToken);
        context.Step("Trying the application in a browser...", 0.93);
        ProducedFiles.Remove(directory, acceptance.Results);
        var result = await RunAsync(context.Run.TaskId, root, directory, acceptance, browser, cancellationToken);
        Artifacts.Write(paths, context.Run.TaskId, Folder + "/test.log", result.Output);
        return Judge(context, directory, acceptance, criteria, result) with { DurationSeconds = Math.Round(watch.Elapsed.TotalSeconds, 2) };
    }

    private async Task<SandboxResult> RunAsync(
        Guid taskId, string root, string directory, AppAcceptance acceptance, IReadOnlyDictionary<string, string> browser,
        CancellationToken cancellationToken)
    {
        // The path of a browser's socket may have 108 letters, and that of a command's own folder has more.
        var temporary = Directory.CreateTempSubdirectory("e2e-");
        try
        {
            var environment = new Dictionary<string, string>(browser, StringComparer.Ordinal)
            {
                ["CI"] = "true",
                ["FORCE_COLOR"] = "0",
                ["TMPDIR"] = temporary.FullName,
            };
            return await sandbox.RunAsync(
                new SandboxCommand(
                    taskId, "test", directory, acceptance.Test, environment,
                    new SandboxLimits(options.Timeout, (long)Math.Max(options.MemoryMegabytes, LeastMemory) << 20, OutputBytes, 4096),
                    [root, temporary.FullName], Network: false),
                null, cancellationToken);
        }
        finally
        {
            temporary.Delete(recursive: true);
        }
    }

    private AcceptanceSummary Judge(
        PhaseContext context, string directory, AppAcceptance acceptance, IReadOnlyList<AppCriterion> criteria, SandboxResult run)
    {
        var problem = $"they left no {acceptance.Results}";
        IReadOnlyList<BrowserTest>? tests = null;
        if (ProducedFiles.Find(directory, acceptance.Results) is { } path)
        {
            using var json = File.OpenRead(path);
            tests = PlaywrightReport.TryRead(json, out problem);
        }

        ProducedFiles.CopyFolder(directory, acceptance.Report, Artifacts.Resolve(paths, context.Run.TaskId, Folder + "/playwright-report"));
        if (tests is null or { Count: 0 })
        {
            return NotRun(criteria, run.End == SandboxEnd.TimedOut
                ? $"the tests in a browser did not end within {Words.Seconds(options.Timeout.TotalSeconds)}"
                : $"the tests in a browser did not run: {(tests is null ? problem : Words.FirstLine(Words.Tail(run.Output)))}");
        }

        if (tests.All(test => test.Message.Contains(NoLaunch, StringComparison.Ordinal)))
        {
            return Unproved(criteria, $"the browser could not be started: {Words.FirstLine(tests[0].Message)}");
        }

        var failed = tests.Where(test => test.Status == TestSummary.Failed).ToList();
        var claimed = failed.Where(test => Criteria.IsClaimed(criteria, test)).ToList();
        return new AcceptanceSummary(
            claimed.Count > 0 ? TestSummary.Failed : TestSummary.Passed,
            claimed.Count > 0 ? string.Join('\n', claimed.Select(test => $"{test.Title} ({test.Project}): {test.Message}")) : null,
            tests.Count, tests.Count(test => test.Status == TestSummary.Passed), failed.Count, Criteria.Judge(criteria, tests),
            [.. failed.Except(claimed).Select(test => $"{test.Title} ({test.Project})")], 0);
    }

    private static AcceptanceSummary Unproved(IReadOnlyList<AppCriterion> criteria, string reason) =>
        AcceptanceSummary.Because(reason) with { Criteria = Criteria.Unproved(criteria, reason) };

    private static AcceptanceSummary NotRun(IReadOnlyList<AppCriterion> criteria, string reason) => Unproved(criteria, reason) with
    {
        Criteria = [.. Criteria.Unproved(criteria, reason).Select(c =>
            c.Status == CriterionResult.Unproved ? c with { Status = CriterionResult.NotRun } : c)],
    };
}
