using static Catalyst.Blueprints.Understanding.Lexicon.LookLexicon;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Finds colours in a text, and tells those of the application from those of what it keeps.</summary>
internal static class ColourReader
{
    /// <param name="IsJoined">Whether there is more than commas between them, which also stand between the items of any list.</param>
    public sealed record Colours(int From, int To, bool IsJoined, IReadOnlyList<(NamedColour Colour, bool Plain, string? Of)> All);

    public static bool IsStop(TextPiece piece) => piece.Word is "." or "," or ";" or "!" or "?" or "\n" or "(" or ")";

    /// <summary>Colours one after the other, each with the part of the page that it is for where that is said.</summary>
    /// <param name="after">Where words begin that do not belong to something before.</param>
    public static Colours? Run(List<TextPiece> pieces, int start, int after = 0)
    {
        var colours = new List<(NamedColour Colour, bool Plain, string? Of)>();
        var (from, at) = (start, start);
        var joined = false;
        while (Named(pieces, at) is { } named)
        {
            at = named.To;
            var of = Behind(pieces, ref at);
            if (of is null && colours.Count == 0)
            {
                of = Before(pieces, ref from, after);
            }

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

        return colours.Count == 0 ? null : new Colours(from, at, joined, colours);
    }

    private static string? Part(string word) => OfHeaders.Contains(word) ? "header" : OfPages.Contains(word) ? "page"
        : OfActions.Contains(word) ? "action" : null;

    // "teal header", "olive as primary colour", "linen for the background".
    private static string? Behind(List<TextPiece> pieces, ref int at)
    {
        if (at < pieces.Count && Part(pieces[at].Word) is { } part)
        {
            at++;
            return part;
        }

        if (at == pieces.Count || pieces[at].Word is not ("as" or "for" or "on"))
        {
            return null;
        }

        var (end, of, counts) = (at + 1, default(string), false);
        for (; end < pieces.Count && end < at + 6; end++)
        {
            var word = pieces[end].Word;
            of = Part(word) ?? (Main.Contains(word) ? of ?? "main" : of);
            if (Part(word) is null && !Main.Contains(word) && !Colour.Contains(word)
                && word is not ("the" or "a" or "an" or "its" or "all"))
            {
                break;
            }

            counts |= Part(word) is not null || Colour.Contains(word) || pieces[at].Word == "as";
        }

        // Of several parts each has the colour.
        if (!counts || end < pieces.Count && pieces[end].Word == "and" && pieces.Skip(end + 1).Take(2).Any(p => Part(p.Word) is not null))
        {
            return null;
        }

        at = of is not null ? end : at;
        return of;
    }

    // "the background colour to linen", "primary colour: teal".
    private static string? Before(List<TextPiece> pieces, ref int from, int after)
    {
        var i = from - 1;
        while (i > after && i > from - 6 && (Being.Contains(pieces[i].Word) || Colour.Contains(pieces[i].Word)))
        {
            i--;
        }

        if (i < after || i == from - 1 || Whole.Contains(pieces[i].Word) || (Part(pieces[i].Word) ?? (Main.Contains(pieces[i].Word)
            && Colour.Contains(pieces[i + 1].Word) ? "main" : null)) is not { } of)
        {
            return null;
        }

        from = i;
        return of;
    }

    /// <summary>Behind the colour that begins here; null when none does.</summary>
    public static int? End(List<TextPiece> pieces, int at) => Named(pieces, at)?.To;

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
    public static (int From, int To)? Beside(List<TextPiece> pieces, Colours run, List<(int From, int To)> found) =>
        found.Count > 0 && run.From > 0 && found[^1].To == run.From - 1 && Joining.Contains(pieces[run.From - 1].Word)
            && run.All.Any(c => c.Plain) && (run.To == pieces.Count || IsStop(pieces[run.To])) ? (run.From - 1, run.To) : null;

    /// <summary>"Make the buttons and the header dark green", "use dark green for the header".</summary>
    public static (int From, int To)? Parts(List<TextPiece> pieces, ref Colours run)
    {
        bool IsPart(TextPiece p) => Part(p.Word) is not null;
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

        run = run with { All = [.. parts.Select(part => (colour.Colour, true, Part(part.Word)))] };
        return (from, to);
    }

    /// <summary>The words that say it, from the first to behind the last; null when the colours are not those of the application.</summary>
    public static (int From, int To)? Range(List<TextPiece> pieces, Colours run, bool changes)
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

        var rest = pieces.Skip(run.To).TakeWhile(piece => !IsStop(piece));
        if (run.All.All(c => c.Of is null) && pieces.GetRange(clause, run.From - clause).Concat(rest).Any(p => OfStates.Contains(p.Word)))
        {
            return null;
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
    public static int Start(List<TextPiece> pieces, int clause, int from)
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
}
