namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>Reads how it looks.</summary>
internal sealed class AppearanceReader(ModelEditor editor, Lookup lookup, ClauseTargets targets)
{
    private static readonly FrozenSet<string> Looks = Words.Set("""
        color colour colors colours font fonts theme layout design logo background style styling button buttons icon icons header footer
        sidebar navbar css animation look looks blue red green yellow purple pink orange black white dark darker light lighter bigger
        smaller larger prettier nicer beautiful modern colorful colourful fancier bold
        """);

    /// <summary>What is left of a clause whose colours were read: "make it", "change the whole app to".</summary>
    public static readonly FrozenSet<string> Fillers = Words.Set("""
        make it the a an this app application page site website whole everything all change set use switch turn paint give to in into be
        should look looks with and please can could you i we want would like its my our of color colors colour colours theme design style
        background button buttons header font fonts letters instead now mode more for
        """);

    /// <summary>What of the looks cannot be changed is said rather than guessed.</summary>
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
            "Of how it looks I can change the colours of page and buttons (\"navy and coral\", \"#0a5\"), dark or light, and the kind of "
                + "letters (serif, monospace, rounded, handwritten); the layout stays as it is.");
        return true;
    }
}
