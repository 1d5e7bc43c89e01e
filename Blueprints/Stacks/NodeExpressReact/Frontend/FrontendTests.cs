using Catalyst.Blueprints.Model;
using Catalyst.Llm.Brains;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Frontend;

/// <summary>Tests of the generated screens, against a small server that lives in the test.</summary>
internal static class FrontendTests
{
    private const string FakeServer = """
        import { vi } from 'vitest';

        type Row = Record<string, any>;

        /** Answers like the backend, from rows kept in memory. */
        export function serve(rows: Record<string, Row[]> = {}, options: { down?: boolean; errors?: Record<string, string> } = {}) {
          const user = { id: 'u1', name: 'Ada', email: 'ada@example.com' };
          const json = (status: number, body?: unknown) => new Response(body === undefined ? null : JSON.stringify(body), { status });
          const answer = (method: string, url: URL, body: Row): Response => {
            if (options.down) throw new TypeError('offline');
            const [, , path = '', id] = url.pathname.split('/');
            if (path === 'hello') return json(200, { message: 'Hello from the server' });
            if (path === 'events') return json(401);
            if (path === 'auth') return id === 'logout' ? json(204) : json(200, id === 'me' ? user : { token: 'token', user });
            const table = (rows[path] ??= []);
            if (method === 'POST') {
              if (options.errors) return json(400, { detail: 'wrong', errors: options.errors });
              const row = { id: `new-${table.length}`, createdAt: new Date().toISOString(), ownerId: 'u1', ownerName: 'Ada', ...body };
              table.unshift(row);
              return json(201, row);
            }
            if (!id) {
              const found = table.filter((row) => [...url.searchParams].every(([name, value]) =>
                ['limit', 'offset', 'sort'].includes(name) || (name === 'search' ? JSON.stringify(row).includes(value) : String(row[name]) === value)));
              const offset = Number(url.searchParams.get('offset'));
              return json(200, { items: found.slice(offset, offset + Number(url.searchParams.get('limit'))), total: found.length });
            }
            const row = table.find((candidate) => candidate.id === id);
            if (!row) return json(404, { title: 'Not found' });
            if (method === 'DELETE') table.splice(table.indexOf(row), 1);
            if (method === 'PATCH') Object.assign(row, body);
            return method === 'DELETE' ? json(204) : json(200, row);
          };
          vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => answer(init.method ?? 'GET', new URL(path, 'http://test'), init.body ? JSON.parse(String(init.body)) : {}));
          return rows;
        }

        """;

    public static IEnumerable<GeneratedFile> Of(App app)
    {
        yield return Commits.File("frontend/tests/server.ts", FakeServer);
        yield return Commits.File("frontend/tests/app.test.tsx", Flows(app));
    }

    private static string Flows(App app)
    {
        var tests = new List<string>();
        if (app.HasAuth)
        {
            tests.Add("""
                test('registers, logs out and shows what was wrong', async () => {
                  serve();
                  history.replaceState(null, '', '/login');
                  render(<App />);
                  const user = userEvent.setup();
                  await user.click(await screen.findByRole('button', { name: /create an account/i }));
                  await user.type(screen.getByLabelText('Name'), 'Ada');
                  await user.type(screen.getByLabelText('Email'), 'ada@example.com');
                  await user.type(screen.getByLabelText('Password'), 'correct horse');
                  await user.click(screen.getByRole('button', { name: 'Sign up' }));
                  await user.click(await screen.findByRole('button', { name: 'Log out' }));
                  expect(sessionStorage.getItem('session-token')).toBeNull();
                });

                test('says when the server cannot be reached at login', async () => {
                  serve({}, { down: true });
                  open('/login', false);
                  await userEvent.click(await screen.findByRole('button', { name: 'Log in' }));
                  expect((await screen.findByRole('alert')).textContent).toContain('cannot be reached');
                });
                """);
        }

        foreach (var r in app.Entities.Where(r => !r.IsThread))
        {
            tests.Add(List(r));
        }

        foreach (var r in app.Entities.Where(r => r.IsThread && r.Relations.All(l => !l.Required)))
        {
            tests.Add($$"""
                test('sends {{Name(r.Entity.Label)}}', async () => {
                  const rows = serve();
                  open('/{{r.Path}}');
                  const user = userEvent.setup();
                  await user.type(await screen.findByRole('textbox'), 'Good morning{Enter}');
                  expect(await screen.findByText('Good morning', { selector: '.bubble' })).toBeTruthy();
                  expect(rows['{{r.Path}}']).toHaveLength(1);
                });
                """);
        }

        foreach (var r in app.Entities.Where(r => r.HasPage))
        {
            tests.Add($$"""
                test('opens {{Name(r.Entity.Label)}}', async () => {
                  serve({ '{{r.Path}}': [{{Row(r)}}] });
                  open('/{{r.Path}}/r1');
                  expect(await screen.findByRole('heading', { level: 1, name: {{Code.Ts(Title(r))}} })).toBeTruthy();
                });
                """);
        }

        if (app.Model.Page is not null)
        {
            tests.Add("""
                test('greets with the words of the server', async () => {
                  serve();
                  open('/');
                  expect(await screen.findByText('Hello from the server')).toBeTruthy();
                });
                """);
        }

        var modules = new List<string>();
        foreach (var tool in app.Model.Tools.DistinctBy(t => t.Kind))
        {
            tests.Add(ToolTest(tool, modules));
        }

        tests.Add("""
            test('says when an address leads nowhere', async () => {
              serve();
              open('/no/such/place');
              expect(await screen.findByText('Nothing here')).toBeTruthy();
            });
            """);
        return $$"""
            import { render, screen{{(tests.Any(t => t.Contains("waitFor(", StringComparison.Ordinal)) ? ", waitFor" : "")}} } from '@testing-library/react';
            {{(tests.Any(t => t.Contains("userEvent", StringComparison.Ordinal)) ? "import userEvent from '@testing-library/user-event';\n" : "")}}import { expect, test } from 'vitest';
            import { App } from '../src/App';
            {{string.Concat(modules.Distinct().Select(m => m + "\n"))}}import { serve } from './server';

            /** Opens the application at an address{{(app.HasAuth ? ", logged in unless told otherwise" : "")}}. */
            function open(path: string{{(app.HasAuth ? ", loggedIn = true" : "")}}) {
              {{(app.HasAuth ? "if (loggedIn) sessionStorage.setItem('session-token', 'token');\n  " : "")}}history.replaceState(null, '', path);
              render(<App />);
            }

            {{string.Join("\n\n", tests)}}

            """;
    }

