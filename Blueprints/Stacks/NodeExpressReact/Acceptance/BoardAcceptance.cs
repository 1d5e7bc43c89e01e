namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Acceptance;

/// <summary>Cards of a board are moved to the next column, by the keyboard and by dragging, and stay there.</summary>
internal sealed class BoardAcceptance : IAcceptance
{
    public IEnumerable<AcceptanceTest> Of(App app) => app.Entities.Where(r => r.View == View.Board).Select(r => Of(app, r));

    private static AcceptanceTest Of(App app, Resource r)
    {
        var row = Row.Of(r);
        var stages = r.Entity.Fields.First(f => f.Name == r.Entity.Stages);
        var values = stages.Values!;
        string Lane(string stage) => $"app.page.getByRole('region', {{ name: {Code.Ts(Words.Human(stage))}, exact: true }})";
        string Grip(string stage) => $"{Lane(stage)}.getByRole('button', {{ name: {row.Named("Move ")} }})";
        return new(r.Path,
            $"{Words.Sentence(Words.WithArticle(r.Entity.Label))} moves from one {stages.Label.ToLowerInvariant()} to the next",
            [r.Source.Name, $"{r.Source.Name}.{r.Said(stages).Name}"],
            Code.Lines(0, [
                .. row.Needed,
                row.Make + ";",
                $"await app.open('/{r.Path}');",
                $"await {Grip(values[0])}.press('ArrowRight');",
                $"await expect({Grip(values[1])}).toBeVisible();",
                $"await app.drag({Grip(values[1])}, {Lane(values[0])});",
                $"await expect({Grip(values[0])}).toBeVisible();",
                $"await app.open('/{r.Path}');",
                $"await expect({Grip(values[0])}).toBeVisible();",
            ]));
    }
}
