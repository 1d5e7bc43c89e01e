using static Catalyst.Blueprints.Understanding.Lexicon.LookLexicon;
using static Catalyst.Blueprints.Understanding.Reading.ColourReader;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>
/// Finds in the text of a request how the application is to look: colours, dark or light, letters. Linear. Names of colours that are about
/// the things it keeps (<c>overdue ones in red</c>, <c>a field colour</c>) are left to the rest of the reader.
/// </summary>
internal static class ThemeReader
{
    /// <summary>What is said of the look, and the text with blanks in its place.</summary>
    /// <param name="changes">Whether the text is about an application that is there, of which "make it green" is enough.</param>
    public static (AppTheme? Theme, string Words, string Text) Extract(string text, bool changes = false)
    {
        var pieces = TextPiece.Of(text);
        var found = new List<(int From, int To)>();
        var theme = new AppTheme();
        for (var i = 0; i < pieces.Count; i++)
        {
            if (LookSentences.End(pieces, i, changes) is { } end)
            {
                theme = Said(theme, pieces, i, end);
                found.Add((i, end));
                i = end - 1;
            }
            else if (Run(pieces, i, found is [.., var before] ? before.To : 0) is { } run)
            {
                var range = Beside(pieces, run, found) ?? (changes ? Parts(pieces, ref run) : null) ?? Range(pieces, run, changes);
                theme = range is null ? theme : Take(theme, run);
                found.AddRange(range is { } taken ? [taken] : []);
                i = (range?.To ?? run.To) - 1;
            }
            else if (Scheme(pieces, i, changes) is { } scheme)
            {
                theme = theme with { Scheme = scheme.Scheme };
                found.Add((i, scheme.To));
                i = scheme.To - 1;
            }
            else if (Letters(pieces, i) is { } letters)
            {
                theme = theme with { Lettering = letters.Lettering };
                found.Add((letters.From, letters.To));
                i = letters.To - 1;
            }
        }

        if (found.Count == 0)
        {
            return (null, "", text);
        }

        var left = text.ToCharArray();
        var words = new List<string>();
        foreach (var (from, to) in found)
        {
            var (start, end) = (pieces[from].At, pieces[to - 1].End);
            words.Add(text[start..end]);
            left.AsSpan(start, end - start).Fill(' ');
        }

        return (theme.Base is null ? theme with { Base = theme.Header, Header = null } : theme, string.Join(", ", words), new string(left));
    }

    // All that a sentence says that is about nothing but the look.
    private static AppTheme Said(AppTheme theme, List<TextPiece> pieces, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (Run(pieces, i, from) is { } run)
            {
                var parts = Parts(pieces, ref run);
                theme = Take(theme, run);
                i = Math.Min(parts?.To ?? run.To, to) - 1;
            }
            else if (Letters(pieces, i) is { } letters)
            {
                theme = theme with { Lettering = letters.Lettering };
            }
            else if (LookSentences.Scheme(pieces[i].Word) is { } scheme)
            {
                theme = theme with { Scheme = scheme };
            }
        }

        return theme;
    }

    private static AppTheme Take(AppTheme theme, Colours run)
    {
        // Of two the lighter one is what the other stands on; white is what pages are anyway.
        var open = run.All.Where(c => c.Of is null or "main").Select(c => c.Colour).ToList();
        var all = open.Append(theme.Base).OfType<NamedColour>().ToList();
        if (open.Exists(IsWhite) && !all.TrueForAll(IsWhite))
        {
            open.RemoveAll(IsWhite);
            theme = theme with { Scheme = ColourScheme.Light };
        }
        else if (open is [var first, var second] && second.Luminance() > 0.8 && first.Luminance() < 0.8)
        {
            open.Reverse();
        }

        foreach (var colour in open)
        {
            theme = theme.Base is null ? theme with { Base = colour } : theme.Action is null ? theme with { Action = colour } : theme;
        }

        foreach (var (colour, _, of) in run.All)
        {
            theme = of switch
            {
                "action" => theme with { Action = colour },
                "header" => theme with { Header = colour },
                "page" => theme with { Base = colour, Action = theme.Action ?? theme.Base },
                _ => theme,
            };
        }

        return theme.Base is { } page && theme is { Action: not null, Scheme: ColourScheme.System } && page.Luminance() < 0.06
            ? theme with { Scheme = ColourScheme.Dark }
            : theme;
    }

    private static bool IsWhite(NamedColour colour) => colour.Hex == "#ffffff" || colour.Name.EndsWith("white", StringComparison.Ordinal);

    private static (ColourScheme Scheme, int To)? Scheme(List<TextPiece> pieces, int at, bool changes)
    {
        if (pieces[at].Word is not ("dark" or "darker" or "light" or "lighter" or "bright"))
        {
            return null;
        }

        var to = at + 1;
        while (to < pieces.Count && (Look.Contains(pieces[to].Word) || OfPages.Contains(pieces[to].Word)
            || Colour.Contains(pieces[to].Word) || pieces[to].Word == "mode" && changes
            || pieces[to].Word is "app" or "application" or "tool" && pieces[at].Word == "dark"))
        {
            to++;
        }

        var made = changes && at > 0 && Changing.Contains(pieces[at - 1].Word)
            && (to == pieces.Count || IsStop(pieces[to]) || pieces[to].Word == "and");
        return to == at + 1 && !made ? null
            : (pieces[at].Word.StartsWith("dark", StringComparison.Ordinal) ? ColourScheme.Dark : ColourScheme.Light, to);
    }

    private static (Lettering Lettering, int From, int To)? Letters(List<TextPiece> pieces, int at)
    {
        if (!OfLetters.Contains(pieces[at].Word))
        {
            return null;
        }

        // "in a serif font", "the font should be serif".
        foreach (var i in new[] { at - 1, at - 2, at + 1, at + 2, at + 3 }.Where(i => i >= 0 && i < pieces.Count))
        {
            Lettering? kind = pieces[i].Word switch
            {
                "serif" when i > 0 && pieces[i - 1].Word == "sans" => Lettering.Sans,
                "serif" or "serifs" or "georgia" or "times" or "garamond" or "palatino" or "bookish" or "classic" => Lettering.Serif,
                "sans" or "sans-serif" or "arial" or "helvetica" or "verdana" or "roboto" => Lettering.Sans,
                "monospace" or "monospaced" or "mono" or "typewriter" or "courier" => Lettering.Monospace,
                "rounded" or "round" or "friendly" => Lettering.Rounded,
                "handwritten" or "handwriting" or "script" or "cursive" or "comic" => Lettering.Handwritten,
                _ => null,
            };
            if (kind is { } lettering)
            {
                var from = Math.Min(i, at);
                return (lettering, Start(pieces, 0, from), Math.Max(i, at) + 1);
            }
        }

        return null;
    }
}
