using Catalyst.Blueprints.Stacks.NodeExpressReact.Actions;
using Catalyst.Blueprints.Stacks.NodeExpressReact.Rules;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Backend;

/// <summary>Tests of every route of the generated backend.</summary>
internal static class BackendTests
{
    public static string Support(App app)
    {
        var tables = string.Join(", ", app.Entities.Select(r => Code.Sql(r.Table))
            .Concat(app.HasAuth ? ["\"users\"", "\"sessions\""] : []).Concat(app.HasTexts ? ["\"site_texts\""] : [])
            .Concat(app.HasUploads ? ["\"files\""] : []));
        return Code.Clean($$"""
            import { once } from 'node:events';
            import type { AddressInfo } from 'node:net';
            import { createApp } from '../src/app.js';
            import { readConfig } from '../src/config.js';
            {{(app.HasRoles ? "import { highest, type Role } from '../src/auth/roles.js';" : "")}}
            {{(app.HasDatabase ? "import { openDatabase } from '../src/db/client.js';\nimport { migrate } from '../src/db/migrate.js';" : "")}}

            {{(app.HasDatabase ? "const db = await openDatabase({});\nawait migrate(db);" : "")}}
            const config = readConfig({ SCRYPT_COST: '16', LOGIN_ATTEMPTS: '5', {{(app.Features.Contains("forms") ? "SUBMISSIONS: '5', " : "")}} STATIC_DIR: import.meta.dirname });
            const server = createApp(config{{(app.HasDatabase ? ", db" : "")}}).listen(0, '127.0.0.1');
            await once(server, 'listening');
            server.unref();
            export const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

            export interface Answer {
              status: number;
              body: any;
              headers: Headers;
            }

            /** Sends a request to the running application; a token logs it in. */
            export async function send(method: string, path: string, body?: unknown, token?: string, more: Record<string, string> = {}): Promise<Answer> {
              const response = await fetch(address + path, {
                method,
                headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}), ...more },
                body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
              });
              const text = await response.text();
              return { status: response.status, body: text && response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text, headers: response.headers };
            }

            {{(app.HasDatabase ? $"export async function emptyDatabase(): Promise<void> {{\n  await db.script('TRUNCATE {tables} CASCADE');\n}}" : "")}}

            {{(app.HasRoles ? Access.RoleTests.Login : app.HasAuth ? "/** Registers somebody and returns the token. */\nexport async function login(name = 'alice'): Promise<string> {\n  const { body } = await send('POST', '/api/auth/register', { name, email: `${name}@example.com`, password: 'correct horse' });\n  return body.token;\n}" : "")}}

            {{(app.HasUploads ? UploadTests.Support : "")}}

            let samples = 0;
            {{Code.Lines(0, app.Entities.Select(r => Factory(app, r)))}}

            """).Replace(app.Entities.Count == 0 ? "let samples = 0;\n" : "\0", "", StringComparison.Ordinal);
    }

    private static string Factory(App app, Resource r)
    {
        var token = app.HasAuth ? "token: string" : "token?: string";
        var values = r.Entity.Fields.Select(f => $"{f.Name}: {RuleSamples.Of(app, r, f) ?? Varying(f)},")
            .Concat(r.Relations.Where(l => l.Required && l.Target != r)
                .Select(l => $"{l.Id}: overrides.{l.Id} ?? (await create{l.Target.Name}("
                    + (RuleSamples.IsOfOthers(r, l) ? "await login(`author${samples}`)" : "token") + ")).id,"));
        return $$"""

            /** A valid body, different each time. */
            export async function sample{{r.Name}}(token?: string, overrides: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
              samples += 1;
              void token;
              return {
                {{Code.Lines(4, values)}}
                ...overrides,
              };
            }

            export async function create{{r.Name}}({{token.Replace("token: string", "token?: string", StringComparison.Ordinal)}}, overrides: Record<string, unknown> = {}): Promise<any> {
              return (await send('POST', '{{r.Route}}', await sample{{r.Name}}(token, overrides), token)).body;
            }
            """;
    }

