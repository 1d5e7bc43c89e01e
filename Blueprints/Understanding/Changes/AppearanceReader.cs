using static Catalyst.Blueprints.Understanding.Changes.ChangePhrases;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>Reads how it looks and what a welcome page says.</summary>
internal sealed class AppearanceReader(ModelEditor editor, Lookup lookup, ClauseTargets targets)
{
    private static readonly FrozenSet<string> Looks = Words.Set("""
        color colour colors colours font fonts theme layout design logo background style styling button buttons icon icons header footer
        sidebar navbar css animation look looks blue red green yellow purple pink orange black white dark darker light lighter bigger
        smaller larger prettier nicer beautiful modern colorful colourful fancier bold
        """);

    /// <summary>Looks are the stack's: what cannot be changed is said rather than guessed.</summary>
    public bool Read(IReadOnlyList<Token> clause)
    {
        var known = targets.Split(clause).Target is not null
            || clause.Any(
                t => t.IsWord
                    && (lookup.FieldAnywhere(t.Word) is not null || t.Lemma is "field" or "column"
                        || t.Word is "called" or "titled" or "to"
                            && clause.Any(c => c.Word is "title" or "name" or "heading" or "headline")));
        if (known || !clause.Any(t => t.IsAny(Looks)))
        {
            return false;
        }

        editor.Refuse(
            "I cannot change how it looks yet: colours, fonts and layout are the same in every application, which has a dark and a light "
                + "look.");
        return true;
    }

    public bool ReadText(IReadOnlyList<Token> rest)
    {
        if (editor.Model.Page is null || rest.Count == 0)
        {
            return false;
        }

        editor.SetPage(Written(WithoutReason(rest)), null);
        return true;
    }
}
