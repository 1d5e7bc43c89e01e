using System.Text.RegularExpressions;

using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact;

/// <summary>Text of the model on its way into a language: every value that reaches generated code passes through one of these.</summary>
internal static class Code
{
    private static readonly SearchValues<char> JsxSyntax = SearchValues.Create("{}<>&'\"\\\r\n");

    /// <summary>A TypeScript string literal in single quotes.</summary>
    public static string Ts(string text)
    {
        var literal = new StringBuilder("'");
        foreach (var c in text)
        {
            literal.Append(c switch
            {
                '\'' => "\\'",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                // Line separators end a line in JavaScript; controls and "<" have no business in a source file as they are.
                '\u2028' or '\u2029' or < ' ' or '\u007f' => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }

        return literal.Append('\'').ToString();
    }

    /// <summary>The text as a child of a JSX element.</summary>
    public static string Jsx(string text) =>
        !text.AsSpan().ContainsAny(JsxSyntax) && text == text.Trim() && text.Length > 0 ? text : $"{{{Ts(text)}}}";

    public static string Html(string text) => HtmlEncoder.Default.Encode(text);

    /// <summary>A quoted SQL identifier.</summary>
    public static string Sql(string identifier) => $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A SQL string literal.</summary>
    public static string SqlText(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>Text within a TypeScript template literal.</summary>
    public static string Template(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("`", "\\`", StringComparison.Ordinal).Replace("${", "\\${", StringComparison.Ordinal);

    /// <summary>Text in a Markdown paragraph: one line, no markup of its own.</summary>
    public static string Markdown(string text)
    {
        var line = new StringBuilder();
        foreach (var c in text.ReplaceLineEndings(" "))
        {
            if ("\\`*_[]<>#|".Contains(c, StringComparison.Ordinal))
            {
                line.Append('\\');
            }

            line.Append(c);
        }

        return line.ToString();
    }

    /// <summary>Text inside a line comment of any language.</summary>
    public static string Comment(string text) => text.ReplaceLineEndings(" ").Replace("*/", "* /", StringComparison.Ordinal);

    /// <summary>Indents every non-empty line after the first.</summary>
    public static string Indent(string text, int spaces)
    {
        var pad = new string(' ', spaces);
        return string.Join('\n', text.Split('\n').Select((line, i) => i == 0 || line.Length == 0 ? line : pad + line));
    }

    /// <summary>The parts, one a line, at the given depth; without the empty ones.</summary>
    public static string Lines(int spaces, IEnumerable<string?> parts) =>
        Indent(string.Join('\n', parts.Where(p => !string.IsNullOrEmpty(p))), spaces);

    /// <summary>Drops the lines that an absent part left empty: an empty line that is indented or follows an import.</summary>
    public static string Clean(string text) =>
        Regex.Replace(
            Regex.Replace(text, @"\n[ ]+(?=\n)", ""), @"(?<=from '[^'\n]+';\n)\n(?=import )", "");
}