    private static string Varying(Field f) => f.Type switch
    {
        FieldType.String or FieldType.Text when Fields.MaxLength(f) >= 12 => "`Sample ${samples}`",
        FieldType.String or FieldType.Text => "String(samples)",
        FieldType.Email => "`person${samples}@example.com`",
        FieldType.Url => "`https://example.com/${samples}`",
        FieldType.Integer when f.Unique => "samples",
        _ => Fields.Sample(f, 1),
    };

    public static string Of(App app, Resource r)
    {
        var login = app.HasAuth;
        var (token, comma) = login ? ("token", ", token") : ("", "");
        var start = login ? "const token = await login();\n  " : "";
        var required = r.Entity.Fields.Where(f => f.Required && f.Type != FieldType.Boolean && Fields.DefaultOf(f) is null)
            .Select(f => f.Name)
            .Concat(r.Relations.Where(l => l.Required).Select(l => l.Id)).ToList();
        var title = r.Title;
        var tests = new List<string>
        {
            $$"""
            test('creates, reads, changes and deletes {{TestName(r.Entity.Label)}}', async () => {
              {{start}}const created = await send('POST', '{{r.Route}}', await sample{{r.Name}}({{token}}){{comma}});
              expect(created.status).toBe(201);
              const path = `{{r.Route}}/${created.body.id}`;
              expect((await send('GET', path, undefined{{comma}})).body).toEqual(created.body);
              const body = await sample{{r.Name}}({{token}});
              const changed = await send('PATCH', path, body{{comma}});
              expect(changed.status).toBe(200);
              expect(changed.body).toMatchObject(body);
              expect((await send('DELETE', path, undefined{{comma}})).status).toBe(204);
              expect((await send('GET', path, undefined{{comma}})).status).toBe(404);
            });
            """,
            $$"""
            test('answers 404 for {{TestName(r.Entity.Label)}} that does not exist', async () => {
              {{start}}for (const id of ['00000000-0000-4000-8000-000000000000', 'nonsense']) {
                expect((await send('GET', `{{r.Route}}/${id}`, undefined{{comma}})).status).toBe(404);
                expect((await send('PATCH', `{{r.Route}}/${id}`, {}{{comma}})).status).toBe(404);
                expect((await send('DELETE', `{{r.Route}}/${id}`, undefined{{comma}})).status).toBe(404);
              }
            });
            """,
            $$"""
            test('pages through {{TestName(r.Entity.PluralLabel)}}', async () => {
              {{start}}for (let i = 0; i < 3; i += 1) await create{{r.Name}}({{token}});
              const first = await send('GET', '{{r.Route}}?limit=2&sort=createdAt', undefined{{comma}});
              const second = await send('GET', '{{r.Route}}?limit=2&offset=2&sort=createdAt', undefined{{comma}});
              expect(first.body).toMatchObject({ total: 3, limit: 2, offset: 0 });
              const ids = [...first.body.items, ...second.body.items].map((item: any) => item.id);
              expect(new Set(ids).size).toBe(3);
              expect((await send('GET', '{{r.Route}}?limit=1000', undefined{{comma}})).status).toBe(400);
            });
            """,
        };
        tests.AddRange(OrderTest.Of(r, TestName(r.Entity.PluralLabel), start, token, comma));
        tests.AddRange(InputTests.Of(r, TestName(r.Entity.Label), start, token, comma));
        tests.Add($$"""
            test('makes one {{TestName(r.Entity.Label)}} of a submission that comes more than once', async () => {
              {{start}}const body = await sample{{r.Name}}({{token}});
              const submit = (key: string) => send('POST', '{{r.Route}}', body, {{(login ? "token" : "undefined")}}, { 'Idempotency-Key': key });
              const answers = await Promise.all([submit('first'), submit('first'), submit('first')]);
              expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
              expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
              expect((await send('GET', '{{r.Route}}', undefined{{comma}})).body.total).toBe(1);
            });
            """);
        tests.AddRange(RuleTests.Of(r, start, token, comma));
        tests.AddRange(ChartsTest.Of(r, start, token, comma));
        tests.AddRange(ActionTests.Backend(r, start, token, comma));
        tests.AddRange(ConditionTest.Of(app, r, start, token, comma));
        tests.AddRange(ComputedTest.Of(app, r, TestName(r.Entity.PluralLabel), start, token, comma));
        if (required.Count > 0)
        {
            tests.Add($$"""
                test('says which fields of {{TestName(r.Entity.Label)}} are wrong', async () => {
                  {{start}}const answer = await send('POST', '{{r.Route}}', {}{{comma}});
                  expect(answer.status).toBe(400);
                  expect(Object.keys(answer.body.errors).sort()).toEqual([{{string.Join(", ", required.Order(StringComparer.Ordinal).Select(Code.Ts))}}]);
                });
                """);
        }

        if (title.Type is FieldType.String or FieldType.Text && Fields.MaxLength(title) >= 12)
        {
            tests.Add($$"""
                test('finds {{TestName(r.Entity.PluralLabel)}} by text', async () => {
                  {{start}}await create{{r.Name}}({{(login ? "token" : "undefined")}}, { {{title.Name}}: '100% Needle' });
                  await create{{r.Name}}({{token}});
                  const found = await send('GET', '{{r.Route}}?search=100%25%20needle', undefined{{comma}});
                  expect(found.body.items.map((item: any) => item.{{title.Name}})).toEqual(['100% Needle']);
                });
                """);
        }

        tests.AddRange(UploadTests.Of(r, login, start, token));
        tests.AddRange(SearchTest.Of(r, start, token, comma));
        if (r.Booleans.FirstOrDefault() is { } flag)
        {
            tests.Add($$"""
                test('filters {{TestName(r.Entity.PluralLabel)}} by {{TestName(flag.Label)}}', async () => {
                  {{start}}const yes = await create{{r.Name}}({{(login ? "token" : "undefined")}}, { {{flag.Name}}: true });
                  await create{{r.Name}}({{token}});
                  const found = await send('GET', '{{r.Route}}?{{flag.Name}}=true', undefined{{comma}});
                  expect(found.body.items.map((item: any) => item.id)).toEqual([yes.id]);
                });
                """);
        }

        if (r.Entity.Fields.FirstOrDefault(f => f.Unique
            && f.Type is FieldType.String or FieldType.Email or FieldType.Url) is { Unique: true } unique)
        {
            tests.Add($$"""
                test('keeps {{TestName(unique.Label)}} unique', async () => {
                  {{start}}const first = await create{{r.Name}}({{token}});
                  const again = await send('POST', '{{r.Route}}', await sample{{r.Name}}({{(login ? "token" : "undefined")}}, { {{unique.Name}}: first.{{unique.Name}} }){{comma}});
                  expect(again.status).toBe(409);
                  expect(again.body.errors).toHaveProperty({{Code.Ts(unique.Name)}});
                });
                """);
        }

        foreach (var link in r.Relations)
        {
            tests.Add($$"""
                test('refuses a {{TestName(link.Text)}} that does not exist', async () => {
                  {{start}}const body = await sample{{r.Name}}({{token}});
                  const answer = await send('POST', '{{r.Route}}', { ...body, {{link.Id}}: '00000000-0000-4000-8000-000000000000' }{{comma}});
                  expect(answer.status).toBe(400);
                  expect(answer.body.errors).toHaveProperty({{Code.Ts(link.Id)}});
                });
                """);
        }

        if (r.Submitted)
        {
            // What visitors may not say.
            var unsaid = r.Kept.Any() ? $", {{ {string.Join(", ", r.Kept.Select(f => $"{f.Name}: undefined"))} }}" : "";
            tests.Add($$"""
                test('takes {{TestName(r.Entity.PluralLabel)}} from everyone and shows them to the owner only', async () => {
                  const sent = await send('POST', '{{r.Route}}', await sample{{r.Name}}(await login(){{unsaid}}));
                  expect(sent.status).toBe(201);
                  const path = `{{r.Route}}/${sent.body.id}`;
                  for (const token of [undefined, 'x'.repeat(43)]) {
                    for (const [method, address] of [['GET', '{{r.Route}}'], ['GET', path], ['PATCH', path], ['DELETE', path]] as const) {
                      expect((await send(method, address, method === 'PATCH' ? {} : undefined, token)).status).toBe(401);
                    }
                  }
                  const { body } = await send('POST', '/api/auth/login', { email: 'alice@example.com', password: 'correct horse' });
                  expect((await send('GET', '{{r.Route}}', undefined, body.token)).body.items.map((item: any) => item.id)).toEqual([sent.body.id]);
                });

                test('takes only so many {{TestName(r.Entity.PluralLabel)}} from one address', async () => {
                  const body = await sample{{r.Name}}(await login(){{unsaid}});
                  {{Code.Lines(2, r.Kept.Select(f => $"expect((await send('POST', '{r.Route}', {{ ...body, {f.Name}: {Fields.Sample(f, 1)} }})).body.errors).toHaveProperty({Code.Ts(f.Name)});"))}}
                  const statuses: number[] = [];
                  while (statuses.length < 6) statuses.push((await send('POST', '{{r.Route}}', { ...body, leaveEmpty: 'filled in' })).status);
                  expect(statuses[0]).toBe(400);
                  const refused = await send('POST', '{{r.Route}}', body);
                  expect(refused.status).toBe(429);
                  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
                });
                """);
        }
        else if (login)
        {
            tests.Add($$"""
                test('asks for a login', async () => {
                  expect((await send('POST', '{{r.Route}}', {})).status){{(r.AddNeedsLogin ? ".toBe(401)" : ".not.toBe(401)")}};
                  expect((await send('GET', '{{r.Route}}')).status).toBe({{(r.ReadNeedsLogin ? 401 : 200)}});
                });
                """);
        }

        tests.AddRange(Access.RoleTests.Of(r));
        if (r.Owned && r.Rights is null)
        {
            tests.Add($$"""
                test('keeps others away', async () => {
                  const path = `{{r.Route}}/${(await create{{r.Name}}(await login('owner'))).id}`;
                  const other = await login('other');
                  expect((await send('GET', path, undefined, other)).status).toBe({{(r.Private ? 404 : 200)}});
                  expect((await send('PATCH', path, {}, other)).status).toBe({{(r.Private ? 404 : 403)}});
                  expect((await send('DELETE', path, undefined, other)).status).toBe({{(r.Private ? 404 : 403)}});
                  expect((await send('GET', '{{r.Route}}', undefined, other)).body.total).toBe({{(r.Private ? 0 : 1)}});
                });
                """);
        }

        var creators = tests.SelectMany(t => System.Text.RegularExpressions.Regex.Matches(t, @"\bcreate[A-Z]\w*(?=\()"))
            .Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);
        return $$"""
            import { beforeEach, expect, test } from 'vitest';
            import { {{string.Join(", ", creators)}}, emptyDatabase, {{(login ? "login, " : "")}}{{(r.Uploads.Any() ? "png, read, " : "")}}sample{{r.Name}}, send{{(r.Uploads.Any() ? ", upload" : "")}} } from './support.js';

            beforeEach(emptyDatabase);

            {{string.Join("\n\n", tests)}}

            """;
    }

    /// <summary>The call that makes a row for a test.</summary>
    /// <param name="token">The argument of the helper that creates a row.</param>
    internal static Func<Resource, IReadOnlyDictionary<string, string>, string> Create(string token) => (r, values) =>
        $"await create{r.Name}({(token.Length > 0 ? token : "undefined")}, {{ "
            + $"{string.Join(", ", values.Select(v => $"{v.Key}: {v.Value}"))} }})";

    /// <summary>A label inside a single-quoted test name.</summary>
    internal static string TestName(string label) => Code.Ts(label)[1..^1];
}
