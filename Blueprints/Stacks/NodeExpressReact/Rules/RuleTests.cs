using System.Globalization;
using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Rules;

/// <summary>Tests of rules: what is refused, in which words, and that the rule also holds for requests at the same moment.</summary>
internal static class RuleTests
{
    /// <summary>More rows than this are not made to reach a limit.</summary>
    private const int MostRows = 40;

    /// <param name="start">Statements that log somebody in, if needed.</param>
    /// <param name="token">The argument of the helper that creates a row.</param>
    /// <param name="comma">The argument of a request behind its body.</param>
    public static IEnumerable<string> Of(Resource r, string start, string token, string comma)
    {
        var owner = token.Length > 0 ? token : "undefined";
        foreach (var rule in r.Rules)
        {
            var test = Shared(rule) is var (members, most) ? Limited(r, rule, members, most, owner, comma)
                : rule.Condition.Conditions().Select(c => Broken(r, c, owner)).FirstOrDefault(values => values is not null) is { } values
                    ? Refused(r, rule, values, owner, comma)
                : Full(r, rule, owner, comma);
            if (test is not null)
            {
                yield return $$"""
                    test({{Code.Ts($"{r.Entity.Label}: {Code.Comment(rule.Rule.Says)}")}}, async () => {
                      {{start}}{{Code.Indent(test, 2)}}
                    });
                    """;
            }
        }
    }

    /// <summary>What rows have in common that count together, and how many there may be.</summary>
    private static (List<string> Members, int Most)? Shared(RuleCode rule)
    {
        if (rule.Condition is not TypedExpression.Compare
            {
                Operator: Operator.AtMost, Right: TypedExpression.Constant { Value: decimal and >= 1 and <= MostRows } most,
                Left: TypedExpression.Aggregate { Kind: AggregateKind.Count, Source.Children: null } count,
            })
        {
            return null;
        }

        return ([.. count.Where is null ? [] : count.Where.Parts().Select(p => p switch
        {
            TypedExpression.Read { Row: 0 } read => read.Field.Name,
            TypedExpression.Reference { Row: 0 } reference => reference.Relation.Name,
            _ => null,
        }).OfType<string>().Distinct()], (int)(decimal)most.Value!);
    }

    private static string Limited(Resource r, RuleCode rule, List<string> members, int most, string owner, string comma)
    {
        var shared = members.Select(m => r.Relations.FirstOrDefault(l => l.Name == m) is { } link
            ? $"{link.Id}: (await create{link.Target.Name}({Maker(r, link, owner)})).id"
            : $"{r.Property(m)}: body.{r.Property(m)}").ToList();
        var body = shared.Exists(s => s.Contains(": body.", StringComparison.Ordinal))
            ? $"const body = await sample{r.Name}({owner});\n" : "";
        return $$"""
            {{body}}const same = { {{string.Join(", ", shared)}} };
            const send{{r.Name}} = async () => send('POST', '{{r.Route}}', await sample{{r.Name}}({{owner}}, same){{comma}});
            const answers = await Promise.all(Array.from({ length: {{most + 2}} }, send{{r.Name}}));
            expect(answers.map(({ status }) => status).sort()).toEqual([{{string.Join(", ", Enumerable.Repeat(201, most).Concat([409, 409]))}}]);
            {{Expect(rule)}}
            """;
    }

    private static string Maker(Resource r, Link link, string owner) =>
        RuleSamples.IsOfOthers(r, link) ? "await login('author')" : owner;

