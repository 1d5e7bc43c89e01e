namespace Catalyst.Blueprints.Understanding.PartReaders.Rules;

/// <summary>Pieces that are out for a time: what is out at the same time is together not more than there is.</summary>
internal static class StockTimes
{
    private static readonly FrozenSet<string> There =
        Words.Set("stock quantity amount pieces piece copies copy available inventory count number total units owned");

    private static readonly FrozenSet<string> Taken = Words.Set("quantity pieces piece amount number count units many items copies");

    public static KeptPart? Read(AskedRule asked)
    {
        foreach (var row in asked.Model.Entities.Where(e => Times.Span(e) is not null).OrderBy(e => e.Name == asked.Clause.Focus ? 0 : 1))
        {
            foreach (var relation in row.Relations)
            {
                if (Number(asked.Find(relation.Target)!, There) is { } stock)
                {
                    return Keep(asked, row, relation, stock);
                }
            }
        }

        return null;
    }

    private static KeptPart Keep(AskedRule asked, Entity row, Relation relation, Field stock)
    {
        var (from, to) = Times.Span(row)!.Value;
        var amount = Number(row, Taken);
        // What is not back yet has no end; the rest is entered in every row.
        var open = !to.Required && OverlapReader.IsGivenBack(to);
        row = asked.Change(row with
        {
            Fields = [.. row.Fields.Select(f => f == from || f == to && !open || f == amount ? f with { Required = true } : f)],
            Relations = [.. row.Relations.Select(r => r == relation ? r with { Required = true } : r)],
        });
        string Before(string begin, string end) => open ? $"({end} is none or {begin} <= {end})" : $"{begin} <= {end}";
        var meets = $"{relation.Name} = this.{relation.Name} and {Before($"this.{from.Name}", to.Name)} and "
            + Before(from.Name, $"this.{to.Name}");
        var taken = amount is null ? $"count({row.Name} where {meets})" : $"sum({row.Name}.{amount.Name} where {meets})";
        var path = $"{relation.Name}.{stock.Name}";
        return asked.Keep(row, new Rule("notMoreThanThere", $"That is more of this {Naming.Snake(relation.Name).Replace('_', ' ')} than "
            + "there is at that time.", Require: (stock.Required ? "" : $"{path} is none or ") + $"{taken} <= {path}"),
            OverlapReader.InOrder(row.Fields.First(f => f.Name == from.Name), row.Fields.First(f => f.Name == to.Name)));
    }

    private static Field? Number(Entity entity, FrozenSet<string> words) => entity.Fields.FirstOrDefault(f =>
        f.Type is FieldType.Integer && f.Name != entity.TitleField && f.Label.ToLowerInvariant().Split(' ').Any(words.Contains));
}
