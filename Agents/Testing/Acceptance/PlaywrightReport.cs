using System.Text.Json;
using System.Text.RegularExpressions;

namespace Catalyst.Agents.Testing;

/// <summary>A test in a browser at one width.</summary>
/// <param name="Project">The width, e.g. <c>phone</c>.</param>
/// <param name="Proves">Names of the parts that it proves.</param>
/// <param name="Status">passed, failed or not_run.</param>
internal sealed record BrowserTest(string Title, string Project, IReadOnlyList<string> Proves, string Status, string Message);

/// <summary>Reads what Playwright's JSON reporter leaves behind.</summary>
internal static partial class PlaywrightReport
{
    public const string Proves = "proves";
    private const int MaxMessage = 600;
    private const long MaxBytes = 64L << 20;

    /// <summary>The tests, or null and why they cannot be told.</summary>
    public static IReadOnlyList<BrowserTest>? TryRead(Stream json, out string problem)
    {
        try
        {
            if (json.CanSeek && json.Length > MaxBytes)
            {
                problem = $"it is larger than {MaxBytes >> 20} MiB";
                return null;
            }

            using var document = JsonDocument.Parse(json);
            problem = "";
            return [.. document.RootElement.GetProperty("suites").EnumerateArray().SelectMany(Tests)];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            problem = "it is not Playwright's JSON report";
            return null;
        }
    }

    private static IEnumerable<BrowserTest> Tests(JsonElement suite)
    {
        foreach (var spec in Items(suite, "specs"))
        {
            foreach (var test in Items(spec, "tests"))
            {
                yield return new BrowserTest(
                    spec.GetProperty("title").GetString() ?? "",
                    test.GetProperty("projectName").GetString() ?? "",
                    [.. Items(test, "annotations").Where(a => Text(a, "type") == Proves).Select(a => Text(a, "description") ?? "")],
                    Text(test, "status") switch
                    {
                        // Flaky: it passed at the second try.
                        "expected" or "flaky" => TestSummary.Passed,
                        "unexpected" => TestSummary.Failed,
                        _ => TestSummary.NotRunStatus,
                    },
                    Message(test));
            }
        }

        foreach (var inner in Items(suite, "suites").SelectMany(Tests))
        {
            yield return inner;
        }
    }

    private static string Message(JsonElement test)
    {
        var error = Items(test, "results").SelectMany(result => Items(result, "errors")).Select(e => Text(e, "message")).LastOrDefault();
        var text = Escape().Replace(error ?? "", "").Trim();
        return text.Length <= MaxMessage ? text : text[..MaxMessage] + "…";
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) ? list.EnumerateArray() : default;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() : null;

    [GeneratedRegex(@"\x1b\[[0-9;]*[A-Za-z]")]
    private static partial Regex Escape();
}
