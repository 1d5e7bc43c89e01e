namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>
/// Finds in the text of a request how the application is to look: colours, dark or light, letters. Linear. Names of colours that are about
/// the things it keeps (<c>overdue ones in red</c>, <c>a field colour</c>) are left to the rest of the reader.
/// </summary>
internal static class ThemeReader
{
    private static readonly FrozenSet<string> OfPages =
        Words.Set("background page pages site website header menu navigation navbar logo base tone tones");

    private static readonly FrozenSet<string> OfActions = Words.Set("button buttons accent accents link links highlight highlights action");

    private static readonly FrozenSet<string> Colour = Words.Set("color colour colors colours palette scheme");

    private static readonly FrozenSet<string> Look = Words.Set("theme design look style styling layout interface ui appearance version");

    private static readonly FrozenSet<string> Between = Words.Set("are is be should would like of in as : our my the its their both to");

    private static readonly FrozenSet<string> Lead = Words.Set("in with using use uses want");

    private static readonly FrozenSet<string> Joining = Words.Set("and & with on plus + / ,");

    /// <summary>What looks so is a row and not the page.</summary>
    private static readonly FrozenSet<string> OfRows = Words.Set("""
        show shows shown mark marks marked highlighted display displayed paint painted turn turns appear appears ones row rows when if item
        items entry entries late overdue expired become becomes flag flagged print printed
        """);

    private static readonly FrozenSet<string> Changing =
        Words.Set("make it this everything all app to in use into want turn paint be the change them");

