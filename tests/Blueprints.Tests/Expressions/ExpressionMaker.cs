using Catalyst.Brains.Expressions;
using Catalyst.Brains.Model;
using static Catalyst.Brains.Expressions.Expression;

namespace Catalyst.Blueprints.Tests.Expressions;

/// <summary>Makes expressions of a kind that fit <see cref="Club"/>.</summary>
internal sealed class ExpressionMaker(Random random)
{
    public static readonly ValueKind[] Kinds =
    [
        ValueKind.Integer, ValueKind.Decimal, ValueKind.Text, ValueKind.Boolean, ValueKind.Date, ValueKind.Moment, ValueKind.Days,
        ValueKind.Months, ValueKind.Duration, ValueKind.Time, ValueKind.Enum,
    ];

    private static readonly ValueKind[] Ordered = [ValueKind.Integer, ValueKind.Decimal, ValueKind.Date, ValueKind.Moment, ValueKind.Days,
        ValueKind.Time];

    public Expression Make(ValueKind kind, Entity entity, int depth)
    {
        var common = new List<Func<Expression?>>
        {
            () => Read(kind, entity), () => Read(kind, entity), () => kind == ValueKind.Enum ? null : Constant(kind),
        };
        if (depth > 0)
        {
            common.AddRange([
                () => Special(kind, entity, depth - 1), () => Special(kind, entity, depth - 1), () => Special(kind, entity, depth - 1),
                () => kind == ValueKind.Enum ? null
                    : new If(Make(ValueKind.Boolean, entity, depth - 1), Make(kind, entity, depth - 1), Make(kind, entity, depth - 1)),
                () => kind == ValueKind.Enum ? null
                    : new Binary(Operator.Otherwise, Make(kind, entity, depth - 1), Make(kind, entity, depth - 1)),
                () => kind == ValueKind.Months ? null : OfRows(AggregateKind.Latest, kind, entity, depth - 1,
                    OneIn(2) ? Pick(Ordered) : null),
                () => new Previous(Make(kind, entity, depth - 1), Make(Pick(Ordered), entity, 0), OneIn(2) ? Group(entity) : null),
            ]);
        }

        // An entity need not have a field of every kind; a constant always does.
        for (var tries = 0; tries < 20; tries++)
        {
            if (Pick(common)() is { } made)
            {
                return made;
            }
        }

        return Constant(kind);
    }

    private Expression Constant(ValueKind kind) => kind switch
    {
        ValueKind.Integer => new Number(OneIn(9) ? 99_999_999_999 : random.Next(0, 40)),
        ValueKind.Decimal => new Number(Pick([0.5m, 1.10m, 12.345m, 2.00001m, 1_000_000.99m])),
        ValueKind.Text => new Quote(Pick(["", "gig", "a", "Zürich 😀", "it's \"5%\" \\ --", "name"])),
        ValueKind.Enum => new Quote("gig"),
        ValueKind.Boolean => new Truth(OneIn(2)),
        ValueKind.Date => OneIn(2) ? new Today() : new Date(new DateOnly(2024, 1, 31).AddDays(random.Next(-40, 400))),
        ValueKind.Moment => new Now(),
        ValueKind.Time => new Time(new TimeOnly(random.Next(24), random.Next(60))),
        ValueKind.Days => new Span(new Number(random.Next(0, 60)), Pick([TimeUnit.Day, TimeUnit.Week])),
        ValueKind.Months => new Span(new Number(random.Next(0, 14)), Pick([TimeUnit.Month, TimeUnit.Year])),
        _ => new Span(new Number(OneIn(3) ? 1.5m : random.Next(0, 90)), Pick([TimeUnit.Hour, TimeUnit.Minute, TimeUnit.Second])),
    };

    /// <summary>A name of this kind, of the row or one of its parents.</summary>
    private Expression? Read(ValueKind kind, Entity entity)
    {
        var found = Paths(entity, 2).Where(p => p.Kind == kind).Select(p => p.Path).ToList();
        return found.Count == 0 ? null : Pick(found);
    }

