namespace Catalyst.Blueprints.Understanding.PartReaders;

/// <summary>Reads tables of a league: played, won, drawn, lost, points and difference of each side.</summary>
internal sealed class LeagueReader : IPartReader
{
    private static readonly (string[] Words, string Label, string Value)[] Columns =
    [
        (["played", "games", "matches"], "Played", "if {0} is not none and {1} is not none then 1 else 0"),
        (["won", "wins", "win"], "Won", "if {0} > {1} then 1 else 0"),
        (["drawn", "draws", "draw", "ties"], "Drawn", "if {0} = {1} then 1 else 0"),
        (["lost", "losses"], "Lost", "if {0} < {1} then 1 else 0"),
        (["difference"], "Difference", "({0} - {1}) otherwise 0"),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<string> Effects { get; } = ["ranking", "table", "sum"];

    /// <inheritdoc/>
    public KeptPart? Read(AppModel model, AskedClause clause)
    {
        var words = clause.Words.Select(w => w.Word).ToHashSet();
        var standard = words.Overlaps(["standings", "standing"]) || words.Contains("table") && words.Overlaps(["league", "the", "points"]);
        List<(string[] Words, string Label, string Value)> asked = [.. Columns.Where(c => words.Overlaps(c.Words))];
        if (!standard && (asked.Count < 2 || !words.Contains("table")) || Duel.In(model) is not var (linked, duel))
        {
            return null;
        }

        List<string> by = [];
        foreach (var column in asked.Count > 1 ? asked : [.. Columns])
        {
            if (ModelParts.Computed(linked, linked.Entities.First(e => e.Name == duel.Side.Name), column.Label,
                duel.Sum(column.Value)) is { } part)
            {
                linked = part.Model;
                by.AddRange(part.By);
            }
        }

        if (linked.Entities.First(e => e.Name == duel.Side.Name).Computed?.Any(c => c.Name == "points") != true)
        {
            if (PointsReader.Points(linked, duel, [3, 1, 0]) is not { } points)
            {
                return null;
            }

            linked = points.Model with { Assumptions = [.. points.Model.Assumptions, "A win is worth 3 points, a draw 1."] };
            by.AddRange(points.By);
        }

        return RankingReader.Place(linked, duel.Side.Name, "points", true) is { } placed
            ? new(placed.Model, [.. placed.By, .. by]) : null;
    }
}
