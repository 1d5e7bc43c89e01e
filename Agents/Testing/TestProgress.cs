using Catalyst.Grains.Interfaces.Agents;

namespace Catalyst.Agents.Testing;

/// <summary>Adds up what the components' running tests tell, and passes it on. Used by several threads.</summary>
internal sealed class TestProgress(PhaseContext context, int testFiles)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (int Total, int Passed)> _counts = new(StringComparer.Ordinal);
    private int _filesDone;

    /// <summary>A line of the output of a component's tests.</summary>
    public void Line(string component, string path, LiveTestOutput output, string line)
    {
        lock (_gate)
        {
            if (output.Read(line) is not { } file)
            {
                return;
            }

            _filesDone++;
            _counts[component] = (output.Total, output.Passed);
            var name = $"{path.TrimEnd('/')}/{file.File}";
            var end = file.Failed > 0 ? $"❌ {file.Failed} failed" : file.Passed is { } passed ? $"✅ {passed} passed" : "✅ passed";
            Tell($"🧪 Testing {name}... {end}", file.Failed > 0 ? ReportLevel.Warning : ReportLevel.Info);
        }
    }

    /// <summary>The component's tests have ended; these figures replace what was read on the way.</summary>
    public void End(string component, ComponentSummary summary)
    {
        lock (_gate)
        {
            _counts[component] = (summary.Total, summary.Passed);
            var name = Words.Capital(component);
            Tell(
                summary.Status switch
                {
                    TestSummary.NotRunStatus => $"⏭️ {name} tests: not run ({summary.Reason})",
                    TestSummary.Passed => $"✅ {name} tests: {summary.Passed}/{summary.Total} passed"
                        + (summary.Coverage is { } coverage ? $" ({Words.Percent(coverage)} coverage)" : ""),
                    _ when summary.Total == 0 => $"❌ {name}: no test ran. {Words.FirstLine(summary.Reason)}",
                    _ => $"❌ {name} tests: {summary.Passed}/{summary.Total} passed. {Words.FirstLine(summary.Reason)}",
                },
                summary.Status switch { TestSummary.Passed => ReportLevel.Success, TestSummary.Failed => ReportLevel.Error, _ =>
                    ReportLevel.Warning });
        }
    }

    private void Tell(string line, ReportLevel level) => context.Report(new AgentReport(
        line, level, PhaseFraction: 0.15 + (0.75 * Math.Min(1, (double)_filesDone / Math.Max(1, testFiles))),
        TestsTotal: _counts.Values.Sum(count => count.Total), TestsPassed: _counts.Values.Sum(count => count.Passed)));
}
