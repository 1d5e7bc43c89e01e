using System.Text;
using System.Text.RegularExpressions;
using Catalyst.Brains;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact;

/// <summary>
/// The files that are the same in every application but for parts that only some need. Such a part stands between comment lines
/// <c>#if feature</c>, <c>#else</c> and <c>#end</c>, and so an application never contains code for what it does not have.
/// </summary>
internal static partial class Template
{
    public static IEnumerable<GeneratedFile> Files(App app, string component, IEnumerable<string> paths) =>
        paths.Select(path => new GeneratedFile($"{component}/{path}", Read($"{component}/{path}", app.Features)));

    /// <summary>Whether there is such a file.</summary>
    public static bool Has(string component, string path) =>
        typeof(Template).Assembly.GetManifestResourceInfo($"node-express-react/{component}/{path}") is not null;

    private static string Read(string name, IReadOnlySet<string> features)
    {
        using var stream = typeof(Template).Assembly.GetManifestResourceStream($"node-express-react/{name}")
            ?? throw new InvalidOperationException($"The template {name} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Render(reader.ReadToEnd().ReplaceLineEndings("\n"), features);
    }

    public static string Render(string text, IReadOnlySet<string> features)
    {
        if (!text.Contains("#if ", StringComparison.Ordinal))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var open = new Stack<bool>();
        foreach (var line in text.Split('\n'))
        {
            var directive = Directive().Match(line);
            switch (directive.Groups["word"].Value)
            {
                case "if":
                    open.Push(features.Contains(directive.Groups["feature"].Value));
                    break;
                case "else":
                    open.Push(!open.Pop());
                    break;
                case "end":
                    open.Pop();
                    break;
                default:
                    if (open.All(included => included))
                    {
                        result.Append(line).Append('\n');
                    }

                    break;
            }
        }

        if (open.Count > 0)
        {
            throw new InvalidOperationException("A part of a template has no end.");
        }

        // Every line of the text ends in a line feed, and so does the empty rest behind the last one.
        result.Length--;
        return result.ToString();
    }

    [GeneratedRegex(@"^\s*(?://|/\*|\{/\*|#|--)\s*#(?<word>if|else|end)\b ?(?<feature>[a-z]*)")]
    private static partial Regex Directive();
}
