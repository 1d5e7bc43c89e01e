using System.Text.RegularExpressions;

namespace Catalyst.Blueprints.Understanding.Sites;

/// <summary>
/// Texts between quotes, which are kept word for word: sites quote whole paragraphs. Each is replaced by a short stand-in in quotes and
/// blanks,
/// so that everything else stays where it is. Linear.
/// </summary>
internal sealed partial class Quotes
{
    private const int Longest = 4000;

    private readonly Dictionary<int, (int End, string Text)> _quotes = [];

    private readonly string _plain;

    private Quotes(string text)
    {
        var plain = WithoutAbbreviations(text).ToCharArray();
        for (var i = 0; i < text.Length; i++)
        {
            if (Closing(text, i) is { } close)
            {
                Put(plain, i, close);
                _quotes[i] = (close + 1, text[(i + 1)..close].Trim());
                i = close;
            }
        }

        _plain = new string(plain);
    }

    /// <summary>The sentences of a text, with what was quoted in full.</summary>
    public static IReadOnlyList<IReadOnlyList<Token>> Sentences(string text)
    {
        var quotes = new Quotes(text);
        return [.. Tokenizer.Sentences(quotes._plain).Select(s => s.Select(quotes.Restored).ToList())];
    }

    /// <summary>The text with blanks for the stops of abbreviations, which end no sentence.</summary>
    public static string WithoutAbbreviations(string text) => Abbreviations().Replace(text, m => m.Value.Replace('.', ' '));

    private Token Restored(Token token) => token.Kind == TokenKind.Quoted && _quotes.TryGetValue(token.Start, out var quote)
        ? new Token(TokenKind.Quoted, quote.Text, quote.Text, quote.Text, token.Start, quote.End) : token;

    private static void Put(char[] plain, int open, int close)
    {
        plain.AsSpan(open, close - open + 1).Fill(' ');
        "\"q\"".CopyTo(plain.AsSpan(open));
    }

    private static int? Closing(string text, int open)
    {
        var close = text[open] switch { '"' => '"', '“' or '„' => '”', '‘' => '’', '\'' => '\'', '«' => '»', _ => '\0' };
        var begins = open + 1 < text.Length && !char.IsWhiteSpace(text[open + 1]) && (open == 0 || !char.IsLetterOrDigit(text[open - 1]));
        if (close == '\0' || !begins)
        {
            return null;
        }

        for (var i = open + 2; i < text.Length && i - open < Longest; i++)
        {
            var ends = text[i] == close || close == '”' && text[i] == '“';
            if (ends && !char.IsWhiteSpace(text[i - 1]) && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1]))
                && !IsPossessive(text, i))
            {
                return i;
            }
        }

        return null;
    }

    // "the singers' hall'": an apostrophe behind an s ends nothing while another one follows in the same line.
    private static bool IsPossessive(string text, int at)
    {
        if (text[at] is not ('\'' or '’') || text[at - 1] != 's' || at + 2 >= text.Length || text[at + 1] != ' '
            || !char.IsLower(text[at + 2]))
        {
            return false;
        }

        var next = text.IndexOf(text[at], at + 1);
        while (next > 0 && next + 1 < text.Length && char.IsLetterOrDigit(text[next + 1]) && char.IsLetterOrDigit(text[next - 1]))
        {
            next = text.IndexOf(text[at], next + 1);
        }

        return next > 0 && !text.AsSpan(at, next - at).Contains('\n') && !char.IsWhiteSpace(text[next - 1])
            && (next + 2 >= text.Length || !char.IsLetter(text[next + 2]) || char.IsUpper(text[next + 2]));
    }

    [GeneratedRegex(@"\b(?:a\.m|p\.m|St|Dr|Mr|Mrs|Ms|No|Str|Prof|approx|e\.g|i\.e|tel|Tel)\.", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviations();
}
