using System.Collections.Frozen;
using Catalyst.Blueprints.Model;
using Catalyst.Blueprints.Understanding.Lexicon;
using Catalyst.Blueprints.Understanding.Text;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>What is asked and cannot be built: said with its reason instead of becoming a field with a strange name.</summary>
internal sealed partial class ChangeReader
{
    private static readonly FrozenSet<string> Computed = Words.Set("total sum average mean count number");

    // "only the owner can edit a recipe", "only admins may delete recipes".
    private bool Rights(IReadOnlyList<Token> clause)
    {
        int only = clause.TakeWhile(t => t.Word is not ("only" or "just")).Count();
        int may = clause.Skip(only).TakeWhile(t => t.Word is not ("can" or "may" or "could" or "should" or "must")).Count() + only;
        if (only > 1 || may >= clause.Count - 1 || may - only is < 2 or > 6)
        {
            return false;
        }

        bool own = clause.Skip(only).Take(may - only).Any(t => t.Lemma is "owner" or "author" or "creator" or "writer");
        Entity? entity = clause.Skip(may).Select(t => t.IsWord ? lookup.Entity(t.Word) : null).FirstOrDefault(e => e is not null)
            ?? lookup.Main;
        if (own && entity is { Owner: not Ownership.None })
        {
            editor.IsSo($"Only whoever made {Naming.Article(entity.Label)} can change it already.");
        }
        else
        {
            editor.Refuse(own
                ? $"I cannot tell who made {(entity is null ? "something" : Naming.Article(entity.Label))} while there are no accounts; "
                    + "say \"add a login\" first."
                : $"I cannot give different rights to different people yet (\"{Written(clause)}\").");
        }

        return true;
    }

    // "show the total of all orders": the rows are kept, and not added up.
    private bool Computing(IReadOnlyList<Token> clause)
    {
        int at = clause.TakeWhile(t => t.Word is "show" or "display" or "calculate" or "compute" or "see" or "the").Count();
        if (at == 0 || at + 2 >= clause.Count || !clause[at].IsAny(Computed) || !clause[at + 1].Is("of")
            || !clause.Skip(at + 2).Any(t => t.Word is "all" or "every" || t.IsPlural))
        {
            return false;
        }

        editor.Refuse($"I cannot build computed numbers such as \"{Written(clause.Skip(at))}\" yet.");
        return true;
    }

    // "filter tasks by priority": every list can do that.
    private bool Ability(IReadOnlyList<Token> clause) =>
        clause.Count > 1 && clause[0].Word is "filter" or "search" or "find" && Feature(clause[0].Is("find") ? "search" : clause[0].Word);

    /// <summary>The last resort: a clause that no rule has understood may still name something that is known not to be built.</summary>
    private void Unbuilt(IReadOnlyList<Token> clause)
    {
        for (int i = 0; i < clause.Count; i++)
        {
            for (int length = Math.Min(3, clause.Count - i); length > 0; length--)
            {
                if (FeatureLexicon.NotBuilt(string.Join(' ', clause.Skip(i).Take(length).Select(t => t.Lemma))) is { } missing)
                {
                    editor.Refuse($"I cannot build {missing} yet.");
                    return;
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
    }
}
