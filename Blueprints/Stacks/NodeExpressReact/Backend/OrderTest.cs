using Catalyst.Blueprints.Stacks.NodeExpressReact.Rules;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Backend;

/// <summary>The test of a list that was wished to be sorted: nothing said, it comes as if the order had been asked for.</summary>
internal static class OrderTest
{
    /// <param name="name">The entity's plural as text of a test's name.</param>
    /// <param name="start">Statements that log somebody in, if needed.</param>
    /// <param name="token">The argument of the helper that creates a row.</param>
    /// <param name="comma">The argument of a request behind its body.</param>
    public static IEnumerable<string> Of(Resource r, string name, string start, string token, string comma)
    {
        if (r.Title is { Type: FieldType.String or FieldType.Text } title && Fields.MaxLength(title) >= 12)
        {
            yield return $$"""
                test('sorts {{name}} as people sort', async () => {
                  {{start}}for (const text of ['zebra', 'Äpfel', 'apple', 'Zoo']) {
                    await create{{r.Name}}({{(token.Length > 0 ? token : "undefined")}}, { {{title.Name}}: text });
                  }
                  const sorted = await send('GET', '{{r.Route}}?sort={{title.Name}}', undefined{{comma}});
                  expect(sorted.body.items.map((item: any) => item.{{title.Name}})).toEqual(['Äpfel', 'apple', 'zebra', 'Zoo']);
                  const found = await send('GET', '{{r.Route}}?search=%C3%A4PF', undefined{{comma}});
                  expect(found.body.total).toBe(1);
                });
                """;
        }

        if (r.Entity.Order is { FromToday: true } fromToday)
        {
            var field = r.Entity.Fields.First(f => f.Name == fromToday.Field);
            var end = RuleSamples.End(r, field) is { } last ? $", {last.Name}: day(days + 1)" : "";
            var cut = field.Type == FieldType.Date ? ".slice(0, 10)" : "";
            yield return $$"""
                test('lists the {{name}} of today first, then the next ones, then those before', async () => {
                  {{start}}const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString(){{cut}};
                  for (const days of [-3, 5, 0, -8, 2]) {
                    await create{{r.Name}}({{(token.Length > 0 ? token : "undefined")}}, { {{field.Name}}: day(days){{end}} });
                  }
                  const list = await send('GET', '{{r.Route}}', undefined{{comma}});
                  const days = list.body.items.map((item: any) => Math.round((new Date(item.{{field.Name}}).getTime() - Date.now()) / 86_400_000));
                  expect(days.map((value: number) => value || 0).toString()).toMatch(/^(0|-1),/);
                  expect(days.slice(1)).toEqual([...days.slice(1)].sort((a, b) => Number(a < -1) - Number(b < -1) || Math.abs(a) - Math.abs(b)));
                });
                """;
        }

        if (r.Entity.Order is not null)
        {
            yield return $$"""
                test('lists {{name}} in their own order', async () => {
                  {{start}}for (let i = 0; i < 3; i += 1) await create{{r.Name}}({{token}});
                  const ids = (answer: any) => answer.body.items.map((item: any) => item.id);
                  const usual = await send('GET', '{{r.Route}}', undefined{{comma}});
                  const sorted = await send('GET', '{{r.Route}}?sort={{r.DefaultSort}}', undefined{{comma}});
                  expect(ids(usual)).toHaveLength(3);
                  expect(ids(usual)).toEqual(ids(sorted));
                });
                """;
        }
    }
}
