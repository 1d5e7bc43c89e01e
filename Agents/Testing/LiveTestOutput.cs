using System.Globalization;
using System.Text.RegularExpressions;

namespace Catalyst.Agents.Testing;

/// <summary>
/// Reads the lines of a running test command (Vitest, Jest, pytest, TAP) to show files of tests as they end. For watching only: what is
/// reported in the end comes from the JUnit file.
/// </summary>
internal sealed partial class LiveTestOutput
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public int Total { get; private set; }

    public int Passed { get; private set; }

    /// <summary>What the line tells, or null.</summary>
    public LiveTestFile? Read(string line)
    {
        if (line.Length > 1000)
        {
            return null;
        }

        line = Escape().Replace(line, "").TrimEnd();
        if (Vitest().Match(line) is { Success: true } vitest)
        {
            var count = Number(vitest, "count");
            return File(vitest.Groups["file"].Value, count, Number(vitest, "failed"), Number(vitest, "skipped"));
        }

        if (Pytest().Match(line) is { Success: true } pytest)
        {
            var marks = pytest.Groups["marks"].Value;
            return File(pytest.Groups["file"].Value, marks.Length, marks.Count(mark => mark is 'F' or 'E'),
                marks.Count(mark => mark is 's'));
        }

        if (Jest().Match(line) is { Success: true } jest)
        {
            return _seen.Add(jest.Groups["file"].Value)
                ? new LiveTestFile(jest.Groups["file"].Value, null, jest.Groups["end"].Value == "FAIL" ? 1 : 0)
                : null;
        }

        if (Tap().Match(line) is { Success: true } tap)
        {
            Total++;
            Passed += tap.Groups["not"].Length == 0 ? 1 : 0;
        }

        return null;
    }

    private LiveTestFile? File(string name, int count, int failed, int skipped)
    {
        if (!_seen.Add(name))
        {
            return null;
        }

        Total += count;
        Passed += Math.Max(0, count - failed - skipped);
        return new LiveTestFile(name, Math.Max(0, count - failed - skipped), failed);
    }

    private static int Number(Match match, string group) =>
        int.TryParse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? Math.Min(value, 100_000) : 0;

    [GeneratedRegex(@"\x1b\[[0-9;]*[A-Za-z]")]
    private static partial Regex Escape();

    [GeneratedRegex(@"^\s*[✓✔√❯×✗]\s+(?:\|?\w+\|?\s+)?(?<file>\S+\.\w+)\s+\((?<count>\d{1,6}) tests?"
        + @"(?: \| (?<failed>\d{1,6}) failed)?(?: \| (?<skipped>\d{1,6}) skipped)?\)")]
    private static partial Regex Vitest();

    [GeneratedRegex(@"^(?<file>\S+\.py) (?<marks>[.FEsxX]+)(?:\s|$)")]
    private static partial Regex Pytest();

    [GeneratedRegex(@"^\s*(?<end>PASS|FAIL)\s+(?<file>\S+\.\w+)")]
    private static partial Regex Jest();

    [GeneratedRegex(@"^(?<not>not )?ok \d+")]
    private static partial Regex Tap();
}

/// <param name="Passed">Null when the line does not say.</param>
internal sealed record LiveTestFile(string File, int? Passed, int Failed);
