using System.Globalization;
using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Expressions;

/// <summary>Dates and moments.</summary>
internal sealed partial class SqlExpression
{
    private Sql Shift(TypedExpression.Shift shift, Rows rows)
    {
        var sign = shift.Back ? '-' : '+';
        var day = shift.Type.Kind == ValueKind.Date;
        var from = Any(shift.From, rows).In(Sum);
        var amount = Amount(shift.By, day, rows);
        var sql = $"{from} {sign} {amount}";
        // A date plus an interval is a timestamp.
        return day && shift.By.Type.Kind == ValueKind.Months ? new($"({sql})::date", Cast) : new(sql, Sum);
    }

    private string Amount(TypedExpression by, bool day, Rows rows)
    {
        var (unit, most) = by.Type.Kind switch
        {
            ValueKind.Days => ("days", Expression.MostDays),
            ValueKind.Months => ("months", Expression.MostMonths),
            _ => ("secs", Expression.MostDays * 86_400m),
        };
        if (by is TypedExpression.Span { Amount: TypedExpression.Constant { Value: decimal value } } span && TypeChecker.IsBounded(by))
        {
            var count = value * Factor(span);
            var exact = unit == "secs" ? Math.Round(count, 3, MidpointRounding.AwayFromZero) : count;
            var number = exact.ToString(CultureInfo.InvariantCulture);
            return unit == "days" && day ? number : $"interval '{number} {unit}'";
        }

        var simple = by is TypedExpression.Span { Amount: TypedExpression.Read, Unit: TimeUnit.Day or TimeUnit.Month };
        var bounded = Once(Number(by, rows), simple,
            x => $"CASE WHEN abs({x}) <= {most.ToString(CultureInfo.InvariantCulture)} THEN {x} END", Atom).Text;
        return unit switch
        {
            "days" when day => $"({bounded})::integer",
            "secs" => $"make_interval(secs => round({bounded}, 3)::double precision)",
            _ => $"make_interval({unit} => ({bounded})::integer)",
        };
    }

    private Sql Elapsed(TypedExpression.Elapsed elapsed, Rows rows)
    {
        var difference = $"{Any(elapsed.End, rows).In(Sum)} - {Any(elapsed.Start, rows).In(Sum + 1)}";
        return elapsed.Type.Kind == ValueKind.Days ? new($"({difference})::numeric", Cast) : new($"extract(epoch FROM {difference})");
    }

    private Sql Within(TypedExpression.Within within, Rows rows)
    {
        var unit = within.Unit switch { TimeUnit.Week => "week", TimeUnit.Month => "month", _ => "year" };
        var shift = within.Offset switch { < 0 => $" - interval '1 {unit}'", 0 => "", _ => $" + interval '1 {unit}'" };
        return OrNo(within.Operand.Type.Optional, new($"date_trunc('{unit}', {Any(within.Operand, rows).In(Cast)}::timestamp) = "
            + $"date_trunc('{unit}', {new Sql(today, Other).In(Cast)}::timestamp{shift})", Comparison));
    }
}
