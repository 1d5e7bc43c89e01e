namespace Catalyst.Blueprints.Understanding.Wishes;

/// <summary>
/// Makes whole clauses of what nobody understood, so that a person reads own words and not scraps of them: "hives that haven't been
/// inspected", and not "haven't".
/// </summary>
internal static class Gaps
{
    /// <summary>How many words a reason names.</summary>
    private const int MostNamed = 3;

    /// <summary>These belong to the clause before them: what stands behind says more of it.</summary>
    private static readonly FrozenSet<string> Relative = Words.Set("where while when then that which who");

    private static readonly FrozenSet<string> Openings = Words.Set("and but or also then plus please so");

    private static readonly FrozenSet<string> Saying = Words.Set("""
        is are was were be been am has have had do does did can can't cannot could should would will shall must may might isn't aren't
        wasn't
        haven't hasn't doesn't don't won't haven hasn isn aren wasn weren doesn don didn
        shows show see who what which when how that where if get gets
        """);

    /// <summary>Widens what is left of a sentence, in place.</summary>
    public static void Widen(List<WordFate> words, IReadOnlyList<Clause> clauses)
    {
        for (var c = 0; c < clauses.Count; c++)
        {
            if (!IsOpen(words, clauses[c]))
            {
                continue;
            }

            var from = clauses[c].From;
            var last = c;
            while (last + 1 < clauses.Count && (IsOpen(words, clauses[last + 1]) || Continues(words, clauses[last + 1])))
            {
                last++;
            }

            if (c > 0 && Continues(words, clauses[c]) && words[clauses[c - 1].From].Fate != Fate.Left)
            {
                from = clauses[c - 1].From;
            }

            Widen(words, from, clauses[last].To);
            c = last;
        }
    }

    /// <summary>Says something of what stands beside it.</summary>
    public static bool Says(Token token) => token.IsAny(Saying);

    /// <summary>Nothing but "is" or "are", outside of a clause that says which ones.</summary>
    public static bool IsCopula(IReadOnlyList<Token> sentence, int from, int to) =>
        Enumerable.Range(from, to - from).All(i => sentence[i].Word is "is" or "are" or "was" or "were"
            || sentence[i].IsAny(Words.Determiners))
        && Clauses.Of(sentence).Find(c => c.From <= from && c.To >= to) is { To: > 0 } clause
        && !sentence.Skip(clause.From).Take(from - clause.From).Any(t => t.IsAny(Relative))
        && (clause.To - to > 1 || clause.To > to && Nouns.IsPlausible(sentence[to]));

    /// <summary>The clause around a phrase that says something and names nothing.</summary>
    public static (int From, int To, Effect? Why) Whole(IReadOnlyList<Token> sentence, int from, int to, Effect? why)
    {
        if (!Enumerable.Range(from, to - from).All(i => IsEmpty(sentence[i])
            || i == from && to - from > 1 && ActionLexicon.IsVerb(sentence[i].Word)))
        {
            return (from, to, why);
        }

        var clause = Clauses.Of(sentence).Find(c => c.From <= from && c.To >= to);
        if (clause.To == 0)
        {
            return (from, to, why);
        }

        var first = from;
        while (first > clause.From && sentence[first - 1].Kind != TokenKind.Mark && !sentence[first - 1].IsAny(Openings))
        {
            first--;
        }

        var last = to;
        while (last < clause.To && sentence[last].Kind != TokenKind.Mark)
        {
            last++;
        }

        return (first, last, last - first > to - from ? Why([]) : why);
    }

    // Says something, and names nothing.
    private static bool IsEmpty(Token token) => token.IsAny(Saying) || token.IsAny(Words.Determiners) || token.IsAny(Words.Prepositions)
        || token.Word is "whom" or "whose" or "it" or "them" or "they" or "him" or "her" or "us" or "me";

    // "people book slots where nobody is": no comma, and it says more of what stands before.
    private static bool Continues(List<WordFate> words, Clause clause) =>
        clause.From > 1 && words[clause.From - 1].Token.IsAny(Relative) && !words[clause.From - 2].Token.Is(",")
            && clause.To - clause.From > 1;

    private static bool IsOpen(List<WordFate> words, Clause clause) => Unknown(words, clause.From, clause.To).Any();

    private static IEnumerable<WordFate> Unknown(List<WordFate> words, int from, int to) =>
        words.Skip(from).Take(to - from).Where(w => w is { Fate: Fate.Left, Why: null });

    private static void Widen(List<WordFate> words, int from, int to)
    {
        List<WordFate> unknown = [.. Unknown(words, from, to)];
        var whole = Range(from, to).All(i => words[i].Fate is not (Fate.Kept or Fate.Ability));
        var says = Range(from, to).Any(i => words[i].Token.IsAny(Saying));
        while (from < to && (words[from].Token.Kind == TokenKind.Mark || words[from].Token.IsAny(Openings)
            || !says && words[from].Fate == Fate.Glue && !words[from].Token.IsAny(Words.Negations)))
        {
            from++;
        }

        var why = whole && !says ? null : Why(unknown);
        foreach (var i in Range(from, to).Where(i => words[i] is { Fate: not Fate.Left } or { Why: null } || Says(words[i].Token)))
        {
            words[i] = words[i] with { Fate = Fate.Left, By = [], Why = why };
        }
    }

    private static IEnumerable<int> Range(int from, int to) => Enumerable.Range(from, to - from);

    private static Effect Why(List<WordFate> unknown)
    {
        List<string> named = [.. unknown.Where(w => w.Token.Kind != TokenKind.Number && !w.Token.IsAny(Saying)
            && !w.Token.IsAny(Words.Counts)).Select(w => w.Token.Text).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostNamed)];
        return named.Count == 0
            ? new Effect("unclear", WishReader.NoWay, "say which thing it belongs to, and what has to happen there")
            : new Effect("unclear", $"{WishReader.Unclear}{Naming.List([.. named.Select(w => $"'{w}'")])} in it",
                "say it in other words, or which thing it belongs to");
    }
}
