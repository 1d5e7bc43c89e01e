namespace Catalyst.Blueprints.Understanding.Ordering;

/// <summary>Which rows are wanted first.</summary>
/// <param name="Thing">The thing that is sorted, as written; empty when the sentence did not name it.</param>
/// <param name="Field">The field that was named, singular; empty when an adjective told it.</param>
/// <param name="Meaning">What the adjective sorts by, or null.</param>
/// <param name="Descending">Null when nothing said it.</param>
/// <param name="Said">The words of the wish.</param>
internal sealed record OrderWish(string Thing, string Field, Superlative? Meaning, bool? Descending, string Said, int Start, int End)
{
    /// <summary>By what a row is called.</summary>
    public bool Alphabetical { get; init; }

    /// <summary>What is so of the rows that come first: "missing" of "the missing ones first"; empty for other wishes.</summary>
    public string State { get; init; } = "";
}

/// <summary>
/// Finds wishes such as "show the most expensive repairs first", "sorted by name", "newest first", "list customers alphabetically".
/// </summary>
internal static class OrderReader
{
    private const int Farthest = 8;

    private static readonly FrozenSet<string> Showing =
        Words.Set("""
        show shows showing shown display displays displaying displayed list lists listed listing put puts see view with have has get gets
        are is should be appear appears always come comes which
        """);

    private static readonly FrozenSet<string> Sorting =
        Words.Set("sorted ordered ranked arranged listed shown displayed sort order rank arrange");

    private static readonly FrozenSet<string> Downward = Words.Set("descending desc decreasing downwards reversed reverse");

    private static readonly FrozenSet<string> Upward = Words.Set("ascending asc increasing upwards");

    private static readonly FrozenSet<string> Highest = Words.Set("highest most greatest largest biggest top max maximum");

    private static readonly FrozenSet<string> Lowest = Words.Set("lowest least smallest fewest bottom minimum");

    /// <summary>The first wish of a sentence at or behind a token, or null.</summary>
    /// <param name="imperative">"Sort by name" is a wish too, and not only the ability to do so.</param>
    public static OrderWish? Find(IReadOnlyList<Token> tokens, int from, bool imperative)
    {
        for (var i = from; i < tokens.Count; i++)
        {
            if (tokens[i].IsWord && (By(tokens, i, imperative) ?? Ones(tokens, i) ?? First(tokens, i) ?? Alphabet(tokens, i)) is { } wish)
            {
                return wish;
            }
        }

        return null;
    }

    // "sorted by vintage, newest first", "sort repairs by cost descending".
    private static OrderWish? By(IReadOnlyList<Token> tokens, int at, bool imperative)
    {
        if (!tokens[at].IsAny(Sorting) || !imperative && tokens[at].Word is "sort" or "order" or "rank" or "arrange" or "list")
        {
            return null;
        }

        var by = at + 1;
        while (by < tokens.Count && by <= at + 4 && tokens[by].IsWord && !tokens[by].Is("by") && tokens[by].Word is not ("and" or "with"))
        {
            by++;
        }

        if (by + 1 >= tokens.Count || !tokens[by].Is("by") || by > at + 1 && !imperative)
        {
            return null;
        }

        var end = by + 1;
        var name = new List<Token>();
        while (end < tokens.Count && name.Count < 3 && tokens[end].IsWord && !Directed(tokens[end])
            && tokens[end].Word is not ("and" or "so" or "with" or "then" or "where" or "in" or "from" or "where" or "which" or "that"
                or "by" or "or"))
        {
            if (!tokens[end].IsAny(Words.Determiners))
            {
                name.Add(tokens[end]);
            }

            end++;
        }

        bool? down = null;
        var order = end
            + (end < tokens.Count && (tokens[end].Is(",") || tokens[end].Is("(") || tokens[end].Is("in") || tokens[end].Is("from"))
                ? 1 : 0);
        if (order < tokens.Count && Direction(tokens, order) is { } said)
        {
            (down, end) = said;
        }

        var (start, thing) = Subject(tokens, at, by);
        return name.Count == 0 ? null : new OrderWish(thing, string.Join(' ', name.Select(t => t.Lemma)), null, down,
            Written(tokens, start, end), start, end);
    }

    private static bool Directed(Token t) => t.IsAny(Downward) || t.IsAny(Upward) || t.Word is "first";

    // "descending", "newest first", "from high to low", "highest at the top".
    private static (bool Down, int End)? Direction(IReadOnlyList<Token> tokens, int at)
    {
        var t = tokens[at];
        var end = at + 1 + (at + 1 < tokens.Count && tokens[at + 1].Word is "order" or "first" ? 1 : 0);
        if (t.IsAny(Downward) || t.IsAny(Upward))
        {
            return (t.IsAny(Downward), end);
        }

        if (t.Word is "high" or "low" or "new" or "old" or "big" or "large" && at + 2 < tokens.Count && tokens[at + 1].Is("to"))
        {
            return (t.Word is "high" or "new" or "big" or "large", at + 3);
        }

        var first = at + 1 < tokens.Count && tokens[at + 1].Is("first");
        return !first ? null
            : t.IsAny(Highest) ? (true, end)
            : t.IsAny(Lowest) ? (false, end)
            : OrderLexicon.Find(t.Word) is { } meaning ? (meaning.Descending, end)
            : null;
    }

