namespace Catalyst.Blueprints.Understanding.PartReaders;

/// <summary>
/// Reads which rows are to be seen at once: "list of parcels not yet collected", "show which games are available", "deadlines of the next
/// 7 days at the top of the start page".
/// </summary>
internal sealed class ListReader : IPartReader
{
    private static readonly FrozenSet<string> Place = Words.Set("start page front home first dashboard screen top list show which");

    private static readonly FrozenSet<string> Entering = Words.Set("added entered new created registered joined arrived today");

    public IReadOnlyList<string> Effects { get; } = ["start", "list", "availability"];

    public KeptPart? Read(AppModel model, AskedClause clause)
    {
        List<Token> words = [.. clause.Words.Where(t => !Place.Contains(t.Word))];
        var named = new Mentions(model).In(words, clause.Focus);
        var entity = named.Find(m => m.Member is null)?.Entity ?? named.FirstOrDefault()?.Entity
            ?? model.Entities.FirstOrDefault(e => e.Name == clause.Focus);
        if (entity is null || SaidConditions.Of(model, words, entity) is not { } said
            || said.Expression.Contains(SortOrder.Created, StringComparison.Ordinal) && !words.Exists(t => t.IsAny(Entering)))
        {
            return null;
        }

        var says = said.Says.StartsWith("no ", StringComparison.Ordinal) ? $"without {said.Says[3..]}" : said.Says;
        var label = Naming.Sentence($"{entity.PluralLabel} {says}".Trim());
        return ViewNames.Add(model, ViewKind.List, label, entity.Name, new(Where: said.Expression), true);
    }
}
