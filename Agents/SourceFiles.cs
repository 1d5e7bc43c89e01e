using System.Text;

namespace Catalyst.Agents;

/// <summary>The files of a checkout that people wrote: no dependencies, no build output, no binaries.</summary>
internal static class SourceFiles
{
    /// <summary>Larger files are data, not something to read.</summary>
    private const long MaxBytes = 1 << 20;

    private static readonly HashSet<string> SkippedDirectories = new(StringComparer.Ordinal)
    {
        ".git", "node_modules", "dist", "build", "coverage", "out", "target", "bin", "obj", "__pycache__", ".venv", "venv", ".vite",
        ".cache", "test-results", ".pytest_cache",
    };

    private static readonly HashSet<string> LockFiles = new(StringComparer.Ordinal)
    {
        "package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "packages.lock.json", "poetry.lock", "Cargo.lock",
        "go.sum", "composer.lock", "Gemfile.lock", "uv.lock",
    };

    private static readonly string[] CodeSuffixes = [".ts", ".tsx", ".js", ".jsx", ".mjs", ".cjs", ".mts", ".cts", ".py", ".cs"];

    /// <summary>
    /// Every text file below <paramref name="root"/> that its <c>.gitignore</c> files do not leave out (plain names and <c>*.suffix</c>;
    /// what programs leave behind is named so), in path order. Links are not followed.
    /// </summary>
    public static IReadOnlyList<SourceFile> Read(string root, CancellationToken cancellationToken)
    {
        var files = new List<SourceFile>();
        var directories = new Stack<(DirectoryInfo Directory, HashSet<string> Ignored)>([(new DirectoryInfo(root), [])]);
        while (directories.TryPop(out var next))
        {
            var ignored = IgnoredIn(next.Directory, next.Ignored);
            foreach (var entry in next.Directory.EnumerateFileSystemInfos())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint) || ignored.Contains(entry.Name)
                    || ignored.Contains("*" + entry.Extension))
                {
                    continue;
                }

                if (entry is DirectoryInfo below)
                {
                    if (!SkippedDirectories.Contains(below.Name))
                    {
                        directories.Push((below, ignored));
                    }
                }
                else if (entry is FileInfo { Length: <= MaxBytes } file && file.Name != ".git" && ReadText(file.FullName) is { } text)
                {
                    files.Add(new SourceFile(Path.GetRelativePath(root, file.FullName).Replace('\\', '/'), text));
                }
            }
        }

        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files;
    }

    private static HashSet<string> IgnoredIn(DirectoryInfo directory, HashSet<string> above)
    {
        var file = new FileInfo(Path.Combine(directory.FullName, ".gitignore"));
        if (!file.Exists || file.Length > MaxBytes || file.LinkTarget is not null)
        {
            return above;
        }

        var names = File.ReadLines(file.FullName)
            .Select(line => line.Trim().Trim('/'))
            .Where(line => line.Length > 0 && line[0] is not ('#' or '!') && !line.Contains('/')
                && (line.IndexOf('*') < 0 || (line.StartsWith("*.", StringComparison.Ordinal) && line.LastIndexOf('.') == 1)));
        return [.. above, .. names];
    }

    public static bool IsLockFile(string path) => LockFiles.Contains(path[(path.LastIndexOf('/') + 1)..]);

    public static bool IsTest(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.Contains(".test.", StringComparison.Ordinal) || name.Contains(".spec.", StringComparison.Ordinal)
            || name.StartsWith("test_", StringComparison.Ordinal) || name.EndsWith("_test.py", StringComparison.Ordinal)
            || (IsCode(path) && ("/" + path).Split('/') is { } parts
                && parts[..^1].Any(part => part is "tests" or "test" or "__tests__" or "e2e"));
    }

    public static bool IsCode(string path) => CodeSuffixes.Any(suffix => path.EndsWith(suffix, StringComparison.Ordinal))
        && !path.EndsWith(".d.ts", StringComparison.Ordinal);

    /// <summary>TypeScript or JavaScript.</summary>
    public static bool IsScript(string path) => IsCode(path) && !path.EndsWith(".py", StringComparison.Ordinal)
        && !path.EndsWith(".cs", StringComparison.Ordinal);

    private static string? ReadText(string path)
    {
        var bytes = File.ReadAllBytes(path);
        return bytes.AsSpan(0, Math.Min(bytes.Length, 8192)).Contains((byte)0) ? null : Encoding.UTF8.GetString(bytes);
    }
}

/// <param name="Path">Relative, with <c>/</c>.</param>
internal sealed record SourceFile(string Path, string Text)
{
    private string[]? _lines;

    /// <summary>Without their ends.</summary>
    public IReadOnlyList<string> Lines => _lines ??= Text.ReplaceLineEndings("\n").Split('\n');

    /// <summary>Lines that are not blank.</summary>
    public int LinesOfCode => Lines.Count(line => !string.IsNullOrWhiteSpace(line));
}
