using System.Globalization;
using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Frontend.Tests;

/// <summary>What a person does with a tool.</summary>
internal static class ToolTests
{
    public static string Of(App app, Tool tool)
    {
        if (ToolProps.Of(tool) is not null)
        {
            return Screen(app, tool);
        }

        var component = $"{Words.Pascal(tool.Name)}Screen";
        var (imports, tests) = tool.Kind switch
        {
            ToolKind.Counter => ("", Counter(tool.Options)),
            ToolKind.Calculator => ("", Calculator),
            ToolKind.Formula => ("calculate, ", Formulas(tool.Options)),
            ToolKind.Converter => ("", Converter(tool.Options)),
            ToolKind.Stopwatch => ("", Stopwatch),
            ToolKind.Generator => ("", Generator),
            _ => ("", TextTool),
        };
        tests = tests.Replace("SHOW", $"render(<{component} />);", StringComparison.Ordinal);
        var clocked = tool.Kind is ToolKind.Stopwatch;
        var events = tests.Contains("userEvent.", StringComparison.Ordinal) ? "import userEvent from '@testing-library/user-event';\n" : "";
        var helpers = new[] { "act", "fireEvent", "render",
            "screen" }.Where(h => System.Text.RegularExpressions.Regex.IsMatch(tests, $@"\b{h}[.(]"));
        return $$"""
            import { {{string.Join(", ", helpers)}} } from '@testing-library/react';
            {{events}}import { {{(clocked ? "beforeEach, " : "")}}expect, test{{(tests.Contains("vi.", StringComparison.Ordinal) ? ", vi" : "")}} } from 'vitest';
            import { {{imports}}{{component}} } from '../src/tools/{{component}}';

            {{tests}}

            """;
    }

    private static string Counter(ToolOptions options)
    {
        var (start, step) = (options.Start ?? 0, options.Step ?? 1);
        return $$"""
            test('counts up and down, and starts again', async () => {
              SHOW
              const count = screen.getByLabelText('Count');
              await userEvent.click(screen.getByRole('button', { name: 'Increase' }));
              await userEvent.click(screen.getByRole('button', { name: 'Increase' }));
              expect(count.textContent).toBe('{{start + 2 * step}}');
              await userEvent.click(screen.getByRole('button', { name: 'Decrease' }));
              expect(count.textContent).toBe('{{start + step}}');
              await userEvent.click(screen.getByRole('button', { name: 'Reset' }));
              expect(count.textContent).toBe('{{start}}');
            });
            """;
    }

    private const string Calculator = """
        test('calculates by click and by keyboard', async () => {
          SHOW
          await userEvent.click(screen.getByRole('button', { name: '8' }));
          await userEvent.keyboard('*4{Enter}');
          expect(screen.getByLabelText('Result').textContent).toBe('32');
          await userEvent.keyboard('{Escape}x{Control>}5{/Control}');
          expect(screen.getByLabelText('Result').textContent).toBe('0');
        });
        """;

