using System.Collections.Frozen;
using Catalyst.Blueprints.Understanding.Lexicon;
using Catalyst.Blueprints.Understanding.Text;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Numbers that would be computed from the rows.</summary>
internal sealed partial class RequestParser
{
    private static readonly FrozenSet<string> Aggregates = Words.Set("total sum average chart graph statistic stat analytics analytic breakdown insight trend summary overview report streak");

    // "monthly totals", "stats of sales per region": computed from the rows, which the application keeps but does not add up.
    private bool Aggregate(List<Token> item, List<Token> main, List<Token> link, DraftEntity? subject)
    {
        bool plural = item.Take(item.Count - link.Count).Any(t => t.IsPlural && Aggregates.Contains(t.Lemma));
        bool period = item.Any(t => t.Word is "per" or "by" or "monthly" or "weekly" or "daily" or "yearly" or "annual" or "running");
        if (!Aggregates.Contains(main[^1].Lemma) || !plural && !period && link.Count == 0 && main[^1].Lemma is "total" or "sum" or "average" or "summary" or "report" or "overview" || subject?.Listed == true && !plural && !period || draft.Find(Lemmas(main)) is not null)
        {
            return false;
        }

        draft.LeaveOut(Written([.. item.Take(6)]));
        if (link.Count > 0 && draft.Main is null)
        {
            Item(link, null, false, null, false);
        }

        return true;
    }
}
