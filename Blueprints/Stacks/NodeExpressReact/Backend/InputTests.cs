namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Backend;

/// <summary>Tests of what a route takes: each value as it was entered, or a refusal that names it.</summary>
internal static class InputTests
{
    /// <param name="name">The entity's label as text of a test's name.</param>
    /// <param name="start">Statements that log somebody in, if needed.</param>
    /// <param name="token">The argument of the helper that creates a row.</param>
    /// <param name="comma">The argument of a request behind its body.</param>
    public static IEnumerable<string> Of(Resource r, string name, string start, string token, string comma)
    {
        var owner = token.Length > 0 ? token : "undefined";
        yield return $$"""
            test('refuses by name what {{name}} does not have', async () => {
              {{start}}const body = await sample{{r.Name}}({{token}});
              const { id } = await create{{r.Name}}({{token}});
              for (const answer of [
                await send('POST', '{{r.Route}}', { ...body, unheardOf: 1 }{{comma}}),
                await send('PATCH', `{{r.Route}}/${id}`, { unheardOf: 1 }{{comma}}),
                await send('GET', '{{r.Route}}?unheardOf=1', undefined{{comma}}),
                await send('GET', `{{r.Route}}/${id}?unheardOf=1`, undefined{{comma}}),
                await send('POST', '{{r.Route}}?unheardOf=1', body{{comma}}),
              ]) {
                expect(answer.status).toBe(400);
                expect(answer.body.errors).toEqual({ unheardOf: 'is not known here' });
              }
            });
            """;
        foreach (var number in r.Entity.Fields.Where(f => f.Type is FieldType.Integer or FieldType.Decimal).DistinctBy(f => f.Type))
        {
            yield return $$"""
                test('never rounds the {{BackendTests.TestName(number.Label)}} of {{name}}', async () => {
                  {{start}}const body = await sample{{r.Name}}({{owner}}, { {{number.Name}}: 0 });
                  const tooLong = JSON.stringify(body).replace('"{{number.Name}}":0', '"{{number.Name}}":{{Long(number)}}');
                  const refused = await send('POST', '{{r.Route}}', tooLong{{comma}});
                  expect(refused.status).toBe(400);
                  expect(refused.body.errors).toHaveProperty({{Code.Ts(number.Name)}});{{Kept(r, number, owner)}}
                });
                """;
        }

        var wrong = r.Entity.Fields.Select(f => (f.Name, Values: Refused(f))).Where(w => w.Values.Length > 0).ToList();
        if (wrong.Count > 0)
        {
            yield return $$"""
                test('names a value that {{name}} cannot have', async () => {
                  {{start}}const values: [string, unknown][] = [
                    {{Code.Lines(4, wrong.SelectMany(w => w.Values.Select(v => $"[{Code.Ts(w.Name)}, {v}],")))}}
                  ];
                  for (const [field, value] of values) {
                    const answer = await send('POST', '{{r.Route}}', await sample{{r.Name}}({{owner}}, { [field]: value }){{comma}});
                    expect(answer.status).toBe(400);
                    expect(Object.keys(answer.body.errors)).toEqual([field]);
                  }
                });
                """;
        }
    }

    private static string Long(Field number) =>
        number.Type == FieldType.Integer ? "12345678901234567890" : "0.12345678901234567890123";

    /// <summary>The same test with a value that has many digits, where no limit forbids it.</summary>
    private static string Kept(Resource r, Field number, string owner)
    {
        if (number.Min is not null || number.Max is not null)
        {
            return "";
        }

        var value = (number.Type, number.Number) switch
        {
            (FieldType.Integer, null) => "-2147483648",
            (FieldType.Integer, _) => "-9007199254740991",
            (_, null) => "-123456789012.25",
            _ => "-54.4689123456789",
        };
        return $"\n  expect((await create{r.Name}({owner}, {{ {number.Name}: {value} }})).{number.Name}).toBe({value});"
            + (number is { Type: FieldType.Decimal, Number: null }
                ? $"\n  expect((await create{r.Name}({owner}, {{ {number.Name}: 19.999 }})).errors).toHaveProperty({Code.Ts(number.Name)});"
                : "");
    }

    private static string[] Refused(Field field) => field.Type switch
    {
        FieldType.String or FieldType.Text => [@"'a\0b'", @"'\ud800'"],
        FieldType.Integer => ["1.5", "'many'", "1e20"],
        FieldType.Decimal => ["'many'", "'0.12345678901234567890123'"],
        FieldType.Date => ["'0000-01-01'", "'2030-02-30'"],
        FieldType.DateTime => ["'0000-01-01T00:00:00Z'", "'2030-01-01T00:00:00+23:00'", "'9999-12-31T23:59:59-05:00'"],
        FieldType.Time => ["'24:00'", "'9:30'", "'09:30:15'"],
        FieldType.Email => [@"'a\0@example.com'"],
        FieldType.Url => [@"'https://example.com/\0'", "'javascript:alert(1)'"],
        FieldType.Enum => ["'none of them'"],
        _ => ["'perhaps'"],
    };
}