    private static string Formulas(ToolOptions options)
    {
        var (inputs, results) = (options.Inputs ?? [], options.Results ?? []);
        var values = inputs.ToDictionary(i => i.Name, i => (double)i.Default);
        var expected = new List<string>();
        foreach (var result in results)
        {
            var value = Formula.Evaluate(result.Expression, values, out _) ?? double.NaN;
            values[result.Name] = value;
            if (double.IsFinite(value))
            {
                expected.Add(
                    $"expect(results.{result.Name}).toBeCloseTo({value.ToString("0.############", CultureInfo.InvariantCulture)}, 6);");
            }
        }

        var given = string.Join(", ", inputs.Select(i => $"{i.Name}: {ModelFiles.Number(i.Default)}"));
        return $$"""
            test('calculates', () => {
              const results = calculate({ {{given}} });
              expect(Object.keys(results)).toEqual([{{string.Join(", ", results.Select(r => Code.Ts(r.Name)))}}]);
              {{Code.Lines(2, expected)}}
            });

            test('shows no result for an input that is missing', async () => {
              SHOW
              const [first] = screen.getAllByRole('spinbutton');
              await userEvent.clear(first!);
              expect(first!.getAttribute('aria-invalid')).toBe('true');
              expect(screen.getAllByText(/–/)).toHaveLength({{results.Count}});
            });
            """;
    }

    private static string Converter(ToolOptions options) => $$"""
        test('converts, and swaps the units', async () => {
          SHOW
          const before = screen.getByLabelText('Result').textContent;
          expect(before).toMatch(/\d/);
          await userEvent.click(screen.getByRole('button', { name: 'Swap' }));
          expect(screen.getByLabelText('From')).toHaveProperty('value', '1');
          await userEvent.selectOptions(screen.getByLabelText('From'), '0');
          await userEvent.selectOptions(screen.getByLabelText('To'), '0');
          expect(screen.getByLabelText('Result').textContent).toBe({{Code.Ts($"1 {options.Units![0].Symbol}")}});
          await userEvent.clear(screen.getByLabelText('Value'));
          expect(screen.getByLabelText('Result').textContent).toContain('–');
        });
        """;

    private const string Clocked = """
        // Time stands still until a test moves it.
        beforeEach(() => void vi.useFakeTimers());
        const pass = (seconds: number) => act(() => vi.advanceTimersByTimeAsync(seconds * 1000));
        const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
        """;

    // The component has tests of its own; here is what the request says about it.
    private static string Screen(App app, Tool tool)
    {
        var component = $"{Words.Pascal(tool.Name)}Screen";
        var rows = tool.Options.Source ?? tool.Options.Scores;
        List<string> expected = [$"expect(screen.getByRole('heading', {{ level: 1, name: {Code.Ts(tool.Label)} }})).toBeTruthy();",
            .. (tool.Options.Presets ?? []).Select(p => $"expect(screen.getByText({Code.Ts(p.Label)})).toBeTruthy();")];
        if (tool.Options.Items is { Count: > 0 } items && tool.Kind is ToolKind.Wheel or ToolKind.Picker or ToolKind.Teams)
        {
            expected.Add($"expect(screen.getByRole('textbox').textContent).toContain({Code.Ts(tool.Options.Items![^1])});");
        }

        return $$"""
            import { render, screen } from '@testing-library/react';
            import { expect, test } from 'vitest';
            import { {{component}} } from '../src/tools/{{component}}';
            {{(rows is null ? "" : "import { serve } from './server';\n")}}
            test('opens with what it was made for', async () => {
            {{(rows is null ? "" : "  serve();\n")}}  render(<{{component}} />);
            {{string.Concat(expected.Select(e => $"  {e}\n"))}}});

            """;
    }

    private const string Stopwatch = Clocked + "\n\n" + """
        test('measures, pauses and keeps laps', async () => {
          SHOW
          press('Start');
          await pass(65);
          press('Lap');
          await pass(5);
          press('Pause');
          await pass(100);
          expect(screen.getByLabelText('Elapsed').textContent).toBe('01:10.0');
          expect(screen.getByText('01:05.0')).toBeTruthy();
          press('Reset');
          expect(screen.getByLabelText('Elapsed').textContent).toBe('00:00.0');
          expect(screen.queryByText('01:05.0')).toBeNull();
        });
        """;

    private const string Generator = """
        test('generates, and copies the result', async () => {
          const user = userEvent.setup();
          SHOW
          await user.click(screen.getByRole('button', { name: 'Generate' }));
          const result = screen.getByLabelText('Result').textContent;
          expect(result).toMatch(/\S/);
          await user.click(screen.getByRole('button', { name: 'Copy' }));
          expect(await navigator.clipboard.readText()).toBe(result);
          expect(await screen.findByRole('button', { name: 'Copied' })).toBeTruthy();
        });
        """;

    private const string TextTool = """
        test('works on a text while it is written', async () => {
          SHOW
          const before = screen.getAllByRole('definition')[0]!.textContent;
          await userEvent.type(screen.getByRole('textbox'), 'Two words');
          expect(screen.getAllByRole('definition')[0]!.textContent).not.toBe(before);
        });
        """;
}
