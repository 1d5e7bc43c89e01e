namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Backend;

/// <summary>The test of what is made to be seen: a row of which it is so says so and is found by it, another is not.</summary>
internal static class ConditionTest
{
    /// <param name="start">Statements that log somebody in, if needed.</param>
    /// <param name="token">The argument of the helper that creates a row.</param>
    /// <param name="comma">The argument of a request behind its body.</param>
    public static IEnumerable<string> Of(App app, Resource r, string start, string token, string comma)
    {
        foreach (var marked in r.Conditions)
        {
            var (right, wrong) = (new Example(r), new Example(r));
            var maker = new ExampleMaker(app, app.Names);
            if (!maker.Make(marked.Value, right, true) || !maker.Make(marked.Value, wrong, false))
            {
                continue;
            }

            // Rows that belong to one make it so only once they are there.
            var statements = right.Create("right", BackendTests.Create(token)).Concat(wrong.Create("wrong", BackendTests.Create(token)));
            yield return $$"""
                test('marks {{BackendTests.TestName(r.Entity.PluralLabel)}}: {{BackendTests.TestName(marked.Condition.Label)}}', async () => {
                  {{start}}{{Code.Lines(2, statements)}}
                  const found = await send('GET', '{{r.Route}}?{{marked.Name}}=true', undefined{{comma}});
                  expect(found.body.items.map((item: any) => item.id)).toEqual([right.id]);
                  const other = await send('GET', `{{r.Route}}/${wrong.id}`, undefined{{comma}});
                  expect([found.body.items[0].{{marked.Name}}, other.body.{{marked.Name}}]).toEqual([true, false]);
                });
                """;
        }
    }
}
