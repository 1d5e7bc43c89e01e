using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Expressions;

/// <summary>Values of many rows.</summary>
internal sealed partial class SqlExpression
{
    private Sql Aggregate(TypedExpression.Aggregate aggregate, Rows rows)
    {
        var alias = rows[aggregate.As];
        var value = aggregate.Value is null ? null : Any(aggregate.Value, rows).Text;
        var where = new List<string>();
        if (aggregate.Source.Children is { } children)
        {
            where.Add($"{alias}.{RowNames.Column(children.Relation)} = {rows[children.Row]}.\"id\"");
        }

        if (aggregate.Source.OwnerOf is { } row)
        {
            where.Add($"{alias}.\"{RowNames.OwnerColumn}\" = {rows[row]}.\"{RowNames.OwnerColumn}\"");
        }

        if (aggregate.Where is not null)
        {
            where.Add(Any(aggregate.Where, rows).In(And + 1));
        }

        string From(params IEnumerable<string> more) =>
            $"FROM {names.Table(aggregate.Source.Entity)} {alias}{Where([.. where, .. more])}";
        switch (aggregate.Kind)
        {
            case AggregateKind.Exists:
                return new($"EXISTS (SELECT 1 {From(value is null ? [] : [$"({value}) IS NOT NULL"])})");
            case AggregateKind.Latest:
                // A whole constant alone would be the number of a column.
                var order = aggregate.By is null ? [] : new[] { Number(aggregate.By, rows).Text };
                return OrNo(aggregate.Type, false, new($"(SELECT {value} {From([$"({value}) IS NOT NULL",
                    .. order.Select(o => $"({o}) IS NOT NULL")])} ORDER BY {Last(order, alias)} LIMIT 1)"));
            case AggregateKind.Streak:
                return new($"""
                    (SELECT count(*)::numeric FROM
                      (SELECT max(day) OVER () AS last, day + row_number() OVER (ORDER BY day DESC)::integer AS run
                        FROM (SELECT DISTINCT {value} AS day {From($"({value}) <= {today}")}) days) runs
                      WHERE run = last + 1 AND last >= {today} - 1)
                    """);
        }

        if (value is null)
        {
            return new($"(SELECT count(*)::numeric {From()})");
        }

        // An aggregate of nothing but values of the row outside would be one of the query outside.
        var own = aggregate.Value is TypedExpression.Read read && read.Row == aggregate.As;
        var x = own ? value : "r.x";
        var source = own ? From() : $"FROM (SELECT {value} AS x {From()}) r";
        return aggregate.Kind switch
        {
            AggregateKind.Sum => new($"(SELECT coalesce(sum({x}), 0) {source})"),
            AggregateKind.Count => new($"(SELECT count({x})::numeric {source})"),
            AggregateKind.Avg => new($"(SELECT {Quotient(new($"sum({x})"), $"nullif(count({x}), 0)").Text} {source})"),
            AggregateKind.Min => new($"(SELECT min({x}) {source})"),
            _ => new($"(SELECT max({x}) {source})"),
        };
    }

    private Sql Previous(TypedExpression.Previous previous, Rows rows)
    {
        var (other, own) = (rows[previous.As], rows[previous.Row]);
        var order = Number(previous.Order.Other, rows).Text;
        var where = new List<string>();
        if (previous.SameOwner)
        {
            where.Add($"{other}.\"{RowNames.OwnerColumn}\" = {own}.\"{RowNames.OwnerColumn}\"");
        }

        if (previous.Group is { } group)
        {
            where.Add($"{Any(group.Other, rows).In(Other)} = {Any(group.Own, rows).In(Other)}");
        }

        where.Add($"({order}, {other}.\"created_at\", {other}.\"id\") < ({Number(previous.Order.Own, rows).Text}, {own}.\"created_at\", "
            + $"{own}.\"id\")");
        return OrNo(previous.Type, false, new($"(SELECT {Any(previous.Value, rows).Text} FROM {names.Table(previous.Of)} {other}"
            + $"{Where(where)} ORDER BY {Last([order], other)} LIMIT 1)"));
    }

    private static string Where(List<string> conditions) =>
        conditions.Count == 0 ? "" : $" WHERE {string.Join(" AND ", conditions)}";

    private static string Last(IEnumerable<string> order, string alias) =>
        string.Join(", ", order.Append($"{alias}.\"created_at\"").Append($"{alias}.\"id\"").Select(o => $"{o} DESC"));
}