    private static IEnumerable<(ValueKind Kind, Expression Path)> Paths(Entity entity, int depth)
    {
        var own = entity.Fields.Select(f => (ExpressionType.Of(f).Kind, (Expression)new Name(f.Name)))
            .Append((ValueKind.Moment, new Name("createdAt")))
            .Concat(entity.Owner == Ownership.None ? [] : new[] { (ValueKind.Person, (Expression)new Name("owner")) })
            .Concat((entity.Computed ?? []).Select(c => (TypeChecker.Read(Club.Model, entity, c.Expression, out _)!.Type.Kind,
                (Expression)new Name(c.Name))))
            .Concat(entity.Relations.Select(r => (ValueKind.Row, (Expression)new Name(r.Name))));
        return depth == 0 ? own : own.Concat(entity.Relations.SelectMany(r => Paths(Club.Entity(r.Target), depth - 1)
            .Select(p => (p.Kind, (Expression)Below(r.Name, p.Path)))));
    }

    private static Member Below(string name, Expression path) => path switch
    {
        Name last => new(new Name(name), last.Text),
        Member member => new(Below(name, member.Of), member.Text),
        _ => throw new InvalidOperationException(),
    };

    private Expression? Special(ValueKind kind, Entity entity, int depth)
    {
        Expression Of(params ValueKind[] kinds) => Make(Pick(kinds), entity, depth);
        Expression Sum(ValueKind a, ValueKind b) => new Binary(Pick([Operator.Add, Operator.Subtract]), Of(a), Of(b));
        return kind switch
        {
            ValueKind.Integer => random.Next(11) switch
            {
                9 => new Call(Function.Abs, Of(ValueKind.Integer), null),
                10 => new Call(Pick([Function.Min, Function.Max]), Of(ValueKind.Integer), Of(ValueKind.Integer)),
                0 => Sum(ValueKind.Integer, ValueKind.Integer),
                1 => new Binary(Operator.Multiply, Of(ValueKind.Integer), Of(ValueKind.Integer)),
                2 => new Call(Pick([Function.Round, Function.Floor, Function.Ceil]), Of(ValueKind.Decimal, ValueKind.Integer), null),
                3 => new Call(Pick([Function.Month, Function.Year, Function.Day, Function.Weekday]),
                    Of(ValueKind.Date, ValueKind.Moment), null),
                4 => new Call(Function.Length, Of(ValueKind.Text, ValueKind.Enum), null),
                5 => new Call(Function.Days, Of(ValueKind.Days), null),
                6 => OfRows(AggregateKind.Streak, Pick([ValueKind.Date, ValueKind.Moment]), entity, depth),
                7 => OfRows(AggregateKind.Count, OneIn(2) ? null : Pick(Kinds[..^1]), entity, depth),
                _ => OfRows(Pick([AggregateKind.Sum, AggregateKind.Min, AggregateKind.Max]), kind, entity, depth),
            },
            ValueKind.Decimal => random.Next(11) switch
            {
                9 => new Negative(Of(ValueKind.Decimal)),
                10 => new Call(Pick([Function.Min, Function.Max]), Of(ValueKind.Decimal), Of(ValueKind.Integer)),
                0 => Sum(ValueKind.Decimal, Pick([ValueKind.Integer, ValueKind.Decimal])),
                1 => new Binary(Operator.Multiply, Of(ValueKind.Integer, ValueKind.Decimal), Of(ValueKind.Decimal)),
                2 => new Binary(Operator.Divide, Of(ValueKind.Integer, ValueKind.Decimal), Of(ValueKind.Integer, ValueKind.Decimal)),
                3 => new Call(Function.Round, Of(ValueKind.Decimal), new Number(random.Next(0, 5))),
                4 => new Call(Pick([Function.Days, Function.Hours, Function.Minutes]), Of(ValueKind.Duration), null),
                5 => new Binary(Operator.Divide, Of(ValueKind.Days, ValueKind.Duration), Of(ValueKind.Days, ValueKind.Duration)),
                6 => new Binary(Operator.Power, Make(ValueKind.Decimal, entity, 0), new Number(random.Next(0, 5))),
                7 => OfRows(AggregateKind.Avg, Pick([ValueKind.Integer, ValueKind.Decimal]), entity, depth),
                _ => OfRows(Pick([AggregateKind.Sum, AggregateKind.Min, AggregateKind.Max]), kind, entity, depth),
            },
            ValueKind.Text => new Binary(Operator.Add, Of(ValueKind.Text), Of(ValueKind.Text)),
            ValueKind.Boolean => Condition(entity, depth),
            ValueKind.Date => random.Next(4) switch
            {
                0 => Sum(ValueKind.Date, Pick([ValueKind.Days, ValueKind.Months])),
                1 => new Call(Function.Date, Of(ValueKind.Moment), null),
                2 => new Call(Pick([Function.Min, Function.Max]), Of(ValueKind.Date), Of(ValueKind.Moment, ValueKind.Date)),
                _ => OfRows(Pick([AggregateKind.Min, AggregateKind.Max]), kind, entity, depth),
            },
            ValueKind.Moment => OneIn(3) ? new Binary(Operator.Add, Of(ValueKind.Date), Of(ValueKind.Time))
                : OneIn(3) ? OfRows(Pick([AggregateKind.Min, AggregateKind.Max]), kind, entity, depth)
                : Sum(ValueKind.Moment, Pick([ValueKind.Days, ValueKind.Months, ValueKind.Duration])),
            ValueKind.Time => OneIn(2) ? OfRows(Pick([AggregateKind.Min, AggregateKind.Max]), kind, entity, depth)
                : new Call(Pick([Function.Min, Function.Max]), Of(ValueKind.Time), Of(ValueKind.Time)),
            ValueKind.Days => random.Next(5) switch
            {
                0 => new Binary(Operator.Subtract, Of(ValueKind.Date), Of(ValueKind.Date, ValueKind.Moment)),
                1 => new Span(Amount(entity, depth), Pick([TimeUnit.Day, TimeUnit.Week])),
                2 => new Binary(Operator.Multiply, Of(ValueKind.Days), Of(ValueKind.Integer)),
                3 => new Negative(Of(ValueKind.Days)),
                _ => Sum(ValueKind.Days, ValueKind.Days),
            },
            ValueKind.Months => OneIn(2) ? new Span(Amount(entity, depth), Pick([TimeUnit.Month, TimeUnit.Year]))
                : Sum(ValueKind.Months, ValueKind.Months),
            ValueKind.Duration => random.Next(5) switch
            {
                4 => new Binary(Operator.Subtract, Of(ValueKind.Time), Of(ValueKind.Time)),
                0 => new Binary(Operator.Subtract, Of(ValueKind.Moment), Of(ValueKind.Moment)),
                1 => new Binary(Operator.Divide, Of(ValueKind.Days, ValueKind.Duration), Of(ValueKind.Integer, ValueKind.Decimal)),
                2 => new Span(Of(ValueKind.Decimal), Pick([TimeUnit.Day, TimeUnit.Hour, TimeUnit.Minute, TimeUnit.Second])),
                _ => Sum(ValueKind.Duration, Pick([ValueKind.Days, ValueKind.Duration])),
            },
            _ => null,
        };
    }

