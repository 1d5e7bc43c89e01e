using System.Diagnostics;
using System.Text;
using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Sandboxes;

namespace Catalyst.Agents.Testing;

/// <summary>
/// Installs, checks and tests one component, and believes only what it left behind: a crash is a failed result, never an exception.
/// </summary>
internal sealed class ComponentTests(ISandbox sandbox, ComponentInstaller installer, CatalystPaths paths, TesterOptions options)
{
    private const long OutputBytes = 8L << 20;
    private const int MaxFailuresInReport = 10;

    public async Task<ComponentResult> RunAsync(
        PhaseContext context, string root, AppComponent component, TestProgress progress, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var directory = AppManifests.Inside(root, component.Path, "path");
        var title = Words.Capital(component.Name);
        if (await installer.InstallAsync(context, component, directory, cancellationToken) is { } problem)
        {
            return Failed($"The dependencies could not be installed: {problem}");
        }

        var problems = new StringBuilder();
        if (component.Typecheck is { Count: > 0 } check)
        {
            var result = await RunAsync(context, component, directory, check, null, cancellationToken);
            Keep(context, component, "typecheck.log", result.Output);
            if (Ended(result, "The type check") is { } failure)
            {
                problems.Append(failure);
                context.Say($"❌ {title} type check failed", ReportLevel.Error);
            }
            else
            {
                context.Say($"✅ {title} type check passed", ReportLevel.Success);
            }
        }

        if (component.Test is not { Count: > 0 } test || !options.RunUnitTests)
        {
            var reason = options.RunUnitTests ? "the component has no tests" : "agents.tester.run_unit_tests is false";
            return problems.Length > 0 ? Failed(problems.ToString())
                : End(new ComponentSummary(TestSummary.NotRunStatus, 0, 0, 0, 0, null, null, Elapsed(), reason), "");
        }

        context.Step($"Running {component.Name} unit tests...");
        ProducedFiles.Remove(directory, component.JUnit);
        ProducedFiles.Remove(directory, component.CoverageSummary);
        var live = new LiveTestOutput();
        var run = await RunAsync(
            context, component, directory, test, line => progress.Line(component.Name, component.Path, live, line), cancellationToken);
        Keep(context, component, "test.log", run.Output);
        return End(Judge(context, component, directory, run, problems, Elapsed(), out var report), report);

        double Elapsed() => Math.Round(watch.Elapsed.TotalSeconds, 2);

        ComponentResult Failed(string reason) =>
            End(new ComponentSummary(TestSummary.Failed, 0, 0, 0, 0, null, null, Elapsed(), reason), $"{component.Name}: {reason}");

        ComponentResult End(ComponentSummary summary, string report)
        {
            progress.End(component.Name, summary);
            return new ComponentResult(component, summary, report);
        }
    }

    private ComponentSummary Judge(
        PhaseContext context, AppComponent component, string directory, SandboxResult run, StringBuilder problems, double seconds,
        out string report)
    {
        var (junit, junitProblem) = ReadJUnit(context, component, directory);
        var (coverage, coverageProblem) = ReadCoverage(context, component, directory);
        var text = new StringBuilder(problems.ToString());
        var command = $"'{string.Join(' ', component.Test!)}' in {component.Path}/";
        if (junit is null or { Total: 0 } && Ended(run, $"The test runner, {command},") is { } broken)
        {
            text.Append(broken).Append(
                "No test ran, so nothing is known of the application itself. Run the command there to see whether the cause is the code, a "
                    + "tool "
                + "or this machine; then retry the task.\n");
        }
        else if (junit is null)
        {
            text.Append($"The test runner, {command}, left no report that can be read: {junitProblem}. It printed:\n");
            text.Append(Words.Tail(run.Output)).Append('\n');
        }
        else if (junit.Failed > 0)
        {
            text.Append(Words.Count(junit.Failed, "test")).Append(" of ").Append(junit.Total).Append(" failed:\n");
            foreach (var failure in junit.Failures.Take(MaxFailuresInReport))
            {
                text.Append("- ").Append(failure.Group).Append(" > ").Append(failure.Name).Append(": ")
                    .Append(failure.Message.ReplaceLineEndings("\n  ")).Append('\n');
            }

            if (junit.Failed > MaxFailuresInReport)
            {
                text.Append("- and ").Append(junit.Failed - MaxFailuresInReport).Append(" more\n");
            }
        }
        else if (Ended(run, "The tests") is { } failure)
        {
            text.Append(failure);
        }
        else if (junit.Total == 0)
        {
            text.Append($"The test runner, {command}, ended well, but no test ran. It printed:\n{Words.Tail(run.Output)}\n");
        }

        if (coverage is null && text.Length == 0)
        {
            context.Say($"⚠️ {Words.Capital(component.Name)} coverage was not measured: {coverageProblem}", ReportLevel.Warning);
        }

        var reason = text.Length == 0 ? null : text.ToString().TrimEnd();
        report = reason is null ? "" : $"{component.Name}: {reason}";
        return new ComponentSummary(
            reason is null ? TestSummary.Passed : TestSummary.Failed, junit?.Total ?? 0, junit?.Passed ?? 0, junit?.Failed ?? 0,
            junit?.Skipped ?? 0,
            coverage?.Fraction, coverage, seconds, reason);
    }

