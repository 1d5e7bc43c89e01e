namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Frontend.Tests;

/// <summary>What a visitor and the owner see and do on the pages of a site.</summary>
internal static class SiteTests
{
    public static IEnumerable<string> Of(App app, Site site)
    {
        foreach (var page in site.Pages)
        {
            yield return Shows(app, page);
        }

        if (site.Pages.Count > 1)
        {
            var last = site.Pages[^1];
            yield return $$"""
                test('goes from page to page', async () => {
                  serve();
                  open('/'{{Visitor(app)}});
                  const menu = within(await screen.findByRole('navigation', { name: 'Main' }));
                  await userEvent.click(menu.getByRole('link', { name: {{Code.Ts(last.Title)}} }));
                  expect(location.pathname).toBe('/{{last.Slug}}');
                  expect(menu.getByRole('link', { current: 'page' }).textContent).toBe({{Code.Ts(last.Title)}});
                  expect(document.title).toContain({{Code.Ts(last.Title)}});
                });
                """;
        }

        foreach (var section in site.Sections.Where(s => s.Kind == SectionKind.Form))
        {
            var page = site.Pages.First(p => p.Sections.Contains(section));
            yield return FormTests.Sends($"takes what a visitor sends with {ListTests.Name(section.Heading)}",
                app.Entities.First(e => e.Name == section.Entity), $"/{page.Slug}", section.Heading);
        }

        foreach (var section in site.Sections.Where(s => s.Entity is not null && s.Kind != SectionKind.Form).DistinctBy(s => s.Entity))
        {
            yield return Lists(app, site, section);
        }

        if (app.HasOwner)
        {
            yield return """
                test('shows visitors where the owner logs in, and nothing to edit', async () => {
                  serve();
                  open('/', { loggedIn: false });
                  expect((await screen.findByRole('link', { name: 'Owner login' })).getAttribute('href')).toBe('/login');
                  expect(screen.queryByRole('button', { name: /edit/i })).toBeNull();
                  expect(screen.queryByRole('link', { name: /edit/i })).toBeNull();
                });
                """;
            yield return """
                test('says that there is no owner yet', async () => {
                  serve({}, { done: false });
                  open('/', { loggedIn: false });
                  await userEvent.click(await screen.findByRole('link', { name: 'Set it up' }));
                  expect(await screen.findByRole('heading', { name: 'Set up your site' })).toBeTruthy();
                });
                """;
            yield return """
                test('lets the owner write the text of a section', async () => {
                  const { requests } = serve();
                  open('/');
                  await userEvent.click((await screen.findAllByRole('button', { name: 'Edit text' }))[0]!);
                  const text = within(screen.getByRole('button', { name: 'Save' }).closest('form')!).getByRole('textbox');
                  await userEvent.clear(text);
                  await userEvent.type(text, 'Written by the owner');
                  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
                  expect(await screen.findByText('Written by the owner')).toBeTruthy();
                  expect(requests.some((path) => path.startsWith('PUT /api/texts/'))).toBe(true);
                });
                """;
        }
    }

    private static string Shows(App app, SitePage page)
    {
        var texts = page.Sections.Where(s => s.Kind is SectionKind.Hero or SectionKind.Text)
            .SelectMany(s => s.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Take(3);
        var headings = page.Sections.Select((s, i) =>
            $"expect(await screen.findByRole('heading', {{ level: {(i == 0 ? 1 : 2)}, name: {Code.Ts(s.Heading)} }})).toBeTruthy();");
        return $$"""
            test('shows the page {{ListTests.Name(page.Title)}}', async () => {
              serve();
              open('/{{page.Slug}}'{{Visitor(app)}});
              {{Code.Lines(2, headings)}}
              {{Code.Lines(2, texts.Select(t => $"expect(screen.getByText({Code.Ts(t.Trim())})).toBeTruthy();"))}}
            });
            """.Replace("\n  \n", "\n", StringComparison.Ordinal);
    }

    private static string Lists(App app, Site site, Section section)
    {
        var resource = app.Entities.First(e => e.Name == section.Entity);
        var page = site.Pages.First(p => p.Sections.Contains(section));

        // A wall of pictures has no place for what has none.
        string Value(Field field) => section.Kind == SectionKind.Gallery && field.Type == FieldType.Image
            ? "'/api/files/1'" : Fields.Sample(field, 1);
        return $$"""
            test('lists the {{ListTests.Name(resource.Entity.PluralLabel)}}, and leads the owner to where they are edited', async () => {
              serve({ '{{resource.Path}}': [{ id: 'r1', createdAt: '2030-01-01T00:00:00Z', {{string.Join(", ", resource.Entity.Fields.Select(f => $"{f.Name}: {Value(f)}"))}} }] });
              open('/{{page.Slug}}');
              const part = within(await screen.findByRole('region', { name: {{Code.Ts(section.Heading)}} }));
              expect(await part.findByText({{(resource.Title.Type is FieldType.String or FieldType.Text ? Fields.Sample(resource.Title, 1) : "/./")}})).toBeTruthy();
              await userEvent.click(part.getByRole('link', { name: {{Code.Ts($"Edit {resource.Entity.PluralLabel}")}} }));
              expect(location.pathname).toBe('/{{resource.Path}}');
            });
            """;
    }

    private static string Visitor(App app) => app.HasOwner ? ", { loggedIn: false }" : "";
}
