using Catalyst.Brains;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Frontend.Tests;

/// <summary>Tests of the generated screens, against a small server that lives in the test.</summary>
internal static class FrontendTests
{
    public static IEnumerable<GeneratedFile> Of(App app)
    {
        var shared = new (string Path, bool Needed)[]
        {
            ("setup.ts", true), ("server.ts", app.Features.Contains("api")), ("support.tsx", true), ("auth.test.tsx", app.HasAuth),
            ("changes.test.tsx", app.Realtime), ("charts.test.ts", app.Features.Contains("charts")),
            ("settle.test.ts", app.Features.Contains("balances")),
            ("days.test.ts", app.Features.Contains("calendar")),
            ("dates.test.ts", app.Entities.Count > 0),
            ("Dialog.test.tsx", app.Entities.Count > 0 || app.HasTexts), ("Strip.test.tsx", app.HasLists),
            ("values.test.tsx", app.Entities.Count > 0),
            ("UploadControl.test.tsx", app.HasUploads), ("formValues.test.ts", app.Features.Contains("list")),
            ("csv.test.ts", app.Features.Contains("list")), ("SaveRows.test.tsx", app.Features.Contains("list")),
            ("useCreate.test.tsx", app.Entities.Count > 0),
            ("useLine.test.tsx", app.Features.Contains("checklist") || app.Features.Contains("thread")),
        };
        return Template.Files(app, "frontend", shared.Where(f => f.Needed).Select(f => $"tests/{f.Path}"))
            .Concat(ToolFiles.Tests(app))
            .Append(Commits.File("frontend/tests/app.test.tsx", Application(app)))
            .Concat(app.Entities.Select(r => Commits.File($"frontend/tests/{r.Path}.screens.test.tsx", Resource(app, r))))
            .Concat(app.Model.Tools.DistinctBy(t => t.Name)
                .Select(t => Commits.File($"frontend/tests/{Words.Pascal(t.Name)}Screen.test.tsx", ToolTests.Of(app, t))));
    }

    /// <summary>What holds for the application as a whole, shown by its first list.</summary>
    private static string Application(App app)
    {
        var tests = new List<string>
        {
            """
            test('says when an address leads nowhere, and shows the way back', async () => {
              serve();
              open('/no/such/place');
              expect(await screen.findByText('Page not found')).toBeTruthy();
              await userEvent.click(screen.getByRole('link', { name: 'Go to the start' }));
              expect(location.pathname).toBe('/');
              expect(screen.queryByText('Page not found')).toBeNull();
            });
            """,
        };
        var screens = app.TopLevel.Select(r => (Label: Words.Sentence(r.Entity.PluralLabel), Path: r.Path))
            .Concat(app.Model.Tools.Select(t => (t.Label, Path: $"tools/{Words.Kebab(t.Name)}"))).ToList();
        if (screens.Count > 1 && app.Model.Site is null)
        {
            tests.Add($$"""
                test('goes from screen to screen', async () => {
                  serve();
                  open('/');
                  const menu = within(await screen.findByRole('navigation', { name: 'Main' }));
                  await userEvent.click(menu.getByRole('link', { name: {{Code.Ts(screens[^1].Label)}} }));
                  expect(location.pathname).toBe('/{{screens[^1].Path}}');
                  expect(menu.getByRole('link', { current: 'page' }).textContent).toBe({{Code.Ts(screens[^1].Label)}});
                });
                """);
        }

        if (app.Model.Site is { } site)
        {
            tests.AddRange(SiteTests.Of(app, site));
        }

        if (app.Entities.FirstOrDefault(r => r.View != View.Thread) is { } first)
        {
            tests.AddRange(Lists(app, first));
            tests.AddRange(ConditionTests.Alerts(app));
        }

        tests.AddRange(ViewTests.Start(app));
        tests.AddRange(RoleTests.Of(app));
        return Compose(app.Features.Contains("api")
            ? tests : [.. tests.Select(t => t.Replace("  serve();\n", "", StringComparison.Ordinal))]);
    }

