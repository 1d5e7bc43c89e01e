using static Catalyst.Blueprints.Understanding.Changes.ChangePhrases;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>Says what is asked and cannot be built, instead of making a field with a strange name.</summary>
internal sealed class UnbuiltReader(ModelEditor editor, FeatureChangeReader features)
{
    private static readonly FrozenSet<string> Computed = Words.Set("total sum average mean count number");

    // "show the total of all orders": the rows are kept, and not added up.
    public bool ReadComputation(IReadOnlyList<Token> clause)
    {
        var at = clause.TakeWhile(t => t.Word is "show" or "display" or "calculate" or "compute" or "see" or "the").Count();
        if (at == 0 || at + 2 >= clause.Count || !clause[at].IsAny(Computed) || !clause[at + 1].Is("of")
            || !clause.Skip(at + 2).Any(t => t.Word is "all" or "every" || t.IsPlural))
        {
            return false;
        }

        editor.Refuse($"I cannot build computed numbers such as \"{Written(clause.Skip(at))}\" yet.");
        return true;
    }

    // "filter tasks by priority": every list can do that.
    public bool ReadListAbility(IReadOnlyList<Token> clause) =>
        clause.Any(t => t.Lemma is "print" or "download" or "export" or "csv" or "printout")
            && !clause.Any(t => t.Lemma is "pdf" or "label" or "ticket" or "invoice" or "certificate" or "badge" or "link" or "field"
                or "file" && !clause.Any(w => w.Is("csv")))
            && editor.Model.Entities.Count > 0
            && editor.IsSo("Below every list stand \"Download as CSV\", which spreadsheets open, and \"Print\".")
        || clause.Count > 1 && clause[0].Word is "filter" or "search" or "find"
            && features.Read(clause[0].Is("find") ? "search" : clause[0].Word);

    /// <summary>The last resort: a clause that no rule has understood may still name something that is known not to be built.</summary>
    public bool ReadUnknown(IReadOnlyList<Token> clause)
    {
        for (var i = 0; i < clause.Count; i++)
        {
            for (var length = Math.Min(3, clause.Count - i); length > 0; length--)
            {
                if (FeatureLexicon.NotBuilt(string.Join(' ', clause.Skip(i).Take(length).Select(t => t.Lemma))) is { } missing)
                {
                    editor.Refuse($"I cannot build {missing} yet.");
                    return true;
                }
            }
        }

        if (clause.Any(t => t.Word is "email" or "mail" or "notify" or "remind" or "send")
            && clause.Any(t => t.Word is "send" or "when" or "notify" or "remind"))
        {
            editor.Refuse("I cannot build messages that are sent by themselves yet.");
        }
        else if (clause.Any(t => t.Word is "limit" or "maximum" or "most" or "twice" or "once" or "overlap" or "least"))
        {
            editor.Refuse($"The rule \"{Written(clause)}\" is not something I can enforce yet.");
        }
        else
        {
            return false;
        }

        return true;
    }
}
