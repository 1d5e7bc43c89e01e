using Catalyst.Blueprints.Stacks.NodeExpressReact.Actions;

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

        foreach (var test in ConditionTests.Of(r))
        {
            yield return test;
        }

        foreach (var test in ActionTests.Frontend(r))
        {
            yield return test;
        }

        if (r.Tick is { } tick)
        {
            yield return $$"""
                test('ticks {{Name(r.Entity.Label)}} off', async () => {
                  const { table } = serve({ '{{r.Path}}': [row()] });
                  open('/{{r.Path}}');
                  await userEvent.click(await screen.findByRole('button', { name: {{Title(r, "Done: ")}} }));
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
                  await userEvent.type(await screen.findByLabelText({{Code.Ts($"Add {Words.WithArticle(r.Entity.Label)}")}}), 'Quick one{Enter}{Enter}Next');
                  await screen.findByText('Quick one');
                  expect(table('{{r.Path}}')).toHaveLength(1);
                  expect(screen.getByLabelText({{Code.Ts($"Add {Words.WithArticle(r.Entity.Label)}")}})).toHaveProperty('value', 'Next');
                });
                """;
        }

        foreach (var test in r.View == View.Board ? BoardTests.Of(r) : [])
        {
            yield return test;
        }

        foreach (var test in ChartTests.Of(r).Concat(ViewTests.Calendar(r)).Concat(ViewTests.Gallery(r)).Concat(PlayerTests.Of(r)))
        {
            yield return test;
        }

        if (r.Enums.FirstOrDefault(f => f != r.Title && f.Name != r.Entity.Stages) is { } choice)
        {
            var (first, last) = (choice.Values![0], choice.Values[^1]);
            var tabs = choice.Values.Count <= 5 && r.Tick is null
                && r.Entity.Fields.First(f => f.Name != r.Entity.Stages
                    && (f.Type == FieldType.Boolean || f is { Type: FieldType.Enum, Values.Count: <= 5 })) == choice;
            var act = tabs
                ? $"await userEvent.click(screen.getByRole('button', {{ name: {Code.Ts(Words.Human(last))} }}));"
                : $"await userEvent.selectOptions(screen.getByLabelText({Code.Ts($"Filter by {choice.Label}")}), {Code.Ts(last)});";
            yield return $$"""
                test('shows the {{Name(r.Entity.PluralLabel)}} of one {{Name(choice.Label.ToLowerInvariant())}}', async () => {
                  serve({ '{{r.Path}}': [row({ {{choice.Name}}: {{Code.Ts(first)}} })] });
                  open('/{{r.Path}}');
                  await screen.findAllByText({{Title(r)}});
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

        foreach (var link in r.Relations.Take(1).Where(l => l.Target.Title.Type is FieldType.String or FieldType.Text))
        {
            yield return Picks(r, link);
        }

        foreach (var link in r.Relations.Where(l => l.Required && l.Target != r).Take(1))
        {
            yield return FillsFirst(r, link);
        }

        if (r.HasPage)
        {
            foreach (var test in PageTests.Of(r))
            {
                yield return test;
            }
        }

        if (app.HasAuth)
        {
            yield return Access(app, r);
        }

        foreach (var test in app.Forms.Contains(r) ? FormTests.Of(r) : [])
        {
            yield return test;
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
        var delete = canType ? "'Delete Changed'" : Title(r, "Delete ");
        return $$"""
            test('lists, changes and deletes {{Name(r.Entity.PluralLabel)}}', async () => {
              const { table } = serve({ '{{r.Path}}': [row()] });
              open('/{{r.Path}}');
              await userEvent.click(await screen.findByRole('button', { name: {{Title(r, "Edit ")}} }));{{edit}}
              await userEvent.click(await screen.findByRole('button', { name: {{delete}} }));
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
              await userEvent.dblClick(screen.getByRole('button', { name: {{Code.Ts($"Add {r.Entity.Label}")}} }));
              await waitFor(() => expect(table('{{r.Path}}')).toMatchObject([{ {{string.Join(", ", expected)}} }]));
              expect(await screen.findByText({{Code.Ts($"{Words.Sentence(r.Entity.Label)} added")}})).toBeTruthy();
            });
            """.Replace("\n  \n", "\n", StringComparison.Ordinal).Replace("[{  }]", "[{}]", StringComparison.Ordinal);
    }

    private static string Picks(Resource r, Link link)
    {
        var label = Code.Ts(link.Text);
        var title = link.Target.Title.Name;
        return $$"""
            test('finds the {{Name(link.Text.ToLowerInvariant())}} of {{Name(r.Entity.Label)}} among many', async () => {
              const { table } = serve({
                '{{r.Path}}': [row()],
                '{{link.Target.Path}}': Array.from({ length: 30 }, (_, i) => ({ id: `c${i}`, createdAt: '2030-01-01T00:00:00Z', {{title}}: `Choice ${i}` })),
              });
              open('/{{r.Path}}');
              await userEvent.click(await screen.findByRole('button', { name: {{Title(r, "Edit ")}} }));
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
            .Replace(link.Target == r ? Title(r, "Edit ") : "\0", "'Edit Choice 0'", StringComparison.Ordinal);
    }

    private static string FillsFirst(Resource r, Link link)
    {
        var (needed, one) = (link.Target.Entity.Label, r.Entity.Label);
        return $$"""
            test('makes the {{Name(needed)}} that {{Name(one)}} needs, before it and within its form', async () => {
              const { table } = serve({{Others(r, link)}});
              open('/{{r.Path}}');
              await userEvent.click(await screen.findByRole('button', { name: {{Code.Ts($"New {needed}")}} }));
              await userEvent.click(screen.getByRole('button', { name: {{Code.Ts($"Add {needed}")}} }));
              expect(await screen.findByText({{Code.Ts($"Add the first {one} to get going.")}})).toBeTruthy();
              await userEvent.click(screen.getByRole('button', { name: {{Code.Ts($"New {one}")}} }));
              await userEvent.click(screen.getByRole('button', { name: {{Code.Ts($"New {needed}: {link.Text}")}} }));
              await userEvent.click(screen.getByRole('button', { name: {{Code.Ts($"Add {needed}")}} }));
              await waitFor(() => expect(table('{{link.Target.Path}}')).toHaveLength(2));
              await userEvent.click(screen.getByRole('button', { name: {{Code.Ts($"Add {one}")}} }));
              await waitFor(() => expect(table('{{r.Path}}')).toMatchObject([{ {{link.Id}}: table('{{link.Target.Path}}')[0]!.id }]));
            });
            """;
    }

    /// <summary>Whatever else a row needs is there already.</summary>
    private static string Others(Resource r, Link link)
    {
        var others = r.Relations.Where(l => l.Required && l.Target != link.Target && l.Target != r).Select(l => l.Target.Path).Distinct()
            .Select(path => $"'{path}': [{{ id: 'o1', createdAt: '2030-01-01T00:00:00Z' }}]").ToList();
        return others.Count == 0 ? "" : $"{{ {string.Join(", ", others)} }}";
    }

    private static string Access(App app, Resource r) => r.Rights is not null && !r.AddNeedsLogin
        ? $$"""
            test('lets visitors add {{Name(r.Entity.PluralLabel)}}, but change none', async () => {
              serve({ '{{r.Path}}': [row()] });
              open('/{{r.Path}}', { loggedIn: false });
              expect(await screen.findByRole('button', { name: {{Code.Ts($"New {r.Entity.Label}")}} })).toBeTruthy();
              expect(screen.queryByRole('button', { name: /^(Edit|Delete)/ })).toBeNull();
            });
            """
        : r.ReadNeedsLogin || app.HasTexts
        ? $$"""
            test('shows no {{Name(r.Entity.PluralLabel)}} without a login', async () => {
              const { requests } = serve({ '{{r.Path}}': [row()] });
              open('/{{r.Path}}', { loggedIn: false });
              expect(await screen.findByRole('button', { name: 'Log in' })).toBeTruthy();
              expect(requests.filter((path) => path.includes('/{{r.Path}}'))).toEqual([]);
            });
            """
        : $$"""
            test('lets visitors read {{Name(r.Entity.PluralLabel)}} and nothing else', async () => {
              serve({ '{{r.Path}}': [row()] });
              open('/{{r.Path}}', { loggedIn: false });
              await screen.findAllByText({{Title(r)}});
              expect(screen.queryByRole('button', { name: /^(New|Edit|Delete)/ })).toBeNull();
            });
            """;

    /// <summary>What the test's row is called, behind some words, in TypeScript.</summary>
    public static string Title(Resource r, string words = "")
    {
        var sample = Fields.Sample(r.Title, 1);
        return r.Title.Type switch
        {
            FieldType.String or FieldType.Text => Code.Ts($"{words}Sample one"),
            FieldType.Date => $"`{words}${{dayText({sample})}}`",
            FieldType.DateTime => $"`{words}${{momentText({sample})}}`",
            FieldType.Time => $"`{words}${{timeText({sample})}}`",
            FieldType.Enum => Code.Ts(words + Words.Human(sample.Trim('\''))),
            _ => Code.Ts(words + sample.Trim('\'')),
        };
    }

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

    // A number stands beside its unit.
    private static string Label(Field f) =>
        Code.Ts(f.Type is FieldType.Integer or FieldType.Decimal && ModelFiles.UnitOf(f) is { } unit ? $"{f.Label} ({unit})" : f.Label);

    public static string Name(string label) => Code.Ts(label)[1..^1];
}
