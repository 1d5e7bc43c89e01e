using Catalyst.Blueprints.Stacks.NodeExpressReact.Rules;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Backend;

/// <summary>A search looks at more than the title: at the other texts of a row and at what it belongs to.</summary>
internal static class SearchTest
{
    /// <param name="start">Statements that log somebody in, if needed.</param>
    /// <param name="token">The argument of the helper that creates a row.</param>
    /// <param name="comma">The argument of a request behind its body.</param>
    public static IEnumerable<string> Of(Resource r, string start, string token, string comma)
    {
        var argument = token.Length == 0 ? "undefined" : token;
        var many = Code.Ts(r.Entity.PluralLabel)[1..^1];
        if (r.Entity.Fields.FirstOrDefault(f => f != r.Title && IsText(f)) is { } text)
        {
            yield return Test(many, $"their {Code.Ts(text.Label.ToLowerInvariant())[1..^1]}", $"{{ {text.Name}: 'A needle in hay' }}", "");
        }

        if (r.Relations.FirstOrDefault(l => l.Target != r && IsText(l.Target.Title)) is { } link)
        {
            yield return Test(many, $"their {Code.Ts(link.Text.ToLowerInvariant())[1..^1]}", $"{{ {link.Id}: parent.id }}",
                $"const parent = await create{link.Target.Name}({(RuleSamples.IsOfOthers(r, link) ? "await login('author')" : argument)}, "
                    + $"{{ {link.Target.Title.Name}: 'A needle in hay' }});\n  ");
        }

        string Test(string what, string by, string values, string before) => $$"""
            test('finds {{what}} by {{by}}', async () => {
              {{start}}{{before}}const right = await create{{r.Name}}({{argument}}, {{values}});
              await create{{r.Name}}({{token}});
              const found = await send('GET', '{{r.Route}}?search=NEEDLE%20in', undefined{{comma}});
              expect(found.body.items.map((item: any) => item.id)).toEqual([right.id]);
            });
            """;
    }

    private static bool IsText(Field field) => field.Type is FieldType.String or FieldType.Text && Fields.MaxLength(field) >= 15;
}
