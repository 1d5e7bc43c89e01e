namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Frontend.Tests;

/// <summary>What is computed is shown, and nobody is asked for it.</summary>
internal static class ComputedTests
{
    /// <param name="name">The entity's plural as text of a test's name.</param>
    public static IEnumerable<string> Of(Resource r, string name)
    {
        // Other kinds are shown without their label.
        var field = r.Computed.Select(c => c.Field)
            .FirstOrDefault(f => f.Type is FieldType.Integer or FieldType.Decimal or FieldType.Date or FieldType.String);
        if (field is not null)
        {
            yield return $$"""
                test('shows what is computed of {{name}}, and does not ask for it', async () => {
                  serve({ '{{r.Path}}': [row({ {{field.Name}}: {{Fields.Sample(field, 1)}} })] });
                  open('/{{r.Path}}');
                  await screen.findAllByText({{ListTests.Title(r)}});
                  expect(document.body.textContent).toContain({{Code.Ts(field.Label)}});
                  await userEvent.click(screen.getByRole('button', { name: {{Code.Ts($"New {r.Entity.Label}")}} }));
                  expect(screen.queryByLabelText({{Code.Ts(field.Label)}})).toBeNull();
                });
                """;
        }
    }
}
