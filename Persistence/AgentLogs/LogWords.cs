using System.Text.RegularExpressions;

namespace Catalyst.Persistence;

/// <summary>
/// The words that a line is found by. Taken apart here and not by the database, so that the same search finds the same lines in every
/// store.
/// </summary>
internal static partial class LogWords
{
    /// <summary>Longer ones are hashes and data; they are found by their beginning all the same.</summary>
    private const int MaxLength = 64;

    private const int MaxWords = 1000;

    /// <summary>More than these of a search narrow nothing any more.</summary>
    private const int MaxSought = 16;

    /// <summary>Each word of the texts once, in lower case.</summary>
    public static IEnumerable<string> Of(params string?[] texts) =>
        texts.OfType<string>().SelectMany(Split).Distinct(StringComparer.Ordinal).Take(MaxWords);

    /// <summary>The beginnings to look for; none when the text holds signs only, which finds nothing.</summary>
    public static IReadOnlyList<string> Sought(string text) => [.. Split(text).Distinct(StringComparer.Ordinal).Take(MaxSought)];

    private static List<string> Split(string text)
    {
        var words = new List<string>();
        foreach (var match in Word().EnumerateMatches(text))
        {
            words.Add(text.Substring(match.Index, Math.Min(match.Length, MaxLength)).ToLowerInvariant());
        }

        return words;
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
