namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Acceptance;

/// <summary>The colours and letters that were asked for.</summary>
internal sealed class ThemeAcceptance : IAcceptance
{
    public IEnumerable<AcceptanceTest> Of(App app)
    {
        if (app.Model.Theme is { } theme)
        {
            yield return new("theme", $"Every page is {theme.Describe()}", [Wish.Theme],
                Code.Lines(0, Statements(app, theme).Prepend("await app.open('/');")));
        }
    }

    private static IEnumerable<string> Statements(App app, AppTheme theme)
    {
        if ((theme.Header ?? theme.Base) is { } page)
        {
            yield return $"await expect(app.page.getByRole('banner')).toHaveCSS('background-color', '{Rgb(page)}');";
        }

        if ((theme.Action ?? theme.Base) is { } action && app.TopLevel.FirstOrDefault(r => r.View != View.Thread) is { } r)
        {
            yield return $"await app.open('/{r.Path}');";
            yield return $"await expect(app.page.getByRole('button', {{ name: {Code.Ts($"New {r.Entity.Label}")} }})).toHaveCSS("
                + $"'background-color', '{Rgb(action)}');";
        }

        if (theme.Scheme != ColourScheme.System)
        {
            var scheme = theme.Scheme.ToString().ToLowerInvariant();
            yield return $"await expect(app.page.locator('html')).toHaveCSS('color-scheme', '{scheme}');";
            yield return $"expect(await app.brightness()).{(theme.Scheme == ColourScheme.Dark ? "toBeLessThan" : "toBeGreaterThan")}(0.5);";
        }

        var letters = theme.Lettering switch
        {
            Lettering.Serif => ", serif$",
            Lettering.Sans => "sans-serif$",
            Lettering.Monospace => "monospace$",
            Lettering.Rounded => "^ui-rounded",
            Lettering.Handwritten => "cursive$",
            _ => null,
        };
        if (letters is not null)
        {
            yield return $"await expect(app.page.locator('body')).toHaveCSS('font-family', /{letters}/);";
        }
    }

    private static string Rgb(NamedColour colour) =>
        $"rgb({string.Join(", ", new[] { 1, 3, 5 }.Select(at => Convert.ToInt32(colour.Hex[at..(at + 2)], 16)))})";
}