    /// <summary>What is said of the look, and the text with blanks in its place.</summary>
    /// <param name="changes">Whether the text is about an application that is there, of which "make it green" is enough.</param>
    public static (AppTheme? Theme, string Words, string Text) Extract(string text, bool changes = false)
    {
        var pieces = TextPiece.Of(text);
        var found = new List<(int From, int To)>();
        var theme = new AppTheme();
        for (var i = 0; i < pieces.Count; i++)
        {
            if (Run(pieces, i) is { } run)
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

        return (theme, string.Join(", ", words), new string(left));
    }

    /// <summary>Colours one after the other, each with the part of the page that it is for where that is said.</summary>
    private static Colours? Run(List<TextPiece> pieces, int start)
    {
        var colours = new List<(NamedColour Colour, bool Plain, string? Of)>();
        var at = start;
        var joined = false;
        while (Named(pieces, at) is { } named)
        {
            at = named.To;
            var part = at < pieces.Count ? pieces[at].Word : "";
            var of = OfPages.Contains(part) || OfActions.Contains(part) ? part : null;
            at += of is null ? 0 : 1;
            colours.Add((named.Colour, named.Plain, of));
            var next = at;
            while (next < pieces.Count && next < at + 2 && Joining.Contains(pieces[next].Word))
            {
                next++;
            }

            if (next == at || Named(pieces, next) is null)
            {
                break;
            }

            joined |= pieces[next - 1].Word != ",";

            at = next;
        }

        return colours.Count == 0 ? null : new Colours(start, at, joined, colours);
    }

    private static (NamedColour Colour, bool Plain, int To)? Named(List<TextPiece> pieces, int at)
    {
        for (var count = Math.Min(ColourLexicon.LongestName, pieces.Count - at); count > 0; count--)
        {
            if (ColourLexicon.Find(string.Join(' ', pieces.Skip(at).Take(count).Select(p => p.Word))) is { } found)
            {
                return (found.Colour, found.Plain, at + count);
            }
        }

        return null;
    }

    /// <summary>"Use a serif font and burgundy": what comes right after a wish for the look is one, too.</summary>
    private static (int From, int To)? Beside(List<TextPiece> pieces, Colours run, List<(int From, int To)> found) =>
        found.Count > 0 && run.From > 0 && found[^1].To == run.From - 1 && Joining.Contains(pieces[run.From - 1].Word)
            && run.All.Any(c => c.Plain) && (run.To == pieces.Count || IsStop(pieces[run.To])) ? (run.From - 1, run.To) : null;

    /// <summary>"Make the buttons and the header dark green", "use dark green for the header".</summary>
    private static (int From, int To)? Parts(List<TextPiece> pieces, ref Colours run)
    {
        bool IsPart(TextPiece p) => OfPages.Contains(p.Word) || OfActions.Contains(p.Word);
        var from = run.From;
        while (from > 0 && !IsStop(pieces[from - 1]))
        {
            from--;
        }

        var to = run.To;
        var parts = pieces.GetRange(from, run.From - from).Where(IsPart).ToList();
        if (parts.Count == 0 && to < pieces.Count && pieces[to].Word is "for" or "on")
        {
            while (to < pieces.Count && (pieces[to].Word is "for" or "on" or "and" or "the" or "all" or "of" || IsPart(pieces[to])))
            {
                to++;
            }

            parts = [.. pieces.GetRange(run.To, to - run.To).Where(IsPart)];
        }

        var rest = pieces.GetRange(from, run.From - from).TrueForAll(p => Changing.Contains(p.Word) || IsPart(p) || p.Word == "and");
        if (parts.Count == 0 || !rest || run.All is not [{ Plain: true, Of: null } colour])
        {
            return null;
        }

        run = run with { All = [.. parts.Select(part => (colour.Colour, true, (string?)part.Word))] };
        return (from, to);
    }

    /// <summary>The words that say it, from the first to behind the last; null when the colours are not those of the application.</summary>
    private static (int From, int To)? Range(List<TextPiece> pieces, Colours run, bool changes)
    {
        var end = run.To;
        while (end < pieces.Count && (Colour.Contains(pieces[end].Word) || Look.Contains(pieces[end].Word)))
        {
            end++;
        }

        var ends = end == pieces.Count || IsStop(pieces[end]) || pieces[end].Word is "and" or "with" or "please";
        if (end < pieces.Count && pieces[end].Word == "or")
        {
            return null;
        }

        var clause = run.From;
        while (clause > 0 && !IsStop(pieces[clause - 1]))
        {
            clause--;
        }

        var before = run.From;
        while (before > clause && Between.Contains(pieces[before - 1].Word))
        {
            before--;
        }

        // "our colours: navy and coral", "the colours of the club are navy and coral".
        var named = before < run.From || before > clause ? Enumerable.Range(clause, before - clause).Reverse().Take(6)
            .Where(i => Colour.Contains(pieces[i].Word)).Select(i => (int?)i).FirstOrDefault() : null;
        // "Use olive and cream." says nothing but colours.
        var used = run.From == clause + 1 && pieces[clause].Word is "use" or "using" && run.All.Count > 1 && ends;
        var plain = used || run.All.Any(c => c.Plain);
        if (used)
        {
            return (clause, end);
        }

        var said = run.All.Any(c => c.Of is not null || c.Colour.Name.StartsWith('#')) || end > run.To;
        if (said || named is not null && (plain || run.All.Count > 1))
        {
            return (Start(pieces, clause, named ?? run.From), end);
        }

        var clean = !Enumerable.Range(clause, run.From - clause).Any(i => OfRows.Contains(pieces[i].Word));
        if (plain && ends && clean && run.From > clause && pieces[run.From - 1].Word == "in")
        {
            // "a club site in navy and coral".
            return (run.From - 1, end);
        }

        if (run.From == clause && clause > 1 && pieces[clause - 1].Word == "," && Colour.Contains(pieces[clause - 2].Word))
        {
            // "In the club's colours, navy and coral".
            return (Start(pieces, 0, clause - 2), end);
        }

        // One colour alone could be an item of a list, unless it says its shade and is the last word.
        var last = run.All.Count == 1 && run.To - run.From > 1 && (end == pieces.Count || pieces[end].Word is "." or "!")
            && !(clause > 1 && Named(pieces, clause - 2) is not null);
        var alone = run.From == clause && (clause == 0 || pieces[clause - 1].Word is not ("(" or ")" or "?"))
            && (run is { IsJoined: true, All.Count: 2 or 3 } || last) && plain && (end == pieces.Count || IsStop(pieces[end]));
        var asked = changes && plain && ends && clean && run.From > clause
            && pieces.GetRange(clause, run.From - clause).TrueForAll(p => Changing.Contains(p.Word));
        return alone || asked ? (asked ? clause : run.From, end) : null;
    }

    /// <summary>Back to the "in" or "with" that leads to it, over a few words at the most.</summary>
    private static int Start(List<TextPiece> pieces, int clause, int from)
    {
        for (var i = from - 1; i >= clause && i >= from - 5; i--)
        {
            if (Lead.Contains(pieces[i].Word))
            {
                return i;
            }
        }

        while (from > clause && (Between.Contains(pieces[from - 1].Word) || pieces[from - 1].Word is "a" or "an" or "and"))
        {
            from--;
        }

        return from;
    }

    private static AppTheme Take(AppTheme theme, Colours run)
    {
        // Of two the lighter one is what the other stands on; white is what pages are anyway.
        var open = run.All.Where(c => c.Of is null).Select(c => c.Colour).ToList();
        if (open.Count > 1 && open.Any(IsWhite) && !open.TrueForAll(IsWhite))
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

        foreach (var (colour, _, of) in run.All.Where(c => c.Of is not null))
        {
            theme = OfActions.Contains(of!) ? theme with { Action = colour } : theme with { Base = colour };
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
        if (pieces[at].Word is not ("font" or "fonts" or "letters" or "lettering" or "typeface" or "type"))
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

    /// <param name="IsJoined">Whether there is more than commas between them, which also stand between the items of any list.</param>
    private sealed record Colours(int From, int To, bool IsJoined, IReadOnlyList<(NamedColour Colour, bool Plain, string? Of)> All);

    private static bool IsStop(TextPiece piece) => piece.Word is "." or "," or ";" or "!" or "?" or "\n" or "(" or ")";
}
