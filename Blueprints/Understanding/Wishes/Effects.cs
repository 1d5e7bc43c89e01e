using Catalyst.Blueprints.Understanding.Access;

namespace Catalyst.Blueprints.Understanding.Wishes;

/// <summary>An effect that a sentence asks for, and its words.</summary>
internal sealed record AskedEffect(Effect Effect, int From, int To);

/// <summary>
/// Finds what a sentence wants done by itself: "warn me when ...", "..., the average per style". The parser reads the sentence without
/// it, so that no field or thing is made of a wish.
/// </summary>
internal static class Effects
{
    private static readonly FrozenSet<string> Links = Words.Set("that which who whose to with in so it can on as via by from for");

    private static readonly FrozenSet<string> Telling = Words.Set("show shows see know tell tells say count calculate");

    private static readonly FrozenSet<string> BeforeVerb = Words.Set("it the app system shall able be that to a allow also");

    /// <summary>Every effect of a sentence, at most one for each of its clauses.</summary>
    /// <param name="first">The sentence is the first one, which begins with what to build.</param>
    public static List<AskedEffect> Find(IReadOnlyList<Token> sentence, bool first)
    {
        var found = new List<AskedEffect>();
        var rights = AccessGrammar.Find(sentence).FindAll(access => access.IsAside(sentence));
        foreach (var clause in Clauses.Of(sentence))
        {
            if (rights.Exists(r => r.From == clause.From))
            {
                found.Add(new AskedEffect(EffectLexicon.Named("role"), clause.From, clause.To));
                continue;
            }

            List<Token> words = [.. sentence.Skip(clause.From).Take(clause.To - clause.From)];
            var head = first && IsAll(sentence, clause.From);
            if (clause.From > 0 && IsValue(words) && !sentence.Take(clause.From).Any(t => t.IsAny(Telling)))
            {
                // "what we bought, how much it was and who paid": a value.
                continue;
            }

            if (words is [{ IsPlural: false, Word: not ("overall" or "altogether") }] && !head)
            {
                // "name, chart, scale": a value.
                continue;
            }

            var start = Opening(words);
            var value = clause.From > 0 && sentence[clause.From - 1].Word is "and" or "," ? LastValue(words) : 0;
            var before = found.Count;
            for (var i = 0; i < words.Count && !words[i].Is("("); i++)
            {
                if (Meant(words, i, i == start && !head) is { } effect && !(effect.Name == "role" && words.Exists(IsOwner)))
                {
                    var from = head ? Linked(words, i) : value < i ? value : 0;
                    if (from == i && i > 0)
                    {
                        // "a chart collection": what stands in the head without a link is its subject.
                        continue;
                    }

                    found.Add(new AskedEffect(effect, clause.From + from, effect.Name == "rule" ? Further(sentence, clause)
                        : words.Take(i + 2).Any(w => w.Is("table")) && words.Exists(w => w.Is("with")) ? sentence.Count : clause.To));
                    break;
                }
            }

            if (!head && found.Count == before && IsColoured(words))
            {
                found.Add(new AskedEffect(EffectLexicon.Named("marking"), clause.From, clause.To));
            }
        }

        return found;
    }

    // "how many bottles I have" is counted by whoever says so.
    private static bool IsValue(List<Token> words) => words.Count > 1 && words[0].Is("how") && (words.Count <= 4
        || words.Count <= 7 && words[1].Word is "many" or "much" && words.Skip(3).Any(t => t.Word is "i" or "we" or "left" or "stock"));

    // "Not inspected for more than 14 days should be marked in orange" forbids nothing.
    private static Effect? Meant(List<Token> words, int at, bool opens) => EffectLexicon.At(words, at, opens) is not { Name: "rule" } rule
        ? EffectLexicon.At(words, at, opens)
        : Enumerable.Range(at, words.Count - at).Select(i => EffectLexicon.At(words, i, false)).FirstOrDefault(e => e?.Name == "marking")
            ?? rule;

    // "above 180 orange", "late ones red", "less than 7 days left yellow": what is so, and its colour.
    private static bool IsColoured(List<Token> words) => words.Count is > 1 and < 16
        && ColourLexicon.Find(words[^1].Word) is not null && !words.Exists(w => w.Is("("))
        && Enumerable.Range(0, words.Count - 1).Any(i => StateLexicon.State(words, i) is not null || words[i].Is("never")
            || StateLexicon.Sign(words, i) is (_, var length) && PartReaders.Quantity.At(words, i + length) is not null);

