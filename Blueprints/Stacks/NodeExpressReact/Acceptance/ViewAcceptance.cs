using Catalyst.Blueprints.Stacks.NodeExpressReact.Views;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Acceptance;

/// <summary>What is seen of a row in the views of its kind.</summary>
internal sealed class ViewAcceptance : IAcceptance
{
    public IEnumerable<AcceptanceTest> Of(App app) => app.Views.Select(view => new AcceptanceTest($"{view.Resource.Path}-views",
        Title(view), [view.View.Name], Body(view)));

    private static string Title(ViewSource view) => view.View.Kind switch
    {
        ViewKind.Chart => $"{view.View.Label} is drawn, with its numbers",
        ViewKind.Calendar => $"{Words.Sentence(view.Resource.Entity.PluralLabel)} stand in a calendar, where a day adds one",
        ViewKind.Tile => $"The start page shows {view.View.Label}",
        _ => $"The start page lists {view.View.Label}",
    };

    // Of no rows everything else is nothing.
    private static bool IsCount(ViewSource view) => view.Options.Value!.StartsWith("count(", StringComparison.Ordinal);

    private static string Body(ViewSource view)
    {
        var r = view.Resource;
        var row = Row.Of(r);
        string[] make = [.. row.Needed, $"{row.Make};"];
        return Code.Lines(0, view.View.Kind switch
        {
            ViewKind.Chart =>
            [
                .. make, $"await app.open('/{r.Path}');",
                $"const chart = app.page.getByRole('figure', {{ name: {Code.Ts(view.View.Label)} }});",
                .. view.Options.Where is null ? new[]
                {
                    "await expect(chart.getByRole('img')).toBeVisible();", "await chart.getByText('Show the numbers').click();",
                    "await expect(chart.getByRole('cell').first()).toHaveText(/\\d/);",
                } : ["await expect(chart).toBeVisible();"],
                "await app.isUsable();",
            ],
            ViewKind.Calendar =>
            [
                $"await app.open('/{r.Path}');",
                $"const calendar = app.page.getByRole('region', {{ name: {Code.Ts(view.View.Label)} }});",
                "await calendar.getByRole('button', { name: 'Next month' }).click();",
                "await calendar.getByRole('button', { name: 'Today', exact: true }).click();",
                $"await calendar.getByRole('button', {{ name: {Code.Ts($"New {r.Entity.Label} on ")} }}).last().click();",
                "await expect(app.page.getByRole('dialog')).toBeVisible();",
                "await app.press('Cancel');",
                "await app.isUsable();",
            ],
            ViewKind.Tile =>
            [
                .. make, "await app.open('/');",
                $"const tile = app.page.getByRole('main').getByRole('link').filter({{ hasText: {Code.Ts(view.View.Label)} }}).first();",
                $"await expect(tile).toHaveText({(IsCount(view) ? "/\\d/" : "/\\d|–/")});",
                "await app.isUsable();",
            ],
            _ =>
            [
                $"await app.open('/');",
                $"await expect(app.page.getByRole('heading', {{ name: {Code.Ts(view.View.Label)} }})).toBeVisible();",
                "await app.isUsable();",
            ],
        });
    }
}
