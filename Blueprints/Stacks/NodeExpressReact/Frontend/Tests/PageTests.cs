namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Frontend.Tests;

/// <summary>What a person sees and does on the page of one row.</summary>
internal static class PageTests
{
    public static IEnumerable<string> Of(Resource r)
    {
        yield return $$"""
            test('shows {{ListTests.Name(r.Entity.Label)}} in full, to be changed and deleted, and says when there is none', async () => {
              const { table } = serve({ '{{r.Path}}': [row()] });
              open('/{{r.Path}}/r1');
              expect(await screen.findByRole('heading', { level: 1, name: {{ListTests.Title(r)}} })).toBeTruthy();
              await userEvent.click(screen.getByRole('button', { name: 'Edit' }));
              await userEvent.click(screen.getByRole('button', { name: 'Save' }));
              expect(await screen.findByText({{Code.Ts($"{Words.Sentence(r.Entity.Label)} saved")}})).toBeTruthy();
              await userEvent.click(await screen.findByRole('button', { name: 'Delete' }));
              await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Delete' }));
              await waitFor(() => expect(location.pathname).toBe('/{{r.Path}}'));
              expect(table('{{r.Path}}')).toHaveLength(0);
              cleanup();
              open('/{{r.Path}}/r2');
              expect(await screen.findByText('Page not found')).toBeTruthy();
            });
            """;
        foreach (var child in r.Children.Where(c => c.Resource.View != View.Thread).DistinctBy(c => c.Heading))
        {
            var one = child.Resource.Entity.Label;
            yield return $$"""
                test('lists the {{ListTests.Name(child.Heading.ToLowerInvariant())}} of {{ListTests.Name(r.Entity.Label)}}, and adds one to them', async () => {
                  const { requests, table } = serve({ '{{r.Path}}': [row()] });
                  open('/{{r.Path}}/r1');
                  const heading = await screen.findByRole('heading', { level: 2, name: {{Code.Ts(child.Heading)}} });
                  await waitFor(() => expect(requests.some((path) => path.startsWith('GET /api/{{child.Resource.Path}}?') && path.includes('{{child.Link.Id}}=r1'))).toBe(true));
                  await userEvent.click(within(heading.closest('section')!).getByRole('button', { name: {{Code.Ts($"New {one}")}} }));
                  await userEvent.click(screen.getByRole('button', { name: {{Code.Ts($"Add {one}")}} }));
                  await waitFor(() => expect(table('{{child.Resource.Path}}')[0]).toMatchObject({ {{child.Link.Id}}: 'r1' }));
                });
                """;
        }
    }
}
