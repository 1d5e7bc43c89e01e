using System.Text.RegularExpressions;
using Catalyst.Brains;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Frontend;

/// <summary>The files that the tools of an application consist of, and no others: their screens and whatever those import.</summary>
internal static partial class ToolFiles
{
    private const string Folder = "src/tools/";

    /// <summary>The components, modules and styles of the tools.</summary>
    public static IEnumerable<GeneratedFile> Sources(App app) => Template.Files(app, "frontend", Imported(app));

    /// <summary>The tests of those modules and components.</summary>
    public static IEnumerable<GeneratedFile> Tests(App app) => Template.Files(app, "frontend", Imported(app)
        .Select(path => Path.GetFileNameWithoutExtension(path)).Distinct(StringComparer.Ordinal)
        .SelectMany(name => new[] { $"tests/{name}.test.ts", $"tests/{name}.test.tsx" }).Where(path => Template.Has("frontend", path)));

    private static List<string> Imported(App app)
    {
        var found = new List<string>();
        var open = new Queue<string>(app.Model.Tools.DistinctBy(t => t.Name).Select(t => ToolScreens.Of(app, t)));
        while (open.TryDequeue(out var text))
        {
            foreach (var name in Imports().Matches(text).Select(m => m.Groups["name"].Value))
            {
                var path = new[] { $"{Folder}{name}.tsx", $"{Folder}{name}.ts", Folder + name }
                    .FirstOrDefault(path => Template.Has("frontend", path));
                if (path is not null && !found.Contains(path))
                {
                    found.Add(path);
                    open.Enqueue(Template.Files(app, "frontend", [path]).Single().Content ?? "");
                }
            }
        }

        return found;
    }

    [GeneratedRegex("""(?:from|import) '\./(?<name>[\w.]+)'""")]
    private static partial Regex Imports();
}
