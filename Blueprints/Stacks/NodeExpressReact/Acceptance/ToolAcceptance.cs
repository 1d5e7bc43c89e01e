using System.Globalization;
using System.Text.RegularExpressions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Acceptance;

/// <summary>Tools answer at once to what is entered.</summary>
internal sealed class ToolAcceptance : IAcceptance
{
    /// <summary>People to draw from, where they are entered.</summary>
    private const string Names = "await app.people('Ada\\nGrace\\nAlan\\nEdsger');";

    private static readonly FrozenSet<ToolKind> Tried = new[]
    {
        ToolKind.Counter, ToolKind.Calculator, ToolKind.Formula, ToolKind.Timer, ToolKind.Stopwatch, ToolKind.Converter, ToolKind.Generator,
        ToolKind.TextTool, ToolKind.Wheel, ToolKind.Picker, ToolKind.Teams, ToolKind.Dice, ToolKind.Coin, ToolKind.TicTacToe,
        ToolKind.Memory, ToolKind.Quiz,
    }.ToFrozenSet();

    // What other kinds do, and what draws from rows of the application, is not tried, and so is not proved.
    public IEnumerable<AcceptanceTest> Of(App app) => app.Model.Tools.DistinctBy(t => t.Name)
        .Where(t => Tried.Contains(t.Kind) && (t.Options.Source is null || t.Kind == ToolKind.Quiz))
        .Select(tool => new AcceptanceTest(Words.Kebab(tool.Name), Says(tool), [tool.Name],
            Code.Lines(0, (tool.Kind == ToolKind.Quiz ? Quiz(app, tool) : Tries(tool))
                .Prepend($"await app.open('/tools/{Words.Kebab(tool.Name)}');"))));

    private static string Says(Tool tool) => $"The {tool.Label.ToLowerInvariant()} " + tool.Kind switch
    {
        ToolKind.Counter => "counts up and down, and starts again",
        ToolKind.Calculator => "calculates by click and by keyboard",
        ToolKind.Timer => "counts down to the end",
        ToolKind.Stopwatch => "counts up and keeps laps",
        ToolKind.Converter => "converts and swaps the units",
        ToolKind.Quiz => "asks one question after the other, and counts the right answers",
        ToolKind.Generator => "makes something new at each press",
        _ => "answers at once to what is entered",
    };

    private static IEnumerable<string> Tries(Tool tool) => tool.Kind switch
    {
        ToolKind.Counter => Counter(tool.Options),
        ToolKind.Calculator => ["await app.press('7');", "await app.page.keyboard.press('*');", "await app.press('6');",
            "await app.press('Equals');", Reads("Result", "'42'")],
        ToolKind.Formula => Formula(tool.Options),
        ToolKind.Timer => Timer(tool),
        ToolKind.Stopwatch => ["await app.page.clock.install();", $"await app.open('/tools/{Words.Kebab(tool.Name)}');",
            "await app.press('Start');", "await app.page.clock.runFor(65_000);", "await app.press('Lap');", "await app.press('Pause');",
            "await app.shows('Lap 1');", Reads("Elapsed", "/^01:0/")],
        ToolKind.Converter => Converter(tool.Options),
        ToolKind.Generator => ["const result = app.page.getByLabel('Result', { exact: true });", "const seen = new Set<string>();",
            "for (let i = 0; i < 20; i += 1) {",
            "  await app.page.getByRole('main').getByRole('button', { name: /^(Roll|Flip|Generate)$/ }).click();",
            "  seen.add((await result.textContent()) ?? '');", "}", "expect(seen.size).toBeGreaterThan(1);"],
        ToolKind.Wheel => [Names, "await app.press('Spin the wheel');",
            "await expect(app.page.getByRole('status')).toContainText('The winner is', { timeout: 20_000 });"],
        ToolKind.Picker => [Names, "const before = await app.page.getByRole('status').textContent();",
            "await app.page.getByRole('main').locator('.button.primary').first().click();",
            "await expect(app.page.getByRole('status')).not.toHaveText(before ?? '');"],
        ToolKind.Teams => [Names, "await app.press('Divide');",
            "await expect(app.page.getByRole('heading', { level: 2 }).first()).toBeVisible();"],
        ToolKind.Dice => ["await app.press('Roll');", "await expect(app.page.getByRole('status')).toContainText(/(Total|Rolled) \\d/);"],
        ToolKind.Coin => ["await app.press('Flip');", "await expect(app.page.getByRole('status')).toHaveText(/^(Heads|Tails)$/);"],
        ToolKind.TicTacToe => ["await app.press('Row 1, column 1: empty');",
            "await expect(app.page.getByRole('button', { name: 'Row 1, column 1: empty' })).toHaveCount(0);"],
        ToolKind.Memory => ["await app.press('Card 1, face down');",
            "await expect(app.page.getByRole('button', { name: 'Card 1, face down' })).toHaveCount(0);"],
        _ => ["const before = await app.page.getByRole('definition').first().textContent();", "await app.fill({ Text: '42' });",
            "await expect(app.page.getByRole('definition').first()).not.toHaveText(before ?? '');"],
    };

