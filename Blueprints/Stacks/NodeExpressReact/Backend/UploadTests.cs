namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Backend;

/// <summary>Tests of what is uploaded: taken, shown to whoever may read its row, refused in words, and gone with its row.</summary>
internal static class UploadTests
{
    public const string Support = """
        /** The first bytes of a PNG, and what makes it one. */
        export const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

        const authorization = (token?: string): Record<string, string> => (token ? { Authorization: `Bearer ${token}` } : {});

        /** Uploads bytes and returns the answer, with what a row takes for them as `body.value`. */
        export async function upload(path: string, content: Buffer, name: string, token?: string): Promise<{ status: number; body: any }> {
          const response = await fetch(address + path, {
            method: 'POST',
            headers: { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(name), ...authorization(token) },
            body: new Uint8Array(content),
          });
          return { status: response.status, body: await response.json() };
        }

        /** Reads what was uploaded. */
        export async function read(path: string, token?: string): Promise<{ status: number; headers: Headers; content: Buffer }> {
          const response = await fetch(address + path, { headers: authorization(token) });
          return { status: response.status, headers: response.headers, content: Buffer.from(await response.arrayBuffer()) };
        }
        """;

    /// <param name="start">Statements that log somebody in, if needed.</param>
    /// <param name="token">The name of the token, or nothing.</param>
    public static IEnumerable<string> Of(Resource r, bool login, string start, string token)
    {
        var (owner, comma) = login ? (token, $", {token}") : ("undefined", "");
        foreach (var field in r.Uploads)
        {
            var (label, path) = (BackendTests.TestName(field.Label), $"{r.Route}/uploads/{Words.Kebab(field.Name)}");
            var isImage = field.Type == FieldType.Image;
            yield return $$"""
                test('takes {{label}} of {{BackendTests.TestName(r.Entity.Label)}}, shows it and forgets it with its row', async () => {
                  {{start}}const { status, body } = await upload('{{path}}', png, 'A smile, 100%.png'{{comma}});
                  expect(status).toBe(201);
                  const row = await create{{r.Name}}({{owner}}, { {{field.Name}}: body.value });
                  const shown = await read(row.{{field.Name}}{{comma}});
                  expect(shown.content.equals(png)).toBe(true);
                  expect(shown.headers.get('Content-Type')).toBe('image/png');
                  expect(shown.headers.get('X-Content-Type-Options')).toBe('nosniff');
                  expect(shown.headers.get('Content-Security-Policy')).toContain('sandbox');
                  // Saved once more as it is, it stays.
                  const saved = await send('PATCH', `{{r.Route}}/${row.id}`, { {{field.Name}}: row.{{field.Name}} }{{comma}});
                  expect((await read(saved.body.{{field.Name}}{{comma}})).status).toBe(200);
                  // It belongs to this row and to no other.
                  const other = await send('POST', '{{r.Route}}', await sample{{r.Name}}({{owner}}, { {{field.Name}}: body.value }){{comma}});
                  expect(other.status).toBe(400);
                  expect(other.body.errors).toHaveProperty({{Code.Ts(field.Name)}});
                  await send('PATCH', `{{r.Route}}/${row.id}`, { {{field.Name}}: null }{{comma}});
                  expect((await read(row.{{field.Name}}{{comma}})).status).toBe(404);
                  expect((await send('PATCH', `{{r.Route}}/${row.id}`, { {{field.Name}}: body.value }{{comma}})).status).toBe(400);
                });
                """;
            yield return $$"""
                test('refuses {{label}} of {{BackendTests.TestName(r.Entity.Label)}} that is too large, empty or of another kind', async () => {
                  {{start}}const large = await upload('{{path}}', Buffer.concat([png, Buffer.alloc({{(isImage ? 5 : 10)}} * 1024 * 1024)]), 'large.png'{{comma}});
                  expect(large).toMatchObject({ status: 413, body: { detail: '{{(isImage ? "A picture may have at most 5 MB." : "A file may have at most 10 MB.")}}' } });
                  for (const [content, name] of [['<svg xmlns="http://www.w3.org/2000/svg"/>', 'drawing.png'], ['<script>alert(1)</script>', 'page.html']] as const) {
                    expect((await upload('{{path}}', Buffer.from(content), name{{comma}})).status).toBe(415);
                  }
                  expect((await upload('{{path}}', Buffer.alloc(0), 'empty.png'{{comma}})).status).toBe(400);
                  const missing = await send('POST', '{{r.Route}}', await sample{{r.Name}}({{owner}}, { {{field.Name}}: '00000000-0000-4000-8000-000000000000/a.png' }){{comma}});
                  expect(missing.status).toBe(400);
                });
                """;
        }

        if (r.Uploads.FirstOrDefault() is { } first && r.ReadNeedsLogin)
        {
            yield return $$"""
                test('shows what was uploaded to {{BackendTests.TestName(r.Entity.Label)}} only to whoever may read the row', async () => {
                  const token = await login();
                  const { body } = await upload('{{r.Route}}/uploads/{{Words.Kebab(first.Name)}}', png, 'a.png', token);
                  const row = await create{{r.Name}}(token, { {{first.Name}}: body.value });
                  expect((await read(row.{{first.Name}})).status).toBe(401);
                  {{(r.Private ? $"expect((await read(row.{first.Name}, await login('other'))).status).toBe(404);" : $"expect((await read(row.{first.Name}, token)).status).toBe(200);")}}
                });
                """;
        }
    }
}