    // Values that a row cannot have.
    private static string? Broken(Resource r, TypedExpression condition, string owner)
    {
        switch (condition)
        {
            case TypedExpression.Compare { Operator: Operator.NotEqual, Left: TypedExpression.Reference left,
                Right: TypedExpression.Reference right } when r.Relations.FirstOrDefault(l => l.Name == left.Relation.Name) is { } link:
                return $"const {{ id }} = await create{link.Target.Name}({owner});\n"
                    + $"const wrong = {{ {link.Id}: id, {RowIds(r, right)}: id }};";
            case TypedExpression.Compare { Operator: Operator.NotEqual, Left: TypedExpression.Parent { Row: 0 } of,
                Right: TypedExpression.Constant { Value: string state } } when RuleSamples.Read(of) is { } choice
                    && r.Relations.FirstOrDefault(l => l.Name == of.Relation.Name) is { } above:
                return $"const {{ id }} = await create{above.Target.Name}({owner}, {{ {above.Target.Property(choice.Field.Name)}: "
                    + $"{Code.Ts(state)} }});\nconst wrong = {{ {above.Id}: id }};";
            case TypedExpression.Compare when r.Relations.FirstOrDefault(l => RuleSamples.IsOfOthers(r, l)
                && condition.Parts().OfType<TypedExpression.Parent>().Any(p => p.Relation.Name == l.Name)) is { } own:
                return $"const wrong = {{ {own.Id}: (await create{own.Target.Name}({owner})).id }};";
            case TypedExpression.Both { Operator: Operator.Or } either:
                return Broken(r, either.Right, owner);
            case TypedExpression.Compare compare when RuleSamples.Read(compare.Left) is { } a && RuleSamples.Read(compare.Right) is { } b:
                var (less, more) = compare.Operator is Operator.Less or Operator.AtMost ? (a, b) : (b, a);
                var parent = new[] { compare.Left, compare.Right }.OfType<TypedExpression.Parent>().FirstOrDefault();
                if (compare.Operator is Operator.Equal or Operator.NotEqual || parent is not null && less.Of == more.Of
                    || parent is null && less.Of.Name != r.Source.Name)
                {
                    return null;
                }

                return parent is null
                    ? $"const wrong = {{ {Value(r, less, RuleSamples.Great)}, {Value(r, more, 1)} }};"
                    : r.Relations.FirstOrDefault(l => l.Name == parent.Relation.Name) is not { } up ? null
                    : less.Of.Name == r.Source.Name
                        ? $"const {{ id }} = await create{up.Target.Name}({owner}, {{ {Value(up.Target, more, 1)} }});\n"
                            + $"const wrong = {{ {up.Id}: id, {Value(r, less, RuleSamples.Great)} }};" : null;
            case TypedExpression.Compare { Left: TypedExpression.Read { Row: 0 } read, Right: TypedExpression.Clock } compare:
                var past = compare.Operator is Operator.Greater or Operator.AtLeast;
                var day = past ? "2000-01-01" : "2090-01-01";
                return $"const wrong = {{ {r.Property(read.Field.Name)}: '{day}"
                    + $"{(read.Field.Type == FieldType.DateTime ? "T00:00:00.000Z" : "")}' }};";
            case TypedExpression.Compare { Left: TypedExpression.Read { Row: 0 } read,
                Right: TypedExpression.Constant { Value: decimal limit },
                Operator: Operator.Less or Operator.AtMost or Operator.Greater or Operator.AtLeast } compare:
                var wrong = compare.Operator is Operator.Less or Operator.AtMost ? limit + 1 : limit - 1;
                return $"const wrong = {{ {r.Property(read.Field.Name)}: {wrong.ToString(CultureInfo.InvariantCulture)} }};";
            default:
                return null;
        }
    }

    private static string Value(Resource r, TypedExpression.Read read, int n)
    {
        var name = r.Property(read.Field.Name);
        return $"{name}: {Fields.Sample(r.Entity.Fields.First(f => f.Name == name), n)}";
    }

    private static string RowIds(Resource r, TypedExpression.Reference reference) =>
        r.Relations.First(l => l.Name == reference.Relation.Name).Id;

    private static string Refused(Resource r, RuleCode rule, string values, string owner, string comma) => $$"""
        {{values}}
        const answers = [await send('POST', '{{r.Route}}', await sample{{r.Name}}({{owner}}, wrong){{comma}})];
        {{Expect(rule)}}
        const { id: right } = await create{{r.Name}}({{(owner == "undefined" ? "" : owner)}});
        expect((await send('PATCH', `{{r.Route}}/${right}`, wrong{{comma}})).status).toBe(409);
        """;

    // Up to a number that what the rows belong to has.
    private static string? Full(Resource r, RuleCode rule, string owner, string comma)
    {
        var compared = RuleSamples.Comparisons(rule).FirstOrDefault(c => c.Less.Parts().Any(p => p is TypedExpression.Aggregate));
        if (compared.Greater is null || compared.Less.Parts().OfType<TypedExpression.Parent>().FirstOrDefault() is not { Row: 0 } parent
            || compared.Less.Parts().OfType<TypedExpression.Aggregate>().Single() is not { Where: null } aggregate
            || r.Relations.FirstOrDefault(l => l.Name == parent.Relation.Name) is not { } up)
        {
            return null;
        }

        var added = aggregate is { Kind: AggregateKind.Sum, Value: TypedExpression.Read value } ? value : null;
        var one = added is null ? 1 : Math.Max(1, Math.Ceiling(added.Field.Min ?? 1));
        var limit = RuleSamples.Read(compared.Greater);
        var constant = (compared.Greater as TypedExpression.Constant)?.Value as decimal?;
        if ((aggregate.Kind != AggregateKind.Count && added is null) || limit is null && constant is not (>= 1 and <= MostRows)
            || limit is not null && limit.Field.Min > one)
        {
            return null;
        }

        var most = limit is null && added is null ? (int)constant!.Value : 1;
        var amount = (limit is null ? constant ?? one : one).ToString(CultureInfo.InvariantCulture);
        var each = added is null ? "" : $", {r.Property(added.Field.Name)}: {amount}";
        var with = limit is null ? "" : $", {{ {up.Target.Property(limit.Field.Name)}: {one.ToString(CultureInfo.InvariantCulture)} }}";
        return $$"""
            const { id } = await create{{up.Target.Name}}({{owner}}{{with}});
            const send{{r.Name}} = async () => send('POST', '{{r.Route}}', await sample{{r.Name}}({{owner}}, { {{up.Id}}: id{{each}} }){{comma}});
            const answers = await Promise.all(Array.from({ length: {{most + 2}} }, send{{r.Name}}));
            expect(answers.map(({ status }) => status).sort()).toEqual([{{string.Join(", ", Enumerable.Repeat(201, most).Concat([409, 409]))}}]);
            {{Expect(rule)}}
            """;
    }

    // The words up to the first value that was entered.
    private static string Expect(RuleCode rule) => "expect(answers.find(({ status }) => status === 409)!.body.detail).toContain("
        + $"{Code.Ts(rule.Rule.Says.Split('{')[0].TrimEnd())});";
}
