namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Acceptance;

/// <summary>What is kept: a row goes in through the form with every field, is seen again, changed and removed.</summary>
internal sealed class ThingAcceptance : IAcceptance
{
    public IEnumerable<AcceptanceTest> Of(App app) => app.Entities.Select(Of)
        .Concat(app.Entities.Where(r => r.HasPage && Row.IsAllowed(r)).Select(Usable));

    // Apart from the row itself, so that what hinders reading is not taken for a thing that is not kept.
    private static AcceptanceTest Usable(Resource r) => new("pages",
        $"The page of {Words.WithArticle(r.Entity.Label)} can be read and used by everybody, without scrolling sideways", [],
        Code.Lines(0, [
            .. Row.Of(r).Needed,
            $"const {r.Camel}Row = {Row.Of(r).Make};",
            $"await app.open(`/{r.Path}/${{{r.Camel}Row.id}}`);",
            "await app.isUsable();",
            $"await app.picture('/{r.Path}/:id');",
        ]));

    private static AcceptanceTest Of(Resource r) => new(r.Path,
        $"{Words.Sentence(Words.WithArticle(r.Entity.Label))} that was added is listed, and can be seen, changed and removed",
        [r.Name, .. r.Entity.Fields.Select(f => $"{r.Name}.{f.Name}")],
        r.View == View.Thread ? Remark(r) : Form(r));

    private static string Form(Resource r)
    {
        var row = Row.Of(r);
        var canRename = r.Title.Type == FieldType.String && Fields.MaxLength(r.Title) >= 14;
        var name = canRename ? "`Changed ${app.n}`" : row.Title;
        var rename = canRename ? $$"""
            await app.press({{row.Named("Edit ")}});
            await app.fill({ {{Code.Ts(r.Title.Label)}}: {{name}} });
            await app.press('Save');
            """ : null;
        return Code.Lines(0, [
            .. row.Needed,
            $"const entered = {{\n  {Code.Lines(2, row.Entered)}\n}};",
            $"await app.open('/{r.Path}');",
            $"await app.press({Code.Ts($"New {r.Entity.Label}")});",
            "await app.fill(entered);",
            $"await app.press({Code.Ts($"Add {r.Entity.Label}")});",
            .. See(r, row),
            $"await app.open('/{r.Path}');",
            $"await app.press({row.Named("Edit ")});",
            "await app.holds(entered);",
            "await app.press('Cancel');",
            rename,
            $"await app.press({Row.Join("Delete ", name)});",
            "await app.press('Delete');",
            $"await app.lacks({name});",
        ]);
    }

    private static IEnumerable<string> See(Resource r, Row row)
    {
        if (r.HasPage)
        {
            yield return $"await app.follow({row.Title});";
        }

        yield return $"await app.shows({string.Join(", ", row.Shown.Prepend(row.Title))});";
        foreach (var field in r.Uploads)
        {
            yield return field.Type == FieldType.Image ? $"await app.sees({Code.Ts(field.Label)});" : "await app.shows('sample.txt');";
        }
    }

    private static string Remark(Resource r)
    {
        var row = Row.Of(r);
        var write = $"app.page.getByLabel({Code.Ts($"Write {Words.WithArticle(r.Entity.Label)}")})";
        var parent = r.Relations.FirstOrDefault(l => l.Required)?.Target;
        return Code.Lines(0, [
            .. row.Needed,
            parent is null ? $"await app.open('/{r.Path}');" : $"await app.open(`/{parent.Path}/${{{parent.Camel}Row.id}}`);",
            $"await {write}.fill({row.Title});",
            "await app.press('Send');",
            $"await app.shows({row.Title});",
            $"await app.press({row.Named("Delete ")});",
            "await app.press('Delete');",
            $"await app.lacks({row.Title});",
        ]);
    }
}
