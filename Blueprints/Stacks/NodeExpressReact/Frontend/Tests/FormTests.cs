namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Frontend.Tests;

/// <summary>What whoever has no account sees and sends.</summary>
internal static class FormTests
{
    public static IEnumerable<string> Of(Resource r)
    {
        yield return Sends($"takes what a visitor sends as {ListTests.Name(r.Entity.Label)}", r, $"/{r.Path}/new",
            $"Send {Words.WithArticle(r.Entity.Label)}");
        yield return $$"""
            test('leads visitors to where {{ListTests.Name(r.Entity.PluralLabel)}} are sent, and shows them none', async () => {
              const { requests } = serve({ '{{r.Path}}': [row()] });
              open('/{{r.Path}}/new', { loggedIn: false });
              expect(await screen.findByRole('button', { name: 'Send' })).toBeTruthy();
              expect(requests.filter((path) => path.startsWith('GET /api/{{r.Path}}'))).toEqual([]);
            });
            """;
        yield return $$"""
            test('tells the owner at which address {{ListTests.Name(r.Entity.PluralLabel)}} are sent', async () => {
              serve();
              open('/{{r.Path}}');
              await userEvent.click(await screen.findByRole('link', { name: `${location.origin}/{{r.Path}}/new` }));
              expect(location.pathname).toBe('/{{r.Path}}/new');
              expect(await screen.findByRole('button', { name: 'Send' })).toBeTruthy();
            });
            """;
    }

    /// <summary>A form that names what is wrong, takes what is right and shows what it took.</summary>
    public static string Sends(string title, Resource resource, string address, string heading)
    {
        var asked = resource.Entity.Fields.Except(resource.Kept).ToList();
        var typed = asked.Where(f => f.Type is FieldType.String or FieldType.Text or FieldType.Email).ToList();
        string Typed(Field f) => Code.Ts(f.Type == FieldType.Email ? "ada@example.com" : "Hello"[..Math.Min(5, Fields.MaxLength(f))]);
        string Label(Field f) => $"new RegExp(`^${{{Code.Ts(Escaped(f.Label))}}}( \\\\(optional\\\\))?$`)";
        var fill = typed.Select(f => $"await userEvent.type(form.getByLabelText({Label(f)}), {Typed(f)});");
        var first = typed.FirstOrDefault() ?? asked[0];
        return $$"""
            test('{{title}}', async () => {
              const { rows, table } = serve({}, { errors: { {{first.Name}}: 'is required' } });
              open('{{address}}', { loggedIn: false });
              const form = within(await screen.findByRole('form', { name: {{Code.Ts(heading)}} }));
              await userEvent.click(form.getByRole('button', { name: 'Send' }));
              expect(await form.findByText({{Code.Ts($"{first.Label} is required")}})).toBeTruthy();
              serve(rows);
              {{Code.Lines(2, fill)}}
              await userEvent.click(form.getByRole('button', { name: 'Send' }));
              const thanks = await screen.findByRole('status');
              expect(thanks.textContent).toContain('Thank you');
              {{Code.Lines(2, typed.Take(1).Select(f => $"expect(thanks.textContent).toContain({Typed(f)});"))}}
              expect(table('{{resource.Path}}')).toHaveLength(1);
              await userEvent.click(screen.getByRole('button', { name: 'Send another' }));
              expect(screen.getByRole('button', { name: 'Send' })).toBeTruthy();
            });
            """.Replace("\n  \n", "\n", StringComparison.Ordinal);
    }

    private static string Escaped(string label) => System.Text.RegularExpressions.Regex.Escape(label)
        .Replace(@"\ ", " ", StringComparison.Ordinal);
}
