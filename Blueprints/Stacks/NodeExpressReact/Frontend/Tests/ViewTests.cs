namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Frontend.Tests;

/// <summary>What a person sees and does in a calendar, and on the start page.</summary>
internal static class ViewTests
{
    public static IEnumerable<string> Calendar(Resource r)
    {
        if (r.Calendar is not { } view)
        {
            yield break;
        }

        var from = SafeModel.Property(r.Source, view.Options.From!);
        var to = view.Options.To is { } last ? $", {SafeModel.Property(r.Source, last)}: null" : "";
        var field = r.Entity.Fields.First(f => f.Name == from);
        var begins = field.Type == FieldType.Date ? "now" : "`${now}T09:00`";
        yield return $$"""
            test('shows {{ListTests.Name(r.Entity.PluralLabel)}} on their days, and adds one where a day is clicked', async () => {
              const now = today();
              serve({ '{{r.Path}}': [row({ {{from}}: {{(field.Type == FieldType.Date ? "now" : "new Date(`${now}T09:30`).toISOString()")}}{{to}} })] });
              open('/{{r.Path}}');
              const calendar = within(await screen.findByRole('region', { name: {{Code.Ts(view.View.Label)}} }));
              await waitFor(() => expect(calendar.getAllByRole('listitem')).toHaveLength(1));
              for (const [unit, move] of [['Week', 'Next week'], ['Month', 'Previous month']] as const) {
                await userEvent.click(calendar.getByRole('button', { name: unit }));
                await userEvent.click(calendar.getByRole('button', { name: move }));
                await userEvent.click(calendar.getByRole('button', { name: 'Today' }));
              }
              const day = calendar.getByRole('button', { name: `New {{ListTests.Name(r.Entity.Label)}} on ${fullName(now)}` });
              day.focus();
              await userEvent.keyboard('{ArrowRight}{ArrowLeft}');
              expect(day).toBe(document.activeElement);
              await userEvent.keyboard('{Enter}');
              const form = within(await screen.findByRole('dialog'));
              expect(form.getByLabelText({{Code.Ts(field.Label)}})).toHaveProperty('value', {{begins}});
            });
            """;
    }

    public static IEnumerable<string> Gallery(Resource r)
    {
        if (r.View == View.Gallery)
        {
            var picture = r.Entity.Fields.First(f => f.Name == r.Property(r.Gallery!.Options.Picture!));
            yield return $$"""
                test('shows {{ListTests.Name(r.Entity.PluralLabel)}} as their pictures, which lead to their pages', async () => {
                  serve({ '{{r.Path}}': [row({ {{picture.Name}}: '{{r.Route}}/r1/files/f1/picture.png' }), row({ id: 'r2' })] });
                  open('/{{r.Path}}');
                  const picture = await screen.findByRole('img', { name: /^{{System.Text.RegularExpressions.Regex.Escape(ListTests.Name(picture.Label))}} of/ });
                  expect(picture.getAttribute('src')).toBe('{{r.Route}}/r1/files/f1/picture.png');
                  await userEvent.click(picture);
                  expect(location.pathname).toBe('/{{r.Path}}/r1');
                });
                """;
        }
    }

    public static IEnumerable<string> Start(App app)
    {
        if (!app.HasStart)
        {
            yield break;
        }

        var tiles = app.Tiles.ToList();
        var served = tiles.Count == 0 ? "{}"
            : $"{{}}, {{ start: {{ {string.Join(", ", tiles.Select((t, i) => $"'{t.Path}': {i + 7}"))} }} }}";
        static string Seen(string role, string name) => $"expect(await screen.findByRole('{role}', {{ name: {name} }})).toBeTruthy();";
        var seen = tiles
            .Select((t, i) => Seen("link", $"(name) => name.includes('{i + 7}') && name.endsWith({Code.Ts(t.View.Label)})"))
            .Concat(app.OnStart.Select(v => Seen("heading", Code.Ts(v.View.Label))));
        yield return $$"""
            test('begins with what matters', async () => {
              serve({{served}});
              open('/');
              {{Code.Lines(2, seen)}}
            });
            """;
    }
}
