namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Frontend.Tests;

/// <summary>What a person sees and does with the rows of one resource.</summary>
internal static class ListTests
{
    public static IEnumerable<string> Of(App app, Resource r)
    {
        yield return EditsAndDeletes(r);
        yield return Adds(r);
        foreach (var test in ComputedTests.Of(r, Name(r.Entity.PluralLabel)))
        {
            yield return test;
        }

        if (r.Tick is { } tick)
        {
            yield return $$"""
                test('ticks {{Name(r.Entity.Label)}} off', async () => {
                  const { table } = serve({ '{{r.Path}}': [row()] });
                  open('/{{r.Path}}');
                  await userEvent.click(await screen.findByRole('button', { name: {{Code.Ts($"Done: {Title(r)}")}} }));
                  await waitFor(() => expect(table('{{r.Path}}')[0]!.{{tick.Name}}).toBe(true));
                });
                """;
        }

        if (r.QuickAdd)
        {
            yield return $$"""
                test('adds {{Name(r.Entity.Label)}} by its {{Name(r.Title.Label.ToLowerInvariant())}} alone', async () => {
                  const { table } = serve();
                  open('/{{r.Path}}');
                  await userEvent.type(await screen.findByLabelText({{Code.Ts($"Add a {r.Entity.Label}")}}), 'Quick one{Enter}');
                  await screen.findByText('Quick one');
                  expect(table('{{r.Path}}')).toHaveLength(1);
                });
                """;
        }

        if (r.Enums.FirstOrDefault(f => f != r.Title) is { } choice)
        {
            var (first, last) = (choice.Values![0], choice.Values[^1]);
            var tabs = choice.Values.Count <= 5 && r.Tick is null
                && r.Entity.Fields.First(f => f.Type == FieldType.Boolean || f is { Type: FieldType.Enum, Values.Count: <= 5 }) == choice;
            var act = tabs
                ? $"await userEvent.click(screen.getByRole('button', {{ name: {Code.Ts(Words.Human(last))} }}));"
                : $"await userEvent.selectOptions(screen.getByLabelText({Code.Ts($"Filter by {choice.Label}")}), {Code.Ts(last)});";
            yield return $$"""
                test('shows the {{Name(r.Entity.PluralLabel)}} of one {{Name(choice.Label.ToLowerInvariant())}}', async () => {
                  serve({ '{{r.Path}}': [row({ {{choice.Name}}: {{Code.Ts(first)}} })] });
                  open('/{{r.Path}}');
                  await screen.findByText({{Code.Ts(Title(r))}});
                  {{act}}
                  expect(await screen.findByText('Nothing found')).toBeTruthy();
                });
                """;
        }

        if (r.View == View.Table)
        {
            yield return $$"""
                test('sorts {{Name(r.Entity.PluralLabel)}} by a column', async () => {
                  const { requests } = serve({ '{{r.Path}}': [row()] });
                  open('/{{r.Path}}');
                  const column = await screen.findByRole('columnheader', { name: {{Code.Ts(r.Title.Label)}} });
                  const sort = within(column).getByRole('button');
                  await userEvent.click(sort);
                  await waitFor(() => expect(requests.at(-1)).toContain('sort={{r.Title.Name}}'));
                  expect(column.getAttribute('aria-sort')).toBe('ascending');
                  await userEvent.click(sort);
                  await waitFor(() => expect(requests.at(-1)).toContain('sort=-{{r.Title.Name}}'));
                });
                """;
        }

        foreach (var link in r.Relations.Take(1))
        {
            yield return Picks(r, link);
        }

        if (r.HasPage)
        {
            yield return Page(r);
        }

        if (app.HasAuth)
        {
            yield return Access(r);
        }
    }

