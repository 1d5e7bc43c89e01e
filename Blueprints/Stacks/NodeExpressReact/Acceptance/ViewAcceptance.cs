using Catalyst.Blueprints.Stacks.NodeExpressReact.Views;
using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Acceptance;

/// <summary>What is seen of rows in the views of their kind: those that count, by how much, and no others.</summary>
internal sealed class ViewAcceptance : IAcceptance
{
    public IEnumerable<AcceptanceTest> Of(App app) => app.Views.Select(view => Of(app, view)).OfType<AcceptanceTest>();

    private static AcceptanceTest? Of(App app, ViewSource view) => view.View.Kind switch
    {
        ViewKind.Chart => Chart(app, view),
        ViewKind.Calendar => Calendar(view),
        ViewKind.Tile => Tile(app, view),
        ViewKind.List => List(app, view),
        ViewKind.Gallery => Gallery(view),
        ViewKind.Player => PlayerAcceptance.Of(view),
        ViewKind.Balances => BalanceAcceptance.Of(app, view),
        _ => null,
    };

    // The sum of a column tells what was added, whichever rows the test found there.
    private static AcceptanceTest? Chart(App app, ViewSource view)
    {
        var measures = view.Options.Measures!;
        var at = measures.ToList().FindIndex(m => m.Kind is AggregateKind.Count or AggregateKind.Sum);
        var measured = at < 0 ? measures[0] : measures[at];
        if (Counted.Of(app, view, Read(view, view.Options.Where), at < 0 ? null : Read(view, measured.Value)) is not { } rows)
        {
            return null;
        }

        var isSummed = at >= 0 && view.Options.Series is null;
        var chart = $"app.page.getByRole('figure', {{ name: {Code.Ts(view.View.Label)} }})";
        return Test(view, $"{view.View.Label} is drawn, with its numbers",
        [
            isSummed ? $"await app.open('/{view.Resource.Path}');" : null,
            isSummed ? $"const before = await app.sum({chart}, {Code.Ts(measured.Label)});" : null,
            .. rows.Statements,
            $"await app.open('/{view.Resource.Path}');",
            $"const chart = {chart};",
            "await expect(chart.getByRole('img')).toBeVisible();",
            isSummed ? $"expect(await app.sum(chart, {Code.Ts(measured.Label)})).toBeCloseTo(before + {rows.Change}, 2);"
                : "await chart.getByText('Show the numbers').click();",
            isSummed ? null : "await expect(chart.getByRole('cell').first()).toHaveText(/\\d/);",
            "await app.isUsable();",
        ]);
    }

    private static AcceptanceTest Calendar(ViewSource view)
    {
        var r = view.Resource;
        var values = new Dictionary<string, string>();
        foreach (var field in r.Entity.Fields.Where(f => f.Name == view.Options.From || f.Name == view.Options.To))
        {
            values[field.Name] = field.Type == FieldType.Date ? "today" : "`${today}T12:00:00.000Z`";
        }

        return Test(view, $"{Words.Sentence(r.Entity.PluralLabel)} stand in a calendar, where a day adds one",
        [
            "const today = new Date().toISOString().slice(0, 10);",
            .. Row.Of(r).Needed,
            $"{Row.Of(r).MakeWith(values)};",
            $"await app.open('/{r.Path}');",
            $"const calendar = app.page.getByRole('region', {{ name: {Code.Ts(view.View.Label)} }});",
            "await expect(calendar.locator('td.is-today .entry').first()).toBeVisible();",
            "await calendar.getByRole('button', { name: 'Next month' }).click();",
            "await expect(calendar.locator('td.is-today')).toHaveCount(0);",
            "await calendar.getByRole('button', { name: 'Today', exact: true }).click();",
            $"await calendar.locator('td.is-today').getByRole('button', {{ name: {Code.Ts($"New {r.Entity.Label} on ")} }}).click();",
            $"await expect(app.page.getByRole('dialog').getByLabel({
                Code.Ts(r.Entity.Fields.First(f => f.Name == view.Options.From).Label)}).first()).toHaveValue(new RegExp(`^${{today}}`));",
            "await app.press('Cancel');",
            "await app.isUsable();",
        ]);
    }

    private static AcceptanceTest? Tile(App app, ViewSource view)
    {
        if (view.Total() is not { Kind: AggregateKind.Count or AggregateKind.Sum } total
            || Counted.Of(app, view, total.Where, total.Value, total.As) is not { } rows)
        {
            return null;
        }

        return Test(view, $"The start page shows {view.View.Label}",
        [
            "await app.open('/');",
            $"const before = await app.tile({Code.Ts(view.View.Label)});",
            .. rows.Statements,
            "await app.open('/');",
            $"expect(await app.tile({Code.Ts(view.View.Label)})).toBeCloseTo(before + {rows.Change}, 2);",
            "await app.isUsable();",
        ]);
    }

    // Everything that its form asks for, so that the picture goes in as people put it in.
    private static AcceptanceTest? Gallery(ViewSource view)
    {
        var (r, row) = (view.Resource, Row.Of(view.Resource));
        return r.View != View.Gallery ? null : Test(view, $"{Words.Sentence(r.Entity.PluralLabel)} are shown as their pictures",
        [
            .. row.Needed,
            $"await app.open('/{r.Path}');",
            $"await app.press({Code.Ts($"New {r.Entity.Label}")});",
            $"await app.fill({{\n  {Code.Lines(2, row.Entered)}\n}});",
            $"await app.press({Code.Ts($"Add {r.Entity.Label}")});",
            $"const card = app.row({row.Title});",
            "await expect.poll(() => card.getByRole('img').first().evaluate((image: HTMLImageElement) => image.naturalWidth))"
                + ".toBeGreaterThan(0);",
            "await app.isUsable();",
            "await card.getByRole('img').first().click();",
            $"await expect(app.page.getByRole('heading', {{ level: 1 }})).toHaveText({row.Title});",
        ]);
    }

    private static AcceptanceTest? List(App app, ViewSource view) =>
        view.Resource.Title is not { Type: FieldType.String } title || Fields.MaxLength(title) < 20
            || Counted.Of(app, view, Read(view, view.Options.Where), null) is not { } rows ? null
            : Test(view, $"The start page lists {view.View.Label}",
            [
                .. rows.Statements,
                "await app.open('/');",
                $"const list = app.page.locator('section').filter({{ has: app.page.getByRole('heading', {{ name: {
                    Code.Ts(view.View.Label)}, exact: true }}) }}).last();",
                "await expect(list).toContainText(`Counted ${app.n}`);",
                rows.Left ? "await expect(list).not.toContainText(`Left out ${app.n}`);" : null,
                "await app.isUsable();",
            ]);

    private static TypedExpression? Read(ViewSource view, string? expression) => expression is null ? null : view.Read(expression);

    private static AcceptanceTest Test(ViewSource view, string title, IEnumerable<string?> lines) =>
        new($"{view.Resource.Path}-views", title, [view.View.Name], Code.Lines(0, lines));
}
