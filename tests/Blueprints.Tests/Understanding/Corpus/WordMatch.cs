using System.Text.RegularExpressions;

namespace Catalyst.Blueprints.Tests.Understanding.Corpus;

/// <summary>Whether two names mean the same, roughly and without the words that the reader knows, which is what is measured.</summary>
internal static partial class WordMatch
{
    private const int Prefix = 5;

    private static readonly Dictionary<string, string> Same = new(StringComparer.Ordinal)
    {
        ["avg"] = "average", ["photo"] = "picture", ["image"] = "picture", ["mail"] = "email", ["euro"] = "eur", ["telephone"] = "phone",
        ["kid"] = "child", ["children"] = "child", ["people"] = "person", ["monochrome"] = "mono",
    };

    /// <summary>Words of a text in lower case without endings: <c>dueDate</c> has two.</summary>
    public static IReadOnlyList<string> Words(string text) =>
        [.. Word().Matches(text.Replace("SignUp", "Signup", StringComparison.Ordinal)
            .Replace("sign-up", "signup", StringComparison.Ordinal)).Select(match => Stem(match.Value.ToLowerInvariant()))];

    /// <summary>Whether a text has every word of a phrase.</summary>
    public static bool Has(string text, string phrase)
    {
        var words = Words(text);
        var wanted = Words(phrase.Replace("e-mail", "email", StringComparison.OrdinalIgnoreCase));
        return wanted.Count > 0 ? wanted.All(want => words.Any(word => IsSame(word, want)))
            : text.Contains(phrase, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a thing may be called so: a canoe booking is a booking and no canoe.</summary>
    public static bool Names(string thing, string name)
    {
        var (words, wanted) = (Words(thing), Words(name));
        return words.Count > 0 && wanted.Count > 0 && IsSame(words[^1], wanted[^1])
            && (wanted.All(want => words.Any(word => IsSame(word, want))) || words.All(word => wanted.Any(want => IsSame(word, want))));
    }

    private static bool IsSame(string a, string b) =>
        a == b || Math.Min(a.Length, b.Length) >= Prefix
            && (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal));

    private static string Stem(string word)
    {
        var stem = word switch
        {
            [.. var s, 'i', 'e', 's'] when s.Length > 1 => s + "y",
            [.., 's', 'e', 's'] or [.., 'x', 'e', 's'] or [.., 'c', 'h', 'e', 's'] => word[..^2],
            [.. _, 's', 's'] or [.. _, 'u', 's'] or [.. _, 'i', 's'] => word,
            [.. var s, 's'] when s.Length > 2 => s,
            _ => word,
        };
        stem = stem.Replace("colour", "color", StringComparison.Ordinal).Replace("metre", "meter", StringComparison.Ordinal)
            .Replace("litre", "liter", StringComparison.Ordinal);
        stem = stem.Length > 5 && stem.EndsWith("ed", StringComparison.Ordinal) ? stem[..^2]
            : stem.Length > 6 && stem.EndsWith("ing", StringComparison.Ordinal) ? stem[..^3] : stem;
        return Same.GetValueOrDefault(stem, stem);
    }

    [GeneratedRegex(@"\d+(?:[.,]\d+)*|\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})")]
    private static partial Regex Word();
}
