using Catalyst.Blueprints.Stacks.NodeExpressReact.Backend;
using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Actions;

/// <summary>Tests of actions: what they change, and that what can be done once is done once, also at the same moment.</summary>
internal static class ActionTests
{
    /// <param name="start">Statements that log somebody in, if needed.</param>
    /// <param name="token">The argument of the helper that creates a row.</param>
    /// <param name="comma">The argument of a request behind its body.</param>
    public static IEnumerable<string> Backend(Resource r, string start, string token, string comma)
    {
        foreach (var action in r.Actions)
        {
            var name = BackendTests.TestName($"{action.Action.Label} ({r.Entity.Label})");
            var owner = token.Length > 0 ? token : "undefined";
            var body = action.Action.Draws
                ? $$"""
                    const made = [await create{{r.Name}}({{token}}), await create{{r.Name}}({{token}})];
                    const drawn = await Promise.all(made.map(() => send('POST', '{{r.Route}}/{{action.Path}}', {}{{comma}})));
                    expect(drawn.map(({ status }) => status)).toEqual([200, 200]);
                    expect(made.map(({ id }) => id)).toEqual(expect.arrayContaining(drawn.map((answer) => answer.body.id)));
                    """
                : action.Action.Asks is { Lowers: true } asks
                ? $$"""
                    const { id } = await create{{r.Name}}({{owner}}, { {{r.Property(asks.Member)}}: 3 });
                    const take = (amount: unknown) => send('POST', `{{r.Route}}/${id}/{{action.Path}}`, { amount }{{comma}});
                    const answers = await Promise.all([take(2), take(2), take(2)]);
                    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
                    expect((await send('GET', `{{r.Route}}/${id}`, undefined{{comma}})).body.{{r.Property(asks.Member)}}).toBe(1);
                    expect((await take(-1)).status).toBe(400);
                    """
                : action.Action.Asks is { } added
                ? $$"""
                    const { id } = await create{{r.Name}}({{owner}}, { {{r.Property(added.Member)}}: 3 });
                    const done = await send('POST', `{{r.Route}}/${id}/{{action.Path}}`, { amount: 2 }{{comma}});
                    expect(done.body.{{r.Property(added.Member)}}).toBe(5);
                    """
                : $$"""
                    const { id } = await create{{r.Name}}({{owner}}, { {{string.Join(", ", Before(r, action.Action))}} });
                    const path = `{{r.Route}}/${id}/{{action.Path}}`;
                    const answers = await Promise.all([send('POST', path, {}{{comma}}), send('POST', path, {}{{comma}})]);
                    expect(answers.map(({ status }) => status).sort()).toEqual([200, {{(Once(action.Action) ? 409 : 200)}}]);
                    expect((await send('POST', '{{r.Route}}/00000000-0000-4000-8000-000000000000/{{action.Path}}', {}{{comma}})).status).toBe(404);
                    """;
            yield return $$"""
                test('{{name}}', async () => {
                  {{start}}{{Code.Indent(body, 2)}}
                });
                """;
        }
    }

    public static IEnumerable<string> Frontend(Resource r)
    {
        foreach (var action in r.Actions.Where(a => !a.Action.Draws).Take(1))
        {
            var can = action.Can is null ? "" : $"{{ {action.Can}: true }}";
            var amount = action.Action.Asks is null ? "" : $"""

                  await userEvent.type(screen.getByRole('spinbutton'), '2');
                  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', {"{"} name: {Code.Ts(action.Action.Label)} {"}"}));
                """;
            yield return $$"""
                test('offers {{BackendTests.TestName(action.Action.Label)}} where it can be done', async () => {
                  const { requests } = serve({ '{{r.Path}}': [row({{can}})] });
                  open('/{{r.Path}}');
                  await userEvent.click(await screen.findByRole('button', { name: {{Code.Ts(action.Action.Label)}} }));{{amount}}
                  await waitFor(() => expect(requests).toContain('POST /api/{{r.Path}}/r1/{{action.Path}}'));
                });
                """;
        }

        if (r.Actions.FirstOrDefault(a => a.Action.Asks is not null) is { } asking)
        {
            var can = asking.Can is null ? "" : $"{{ {asking.Can}: true }}";
            yield return $$"""
                test('says in the dialog why {{BackendTests.TestName(asking.Action.Label)}} is refused', async () => {
                  const { rows } = serve({ '{{r.Path}}': [row({{can}})] });
                  open('/{{r.Path}}');
                  await userEvent.click(await screen.findByRole('button', { name: {{Code.Ts(asking.Action.Label)}} }));
                  serve(rows, { refuse: 409 });
                  const dialog = within(screen.getByRole('dialog'));
                  await userEvent.type(dialog.getByRole('spinbutton'), '2');
                  await userEvent.click(dialog.getByRole('button', { name: {{Code.Ts(asking.Action.Label)}} }));
                  expect((await dialog.findByRole('alert')).textContent).toBe('The server refused.');
                });
                """;
        }
    }

    // What has to be so before it can be done.
    private static IEnumerable<string> Before(Resource r, RowAction action)
    {
        var wanted = Wanted(action.When is null ? null : ExpressionParser.Parse(action.When, out _))
            .Select(w => (Field: r.Entity.Fields.FirstOrDefault(f => f.Name == r.Property(w.Name) && f.Type == FieldType.Enum), w.Value))
            .Where(w => w.Field is not null).DistinctBy(w => w.Field).ToList();
        foreach (var (field, value) in wanted)
        {
            yield return $"{field!.Name}: {Code.Ts(value)}";
        }

        foreach (var set in action.Sets)
        {
            var field = r.Entity.Fields.First(f => f.Name == r.Property(set.Member));
            if (field.Type == FieldType.Boolean)
            {
                yield return $"{field.Name}: {(set.Expression == "true" ? "false" : "true")}";
            }
            else if (field.Type is FieldType.Integer or FieldType.Decimal && set.Expression.EndsWith("- 1", StringComparison.Ordinal))
            {
                yield return $"{field.Name}: {(Once(action) ? 1 : 5)}";
            }
            else if (field.Type is FieldType.Integer or FieldType.Decimal)
            {
                yield return $"{field.Name}: 0";
            }
            else if (field.Type is FieldType.Date or FieldType.DateTime && Fields.IsNullable(field))
            {
                yield return $"{field.Name}: null";
            }
            else if (field.Type == FieldType.Enum && wanted.TrueForAll(w => w.Field != field))
            {
                yield return $"{field.Name}: {Code.Ts(field.Values!.First(v => $"\"{v}\"" != set.Expression))}";
            }
        }
    }

    // The states that its condition names.
    private static IEnumerable<(string Name, string Value)> Wanted(Expression? when) => when switch
    {
        Expression.Binary { Operator: Operator.And } both => Wanted(both.Left).Concat(Wanted(both.Right)),
        Expression.Binary { Operator: Operator.Equal, Left: Expression.Name name, Right: Expression.Quote value } =>
            [(name.Text, value.Value)],
        Expression.OneOf { Negated: false, Operand: Expression.Name name, Choices: [Expression.Quote value, ..] } =>
            [(name.Text, value.Value)],
        _ => [],
    };

    // Whether it cannot be done again; one that only counts can.
    private static bool Once(RowAction action) => action.When is not null;
}
