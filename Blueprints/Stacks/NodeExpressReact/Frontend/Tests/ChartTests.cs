using Catalyst.Blueprints.Stacks.NodeExpressReact.Views;
using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Frontend.Tests;

/// <summary>What a person sees of charts.</summary>
internal static class ChartTests
{
    public static IEnumerable<string> Of(Resource r) => r.Charts.Select(view => Of(r, view));

    private static string Of(Resource r, ViewSource view)
    {
        var type = view.TypeOf(view.Options.X!);
        var dated = type.Kind is ValueKind.Date or ValueKind.Moment;
        var groups = type.Kind switch
        {
            ValueKind.Date or ValueKind.Moment => ["2030-01-01", "2030-02-01"],
            ValueKind.Enum => type.Values!.Take(2).ToArray(),
            ValueKind.Boolean => ["true", "false"],
            _ => ["2001", "2002"],
        };
        var measures = view.Options.Measures!;
        string Point(string group, int value) =>
            $"{{ x: '{group}', series: null, values: [{string.Join(", ", measures.Select((_, i) => value + i))}] }}";
        var range = !dated ? "" : """

              await userEvent.click(chart.getByRole('button', { name: 'Month' }));
              await waitFor(() => expect(requests.at(-1)).toContain('range=month'));
            """;
        return $$"""
            test('draws {{ListTests.Name(view.View.Label)}}, with its numbers', async () => {
              const { {{(dated ? "requests" : "rows")}} } = serve({ '{{r.Path}}': [row()] }, {
                chart: { step: {{(dated ? "'month'" : "null")}}, points: [{{Point(groups[0], 3)}}, {{Point(groups[1], 5)}}] },
              });
              open('/{{r.Path}}');
              const chart = within(await screen.findByRole('figure', { name: {{Code.Ts(view.View.Label)}} }));
              expect(chart.getByRole('img')).toBeTruthy();
              expect(chart.getAllByRole('cell', { hidden: true }).map((cell) => cell.textContent!.replace(/[^35]/g, ''))).toEqual(expect.arrayContaining(['3', '5']));{{range}}{{(dated ? "" : $"\n  expect(rows['{r.Path}']).toHaveLength(1);")}}
            });
            """;
    }
}
