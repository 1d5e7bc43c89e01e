using Catalyst.Blueprints.Understanding.PartReaders;

namespace Catalyst.Blueprints.Understanding.Wishes;

/// <summary>
/// Doubts what is said to be kept and is not: a clause that wants something counted, compared, marked, refused or picked out is not kept
/// by a thing or a plain value that has the same name.
/// </summary>
internal static class Claims
{
    private static readonly FrozenSet<string> Opening = Words.Set("""
        i we you it the app system should shall must can may will want wants need needs like to be able please also and me us would everyone
        users a
        """);

    private static readonly FrozenSet<string> Telling = Words.Set("show see tell know display count give view list");

    private static readonly FrozenSet<string> Counting = Words.Set("total sum average percent percentage mean balance");

    private static readonly FrozenSet<string> Picking =
        Words.Set("today's todays upcoming overdue unpaid outstanding latest newest missing");

    private static readonly FrozenSet<string> Forbidding = Words.Set("must mustn't mustnt can't cant cannot never");

    private static readonly FrozenSet<string> Limiting = Words.Set("no not only never");

    private static readonly FrozenSet<string> Days =
        Words.Set("monday tuesday wednesday thursday friday saturday sunday weekend weekday holiday");

    private static readonly FrozenSet<string> Listing = Words.Set("with has have contains contain containing including fields");

    /// <summary>Verbs that begin what an application would do by itself, and what that is.</summary>
    private static readonly FrozenDictionary<string, string> Doing = new Dictionary<string, string>
    {
        ["warn"] = "reminder", ["remind"] = "reminder", ["notify"] = "reminder", ["alert"] = "reminder", ["highlight"] = "marking",
        ["flag"] = "marking",
        ["calculate"] = "sum", ["compute"] = "sum", ["group"] = "group", ["suggest"] = "draw",
    }.ToFrozenDictionary();

    /// <summary>Takes back, in place, what a clause cannot be said to have.</summary>
    public static void Doubt(List<WordFate> words, IReadOnlyList<Clause> clauses, AppModel model)
    {
        foreach (var clause in clauses)
        {
            var own = words.GetRange(clause.From, clause.To - clause.From);
            var listed = words.Take(clause.From).Any(w => w.Token.IsAny(Listing) || w.Token.Is(":") || w.Token.Is("("));
            if (own.Exists(w => w.Fate == Fate.Left) || !own.TrueForAll(w => w.By.All(IsPlain)) || Missing(own, listed) is not { } why)
            {
                continue;
            }

            var effect = EffectLexicon.Named(why);
            for (var i = clause.From; i < clause.To; i++)
            {
                words[i] = words[i] with { Fate = Fate.Left, By = [], Why = effect };
            }
        }

        bool IsPlain(string part) => part is Wish.Title || part.Split('.') is var names
            && model.Entities.FirstOrDefault(e => e.Name == names[0]) is { } entity
            && (names.Length == 1 || entity.Fields.Any(f => f.Name == names[1] && f.Type is not (FieldType.Boolean or FieldType.Enum)
                && f is { Min: null, Max: null }));
    }

    // The name of the effect that nothing has, or null.
    private static string? Missing(List<WordFate> clause, bool listed)
    {
        List<Token> words = [.. clause.Select(w => w.Token).SkipWhile(t => t.IsAny(Opening) || t.Kind == TokenKind.Mark)];
        if (words.Count < 2)
        {
            return null;
        }

        if (Doing.TryGetValue(words[0].Word, out var effect) && !words[1].IsAny(Words.Prepositions))
        {
            return effect;
        }

        var compares = Enumerable.Range(0, words.Count).Any(i => StateLexicon.Sign(words, i) is (_, var length)
            && Quantity.At(words, i + length) is not null);
        if (compares && words.Exists(t => t.Word is "marked" or "highlighted" or "flagged" or "coloured" or "colored"))
        {
            return "marking";
        }

        // "no lessons on Sundays", "no lesson longer than two hours", "only between 7 and 20"
        if (words.Exists(t => t.IsAny(Limiting)) && (compares
            || words.Exists(t => t.Word is "on" or "only") && words.Exists(t => Days.Contains(t.Lemma))
            || words.Exists(t => t.Is("between")) && words.Exists(t => t.Kind == TokenKind.Number)))
        {
            return "rule";
        }

        if (listed && !words[0].IsAny(Telling))
        {
            return null;
        }

        var told = words[0].IsAny(Telling);
        return words.Exists(t => t.Is("=")) ? "sum"
            : told && (words.Exists(t => t.IsAny(Counting)) || Counts(words)) ? "sum"
            : (told || words[0].IsAny(Picking)) && !words.Exists(t => t.Word is "first" or "sorted") && Enumerable.Range(0, words.Count)
                .Any(i => words[i].IsAny(Picking) || words[i].Is("next") && i + 1 < words.Count && words[i + 1].IsPlural) ? "list"
            : told && words[^1].Is("first") && !clause.Exists(w => w.Fate == Fate.Kept) ? "list"
            : clause.Exists(w => w.Token.IsAny(Forbidding)) && !words.Exists(t => t.Is("have") || t.Is("be")) ? "rule"
            : null;
    }

    // "how many were sold", "the hours per project"
    private static bool Counts(List<Token> words) => Enumerable.Range(0, words.Count - 1).Any(i =>
        words[i].Is("how") && words[i + 1].Word is "many" or "much" or "often"
        || words[i].Is("per") && i > 1 || words[i].Is("for") && words[i + 1].Word is "every" or "each");
}
