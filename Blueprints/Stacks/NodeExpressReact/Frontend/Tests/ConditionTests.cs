namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Frontend.Tests;

/// <summary>What is made to be seen is seen, in words, and can be asked for.</summary>
internal static class ConditionTests
{
    public static IEnumerable<string> Of(Resource r) => r.Conditions.Select(marked => $$"""
        test('marks {{ListTests.Name(r.Entity.PluralLabel)}}: {{ListTests.Name(marked.Condition.Label)}}, and shows only those', async () => {
          serve({ '{{r.Path}}': [row({ {{marked.Name}}: true }), row({ id: 'r2', {{marked.Name}}: false })] });
          open('/{{r.Path}}');
          expect(await screen.findAllByText({{Code.Ts(marked.Condition.Label)}}, { selector: '.badge' })).toHaveLength(1);
          expect(screen.getAllByRole('button', { name: /^Edit/ })).toHaveLength(2);
          await userEvent.click(screen.getByRole('button', { name: {{Code.Ts(marked.Condition.Label)}} }));
          await waitFor(() => expect(screen.getAllByRole('button', { name: /^Edit/ })).toHaveLength(1));
        });
        """);

    /// <summary>The start page leads to what needs attention.</summary>
    public static IEnumerable<string> Alerts(App app) =>
        from r in app.Entities
        from marked in r.Conditions
        where marked.Condition.Alert
        let label = $"1 {r.Entity.Label}: {char.ToLowerInvariant(marked.Condition.Label[0])}{marked.Condition.Label[1..]}"
        select $$"""
            test('says on the start page: {{ListTests.Name(label)}}', async () => {
              serve({ '{{r.Path}}': [{ id: 'r1', createdAt: '2030-01-01T00:00:00Z', {{marked.Name}}: true }] });
              open('/');
              await userEvent.click(await screen.findByRole('link', { name: {{Code.Ts(label)}} }));
              expect(location.pathname + location.search).toBe('/{{r.Path}}?{{marked.Name}}=true');
              const filter = await screen.findByRole('button', { name: {{Code.Ts(marked.Condition.Label)}} });
              expect(filter.getAttribute('aria-pressed')).toBe('true');
            });
            """;
}
