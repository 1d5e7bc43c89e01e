using System.Text.Json;

namespace Catalyst.Agents.Analysis;

/// <summary>What can be measured of a checkout without running it.</summary>
/// <param name="Duplication">Share of lines that are copies, 0 to 1.</param>
/// <param name="UntestedRoutes">Route files that no test mentions.</param>
/// <param name="Practices">Good habits and whether each is kept.</param>
internal sealed record CodeMetrics(
    int SourceFiles,
    int TestFiles,
    int LinesOfCode,
    int TestLinesOfCode,
    int Functions,
    int ComplexFunctions,
    int LongFunctions,
    int MaxComplexity,
    double AverageComplexity,
    int LongFiles,
    double Duplication,
    double CommentedFiles,
    IReadOnlyList<string> UntestedRoutes,
    IReadOnlyList<Practice> Practices,
    IReadOnlyList<Practice> Documents)
{
    /// <summary>More branches than this make a function complex.</summary>
    public const int ComplexityLimit = 10;

    /// <summary>
    /// More lines than this make a function long. Screens of a user interface are mostly markup, so they may have three times as many.
    /// </summary>
    public const int FunctionLinesLimit = 60;

    public const int FileLinesLimit = 400;

    /// <summary>Measures the files of a checkout.</summary>
    public static (CodeMetrics Metrics, IReadOnlyList<Finding> Findings) Measure(IReadOnlyList<SourceFile> files,
        CancellationToken cancellationToken)
    {
        var code = files.Where(file => Agents.SourceFiles.IsCode(file.Path)).ToList();
        var tests = code.Where(file => Agents.SourceFiles.IsTest(file.Path)).ToList();
        var sources = code.Except(tests).ToList();
        var scripts = code.Where(file => Agents.SourceFiles.IsScript(file.Path)).Select(file =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return (File: file, Tokens: (IReadOnlyList<Token>)ScriptTokens.Read(file.Text));
        }).ToList();
        var measured = scripts.Where(script => !Agents.SourceFiles.IsTest(script.File.Path))
            .Select(script => (script.File, Functions: FunctionMetrics.Measure(script.Tokens))).ToList();
        var functions = measured.SelectMany(script => script.Functions.Select(function => (script.File, Function: function))).ToList();
        var findings = PatternRules.Check(scripts).ToList();
        findings.AddRange(functions.Where(f => f.Function.Complexity > ComplexityLimit).Select(f => new Finding(
            "complex-function", f.Function.Complexity > 2 * ComplexityLimit ? Severity.Medium : Severity.Low, f.File.Path, f.Function.Line,
            $"{f.Function.Name} has a cyclomatic complexity of {f.Function.Complexity}.",
            $"Split it so that each part stays at {ComplexityLimit} or below.")));
        findings.AddRange(functions.Where(f => IsLong(f.File, f.Function)).Select(f => new Finding(
            "long-function", Severity.Low, f.File.Path, f.Function.Line, $"{f.Function.Name} has {f.Function.Lines} lines.",
            "Move parts with a name of their own out of it.")));
        findings.AddRange(sources.Where(file => file.Lines.Count > FileLinesLimit).Select(file => new Finding(
            "long-file", Severity.Low, file.Path, 1, $"The file has {file.Lines.Count} lines.", "Split it by what it is about.")));

        var metrics = new CodeMetrics(
            sources.Count,
            tests.Count,
            sources.Sum(file => file.LinesOfCode),
            tests.Sum(file => file.LinesOfCode),
            functions.Count,
            functions.Count(f => f.Function.Complexity > ComplexityLimit),
            functions.Count(f => IsLong(f.File, f.Function)),
            functions.Count == 0 ? 0 : functions.Max(f => f.Function.Complexity),
            functions.Count == 0 ? 0 : Math.Round(functions.Average(f => f.Function.Complexity), 2),
            sources.Count(file => file.Lines.Count > FileLinesLimit),
            Analysis.Duplication.Measure(sources),
            scripts.Count == 0
                ? 0 : Math.Round(Share(scripts.Where(s => !Agents.SourceFiles.IsTest(s.File.Path)).ToList(),
                    s => s.Tokens.Any(t => t.Kind == TokenKind.Comment)), 4),
            UntestedRoutesOf(sources, tests),
            PracticesOf(files, sources, tests, findings),
            DocumentsOf(files));
        return (metrics, findings);
    }

    private static bool IsLong(SourceFile file, FunctionMetrics function) =>
        function.Lines > (file.Path.EndsWith("sx", StringComparison.Ordinal) ? 3 * FunctionLinesLimit : FunctionLinesLimit);

    private static double Share<T>(List<T> items, Func<T, bool> predicate) => items.Count == 0
        ? 0 : (double)items.Count(predicate) / items.Count;

    private static List<string> UntestedRoutesOf(List<SourceFile> sources, List<SourceFile> tests) =>
        sources.Where(file => ("/" + file.Path).Contains("/routes/", StringComparison.Ordinal))
            .Where(file =>
            {
                var name = Path.GetFileNameWithoutExtension(file.Path);
                return name != "index"
                    && !tests.Any(test => test.Text.Contains(name, StringComparison.OrdinalIgnoreCase)
                        || test.Path.Contains(name, StringComparison.OrdinalIgnoreCase));
            })
            .Select(file => file.Path)
            .ToList();

    private static List<Practice> PracticesOf(IReadOnlyList<SourceFile> files, List<SourceFile> sources, List<SourceFile> tests,
        List<Finding> findings)
    {
        var configurations = files.Where(file => IsNamed(file, "tsconfig.json") || IsNamed(file, "tsconfig.app.json")).ToList();
        var manifests = files.Where(file => IsNamed(file, "package.json")).ToList();
        return
        [
            new("strict type checking",
                !sources.Any(file => file.Path.EndsWith(".ts", StringComparison.Ordinal)
                    || file.Path.EndsWith(".tsx", StringComparison.Ordinal))
                || (configurations.Count > 0 && configurations.Any(IsStrict)), 3),
            new("no explicit any", !findings.Any(f => f.Rule == "explicit-any" && !Agents.SourceFiles.IsTest(f.File)), 2),
            new("dependencies locked", manifests.Count == 0
                || manifests.All(manifest => files.Any(file => Agents.SourceFiles.IsLockFile(file.Path) && Folder(file) == Folder(manifest))
                || HasLockBeside(files, manifest)), 2),
            new("tests beside the code", tests.Count > 0, 3),
            new("every route tested", UntestedRoutesOf(sources, tests).Count == 0, 2),
            new("ignore file for git", files.Any(file => file.Path == ".gitignore"), 1),
            new("configuration by environment documented",
                files.Any(file => IsNamed(file, ".env.example"))
                    || !sources.Any(file => file.Text.Contains("process.env", StringComparison.Ordinal)), 1),
            new("container file", files.Any(file => file.Path.Contains("Dockerfile", StringComparison.Ordinal)), 1),
            new("no swallowed errors", !findings.Any(f => f.Rule == "empty-catch"), 1),
            new("no output left over from debugging", !findings.Any(f => f.Rule is "console-log" or "debugger"), 1),
            new("nothing marked unfinished", !findings.Any(f => f.Rule == "unfinished"), 1),
        ];
    }

    private static bool HasLockBeside(IReadOnlyList<SourceFile> files, SourceFile manifest) =>
        files.Any(file => file.Path == (Folder(manifest).Length == 0 ? "" : Folder(manifest) + "/") + "package-lock.json");

    private static List<Practice> DocumentsOf(IReadOnlyList<SourceFile> files)
    {
        var readme = files.FirstOrDefault(file => file.Path.Equals("README.md", StringComparison.OrdinalIgnoreCase))?.Text ?? "";
        return
        [
            new("README", readme.Length > 200, 4),
            new("README says how to run it", Mentions(readme, "install", "start", "run"), 2),
            new("README says how to test it", Mentions(readme, "test"), 1),
            new("README describes the API or the configuration", Mentions(readme, "api", "environment", "configuration"), 1),
            new("design document", files.Any(file => file.Path == "architecture/design.md"), 2),
            new("API description",
                files.Any(file => file.Path.EndsWith("openapi.yaml", StringComparison.Ordinal)
                    || file.Path.EndsWith("openapi.json", StringComparison.Ordinal)), 2),
            new("decision records", files.Any(file => file.Path.StartsWith("architecture/adr/", StringComparison.Ordinal)), 1),
            new("acceptance criteria", files.Any(file => file.Path == "planning/acceptance.md"), 1),
        ];
    }

    private static bool Mentions(string text, params string[] words) =>
        words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static bool IsNamed(SourceFile file, string name) => file.Path == name
        || file.Path.EndsWith("/" + name, StringComparison.Ordinal);

    private static string Folder(SourceFile file) => file.Path.LastIndexOf('/') is var slash and >= 0 ? file.Path[..slash] : "";

    private static bool IsStrict(SourceFile configuration)
    {
        try
        {
            using var json = JsonDocument.Parse(configuration.Text,
                new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return json.RootElement.TryGetProperty("compilerOptions", out var options) && options.TryGetProperty("strict", out var strict)
                && strict.ValueKind == JsonValueKind.True;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}

/// <param name="Weight">How much it counts among its neighbours.</param>
internal sealed record Practice(string Name, bool Kept, int Weight);