    private static IEnumerable<string> Lists(App app, Resource r)
    {
        var guest = app.HasAuth && !r.ReadNeedsLogin ? ", { loggedIn: false }" : "";
        yield return ListTests.Row(r);
        yield return $$"""
            test('loads further rows on request', async () => {
              serve({ '{{r.Path}}': Array.from({ length: 25 }, (_, i) => row({ id: `r${i}` })) });
              open('/{{r.Path}}');
              await screen.findByText({{Code.Ts($"25 {r.Entity.PluralLabel}")}});
              expect(screen.getAllByRole('button', { name: /^Edit/ })).toHaveLength(20);
              await userEvent.click(screen.getByRole('button', { name: 'Load more' }));
              await waitFor(() => expect(screen.getAllByRole('button', { name: /^Edit/ })).toHaveLength(25));
              expect(screen.queryByRole('button', { name: 'Load more' })).toBeNull();
            });
            """;
        yield return $$"""
            test('searches, and says when nothing matches', async () => {
              serve({ '{{r.Path}}': [row()] });
              open('/{{r.Path}}');
              await userEvent.type(await screen.findByRole('searchbox'), 'no such thing');
              expect(await screen.findByText('Nothing found')).toBeTruthy();
              await userEvent.clear(screen.getByRole('searchbox'));
              expect(await screen.findByRole('button', { name: /^Edit/ })).toBeTruthy();
            });
            """;
        if (!r.ReadNeedsLogin && !app.HasOwner)
        {
            yield return $$"""
                test('offers another try when the server cannot be reached', async () => {
                  serve({}, { down: true });
                  open('/{{r.Path}}'{{guest}});
                  expect((await screen.findByRole('alert')).textContent).toContain('cannot be reached');
                  serve({ '{{r.Path}}': [row()] });
                  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
                  expect(await screen.findAllByText({{ListTests.Title(r)}})).toBeTruthy();
                });
                """;
        }

        yield return $$"""
            test('keeps a row that the server refuses to change or delete', async () => {
              const { rows } = serve({ '{{r.Path}}': [row()] });
              open('/{{r.Path}}');
              await userEvent.click(await screen.findByRole('button', { name: /^Edit/ }));
              serve(rows, { refuse: 403 });
              await userEvent.click(screen.getByRole('button', { name: 'Save' }));
              expect((await screen.findByRole('alert')).textContent).toBe('The server refused.');
              await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
              await userEvent.click(screen.getByRole('button', { name: /^Delete/ }));
              await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
              expect(await screen.findByText('The server refused.')).toBeTruthy();
              expect(screen.getByRole('button', { name: /^Edit/ })).toBeTruthy();
            });
            """;
    }

    private static string Resource(App app, Resource r) => r.View == View.Thread
        ? Compose([.. ThreadTests.Of(app, r)])
        : Compose([ListTests.Row(r), .. ListTests.Of(app, r)]);

    /// <summary>A test file with the imports that its tests need.</summary>
    private static string Compose(List<string> tests)
    {
        var text = string.Join("\n\n", tests);
        string Named(params string[] names) => string.Join(", ",
            names.Where(n => text.Contains(n + "(", StringComparison.Ordinal) || text.Contains(n + ".", StringComparison.Ordinal)));
        var dates = Named("dayText", "momentText", "timeText");
        var days = Named("fullName", "today");
        return $$"""
            import { {{Named("cleanup", "fireEvent", "screen", "waitFor", "within")}} } from '@testing-library/react';
            {{(text.Contains("userEvent.", StringComparison.Ordinal) ? "import userEvent from '@testing-library/user-event';\n" : "")}}import { expect, test } from 'vitest';
            {{(dates.Length > 0 ? $"import {{ {dates} }} from '../src/components/dates';\n" : "")}}{{(days.Length > 0 ? $"import {{ {days} }} from '../src/resources/days';\n" : "")}}{{(text.Contains("serve(", StringComparison.Ordinal) ? "import { serve } from './server';\n" : "")}}import { open } from './support';

            {{text}}

            """;
    }
}