    private static IEnumerable<string> Quiz(App app, Tool tool)
    {
        var address = $"await app.open('/tools/{Words.Kebab(tool.Name)}');";
        if (app.Entities.FirstOrDefault(e => e.Name == tool.Options.Source) is { } source)
        {
            yield return $"{Row.Of(source).Make};";
            yield return address;
        }

        yield return "const main = app.page.getByRole('main');";
        yield return "const verdict = main.getByRole('status');";
        yield return "await expect(main.locator('.choices button').first()).toBeVisible();";
        yield return "for (let more = true; more;) {";
        yield return "  await main.locator('.choices button').first().click();";
        yield return "  await expect(verdict).toHaveText(/^(Right!|Wrong: it is .+)$/);";
        yield return "  more = (await app.page.getByRole('button', { name: 'Next question' }).count()) > 0;";
        yield return "  await app.press(more ? 'Next question' : 'See the result');";
        yield return "}";
        yield return "await expect(verdict).toHaveText(/^\\d+ of \\d+ right$/);";
        if (tool.Options.Scores is not null)
        {
            yield return "await app.page.getByLabel(/^Your name for/).fill(`Ada ${app.n}`);";
            yield return "await app.press('Keep it');";
            yield return "await app.shows(`Ada ${app.n}`);";
        }

        yield return "await app.isUsable();";
    }

    private static IEnumerable<string> Timer(Tool tool)
    {
        const string Left = "app.page.getByRole('timer')";
        yield return "await app.page.clock.install();";
        yield return $"await app.open('/tools/{Words.Kebab(tool.Name)}');";
        foreach (var preset in tool.Options.Presets ?? [])
        {
            yield return $"await app.page.getByRole('button', {{ name: /^{Regex.Escape(preset.Label)} / }}).click();";
            yield return $"await app.page.clock.runFor({preset.Seconds + 1}_000);";
            yield return "await expect(app.page.getByRole('status')).toContainText('Time is up');";
        }

        if (tool.Options.Presets is { Count: > 0 })
        {
            yield break;
        }

        yield return $"const before = (await {Left}.textContent()) ?? '';";
        yield return "await app.press('Start');";
        yield return "await app.page.clock.runFor(3_000);";
        yield return $"await expect({Left}).not.toHaveText(before);";
        yield return "await app.press('Pause');";
        yield return "await app.press('Reset');";
        yield return $"await expect({Left}).toHaveText(before);";
    }

    private static IEnumerable<string> Counter(ToolOptions options)
    {
        var (start, step) = (options.Start ?? 0, options.Step ?? 1);
        return ["await app.press('Increase');", "await app.press('Increase');", "await app.press('Decrease');",
            Reads("Count", $"'{start + step}'"), "await app.press('Reset');", Reads("Count", $"'{start}'")];
    }

    private static IEnumerable<string> Converter(ToolOptions options)
    {
        var units = options.Units ?? [];
        var (from, to) = (units[0], units[Math.Min(1, units.Count - 1)]);
        var result = (double)(7 * from.Factor + from.Offset - to.Offset) / (double)to.Factor;
        return ["await app.fill({ Value: '7' });",
            "const result = await app.page.getByLabel('Result', { exact: true }).textContent();",
            $"expect(parseFloat(result ?? '')).toBeCloseTo({result.ToString("R", CultureInfo.InvariantCulture)}, 4);"];
    }

    private static IEnumerable<string> Formula(ToolOptions options)
    {
        var inputs = options.Inputs ?? [];
        var values = inputs.ToDictionary(i => i.Name, i => (double)Other(i));
        var entered = inputs.Select(i => $"{Code.Ts(i.Label)}: '{Frontend.ModelFiles.Number(Other(i))}'");
        yield return $"await app.fill({{ {string.Join(", ", entered)} }});";
        foreach (var result in options.Results ?? [])
        {
            var value = Brains.Expressions.Formula.Evaluate(result.Expression, values, out _) ?? double.NaN;
            values[result.Name] = value;
            if (double.IsFinite(value))
            {
                yield return $"await app.shows({Code.Ts(value.ToString($"N{result.Decimals}", CultureInfo.InvariantCulture))});";
            }
        }
    }

    // Another value than the one that stands there already.
    private static decimal Other(FormulaInput input) => input.Max is { } max && input.Default + 1 > max ? input.Default : input.Default + 1;

    private static string Reads(string label, string text) =>
        $"await expect(app.page.getByLabel('{label}', {{ exact: true }})).toHaveText({text});";
}