    // "show the most expensive repairs first", "cheapest first", "the fastest are shown first", "upcoming events on top".
    private static OrderWish? First(IReadOnlyList<Token> tokens, int at)
    {
        var word = at;
        bool? turned = tokens[at].IsAny(Highest) || tokens[at].IsAny(Lowest) ? tokens[at].IsAny(Lowest) : null;
        var meaning = OrderLexicon.Find(tokens[word].Word);
        var field = "";
        if (turned is not null && word + 1 < tokens.Count && tokens[word + 1].IsWord && !(meaning is not null && tokens[word + 1].IsPlural))
        {
            word++;
            meaning = OrderLexicon.Find(tokens[word].Word);
            field = meaning is null ? tokens[word].Lemma : "";
        }
        else if (meaning is not null && word + 1 < tokens.Count && tokens[word + 1].Is("rated"))
        {
            word++;
        }

        if (meaning is null && field.Length == 0)
        {
            return null;
        }

        var end = word + 1;
        var thing = new List<Token>();
        while (end < tokens.Count && end < word + Farthest && tokens[end].IsWord && !Ends(tokens, end, out _))
        {
            if (!tokens[end].IsAny(Showing) && !tokens[end].IsAny(Words.Determiners))
            {
                thing.Add(tokens[end]);
            }

            end++;
        }

        if (end >= tokens.Count || !Ends(tokens, end, out var length) || thing.Count > 3)
        {
            return null;
        }

        var down = meaning is null ? turned == false : turned == true && word > at ? !meaning.Descending : meaning.Descending;
        var start = at;
        while (start > 0 && (tokens[start - 1].IsAny(Words.Determiners) || tokens[start - 1].IsAny(Showing) || tokens[start - 1].Is("me")))
        {
            start--;
        }

        return new OrderWish(string.Join(' ', thing.Select(t => t.Lemma)), field, meaning, down, Written(tokens, start, end + length),
            start, end + length);
    }

    // "show the missing ones first", "unpaid ones on top".
    private static OrderWish? Ones(IReadOnlyList<Token> tokens, int at)
    {
        if (at + 2 >= tokens.Count || tokens[at + 1].Word != "ones" || OrderLexicon.Find(tokens[at].Word) is not null
            || !Ends(tokens, at + 2, out var length))
        {
            return null;
        }

        var start = at;
        while (start > 0 && (tokens[start - 1].IsAny(Words.Determiners) || tokens[start - 1].IsAny(Showing)))
        {
            start--;
        }

        return new OrderWish("", "", null, null, Written(tokens, start, at + 2 + length), start, at + 2 + length)
        {
            State = tokens[at].Word,
        };
    }

    private static bool Ends(IReadOnlyList<Token> tokens, int at, out int length)
    {
        length = tokens[at].Is("first") ? 1
            : tokens[at].Word is "on" or "at" && at + 1 < tokens.Count && tokens[at + 1].Is("top") ? 2
            : tokens[at].Word is "on" or "at" && at + 2 < tokens.Count && tokens[at + 1].Is("the") && tokens[at + 2].Is("top") ? 3
            : 0;
        return length > 0;
    }

    // "list customers alphabetically", "in alphabetical order".
    private static OrderWish? Alphabet(IReadOnlyList<Token> tokens, int at)
    {
        if (tokens[at].Word is not ("alphabetically" or "alphabetical"))
        {
            return null;
        }

        var end = at + 1 + (at + 1 < tokens.Count && tokens[at + 1].Is("order") ? 1 : 0);
        var start = at - (at > 0 && tokens[at - 1].Is("in") ? 1 : 0);
        var (from, thing) = Subject(tokens, start, start);
        return new OrderWish(thing, "", null, false, Written(tokens, from, end), from, end) { Alphabetical = true };
    }

    // The thing in "sort repairs by", "list the customers alphabetically", "customers should be sorted by".
    private static (int Start, string Thing) Subject(IReadOnlyList<Token> tokens, int at, int by)
    {
        List<Token> between = [.. tokens.Skip(at + 1).Take(Math.Max(0, by - at - 1))
            .Where(t => !t.IsAny(Words.Determiners) && !t.Is("list"))];
        if (between.Count > 0)
        {
            return (at, string.Join(' ', between.Select(t => t.Lemma)));
        }

        var start = at;
        while (start > 0 && tokens[start - 1].IsAny(Showing) && !tokens[start - 1].Is("with"))
        {
            start--;
        }

        var noun = start - 1;
        if (noun < 0 || !tokens[noun].IsPlural)
        {
            return (start, "");
        }

        var before = noun;
        while (before > 0
            && (tokens[before - 1].IsAny(Words.Determiners) || tokens[before - 1].IsAny(Showing) || tokens[before - 1].Is("sort")))
        {
            before--;
        }

        return (before == 0 || before < noun && tokens[before].IsAny(Showing) ? before : start, tokens[noun].Lemma);
    }

    private static string Written(IReadOnlyList<Token> tokens, int start, int end) =>
        string.Join(' ', tokens.Skip(start).Take(end - start).Where(t => t.Kind != TokenKind.Mark).Select(t => t.Text));
}
