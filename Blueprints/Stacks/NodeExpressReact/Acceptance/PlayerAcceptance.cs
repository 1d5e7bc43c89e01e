using Catalyst.Blueprints.Stacks.NodeExpressReact.Views;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Acceptance;

/// <summary>Rows are gone through to the end, and what was entered is among them.</summary>
internal static class PlayerAcceptance
{
    public static AcceptanceTest? Of(ViewSource view)
    {
        var (r, row) = (view.Resource, Row.Of(view.Resource));
        if (!Row.IsAllowed(r))
        {
            return null;
        }

        var (turned, lines) = (view.Options.Turned, view.Options.Lines);
        var values = lines is null ? new Dictionary<string, string>()
            : new Dictionary<string, string> { [r.Property(lines)] = "`First ${app.n}\\nLast ${app.n}`" };
        return new($"{r.Path}-views", $"{view.View.Label}: one after the other, to the end", [view.View.Name], Code.Lines(0,
        [
            .. row.Needed,
            $"const {r.Camel}Row = {row.MakeWith(values)};",
            lines is null ? $"await app.open('/{r.Path}');" : $"await app.open(`/{r.Path}/${{{r.Camel}Row.id}}`);",
            $"await app.press({Code.Ts(view.View.Label)});",
            "const player = app.page.getByRole('dialog');",
            "const seen: string[] = [];",
            "await app.isUsable();",
            "while (!(await player.getByRole('status').isVisible())) {",
            turned is null ? null : "  await player.getByRole('button', { name: 'Turn over' }).click();",
            "  seen.push(String(await player.locator('.slide').textContent()));",
            turned is null ? "  await player.getByRole('button', { name: /^Done/ }).click();"
                : "  await player.getByRole('button', { name: 'I knew it' }).click();",
            "}",
            lines is null ? $"expect(seen.join()).toContain({row.Title});"
                : "expect(seen).toEqual([`First ${app.n}`, `Last ${app.n}`]);",
            turned is null || row[r.Entity.Fields.First(f => f.Name == r.Property(turned))].Shown is not { } back ? null
                : $"expect(seen.join()).toContain({back});",
            "await expect(player.getByRole('status')).toHaveText(/known at once$|done$/i);",
        ]));
    }
}
