using Catalyst.Blueprints.Stacks.NodeExpressReact.Rules;
using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Acceptance;

/// <summary>What a rule forbids is refused in its words where it is entered, and what it allows is taken.</summary>
internal sealed class RuleAcceptance : IAcceptance
{
    public IEnumerable<AcceptanceTest> Of(App app) => app.Entities.Where(r => r.View != View.Thread).SelectMany(r =>
        r.Rules.Select(rule => Of(r, rule)).Concat(r.Entity.Fields.Where(f => f.Unique).Select(f => Taken(r, f)))
            .OfType<AcceptanceTest>());

    private static AcceptanceTest? Of(Resource r, RuleCode rule)
    {
        var members = Together(r, rule);
        var body = members is not null ? Second(r, rule, members)
            : RuleLimits.Of(r, rule) is { } limit ? Full(r, rule, limit)
            : rule.Condition.Conditions().Select(c => RuleBreach.Of(r, c)).FirstOrDefault(b => b is not null) is { } wrong
                ? Refused(r, rule, wrong) : Closed(r, rule);
        var title = $"{Words.WithArticle(r.Entity.Label)} against a rule is refused: {Says(rule)}";
        return body is null ? null : new(r.Path, Words.Sentence(title), [$"{r.Name}.{rule.Rule.Name}"], Code.Lines(0, body));
    }

    // No two rows have these in common.
    private static IReadOnlyList<string>? Together(Resource r, RuleCode rule) => rule.Rule.Unique
        ?? (rule.Rule.NoOverlap is { } overlap && r.Source.Fields.Any(f => overlap.Begins(f.Name)) ? [.. overlap.Per,
            .. r.Source.Fields.Where(f => overlap.Begins(f.Name) || overlap.Ends(f.Name)).Select(f => f.Name)] : null);

    private static IEnumerable<string?>? Second(Resource r, RuleCode rule, IReadOnlyList<string> members)
    {
        var others = new Others(r);
        // What other rules keep apart differs, so that this one refuses.
        foreach (var apart in r.Rules.Where(code => code != rule && code.Rule.Unique is not null).Select(code => code.Rule.Unique!))
        {
            if (!apart.Any(m => others.Has(m)) && !apart.Where(m => !members.Contains(m)).Any(others.Vary))
            {
                return null;
            }
        }

        foreach (var field in r.Entity.Fields.Where(f => f.Unique))
        {
            others.Vary(r.Said(field).Name);
        }

        var allowed = new Others(r);
        var time = rule.Rule.NoOverlap;
        var varied = time is null ? members.Where(m => m != Rule.Owner).Any(allowed.Vary)
            : members.Where(m => time.Begins(m) || time.Ends(m)).ToList().TrueForAll(m => allowed.Later(m, time.Ends(m)));
        if (!varied)
        {
            return null;
        }

        var row = Row.Of(r);
        return
        [
            .. row.Needed, $"{row.Make};", .. others.Needed, .. allowed.Needed.Except(others.Needed),
            .. Enter(r, row.EnteredWith(others.Entered)),
            $"await app.refuses({Code.Ts(Says(rule))});",
            $"await app.fill({{ {string.Join(", ", allowed.Entered.Select(v => $"{Code.Ts(v.Key)}: {v.Value}"))} }});",
            .. Accepted(r),
        ];
    }

    private static AcceptanceTest? Taken(Resource r, Field field)
    {
        var (others, allowed) = (new Others(r), new Others(r));
        foreach (var other in r.Entity.Fields.Where(f => f.Unique && f != field))
        {
            others.Vary(r.Said(other).Name);
        }

        var apart = r.Rules.Where(code => code.Rule.Unique is not null).All(code => code.Rule.Unique!.Any(m =>
            r.Property(m) != field.Name && others.Vary(m)));
        if (!apart || !allowed.Vary(r.Said(field).Name))
        {
            return null;
        }

        var row = Row.Of(r);
        return new(r.Path, $"{Words.Sentence(r.Entity.PluralLabel)} with the same {field.Label.ToLowerInvariant()} are refused",
            [$"{r.Name}.{field.Name}"], Code.Lines(0,
            [
                .. row.Needed, $"{row.Make};", .. others.Needed,
                .. Enter(r, row.EnteredWith(others.Entered)),
                "await app.refuses('already in use');",
                $"await app.fill({{ {Code.Ts(field.Label)}: {allowed.Entered[field.Label]} }});",
                .. Accepted(r),
            ]));
    }

