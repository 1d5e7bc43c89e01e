namespace Catalyst.Brains.Expressions;

/// <summary>
/// The one language of computed values, conditions and rules, as it was read: names are not resolved and types not known, which is what
/// <see cref="TypeChecker"/> does. It has no loops and calls nothing outside, so every expression ends. What it means is decided here for
/// all languages that it is compiled to:
/// <list type="bullet">
/// <item>Numbers are exact decimals. A quotient, and so an average, is rounded to ten decimals, halves away from zero; a division by zero
/// is none.</item>
/// <item>None in arithmetic is none. A comparison with none is false, <c>&lt;&gt;</c> and <c>not</c> are the opposite, and a yes or no that
/// is not there (of a parent that is none) is no: a condition is always true or false.</item>
/// <item>Of no rows <c>sum</c> and <c>count</c> are 0, <c>exists</c> is false, <c>avg</c>, <c>min</c>, <c>max</c> and <c>latest</c> are
/// none. Values that are none do not take part.</item>
/// <item>A date is a day of the application's calendar, and a moment becomes one in the application's time zone. A month later than the
/// 31st is the last day of a shorter month, a year later than 29 February is 28 February. Days and months added to a moment keep the time
/// on the clock; hours, minutes and seconds are exact. Amounts above <see cref="MostDays"/> days or <see cref="MostMonths"/> months give
/// none. A date plus a time of day is that moment by the application's clocks.</item>
/// <item>Weeks begin on Monday.</item>
/// <item>Texts are equal when every character is, capitals included; they are not ordered, since each language sorts them
/// differently.</item>
/// <item>Rows are ordered by a value, then by when they were made, then by identifier.</item>
/// </list>
/// </summary>
public abstract record Expression
{
    /// <summary>The greatest number of days that can be added to a date; a larger one could leave the calendar of a database.</summary>
    public const int MostDays = 100_000;

    /// <summary>The greatest number of months that can be added to a date.</summary>
    public const int MostMonths = 1_200;

    private Expression()
    {
    }

    /// <summary>Where it stands in the text that it was read from.</summary>
    public int Position { get; init; }

    /// <summary>Two expressions are the same wherever they stand.</summary>
    public virtual bool Equals(Expression? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();

    /// <summary>Canonical text, which is read as the same expression.</summary>
    public sealed override string ToString() => ExpressionPrinter.Print(this);

    /// <summary><c>12.50</c></summary>
    public sealed record Number(decimal Value) : Expression;

    /// <summary><c>"done"</c></summary>
    public sealed record Quote(string Value) : Expression;

    /// <summary><c>true</c> or <c>false</c></summary>
    public sealed record Truth(bool Value) : Expression;

    /// <summary><c>date "2024-02-29"</c></summary>
    public sealed record Date(DateOnly Value) : Expression;

    /// <summary><c>time "09:30"</c></summary>
    public sealed record Time(TimeOnly Value) : Expression;

    /// <summary><c>none</c></summary>
    public sealed record None : Expression;

    /// <summary><c>today</c></summary>
    public sealed record Today : Expression;

    /// <summary><c>now</c></summary>
    public sealed record Now : Expression;

    /// <summary>The row that the whole expression is about: <c>this.amount</c> within <c>where</c>.</summary>
    public sealed record This : Expression;

    /// <summary>A field, a computed value, a relation, the children of a row, or all rows of an entity.</summary>
    public sealed record Name(string Text) : Expression;

    /// <summary><c>boat.seats</c></summary>
    public sealed record Member(Expression Of, string Text) : Expression;

    /// <summary><c>-x</c></summary>
    public sealed record Negative(Expression Operand) : Expression;

    /// <summary><c>not x</c></summary>
    public sealed record Not(Expression Operand) : Expression;

    /// <summary>Two operands with an operator between them.</summary>
    public sealed record Binary(Operator Operator, Expression Left, Expression Right) : Expression;

    /// <summary><c>3 days</c>; the amount can be any number.</summary>
    public sealed record Span(Expression Amount, TimeUnit Unit) : Expression;

    /// <summary><c>x is none</c>, <c>x is not none</c></summary>
    public sealed record IsNone(Expression Operand, bool Negated) : Expression;

    /// <summary><c>x is one of "a", "b"</c></summary>
    public sealed record OneOf(Expression Operand, IReadOnlyList<Expression> Choices, bool Negated) : Expression
    {
        /// <inheritdoc/>
        public bool Equals(OneOf? other) =>
            base.Equals(other) && Operand.Equals(other.Operand) && Negated == other.Negated && Choices.SequenceEqual(other.Choices);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Operand, Negated, Choices.Count);
    }

    /// <summary><c>x in this month</c></summary>
    /// <param name="Offset">-1 for last, 0 for this, 1 for next.</param>
    /// <param name="Unit">Week, month or year.</param>
    public sealed record Within(Expression Operand, int Offset, TimeUnit Unit) : Expression;

    /// <summary><c>if a then b else c</c></summary>
    public sealed record If(Expression Condition, Expression Then, Expression Else) : Expression;

    /// <summary><c>round(x, 2)</c></summary>
    public sealed record Call(Function Function, Expression First, Expression? Second) : Expression;

    /// <summary>
    /// <c>sum(trips.kilometres where back is none)</c>, <c>sum(lines.(price * quantity))</c>, <c>latest(readings.value by taken)</c>,
    /// <c>count(Boat)</c>
    /// </summary>
    /// <param name="Rows">Which rows; with the name of their value at the end when <paramref name="Value"/> is null.</param>
    /// <param name="Value">The value of each row, when it is not just a name.</param>
    /// <param name="By">Of <c>latest</c>: the order; null for when rows were made.</param>
    public sealed record Aggregate(AggregateKind Kind, Expression Rows, Expression? Value, Expression? By, Expression? Where) : Expression;

    /// <summary><c>previous(mileage by date per vehicle)</c>: of the row before this one; of the same vehicle, when it is said.</summary>
    public sealed record Previous(Expression Value, Expression By, Expression? Per) : Expression;
}

/// <summary>What stands between two operands.</summary>
public enum Operator
{
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    AtMost,
    Greater,
    AtLeast,
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,

    /// <summary>The right value where the left one is none.</summary>
    Otherwise,
}

/// <summary>Units of time.</summary>
public enum TimeUnit
{
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}

/// <summary>Functions of one or two values.</summary>
public enum Function
{
    /// <summary>The smaller of two; of one, when the other is none.</summary>
    Min,

    /// <summary>The greater of two.</summary>
    Max,

    /// <summary>To a number of decimals, halves away from zero.</summary>
    Round,
    Floor,
    Ceil,
    Abs,

    /// <summary>1 to 12.</summary>
    Month,
    Year,

    /// <summary>1 to 31.</summary>
    Day,

    /// <summary>1 for Monday to 7.</summary>
    Weekday,

    /// <summary>The calendar day of a moment.</summary>
    Date,

    /// <summary>How many days a duration is, as a number.</summary>
    Days,
    Hours,
    Minutes,

    /// <summary>Number of characters.</summary>
    Length,
}

/// <summary>What many rows become.</summary>
public enum AggregateKind
{
    Sum,
    Count,
    Avg,
    Min,
    Max,

    /// <summary>The value of the last row in an order.</summary>
    Latest,
    Exists,

    /// <summary>How many days in a row, up to today, or to yesterday while today is not over, have a row.</summary>
    Streak,
}