    /// <summary>Whether two people or rows are the same.</summary>
    private Expression Same(Entity entity) => entity.Name switch
    {
        "Boat" => new IsNone(new Name("keeper"), OneIn(2)),
        "Trip" => OneIn(2) ? new Binary(Operator.Equal, new Name("crew"), new Name("steersman"))
            : new Binary(Operator.NotEqual, new Member(new Name("boat"), "keeper"), new Name("crew")),
        "Reading" => new Binary(Operator.Equal, new Member(new Name("trip"), "owner"), new Name("owner")),
        _ => new Truth(OneIn(2)),
    };

    private Expression Amount(Entity entity, int depth) => OneIn(2) ? Read(ValueKind.Integer, entity) ?? new Number(3)
        : Make(ValueKind.Integer, entity, depth);

    private Expression? Condition(Entity entity, int depth)
    {
        Expression Of(ValueKind kind) => Make(kind, entity, depth);
        var (kind, other) = Pick([
            (ValueKind.Integer, ValueKind.Decimal), (ValueKind.Date, ValueKind.Moment), (ValueKind.Days, ValueKind.Duration),
            (ValueKind.Decimal, ValueKind.Decimal), (ValueKind.Date, ValueKind.Date), (ValueKind.Moment, ValueKind.Moment),
            (ValueKind.Months, ValueKind.Months), (ValueKind.Time, ValueKind.Time),
        ]);
        return random.Next(10) switch
        {
            9 => Same(entity),
            0 or 1 => new Binary(Pick([Operator.Equal, Operator.NotEqual, Operator.Less, Operator.AtMost, Operator.Greater,
                Operator.AtLeast]), Of(kind), Of(other)),
            2 => new Binary(Pick([Operator.Equal, Operator.NotEqual]), Of(ValueKind.Text), Of(ValueKind.Text)),
            3 => new Binary(Pick([Operator.And, Operator.Or]), Of(ValueKind.Boolean), Of(ValueKind.Boolean)),
            4 => new Not(Of(ValueKind.Boolean)),
            5 => new IsNone(Of(Pick(Kinds[..^1])), OneIn(2)),
            6 => new Within(Of(Pick([ValueKind.Date, ValueKind.Moment])), random.Next(-1, 2),
                Pick([TimeUnit.Week, TimeUnit.Month, TimeUnit.Year])),
            7 => Read(ValueKind.Enum, entity) is { } field ? new OneOf(field, [new Quote("gig")], OneIn(2))
                : new OneOf(Of(ValueKind.Integer), [new Number(1), new Number(12)], OneIn(2)),
            _ => OfRows(AggregateKind.Exists, OneIn(2) ? null : ValueKind.Decimal, entity, depth),
        };
    }