    private static string Name(string label) => Code.Ts(label)[1..^1];

    private static string Title(Resource r) => r.TitleIsText && r.Title.Type is FieldType.String or FieldType.Text ? "Sample one" : Fields.Sample(r.Title, 1).Trim('\'');

    private static string Row(Resource r)
    {
        var values = r.Entity.Fields.Select(f => $"{f.Name}: {(f == r.Title && f.Type is FieldType.String or FieldType.Text && f == r.Title ? "'Sample one'" : Fields.Sample(f, 1))}");
        return $"{{ id: 'r1', createdAt: '2030-01-01T00:00:00Z', ownerId: 'u1', ownerName: 'Ada', {string.Join(", ", values)} }}";
    }

    private static string List(Resource r)
    {
        var title = Code.Ts(Title(r));
        var toggle = r.Booleans.FirstOrDefault() is { } flag ? $$"""

              await user.click(screen.getByRole('button', { name: {{Code.Ts($"{flag.Label}: {Title(r)}")}} }));
              await waitFor(() => expect(rows['{{r.Path}}']![0]!.{{flag.Name}}).toBe(true));
            """ : "";
        return $$"""
            test('lists, edits and deletes {{Name(r.Entity.PluralLabel)}}', async () => {
              const rows = serve({ '{{r.Path}}': [{{Row(r)}}] });
              open('/{{r.Path}}');
              const user = userEvent.setup();
              await screen.findByRole('listitem');{{toggle}}
              await user.click(screen.getByRole('button', { name: {{Code.Ts($"Edit {Title(r)}")}} }));
              await user.click(screen.getByRole('button', { name: 'Save' }));
              await user.click(await screen.findByRole('button', { name: {{Code.Ts($"Delete {Title(r)}")}} }));
              await user.click(screen.getByRole('button', { name: 'Delete' }));
              await waitFor(() => expect(rows['{{r.Path}}']).toHaveLength(0));
              expect(await screen.findByText({{Code.Ts($"No {r.Entity.PluralLabel} yet")}})).toBeTruthy();
            });

            test('shows what is wrong with a new {{Name(r.Entity.Label)}}, and takes it when right', async () => {
              serve({}, { errors: { {{r.Title.Name}}: 'is wrong here' } });
              open('/{{r.Path}}');
              const user = userEvent.setup();
              await user.click(await screen.findByRole('button', { name: {{Code.Ts($"New {r.Entity.Label}")}} }));
              await user.click(screen.getByRole('button', { name: {{Code.Ts($"Add {r.Entity.Label}")}} }));
              expect({{(r.Title.Type == FieldType.Boolean ? "await screen.findByRole('dialog')" : "await screen.findByText(/is wrong here/)")}}).toBeTruthy();
              const rows = serve();
              await user.click(screen.getByRole('button', { name: {{Code.Ts($"Add {r.Entity.Label}")}} }));
              await waitFor(() => expect(rows['{{r.Path}}']).toHaveLength(1));
            });

            test('searches {{Name(r.Entity.PluralLabel)}} and offers another try after a failure', async () => {
              serve({}, { down: true });
              open('/{{r.Path}}'{{(r.WriteNeedsLogin && !r.ReadNeedsLogin ? ", false" : "")}});
              {{(r.ReadNeedsLogin ? "await screen.findByRole('button', { name: 'Log in' });" : $"await screen.findByText(/cannot be reached/);\n  serve({{ '{r.Path}': [{Row(r)}] }});\n  await userEvent.click(screen.getByRole('button', {{ name: 'Try again' }}));\n  await screen.findByRole('listitem');\n  await userEvent.type(screen.getByRole('searchbox'), 'no such thing');\n  expect(await screen.findByText('Nothing found')).toBeTruthy();")}}
            });
            """.Replace($"{title}{title}", title, StringComparison.Ordinal);
    }

