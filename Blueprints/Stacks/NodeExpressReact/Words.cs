using System.Text;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact;

/// <summary>One name in the cases of each language.</summary>
internal static class Words
{
    public static string Kebab(string name) => Separate(name, '-');

    public static string Snake(string name) => Separate(name, '_');

    public static string Camel(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];

    public static string Pascal(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>First letter in upper case, for the start of a sentence.</summary>
    public static string Sentence(string label) => Pascal(label);

    /// <summary><c>in_progress</c> as <c>In progress</c>, <c>1_0</c> as <c>1-0</c>.</summary>
    public static string Human(string value) => value.All(c => char.IsAsciiDigit(c) || c == '_') ? value.Replace('_', '-')
        : Sentence(value.Replace('_', ' '));

    public static string WithArticle(string label) =>
        ("aeiouAEIOU".Contains(label.FirstOrDefault('x'), StringComparison.Ordinal) ? "an " : "a ") + label;

    private static string Separate(string name, char separator)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(name[i])
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord && text[^1] != separator)
            {
                text.Append(separator);
            }

            text.Append(name[i] is '_' or ' ' ? separator : char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
