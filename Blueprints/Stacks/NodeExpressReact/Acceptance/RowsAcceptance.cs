namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Acceptance;

/// <summary>What the request names is there when the application is opened for the first time.</summary>
internal sealed class RowsAcceptance : IAcceptance
{
    public IEnumerable<AcceptanceTest> Of(App app) => app.Entities.Where(r => r.Entity.Rows is not null).Select(r =>
    {
        var titles = r.Entity.Rows!.Select(row => row.Values.First(v => v.Field == r.Title.Name).Value);
        return new AcceptanceTest(r.Path, $"{Words.Sentence(r.Entity.PluralLabel)} are there from the start", [$"{r.Name}.{Wish.Rows}"],
            Code.Lines(0, [$"await delivered.open('/{r.Path}');", $"await delivered.shows({string.Join(", ", titles.Select(Code.Ts))});"]));
    });
}
