using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Rules;

/// <summary>Values for tests that the rules of an application allow.</summary>
internal static class RuleSamples
{
    /// <summary>Far enough from the usual sample to be greater than some of them together.</summary>
    public const int Great = 990;

    /// <summary>The value of a field of a new row as TypeScript; null where any will do.</summary>
    public static string? Of(App app, Resource r, Field field)
    {
        var said = r.Said(field);
        if (r.Rules.Any(rule => rule.Rule.Unique is { } members && Varied(r, members) == field))
        {
            var least = field.Min is { } min ? (long)Math.Ceiling(min) : 0;
            var number = field.Max is { } max ? $"{least} + samples % {(long)Math.Floor(max) - least + 1}" : $"{least} + samples";
            return field.Type switch
            {
                FieldType.Date => "new Date(Date.UTC(2030, 0, samples)).toISOString().slice(0, 10)",
                FieldType.DateTime => "new Date(Date.UTC(2030, 0, samples, 9, 30)).toISOString()",
                FieldType.Integer or FieldType.Decimal => number,
                _ => null,
            };
        }

        if (r.Rules.Select(rule => rule.Rule.NoOverlap).FirstOrDefault(o => o is not null
            && (Names(o.From, said) || Names(o.To, said))) is { } overlap && field.Type is FieldType.Date or FieldType.DateTime)
        {
            var day = Names(overlap.From, said) ? "samples * 3" : "samples * 3 + 1";
            return field.Type == FieldType.Date ? $"new Date(Date.UTC(2030, 0, {day})).toISOString().slice(0, 10)"
                : $"new Date(Date.UTC(2030, 0, {day}, 9, 30)).toISOString()";
        }

        if (r.Rules.SelectMany(Comparisons).Any(c => c.Greater is TypedExpression.Clock && IsRead(c.Less, r, said)))
        {
            return field.Type == FieldType.Date ? "'2020-01-02'" : "'2020-01-02T09:30:00.000Z'";
        }

        if (Allowed(app.Entities, r, said) is { } choice)
        {
            return Code.Ts(choice);
        }

        // The later one of two values, and what others must not exceed.
        var great = app.Entities.SelectMany(e => e.Rules).SelectMany(Comparisons)
            .Any(c => c.Less is not TypedExpression.Clock && IsRead(c.Greater, r, said));
        return great ? Fields.Sample(field, Great) : null;
    }

    // The one member by which rows differ: texts are different anyway, then days, numbers without an end, others.
    private static Field? Varied(Resource r, IReadOnlyList<string> members) => r.Entity.Fields
        .Where(f => members.Contains(r.Said(f).Name)).OrderBy(f => f.Type switch
        {
            FieldType.String or FieldType.Text or FieldType.Email or FieldType.Url => 0,
            FieldType.Date or FieldType.DateTime => 1,
            FieldType.Integer or FieldType.Decimal => f.Max is null ? 2 : 3,
            _ => 4,
        }).FirstOrDefault();

    /// <summary>A choice with which rows can be taken; null where no rule forbids any.</summary>
    private static string? Allowed(IEnumerable<Resource> all, Resource r, Field said)
    {
        var forbidden = all.SelectMany(e => e.Rules).SelectMany(rule => rule.Condition.Parts().OfType<TypedExpression.Compare>())
            .Where(c => c.Operator == Operator.NotEqual && IsRead(c.Left, r, said))
            .Select(c => (c.Right as TypedExpression.Constant)?.Value).OfType<string>().ToHashSet();
        return forbidden.Count == 0 ? null : said.Values?.FirstOrDefault(v => !forbidden.Contains(v));
    }

    /// <summary>Where a row ends that begins at a field, if no two may be at the same time; null where that is no rule.</summary>
    public static Field? End(Resource r, Field begin) => r.Rules.Select(rule => rule.Rule.NoOverlap)
        .Where(o => o?.From == r.Said(begin).Name)
        .Select(o => r.Entity.Fields.FirstOrDefault(f => r.Said(f).Name == o!.To && f.Type == begin.Type)).FirstOrDefault();

    /// <summary>Whether a row may only belong to what somebody else has made: nobody judges a pie of their own.</summary>
    public static bool IsOfOthers(Resource r, Link link) => r.Rules.SelectMany(rule => rule.Condition.Conditions())
        .OfType<TypedExpression.Compare>().Any(c => c.Operator == Operator.NotEqual
            && new[] { c.Left, c.Right }.Any(side => side is TypedExpression.Owner { Row: 0 })
            && new[] { c.Left, c.Right }.Any(side => side is TypedExpression.Parent { Row: 0, Value: TypedExpression.Owner } of
                && of.Relation.Name == link.Name));

    private static bool Names(string expression, Field field) => expression.Split(' ').Contains(field.Name);

    /// <summary>Compared values, the one that may not be greater first.</summary>
    public static IEnumerable<(TypedExpression Less, TypedExpression Greater)> Comparisons(RuleCode rule) =>
        rule.Condition.Parts().OfType<TypedExpression.Compare>().SelectMany<TypedExpression.Compare, (TypedExpression,
            TypedExpression)>(c =>
            c.Operator switch
            {
                Operator.Less or Operator.AtMost => [(c.Left, c.Right)],
                Operator.Greater or Operator.AtLeast => [(c.Right, c.Left)],
                _ => [],
            });

    /// <summary>What is read, whether of the row itself or of one that it refers to.</summary>
    public static TypedExpression.Read? Read(TypedExpression? expression) => expression switch
    {
        TypedExpression.Read read => read,
        TypedExpression.Parent parent => Read(parent.Value),
        TypedExpression.Otherwise otherwise => Read(otherwise.Left),
        TypedExpression.Call { Function: Function.Date } call => Read(call.First),
        _ => null,
    };

    private static bool IsRead(TypedExpression expression, Resource r, Field said) =>
        Read(expression) is { } read && read.Of.Name == r.Source.Name && read.Field.Name == said.Name;
}
