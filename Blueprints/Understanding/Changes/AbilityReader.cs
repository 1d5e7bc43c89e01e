using static Catalyst.Blueprints.Understanding.Changes.ChangePhrases;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>Reads what people can do: "let people upload a colour", "users should be able to comment on posts".</summary>
internal sealed class AbilityReader(ModelEditor editor, Lookup lookup, AdditionReader additions, FeatureChangeReader features)
{
    private static readonly FrozenSet<string> PeopleVerbs = Words.Set("""
        set add enter choose pick select upload attach give assign specify edit see record write put store track note state mark define
        create keep save leave manage organize view post share list enable make
        """);

    private static readonly FrozenSet<string> PeopleActs = Words.Set("rate prioritize prioritise categorize categorise");

    private static readonly FrozenDictionary<string, string> Acts = new Dictionary<string, string>
    {
        ["comment"] = "comments", ["rate"] = "ratings", ["review"] = "reviews", ["vote"] = "votes", ["upvote"] = "votes",
        ["like"] = "likes", ["react"] = "reactions", ["reply"] = "replies", ["categorize"] = "categories", ["categorise"] = "categories",
        ["tag"] = "tags", ["label"] = "tags", ["prioritize"] = "priority", ["prioritise"] = "priority", ["pin"] = "pinned",
        ["archive"] = "archived", ["signup"] = "participants", ["register"] = "participants", ["rsvp"] = "participants",
        ["book"] = "bookings", ["reserve"] = "reservations", ["borrow"] = "loans", ["rent"] = "rentals", ["donate"] = "donations",
        ["apply"] = "applications",
    }.ToFrozenDictionary();

    /// <summary>
    /// "Let people upload a category colour", "users should be able to comment on posts", "make it possible to rate recipes".
    /// </summary>
    public bool Read(IReadOnlyList<Token> clause)
    {
        var at = clause.TakeWhile(t => t.IsAny(Words.Determiners)).Count();
        if (clause[0].Word is "let" or "allow" or "enable")
        {
            at = 1;
        }
        else if (clause[0].Is("make") && clause.Count > 3 && clause[1].Is("it") && clause[2].Word is "possible" or "easy")
        {
            return ReadAction(After(clause, 3));
        }
        else if (clause[0].IsAny(PeopleActs))
        {
            return ReadAction(clause);
        }

        var start = at;
        while (at < clause.Count
            && (clause[at].IsAny(Words.Persons) || clause[at].Lemma is "colleague"
                || clause[at].IsPlural && RoleLexicon.IsActing(clause[at].Lemma)
                || clause[at].IsAny(Words.Determiners) || clause[at].Word is "logged" or "registered"))
        {
            at++;
        }

        if (at == start && clause[0].Word is not ("allow" or "enable") || at >= clause.Count)
        {
            return false;
        }

        var modal = clause[0].Word is "let" or "allow" or "enable";
        while (at < clause.Count
            && clause[at].Word is "should" or "can" or "could" or "must" or "may" or "will" or "be" or "able" or "to" or "also" or "want"
                or "need" or "cannot")
        {
            modal = true;
            at++;
        }

        return modal && ReadAction(After(clause, at));
    }

    private bool ReadAction(IReadOnlyList<Token> act)
    {
        act = [.. act.SkipWhile(t => t.Word is "to" or "also")];
        if (act.Count == 0)
        {
            return false;
        }

        if (Acts.TryGetValue(act[0].Lemma, out var noun) || Acts.TryGetValue(act[0].Word, out noun))
        {
            var rest = After(act, 1);
            var target = lookup.Entity(Phrase(rest.Where(t => !t.IsAny(Words.Prepositions) && t.Word is not ("to" or "for"))));
            Token token = new(TokenKind.Word, noun, noun, Morphology.Singular(noun));
            additions.AddItem(new Item(noun, [token], false, token.IsPlural, false, null, null, null, []), target);
            return true;
        }

        if (act[0].Word is "search" or "filter" or "sort" or "find" or "export" or "import" or "print" or "download")
        {
            features.Read(act[0].Word);
            return true;
        }

        // "mark recipes as favourite": a yes or no that each of them carries.
        var on = act.TakeWhile(t => !t.Is("as")).Count();
        if (act[0].Word is "mark" or "flag" or "save" && on < act.Count - 1 && lookup.Entity(Phrase(act.Take(on).Skip(1))) is { } marked)
        {
            var mark = After(act, on + 1);
            additions.AddItem(
                new Item(Phrase(mark), [.. mark], true, false, false, new FieldKind(FieldType.Boolean, Default: "false"), null, null,
                []), marked);
            return true;
        }

        if (act[0].IsAny(PeopleVerbs) && act.Count > 1)
        {
            // "Upload photos" is more than a field that holds one.
            if (act[0].Is("upload") && FeatureLexicon.NotBuilt(Lookup.Singular(act[^1].Lemma) + " upload") is { } missing
                && !FieldLexicon.Knows(Phrase(After(act, 1))))
            {
                editor.Refuse($"I cannot build {missing} yet.");
            }
            else
            {
                additions.Read(After(act, 1));
            }

            return true;
        }

        return false;
    }
}