    private static IEnumerable<string?>? Full(Resource r, RuleCode rule, RuleLimits limit)
    {
        var each = new Others(r, "${app.n}x${at}");
        foreach (var member in r.Entity.Fields.Where(f => f.Unique).Select(f => r.Said(f).Name).Concat(r.Rules
            .Where(code => code.Rule.Unique is not null)
            .Select(code => code.Rule.Unique!.FirstOrDefault(m => !limit.Members.Contains(m) && m != Rule.Owner) ?? "")))
        {
            if (member.Length == 0 || !each.Vary(member))
            {
                return null;
            }
        }

        // Only what is still out counts, for whom it is.
        List<Field> open = [.. r.Entity.Fields.Where(f => Fields.IsNullable(f) && rule.Condition.Parts().OfType<TypedExpression.IsNone>()
            .Any(none => none.Operand is TypedExpression.Read { Row: 0 } read && r.Property(read.Field.Name) == f.Name))];
        List<Link> whose = [.. r.Relations.Where(l => !l.Required && l.Target != r && limit.Members.Contains(l.Name))];
        open.ForEach(f => each.Sent[f.Name] = "null");
        whose.ForEach(l => each.Sent[l.Id] = $"{l.Target.Camel}Row.id");
        var row = Row.Of(r);
        return
        [
            .. row.Needed.Concat(whose.SelectMany(Row.Made)).Distinct(),
            $"for (let at = 1; at <= {limit.Most}; at++) {{",
            .. each.Needed.Select(s => $"  {s}"),
            $"  {row.MakeWith(each.Sent)};",
            "}",
            .. Enter(r, row.EnteredWith(open.ToDictionary(f => f.Label, _ => "''"))
                .Concat(whose.Select(l => $"{Code.Ts(l.Text)}: {Row.Of(l.Target).Title},"))),
            $"await app.refuses({Code.Ts(Says(rule))});",
        ];
    }

    private static IEnumerable<string?> Refused(Resource r, RuleCode rule, RuleBreach breach)
    {
        var row = Row.Of(r);
        return
        [
            .. row.Needed,
            .. Enter(r, row.EnteredWith(breach.Entered)),
            $"await app.refuses({Code.Ts(Says(rule))});",
            .. breach.Right.Count == 0 ? [] : new[]
            {
                $"await app.fill({{ {string.Join(", ", breach.Right.Select(v => $"{Code.Ts(v.Key)}: {v.Value}"))} }});",
            },
            .. breach.Right.Count == 0 ? [] : Accepted(r),
        ];
    }

    // What the row would belong to is in a state in which it takes none.
    private static IEnumerable<string?>? Closed(Resource r, RuleCode rule)
    {
        if (rule.Condition.Conditions().OfType<TypedExpression.Compare>().FirstOrDefault(c => c is
            {
                Operator: Operator.NotEqual, Left: TypedExpression.Parent { Row: 0, Value: TypedExpression.Read },
                Right: TypedExpression.Constant { Value: string },
            }) is not { Left: TypedExpression.Parent { Value: TypedExpression.Read read } parent, Right: TypedExpression.Constant state }
            || r.Relations.FirstOrDefault(l => l.Name == parent.Relation.Name) is not { Required: true } link
            || link.Target.Title is not { Type: FieldType.String } title || Fields.MaxLength(title) < 20)
        {
            return null;
        }

        var row = Row.Of(r);
        var closed = new Dictionary<string, string>
        {
            [title.Name] = "`Closed ${app.n}`", [link.Target.Property(read.Field.Name)] = Code.Ts((string)state.Value!),
        };
        return
        [
            .. row.Needed,
            $"{Row.Of(link.Target).MakeWith(closed)};",
            .. Enter(r, row.EnteredWith(new Dictionary<string, string> { [link.Text] = closed[title.Name] })),
            $"await app.refuses({Code.Ts(Says(rule))});",
            $"await app.fill({{ {Code.Ts(link.Text)}: {Row.Of(link.Target).Title} }});",
            .. Accepted(r),
        ];
    }

    private static IEnumerable<string> Enter(Resource r, IEnumerable<string> entered) =>
    [
        $"await app.open('/{r.Path}');",
        $"await app.press({Code.Ts($"New {r.Entity.Label}")});",
        "await app.fill({",
        $"  {Code.Lines(2, entered)}",
        "});",
        $"await app.press({Code.Ts($"Add {r.Entity.Label}")});",
    ];

    private static IEnumerable<string> Accepted(Resource r) =>
        [$"await app.press({Code.Ts($"Add {r.Entity.Label}")});", "await app.accepts();"];

    // The words up to the first value that was entered.
    private static string Says(RuleCode rule) => rule.Rule.Says.Split('{')[0].TrimEnd();
}