    private static string EditsAndDeletes(Resource r)
    {
        var canType = r.Title.Type == FieldType.String && Fields.MaxLength(r.Title) >= 10;
        var edit = canType ? $$"""

              await userEvent.clear(screen.getByLabelText({{Label(r.Title)}}));
              await userEvent.type(screen.getByLabelText({{Label(r.Title)}}), 'Changed');
              await userEvent.click(screen.getByRole('button', { name: 'Save' }));
              await screen.findByText('Changed');
              expect(table('{{r.Path}}')[0]).toMatchObject({ ...row(), {{r.Title.Name}}: 'Changed' });
            """ : """

              await userEvent.click(screen.getByRole('button', { name: 'Save' }));
            """;
        var after = canType ? "Changed" : Title(r);
        return $$"""
            test('lists, changes and deletes {{Name(r.Entity.PluralLabel)}}', async () => {
              const { table } = serve({ '{{r.Path}}': [row()] });
              open('/{{r.Path}}');
              await userEvent.click(await screen.findByRole('button', { name: {{Code.Ts($"Edit {Title(r)}")}} }));{{edit}}
              await userEvent.click(await screen.findByRole('button', { name: {{Code.Ts($"Delete {after}")}} }));
              await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
              expect(await screen.findByText({{Code.Ts($"No {r.Entity.PluralLabel} yet")}})).toBeTruthy();
              expect(table('{{r.Path}}')).toHaveLength(0);
            });
            """;
    }

    private static string Adds(Resource r)
    {
        var typed = r.Entity.Fields.Where(f => f.Required && Fields.DefaultOf(f) is null
            && f.Type is FieldType.String or FieldType.Text or FieldType.Email or FieldType.Url).ToList();
        var values = typed.ToDictionary(f => f, f => f.Type switch
        {
            FieldType.Email => "ada@example.com",
            FieldType.Url => "https://example.com",
            _ => "Fresh"[..Math.Min(5, Fields.MaxLength(f))],
        });
        var typing = typed.Where(f => f.Required).Select(f => $"await userEvent.type(screen.getByLabelText({Label(f)}), '{values[f]}');");
        var expected = typed.Where(f => f.Required).Select(f => $"{f.Name}: '{values[f]}'");
        var named = r.Title.Type == FieldType.Boolean ? r.Entity.Fields.FirstOrDefault(f => f.Type != FieldType.Boolean) : r.Title;
        var refusal = named is null ? "" : $$"""

              serve({}, { errors: { {{named.Name}}: 'is wrong here' } });
              await userEvent.click(screen.getByRole('button', { name: {{Code.Ts($"Add {r.Entity.Label}")}} }));
              await screen.findByText(/is wrong here/);
              expect(screen.getByLabelText({{Label(named)}}).getAttribute('aria-invalid')).toBe('true');
            """;
        return $$"""
            test('says what is wrong with a new {{Name(r.Entity.Label)}}, and takes it when it is right', async () => {
              serve();
              open('/{{r.Path}}');
              await userEvent.click(await screen.findByRole('button', { name: {{Code.Ts($"New {r.Entity.Label}")}} }));{{refusal}}
              const { table } = serve();
              {{Code.Lines(2, typing)}}
              await userEvent.click(screen.getByRole('button', { name: {{Code.Ts($"Add {r.Entity.Label}")}} }));
              await waitFor(() => expect(table('{{r.Path}}')).toMatchObject([{ {{string.Join(", ", expected)}} }]));
              expect(await screen.findByText({{Code.Ts($"{Words.Sentence(r.Entity.Label)} added")}})).toBeTruthy();
            });
            """.Replace("\n  \n", "\n", StringComparison.Ordinal).Replace("[{  }]", "[{}]", StringComparison.Ordinal);
    }