    /// <summary>The sentence without its effects; the whole of it where nothing else would be left to build.</summary>
    public static IReadOnlyList<Token> Without(IReadOnlyList<Token> sentence, bool first)
    {
        var found = Find(sentence, first);
        if (found.Count == 0)
        {
            return sentence;
        }

        List<Token> rest = [];
        // "members vote once per item" says what they do.
        var done = sentence.Any(t => DoingLexicon.Find(t.Word).Any());
        for (var i = 0; i < sentence.Count; i++)
        {
            // What the first sentence forbids also says what it is about.
            var needed = first && found.Exists(f => i >= f.From && i < f.To && (IsAll(sentence, f.From) || f.Effect.Name is "rule"));
            needed |= found.Exists(f => i >= f.From && i < f.To && (f.Effect.Tells || i < Shown(sentence, f)
                || f.Effect.Name is "rule" && done && sentence.Skip(f.From).Take(f.To - f.From).Any(t => t.Is("once"))));
            var leads = sentence[i].Is("where") && found.Exists(f => i + 1 == f.From && f.Effect is { Name: not "rule", Tells: false });
            if (needed || !leads && !found.Exists(f => i >= f.From && i < f.To))
            {
                rest.Add(sentence[i]);
            }
        }

        while (rest.Count > 0 && (rest[^1].Kind == TokenKind.Mark && !rest[^1].Is(")") || rest[^1].Word is "and" or "but" or "then"))
        {
            rest.RemoveAt(rest.Count - 1);
        }

        return rest;
    }

    // "with day, temperature and gravity as a line chart": the last of some values, and how it is shown.
    private static int Shown(IReadOnlyList<Token> sentence, AskedEffect asked)
    {
        var at = Enumerable.Range(asked.From, asked.To - asked.From).FirstOrDefault(i => sentence[i].Is("as"), asked.From);
        var value = at - asked.From is 1 or 2 && asked.From > 1 && sentence[asked.From - 1].Word is "and" or ","
            && sentence.Take(asked.From).Any(t => t.Is("with"))
            && sentence.Skip(asked.From).Take(at - asked.From).All(t => Nouns.IsPlausible(t) && !ActionLexicon.IsVerb(t.Word));
        return value ? at : asked.From;
    }

    // "[systolic, diastolic and] pulse with a chart of the last weeks": the last of some values stands before the link.
    private static int LastValue(List<Token> words)
    {
        var with = words.FindIndex(t => t.Is("with"));
        return with is 1 or 2 && words.Take(with).All(t => Nouns.IsPlausible(t) && !t.IsPlural && !ActionLexicon.IsVerb(t.Word)
            && !VerbLexicon.IsForm(t.Word)) ? with : 0;
    }

    // Nothing but courtesy stands before.
    private static bool IsAll(IReadOnlyList<Token> sentence, int from) =>
        sentence.Take(from).All(t => !t.IsWord || t.IsAny(Words.Polite) || t.IsAny(Words.MakeVerbs));

    // "only the author can edit it" is a right that can be kept.
    private static bool IsOwner(Token t) => t.Word is "own" or "owner" or "owners" or "author" or "authors" or "creator" or "themselves";

    // "and it should also warn me": where the verb stands.
    private static int Opening(List<Token> words)
    {
        var i = 0;
        while (i < words.Count - 1 && (words[i].IsAny(Words.Polite) || words[i].IsAny(Words.Persons) || words[i].IsAny(Words.WantVerbs)
            || words[i].IsAny(BeforeVerb)))
        {
            if (words[i].Word is "the" or "a" && !(words[i + 1].Word is "app" or "system"))
            {
                break;
            }

            i++;
        }

        return i;
    }

    // "one vote per member and poll", "the same day and the same room": a last noun belongs to what stands before it.
    private static int Further(IReadOnlyList<Token> sentence, Clause clause)
    {
        var end = clause.To + 1;
        while (end < sentence.Count && end <= clause.To + 3 && sentence[end].IsWord)
        {
            end++;
        }

        return clause.To + 1 < sentence.Count && sentence[clause.To].Is("and") && (end == sentence.Count || !sentence[end].IsWord)
            && sentence.Skip(clause.From).Take(clause.To - clause.From).Any(t => t.Word is "per" or "same" or "each")
            && !sentence[clause.To - 1].Is("time") ? end : clause.To;
    }

    // In the head only the phrase that holds the saying: "a calendar for the family [that reminds us]".
    private static int Linked(List<Token> words, int at)
    {
        var from = at;
        while (from > 0 && (words[from - 1].IsAny(Links) || words[from - 1].IsAny(Words.Determiners)))
        {
            from--;
        }

        return words.Skip(from).Take(at - from).Any(t => t.IsAny(Links)) ? from : at;
    }
}