    private (JUnitReport? Report, string Problem) ReadJUnit(PhaseContext context, AppComponent component, string directory)
    {
        if (component.JUnit is null || ProducedFiles.Find(directory, component.JUnit) is not { } path)
        {
            return (null, component.JUnit is null ? "the manifest names no JUnit file" : $"there is no {component.JUnit}");
        }

        using var xml = File.OpenRead(path);
        if (xml.Length > JUnitReport.MaxCharacters)
        {
            return (null, $"{component.JUnit} is larger than {JUnitReport.MaxCharacters >> 20} MiB");
        }

        var report = JUnitReport.TryRead(xml, out var problem);
        Copy(context, component, path, "junit.xml");
        return (report, problem);
    }

    private (LineCoverage? Coverage, string Problem) ReadCoverage(PhaseContext context, AppComponent component, string directory)
    {
        if (component.CoverageSummary is null || ProducedFiles.Find(directory, component.CoverageSummary) is not { } path)
        {
            return (null,
                component.CoverageSummary is null ? "the manifest names no coverage file" : $"there is no {component.CoverageSummary}");
        }

        var coverage = LineCoverage.TryRead(path, out var problem);
        Copy(context, component, path, "coverage-summary.json");
        if (Path.GetDirectoryName(component.CoverageSummary) is { Length: > 0 } folder)
        {
            // The pages that show which lines are covered, and Cobertura's XML for other tools.
            ProducedFiles.CopyFolder(directory, folder,
                Artifacts.Resolve(paths, context.Run.TaskId, $"test-results/{component.Name}/coverage"));
        }

        return (coverage, problem);
    }

    private Task<SandboxResult> RunAsync(
        PhaseContext context, AppComponent component, string directory, IReadOnlyList<string> command, Action<string>? onLine,
        CancellationToken cancellationToken) =>
        sandbox.RunAsync(
            new SandboxCommand(
                context.Run.TaskId, "test", directory, command,
                new Dictionary<string, string>(StringComparer.Ordinal) { ["CI"] = "true", ["NODE_ENV"] = "test", ["NO_COLOR"] = "1",
                    ["FORCE_COLOR"] = "0", ["CATALYST_COMPONENT"] = component.Name },
                new SandboxLimits(options.Timeout, (long)options.MemoryMegabytes << 20, OutputBytes, 2048), [directory], Network: false),
            onLine, cancellationToken);

    /// <summary>Null when it ended well, else how it ended and what it said last.</summary>
    private string? Ended(SandboxResult result, string what)
    {
        var how = result.End switch
        {
            SandboxEnd.TimedOut => $"{what} did not end within {Words.Seconds(options.Timeout.TotalSeconds)}",
            SandboxEnd.OutOfMemory => $"{what} needed more than {options.MemoryMegabytes} MiB of memory",
            SandboxEnd.OutputLimit => $"{what} printed more than {OutputBytes >> 20} MiB",
            _ when result.ExitCode != 0 => $"{what} ended with exit code {result.ExitCode}",
            _ => null,
        };
        return how is null ? null : $"{how}. The last output was:\n{Words.Tail(result.Output)}\n";
    }

    private void Keep(PhaseContext context, AppComponent component, string name, string content) =>
        Artifacts.Write(paths, context.Run.TaskId, $"test-results/{component.Name}/{name}", content);

    private void Copy(PhaseContext context, AppComponent component, string from, string name)
    {
        var to = Artifacts.Resolve(paths, context.Run.TaskId, $"test-results/{component.Name}/{name}");
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to, overwrite: true);
    }
}

/// <param name="Report">What failed, for whoever mends it; empty when nothing did.</param>
internal sealed record ComponentResult(AppComponent Component, ComponentSummary Summary, string Report);