    private static string Picks(Resource r, Link link)
    {
        var label = Code.Ts(link.Text + (link.Required ? "" : " (optional)"));
        var title = link.Target.Title.Name;
        return $$"""
            test('finds the {{Name(link.Text.ToLowerInvariant())}} of {{Name(r.Entity.Label)}} among many', async () => {
              const { table } = serve({
                '{{r.Path}}': [row()],
                '{{link.Target.Path}}': Array.from({ length: 30 }, (_, i) => ({ id: `c${i}`, createdAt: '2030-01-01T00:00:00Z', {{title}}: `Choice ${i}` })),
              });
              open('/{{r.Path}}');
              await userEvent.click(await screen.findByRole('button', { name: {{Code.Ts($"Edit {Title(r)}")}} }));
              const picker = screen.getByRole('combobox', { name: {{label}} });
              await userEvent.click(picker);
              expect(await screen.findByText('10 more: type to search')).toBeTruthy();
              await userEvent.clear(picker);
              await userEvent.type(picker, 'Choice 29');
              const choices = within(screen.getByRole('listbox', { name: {{Code.Ts(link.Text)}} }));
              await waitFor(() => expect(choices.getAllByRole('option').map((option) => option.textContent)).toEqual(['Choice 29']));
              await userEvent.keyboard('{ArrowDown}{Enter}');
              expect(picker).toHaveProperty('value', 'Choice 29');
              await userEvent.click(screen.getByRole('button', { name: 'Save' }));
              await waitFor(() => expect(table('{{r.Path}}')[0]!.{{link.Id}}).toBe('c29'));
            });
            """.Replace(link.Target == r ? $"    '{r.Path}': [row()],\n" : "\0", "", StringComparison.Ordinal)
            .Replace(link.Target == r ? "(_, i) => ({ id" : "\0", "(_, i) => ({ ...row(), id", StringComparison.Ordinal)
            .Replace(link.Target == r ? Code.Ts($"Edit {Title(r)}") : "\0", "'Edit Choice 0'", StringComparison.Ordinal);
    }

    private static string Page(Resource r) => $$"""
        test('shows {{Name(r.Entity.Label)}} in full, and says when there is none', async () => {
          serve({ '{{r.Path}}': [row()] });
          open('/{{r.Path}}/r1');
          expect(await screen.findByRole('heading', { level: 1, name: {{Code.Ts(Title(r))}} })).toBeTruthy();
          cleanup();
          open('/{{r.Path}}/r2');
          expect(await screen.findByText('Page not found')).toBeTruthy();
        });
        """;

    private static string Access(Resource r) => r.ReadNeedsLogin
        ? $$"""
            test('shows no {{Name(r.Entity.PluralLabel)}} without a login', async () => {
              const { requests } = serve({ '{{r.Path}}': [row()] });
              open('/{{r.Path}}', { loggedIn: false });
              expect(await screen.findByRole('button', { name: 'Log in' })).toBeTruthy();
              expect(requests).toEqual([]);
            });
            """
        : $$"""
            test('lets visitors read {{Name(r.Entity.PluralLabel)}} and nothing else', async () => {
              serve({ '{{r.Path}}': [row()] });
              open('/{{r.Path}}', { loggedIn: false });
              await screen.findByText({{Code.Ts(Title(r))}});
              expect(screen.queryByRole('button', { name: /^(New|Edit|Delete)/ })).toBeNull();
            });
            """;

    public static string Title(Resource r) => r.Title.Type is FieldType.String or FieldType.Text ? "Sample one"
        : Fields.Sample(r.Title, 1).Trim('\'');

    /// <summary>A function that makes a row as the backend sends it.</summary>
    public static string Row(Resource r)
    {
        var values = r.Entity.Fields
            .Select(f => $"{f.Name}: {(IsNamed(f) ? "'Sample one'" : Fields.Sample(f, 1))},")
            .Concat(r.Relations.Select(l => $"{l.Id}: 'other', {l.Label}: 'Other',"));
        return $$"""
            const row = (overrides: Record<string, unknown> = {}) => ({
              id: 'r1', createdAt: '2030-01-01T00:00:00Z',{{(r.Owned ? " ownerId: 'u1', ownerName: 'Ada'," : "")}}
              {{Code.Lines(2, values)}}
              ...overrides,
            });
            """;

        bool IsNamed(Field f) => f == r.Title && f.Type is FieldType.String or FieldType.Text;
    }

    private static string Label(Field f) => Code.Ts(f.Label + (f.Required ? "" : " (optional)"));

    private static string Name(string label) => Code.Ts(label)[1..^1];
}
