using System.Globalization;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Backend;

/// <summary>The test of what is computed: it comes with a row wherever the row comes.</summary>
internal static class ComputedTest
{
    /// <param name="name">The entity's plural as text of a test's name.</param>
    /// <param name="start">Statements that log somebody in, if needed.</param>
    /// <param name="token">The argument of the helper that creates a row.</param>
    /// <param name="comma">The argument of a request behind its body.</param>
    public static IEnumerable<string> Of(App app, Resource r, string name, string start, string token, string comma)
    {
        if (r.Computed.Count > 0)
        {
            yield return $$"""
                test('computes values of {{name}}', async () => {
                  {{start}}const created = await create{{r.Name}}({{token}});
                  const found = await send('GET', `{{r.Route}}/${created.id}`, undefined{{comma}});
                  const list = await send('GET', '{{r.Route}}', undefined{{comma}});
                  for (const row of [created, found.body, list.body.items[0]]) {
                    expect(Object.keys(row)).toEqual(expect.arrayContaining([{{string.Join(", ", r.Computed.Select(c => Code.Ts(c.Field.Name)))}}]));
                  }
                });
                """;
        }

        foreach (var computed in r.Computed)
        {
            var example = new Example(r);
            if (new ExampleMaker(app, app.Names).Compute(computed.Value, example) is { } value)
            {
                yield return $$"""
                    test('computes {{BackendTests.TestName(computed.Field.Label)}} of {{name}}', async () => {
                      {{start}}{{Code.Lines(2, example.Create("made", BackendTests.Create(token)))}}
                      const found = await send('GET', `{{r.Route}}/${made.id}`, undefined{{comma}});
                      expect(found.body.{{computed.Field.Name}}).toBeCloseTo({{value.ToString("0.########", CultureInfo.InvariantCulture)}}, 6);
                    });
                    """;
            }
        }
    }
}
