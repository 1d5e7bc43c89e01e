using Catalyst.Blueprints.Understanding.Reading.Relations;

namespace Catalyst.Blueprints.Understanding.Reading.Structure;

/// <summary>Reads values in parentheses behind a thing, wherever that stands: "employees hand in requests (from, to, reason)".</summary>
internal sealed class InlineLists(Draft draft, StructureBinder binder)
{
    /// <summary>The sentence without such lists, and what to do with them.</summary>
    public (List<Token> Left, List<Action> Acts) Read(List<Token> tokens)
    {
        List<Token> left = [];
        List<Action> acts = [];
        var grammar = new Grammar(draft, tokens, FrozenSet<string>.Empty);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].Is("(") || Owner(tokens, i) is not { } owner || ValueList.At(grammar, i + 1, 2, false) is not { } list
                || list.End >= tokens.Count || !tokens[list.End].Is(")") || !AreValues(list.Fields))
            {
                left.Add(tokens[i]);
                continue;
            }

            acts.Add(() => binder.Bind(new SaidThing(owner.Label, owner.Because) { Has = [.. list.Fields], IsPlural = true }));
            draft.Listed += list.Fields.Count;
            i = list.End;
        }

        return (left, acts);
    }

    // Choices are words that tell nothing, or few of them do.
    private static bool AreValues(List<SaidField> fields) =>
        fields.Count(f => f.Kind is not null || FieldLexicon.Infer(f.Phrase, "").Known) * 2 >= fields.Count;

    // The noun before: the shortest phrase that is no verb and no value.
    private static (string Label, string Because)? Owner(List<Token> tokens, int open)
    {
        var from = open;
        while (from > 0 && from > open - 3 && IsNoun(tokens, from - 1, from == open))
        {
            from--;
        }

        var label = Phrases.Lemmas(tokens[from..open]);
        var value = from < open && FieldLexicon.Infer(label, "").Known && !EntityLexicon.Knows(label) && !tokens[open - 1].IsPlural;
        var software = from < open && tokens[open - 1].IsAny(Words.AppNouns) && !EntityLexicon.Knows(label);
        return from == open || value || software ? null : (label, RelationContext.Written(tokens, from, open));
    }

    private static bool IsNoun(List<Token> tokens, int at, bool last)
    {
        var t = tokens[at];
        if (!t.IsWord || t.IsAny(Words.Determiners) || t.IsAny(Words.Prepositions)
            || !Nouns.IsPlausible(t) && !EntityLexicon.Knows(t.Lemma))
        {
            return false;
        }

        // "members offer seeds": a verb behind somebody, or any plural, is none of the noun's words.
        var acts = VerbLexicon.IsForm(t.Word) || ActionLexicon.IsVerb(t.Word) && !EntityLexicon.Knows(t.Word);
        var verb = acts && (at == 0 || tokens[at - 1].IsWord && !tokens[at - 1].IsAny(Words.Determiners));
        return last || !t.IsPlural && !verb;
    }
}
