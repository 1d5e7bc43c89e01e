namespace Catalyst.Agents;

/// <summary>The sign that stands before a file in the chat.</summary>
internal static class FileIcons
{
    public static string Of(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return true switch
        {
            _ when SourceFiles.IsTest(path) => "🧪",
            _ when name.Contains("Dockerfile", StringComparison.Ordinal) || name == ".dockerignore" => "🐳",
            _ when Ends(name, ".tsx", ".jsx") => "⚛️",
            _ when Ends(name, ".ts", ".mts", ".cts") => "🟦",
            _ when Ends(name, ".js", ".mjs", ".cjs") => "🟨",
            _ when Ends(name, ".py") => "🐍",
            _ when Ends(name, ".cs") => "🟪",
            _ when Ends(name, ".css", ".scss", ".less") => "🎨",
            _ when Ends(name, ".html") => "🌐",
            _ when Ends(name, ".sql") => "🗄️",
            _ when Ends(name, ".svg", ".png", ".ico", ".jpg", ".webp") => "🖼️",
            _ when path.StartsWith("planning/", StringComparison.Ordinal) => "📄",
            _ when Ends(name, ".md") => "📝",
            _ when path.StartsWith("architecture/", StringComparison.Ordinal) => "📝",
            _ when Ends(name, ".yml", ".yaml", ".json", ".toml") || name.StartsWith('.') => "⚙️",
            _ => "📄",
        };
    }

    private static bool Ends(string name, params ReadOnlySpan<string> suffixes)
    {
        foreach (var suffix in suffixes)
        {
            if (name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
