using Catalyst.Blueprints.Understanding.Ordering;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>Cuts a message into clauses that each ask for one kind of change, without what is only politeness.</summary>
internal static class Clauses
{
    private const int FarthestWish = 12;

    public static readonly FrozenSet<string> Add = Words.Set("""
        add include introduce insert give attach put implement support enable extend append incorporate plus have need want create build
        make provide store track record show display allow bring
        """);

    public static readonly FrozenSet<string> Remove =
        Words.Set("remove delete drop eliminate omit exclude hide lose strip kill discard scrap erase without no");

    public static readonly FrozenSet<string> Rename = Words.Set("rename call retitle relabel name");

    public static readonly FrozenSet<string> Change =
        Words.Set("change make turn set update switch convert replace use let require link connect relate assign group mark say");

    // "Set" and "name" are things too: only these begin a clause behind "and" or a comma.
    private static readonly FrozenSet<string> Beginnings = Words.Set("""
        add include introduce insert give attach remove delete drop eliminate omit exclude hide rename call retitle change make turn update
        switch convert replace let require link connect create build implement allow get also then use put enable
        """);

    private static readonly FrozenSet<string> Modals = Words.Set("should must can could may needs need has have shall");

    private static readonly FrozenSet<string> Fillers = Words.Set("""
        please now also then and ok okay so just hi hey lets well great nice cool good perfect awesome thanks thank fine actually but next
        finally additionally furthermore moreover plus too i we you to it would like want need could can wish wanna love kindly maybe
        perhaps again still really further additional id im prefer looking for going help me us catalyst yes yeah sure first second third
        lastly afterwards be about if what how helpful useful oh um hmm see think feature request missing there is only instead dear
        """);

    public static IEnumerable<IReadOnlyList<Token>> Of(IReadOnlyList<IReadOnlyList<Token>> sentences) =>
        sentences.SelectMany(Split).Select(Bare).Where(c => c.Count > 0);

    private static IEnumerable<IReadOnlyList<Token>> Split(IReadOnlyList<Token> sentence)
    {
        var from = 0;
        var depth = 0;
        for (var i = 0; i < sentence.Count; i++)
        {
            depth += sentence[i].Is("(") ? 1 : sentence[i].Is(")") ? -1 : 0;
            if (depth <= 0 && i > from
                && (sentence[i].Is(",") || sentence[i].Is("and") || sentence[i].Is("then") || sentence[i].Is("but")
                    || sentence[i].Is("also") || sentence[i].Is("plus")) && Begins(sentence, i + 1))
            {
                yield return [.. sentence.Skip(from).Take(i - from)];
                from = i + 1;
            }
        }

        yield return [.. sentence.Skip(from)];
    }

    /// <summary>Whether what follows has a verb of its own: "and remove ...", "and each task should have ...".</summary>
    private static bool Begins(IReadOnlyList<Token> sentence, int at)
    {
        while (at < sentence.Count && (sentence[at].Word is "also" or "then" or "please" or "now" or "and" or "just" or "to" or "but"))
        {
            at++;
        }

        if (at >= sentence.Count)
        {
            return false;
        }

        if (OrderReader.Find([.. sentence.Skip(at).Take(FarthestWish)], 0, true) is { Start: <= 2 })
        {
            return true;
        }

        if (sentence[at].Word is "show" or "mark" or "sort" or "warn" or "tell" && at + 1 < sentence.Count
            && (sentence[at + 1].IsAny(Words.Determiners) || sentence[at + 1].Word is "me" or "us"))
        {
            return true;
        }

        if (sentence[at].IsAny(Beginnings) || sentence[at].Is("no") || sentence[at].Is("without"))
        {
            // "title, call number and due date": a verb is followed by what it acts on, not by the end of a list.
            return at + 1 < sentence.Count && !sentence[at + 1].Is(",") && !sentence[at + 1].Is("and");
        }

        for (var i = at + 1; i < Math.Min(sentence.Count, at + 4); i++)
        {
            if (sentence[i].IsAny(Modals))
            {
                return sentence[at].IsAny(Words.Determiners) || sentence[at].IsAny(Words.Persons) || sentence[at].IsPlural;
            }

            if (!sentence[i].IsWord || sentence[i].IsAny(Words.Prepositions) || sentence[i].Is("and"))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Without the words at the beginning that say nothing: "now please also add ..." is "add ...".</summary>
    private static IReadOnlyList<Token> Bare(IReadOnlyList<Token> clause)
    {
        var at = 0;
        while (at < clause.Count && Skips(clause, at))
        {
            at++;
        }

        var end = clause.Count;
        while (end > at
            && (!clause[end - 1].IsWord && clause[end - 1].Kind == TokenKind.Mark && !clause[end - 1].Is(")")
                || clause[end - 1].Word is "please" or "too" or "instead" or "thanks" or "now" or "then" or "also" or "though"))
        {
            end--;
        }

        return [.. clause.Skip(at).Take(end - at)];
    }

    private static bool Skips(IReadOnlyList<Token> clause, int at)
    {
        var token = clause[at];
        var next = at + 1 < clause.Count ? clause[at + 1].Word : null;
        return token.Kind == TokenKind.Mark && !token.Is("(") || token.IsAny(Fillers) && token.Word switch
        {
            // "it should have", "we need no login", "i can rate": who does it matters.
            "it" => next is not ("should" or "must" or "needs" or "has" or "can" or "also"),
            "i" or "we" or "you" => next is not ("can" or "should" or "must" or "may"),
            "be" => next is "great" or "nice" or "good" or "cool" or "helpful" or "useful" or "awesome" or "perfect",
            "what" or "how" => next is "about",

            // "only the owner can edit it" says who may, and not how little is asked.
            "only" => !clause.Skip(at).Take(8).Any(t => t.Word is "can" or "may" or "should" or "must"),
            "need" or "want" => next is not "no" || at == 0,
            _ => true,
        };
    }
}
