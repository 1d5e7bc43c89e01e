namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Tells numbers that would be computed from the rows: "monthly totals", "stats of sales per region".</summary>
internal static class Aggregates
{
    private static readonly FrozenSet<string> Nouns = Words.Set(
        "total sum average chart graph statistic stat analytics analytic breakdown insight trend summary overview report streak");

    /// <summary>Singular, these may as well be a field.</summary>
    private static readonly FrozenSet<string> Values = Words.Set("total sum average summary report overview");

    public static bool Is(ListItem item, DraftEntity? subject)
    {
        var noun = item.Noun[^1].Lemma;
        var plural = item.Tokens.Take(item.Tokens.Count - item.Link.Count).Any(t => t.IsPlural && Nouns.Contains(t.Lemma));
        var period =
            item.Tokens.Any(t => t.Word is "per" or "by" or "monthly" or "weekly" or "daily" or "yearly" or "annual" or "running");
        var value = !plural && !period && item.Link.Count == 0 && Values.Contains(noun);
        return Nouns.Contains(noun) && !value && !(subject?.Listed == true && !plural && !period);
    }
}
