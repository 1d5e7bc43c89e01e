using System.Text.RegularExpressions;

namespace Catalyst.Agents.Coding;

/// <summary>What stands on the branch after the Coder has written it.</summary>
/// <param name="EstimatedCoverage">The share of source lines in files that a test imports, directly or not; 0 when there are none.</param>
internal sealed record CodeStatistics(int Files, int LinesOfCode, int BackendFiles, int FrontendFiles, int TestFiles,
    double EstimatedCoverage)
{
    private static readonly Regex Import = new(@"(from|import|require)\s*\(?\s*[""'](?<path>\.{1,2}/[^""'\n]{1,200})[""']",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly string[] Endings = ["", ".ts", ".tsx", ".js", ".jsx", ".mjs", "/index.ts", "/index.tsx", "/index.js"];

    public static CodeStatistics Of(IReadOnlyList<SourceFile> all)
    {
        var files = all.Where(file => !Below(file, "planning/") && !Below(file, "architecture/")).ToList();
        var code = files.Where(file => SourceFiles.IsCode(file.Path)).ToDictionary(file => file.Path, StringComparer.Ordinal);
        var sources = code.Values.Where(file => !SourceFiles.IsTest(file.Path)).ToList();
        var reached = Reached(code);
        var lines = sources.Sum(file => file.LinesOfCode);
        return new CodeStatistics(
            files.Count,
            files.Where(file => !SourceFiles.IsLockFile(file.Path)).Sum(file => file.LinesOfCode),
            files.Count(file => Below(file, "backend/")),
            files.Count(file => Below(file, "frontend/")),
            files.Count(file => SourceFiles.IsTest(file.Path)),
            lines == 0 ? 0 : Math.Round((double)sources.Where(file => reached.Contains(file.Path)).Sum(file => file.LinesOfCode) / lines,
                2));
    }

    private static HashSet<string> Reached(Dictionary<string, SourceFile> code)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<SourceFile>(code.Values.Where(file => SourceFiles.IsTest(file.Path)));
        while (waiting.TryDequeue(out var file))
        {
            foreach (Match import in Import.Matches(file.Text))
            {
                if (Resolve(code, file.Path, import.Groups["path"].Value) is { } target && reached.Add(target.Path))
                {
                    waiting.Enqueue(target);
                }
            }
        }

        return reached;
    }

    private static SourceFile? Resolve(Dictionary<string, SourceFile> code, string from, string import)
    {
        var parts = from.Split('/')[..^1].ToList();
        foreach (var part in import.Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ".."))
            {
                parts.Add(part);
            }
        }

        var path = string.Join('/', parts);
        // TypeScript modules are imported by the name that they will have when compiled.
        var source = path.EndsWith(".js", StringComparison.Ordinal) ? path[..^3] : path;
        return Endings.Select(ending => code.GetValueOrDefault(path + ending) ?? code.GetValueOrDefault(source + ending))
            .FirstOrDefault(file => file is not null);
    }

    private static bool Below(SourceFile file, string folder) => file.Path.StartsWith(folder, StringComparison.Ordinal);
}
