using System.Globalization;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Acceptance;

/// <summary>Tools answer at once to what is entered.</summary>
internal sealed class ToolAcceptance : IAcceptance
{
    private static readonly FrozenSet<ToolKind> Tried = new[]
    {
        ToolKind.Counter, ToolKind.Calculator, ToolKind.Formula, ToolKind.Stopwatch, ToolKind.Converter, ToolKind.Generator,
        ToolKind.TextTool,
    }.ToFrozenSet();

    // What a game, a wheel or a timer does is not tried here, and so is not proved.
    public IEnumerable<AcceptanceTest> Of(App app) => app.Model.Tools.DistinctBy(t => t.Name).Where(t => Tried.Contains(t.Kind)).Select(tool => new AcceptanceTest(
        Words.Kebab(tool.Name), Says(tool), [tool.Name],
        Code.Lines(0, Tries(tool).Prepend($"await app.open('/tools/{Words.Kebab(tool.Name)}');"))));

    private static string Says(Tool tool) => $"The {tool.Label.ToLowerInvariant()} " + tool.Kind switch
    {
        ToolKind.Counter => "counts up and down, and starts again",
        ToolKind.Calculator => "calculates by click and by keyboard",
        ToolKind.Stopwatch => "counts up and keeps laps",
        ToolKind.Converter => "converts and swaps the units",
        ToolKind.Generator => "makes something new at each press",
        _ => "answers at once to what is entered",
    };

    private static IEnumerable<string> Tries(Tool tool) => tool.Kind switch
    {
        ToolKind.Counter => Counter(tool.Options),
        ToolKind.Calculator => ["await app.press('7');", "await app.page.keyboard.press('*');", "await app.press('6');",
            "await app.press('Equals');", Reads("Result", "'42'")],
        ToolKind.Formula => Formula(tool.Options),
        ToolKind.Stopwatch => ["await app.page.clock.install();", $"await app.open('/tools/{Words.Kebab(tool.Name)}');",
            "await app.press('Start');", "await app.page.clock.runFor(65_000);", "await app.press('Lap');", "await app.press('Pause');",
            "await app.shows('Lap 1');", Reads("Elapsed", "/^01:0/")],
        ToolKind.Converter => Converter(tool.Options),
        ToolKind.Generator => ["const result = app.page.getByLabel('Result', { exact: true });", "const seen = new Set<string>();",
            "for (let i = 0; i < 20; i += 1) {",
            "  await app.page.getByRole('main').getByRole('button', { name: /^(Roll|Flip|Generate)$/ }).click();",
            "  seen.add((await result.textContent()) ?? '');", "}", "expect(seen.size).toBeGreaterThan(1);"],
        _ => ["const before = await app.page.getByRole('definition').first().textContent();", "await app.fill({ Text: '42' });",
            "await expect(app.page.getByRole('definition').first()).not.toHaveText(before ?? '');"],
    };

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
        yield return $"await app.fill({{ {string.Join(", ", inputs.Select(i => $"{Code.Ts(i.Label)}: '{Frontend.ModelFiles.Number(Other(i))}'"))} }});";
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