    private static string ToolTest(Tool tool, List<string> modules)
    {
        var open = $"serve();\n  open('/tools/{Words.Kebab(tool.Name)}');";
        switch (tool.Kind)
        {
            case ToolKind.Counter:
                var (start, step) = (tool.Options.Start ?? 0, tool.Options.Step ?? 1);
                return $"test('counts', async () => {{\n  {open}\n  await userEvent.click(screen.getByRole('button', {{ name: 'Increase' }}));\n  expect(screen.getByLabelText('Count').textContent).toBe('{start + step}');\n  await userEvent.click(screen.getByRole('button', {{ name: 'Decrease' }}));\n  await userEvent.click(screen.getByRole('button', {{ name: 'Reset' }}));\n  expect(screen.getByLabelText('Count').textContent).toBe('{start}');\n}});";
            case ToolKind.Calculator:
                modules.Add("import { cleared, press } from '../src/tools/calculate';");
                return $"test.each([['1+2=', '3'], ['2×3+4=', '10'], ['0.1+0.2=', '0.3'], ['1÷0=', 'Error'], ['50%', '0.5'], ['5±', '-5'], ['12⌫', '1'], ['7−9=', '-2']])('calculates %s', (keys, expected) => {{\n  expect([...keys].reduce(press, cleared).shown).toBe(expected);\n}});\n\ntest('calculates by click and keyboard', async () => {{\n  {open}\n  await userEvent.click(screen.getByRole('button', {{ name: '8' }}));\n  await userEvent.keyboard('*4{{Enter}}');\n  expect(screen.getByLabelText('Result').textContent).toBe('32');\n}});";
            case ToolKind.Generator:
                return $"test('generates', async () => {{\n  {open}\n  await userEvent.click(screen.getByRole('button', {{ name: /Roll|Flip|Generate/ }}));\n  expect(screen.getByLabelText('Result').textContent).toMatch(/\\S/);\n}});";
            case ToolKind.TextTool:
                modules.Add("import { transform } from '../src/tools/TextTool';");
                return $"test('works on text', async () => {{\n  {open}\n  await userEvent.type(screen.getByRole('textbox'), 'Two words');\n  expect(transform('counter', 'Two words')[0]).toEqual(['Words', '2']);\n  expect(transform('case', 'ab')[0]![1]).toBe('AB');\n  expect(transform('slug', 'Été à Paris!')[0]![1]).toBe('ete-a-paris');\n  expect(transform('json', '[1')[0]![0]).toBe('Not valid JSON');\n  expect(transform('base64', 'hé')[0]![1]).toBe('aMOp');\n}});";
            case ToolKind.Converter:
                modules.Add("import { convert } from '../src/tools/Converter';");
                return $"test('converts there and back', async () => {{\n  {open}\n  const [celsius, fahrenheit] = [{{ symbol: 'C', label: 'C', factor: 1, offset: 0 }}, {{ symbol: 'F', label: 'F', factor: 5 / 9, offset: -160 / 9 }}];\n  expect(convert(100, celsius, fahrenheit)).toBeCloseTo(212);\n  await userEvent.click(screen.getByRole('button', {{ name: 'Swap' }}));\n  expect(screen.getByLabelText('Result').textContent).toMatch(/\\d/);\n}});";
            case ToolKind.Formula:
                return $"test('calculates from its inputs', async () => {{\n  {open}\n  const [first] = screen.getAllByRole('spinbutton');\n  await userEvent.clear(first!);\n  expect(screen.getAllByText(/–/).length).toBeGreaterThan(0);\n}});";
            default:
                modules.Add("import { clock } from '../src/tools/Clock';");
                return $"test('starts, pauses and resets the {(tool.Kind == ToolKind.Timer ? "timer" : "stopwatch")}', async () => {{\n  {open}\n  await userEvent.click(screen.getByRole('button', {{ name: 'Start' }}));\n  await userEvent.click(screen.getByRole('button', {{ name: 'Pause' }}));\n  await userEvent.click(screen.getByRole('button', {{ name: 'Reset' }}));\n  expect(screen.getByRole('button', {{ name: 'Start' }})).toBeTruthy();\n  expect(clock(65_300, true)).toBe('01:05.3');\n}});";
        }
    }
}
