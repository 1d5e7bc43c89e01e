namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Frontend.Tests;

/// <summary>What a person sees and does in a conversation.</summary>
internal static class ThreadTests
{
    public static IEnumerable<string> Of(App app, Resource r)
    {
        var parent = app.Entities.SelectMany(p => p.Children.Where(c => c.Resource == r).Select(c => (Resource: p, c.Link)))
            .FirstOrDefault();
        var (path, around, key) = parent.Resource is { } page
            ? ($"/{page.Path}/p1",
                $"'{page.Path}': [{{ id: 'p1', createdAt: '2030-01-01T00:00:00Z', {page.Title.Name}: 'Around', ownerName: 'Ada' }}], ",
                $"{parent.Link.Id}: 'p1', ")
            : ($"/{r.Path}", "", "");
        var (one, many) = (r.Entity.Label, r.Entity.PluralLabel);
        yield return $$"""
            const remark = (id: string, overrides: Record<string, unknown> = {}) => ({
              id, {{key}}createdAt: '2030-01-01T00:00:00Z', ownerId: 'u1', ownerName: 'Ada', {{r.Title.Name}}: `Words ${id}`, ...overrides,
            });
            """;
        yield return $$"""
            test('sends {{Name(one)}}', async () => {
              const { table } = serve({ {{around}}'{{r.Path}}': [] });
              open('{{path}}');
              expect(await screen.findByText({{Code.Ts($"No {many} yet")}})).toBeTruthy();
              await userEvent.type(screen.getByLabelText({{Code.Ts($"Write {Words.WithArticle(one)}")}}), 'Good{Shift>}{Enter}{/Shift}morning{Enter}');
              await waitFor(() => expect(table('{{r.Path}}')).toMatchObject([{ {{key}}{{r.Title.Name}}: 'Good\nmorning' }]));
              expect(screen.getByLabelText({{Code.Ts($"Write {Words.WithArticle(one)}")}})).toHaveProperty('value', '');
            });
            """;
        yield return $$"""
            test('keeps the words when they cannot be sent', async () => {
              const rows = { {{around}}'{{r.Path}}': [] };
              serve(rows);
              open('{{path}}');
              await userEvent.type(await screen.findByLabelText({{Code.Ts($"Write {Words.WithArticle(one)}")}}), 'Precious words');
              serve(rows, { refuse: 403 });
              await userEvent.click(screen.getByRole('button', { name: 'Send' }));
              expect(await screen.findByText('The server refused.')).toBeTruthy();
              expect(screen.getByLabelText({{Code.Ts($"Write {Words.WithArticle(one)}")}})).toHaveProperty('value', 'Precious words');
            });
            """;
        yield return $$"""
            test('shows {{Name(many)}} in their order, and earlier ones on request', async () => {
              serve({ {{around}}'{{r.Path}}': Array.from({ length: 25 }, (_, i) => remark(String(25 - i))) });
              open('{{path}}');
              await screen.findByText('Words 25');
              expect(screen.queryByText('Words 1')).toBeNull();
              await userEvent.click(screen.getByRole('button', { name: {{Code.Ts($"Show earlier {many}")}} }));
              const first = await screen.findByText('Words 1');
              expect(first.compareDocumentPosition(screen.getByText('Words 25'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
            });
            """;
        // A moderator also deletes those of others.
        var own = r.Rights?.Who(Deed.Delete).All(who => who == Permission.RowOwner) ?? true;
        yield return $$"""
            test('deletes {{(own ? "only one\\'s own " : "")}}{{Name(one)}}', async () => {
              const { table } = serve({ {{around}}'{{r.Path}}': [remark('mine'), remark('theirs', { ownerId: 'u2', ownerName: 'Bob' })] });
              open('{{path}}');
              await screen.findByText('Words theirs');
              {{(own ? "expect(screen.queryByRole('button', { name: 'Delete Words theirs' })).toBeNull();" : "")}}
              await userEvent.click(screen.getByRole('button', { name: 'Delete Words mine' }));
              await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
              await waitFor(() => expect(table('{{r.Path}}').map(({ id }) => id)).toEqual(['theirs']));
            });
            """.Replace("\n  \n", "\n", StringComparison.Ordinal);
        if (!r.ReadNeedsLogin)
        {
            yield return $$"""
                test('lets visitors read {{Name(many)}}, but write none', async () => {
                  serve({ {{around}}'{{r.Path}}': [remark('1')] });
                  open('{{path}}', { loggedIn: false });
                  await screen.findByText('Words 1');
                  expect(screen.queryByLabelText({{Code.Ts($"Write {Words.WithArticle(one)}")}})).toBeNull();
                });
                """;
        }
    }

    private static string Name(string label) => Code.Ts(label)[1..^1];
}