    private Aggregate? OfRows(AggregateKind kind, ValueKind? value, Entity entity, int depth, ValueKind? by = null)
    {
        var sources = Sources(entity).ToList();
        if (sources.Count == 0)
        {
            return null;
        }

        var (rows, child) = Pick(sources);
        var made = value is { } of ? Make(of, child, depth) : null;
        var simple = made is Name name ? new Member(rows, name.Text) : null;
        return new Aggregate(kind, simple ?? rows, simple is null ? made : null, by is { } order ? Make(order, child, 0) : null,
            OneIn(2) ? Make(ValueKind.Boolean, child, depth) : null);
    }

    private static IEnumerable<(Expression Rows, Entity Child)> Sources(Entity entity) => entity.Name switch
    {
        "Member" => [(new Name("boats"), Club.Entity("Boat")), (new Name("tripsAsCrew"), Club.Entity("Trip")), (new Name("Boat"),
            Club.Entity("Boat"))],
        "Boat" => [(new Name("trips"), Club.Entity("Trip")), (new Member(new Name("keeper"), "tripsAsSteersman"), Club.Entity("Trip")),
            (new Name("Trip"), Club.Entity("Trip"))],
        "Trip" => [(new Name("readings"), Club.Entity("Reading")), (new Member(new Name("boat"), "trips"), Club.Entity("Trip")),
            (new Member(new Name("crew"), "boats"), Club.Entity("Boat"))],
        _ => [(new Member(new Name("trip"), "readings"), Club.Entity("Reading"))],
    };

    private Expression Group(Entity entity) => entity.Relations.Count > 0 ? new Name(Pick(entity.Relations).Name)
        : Make(ValueKind.Text, entity, 0);

    private bool OneIn(int n) => random.Next(n) == 0;

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
