namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Acceptance;

/// <summary>What belongs to something: it is chosen in the form, and stands on the page of what it belongs to.</summary>
internal sealed class LinkAcceptance : IAcceptance
{
    public IEnumerable<AcceptanceTest> Of(App app) => app.Entities.Where(r => r.View != View.Thread)
        .SelectMany(r => r.Relations.Where(l => l.Target != r).Select(l => Of(r, l)));

    private static AcceptanceTest Of(Resource r, Link link)
    {
        var (row, target) = (Row.Of(r), Row.Of(link.Target));
        var needed = link.Required ? row.Needed : row.Needed.Concat(target.Needed).Append($"const {link.Target.Camel}Row = {target.Make};");
        return new(r.Path,
            $"{Words.Sentence(Words.WithArticle(r.Entity.Label))} names its {link.Text.ToLowerInvariant()}, which shows it",
            [r.Name, link.Target.Name, $"{r.Name}.{link.Name}"],
            Code.Lines(0, [
                .. needed.Distinct(),
                $"await app.open('/{r.Path}');",
                $"await app.press({Code.Ts($"New {r.Entity.Label}")});",
                "await app.fill({",
                $"  {Code.Lines(2, row.Entered)}",
                link.Required ? null : $"  {Code.Ts(link.Text)}: {target.Title},",
                "});",
                $"await app.press({Code.Ts($"Add {r.Entity.Label}")});",
                $"await app.shows({row.Title});",
                $"await app.open(`/{link.Target.Path}/${{{link.Target.Camel}Row.id}}`);",
                $"await app.shows({target.Title}, {row.Title});",
            ]));
    }
}
