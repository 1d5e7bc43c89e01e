using System.Globalization;
using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Backend;

/// <summary>Tests of the numbers that charts draw.</summary>
internal static class ChartsTest
{
    /// <param name="start">Logs in where that is needed.</param>
    /// <param name="token">Argument that logs in; empty where nobody does.</param>
    public static IEnumerable<string> Of(Resource r, string start, string token, string comma) =>
        r.Charts.Select(view => $$"""
            test('adds up {{BackendTests.TestName(view.View.Label)}}', async () => {
              {{start}}for (let i = 0; i < 2; i += 1) await create{{r.Name}}({{token}});
              const { status, body } = await send('GET', '{{view.Route}}', undefined{{comma}});
              expect(status).toBe(200);
              expect(Array.isArray(body.points)).toBe(true);
              {{Code.Lines(2, view.Options.Where is null ? view.Options.Measures!.Select((m, i) => Expect(r, m, i)) : [])}}
              expect((await send('GET', '{{view.Route}}?range=century', undefined{{comma}})).status).toBe(400);
            });
            """.Replace("\n  \n", "\n", StringComparison.Ordinal));

    private static string? Expect(Resource r, Measure measure, int at)
    {
        var field = r.Entity.Fields.FirstOrDefault(f => f.Name == measure.Value);
        var values = $"body.points.map((point: any) => point.values[{at}])";
        if (measure.Value is null)
        {
            return $"expect({values}.reduce((sum: number, value: number) => sum + value, 0)).toBe(2);";
        }

        if (field is null || field.Unique)
        {
            return null;
        }

        var sample = decimal.Parse(Fields.Sample(field, 1), CultureInfo.InvariantCulture);
        return measure.Kind == AggregateKind.Sum
            ? $"expect({values}.reduce((sum: number, value: number) => sum + value, 0)).toBe({Number(sample * 2)});"
            : $"expect(new Set({values})).toEqual(new Set([{Number(sample)}]));";
    }

    private static string Number(decimal value) => Frontend.ModelFiles.Number(value);
}
