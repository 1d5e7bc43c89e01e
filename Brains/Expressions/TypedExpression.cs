using Catalyst.Brains.Model;

namespace Catalyst.Brains.Expressions;

/// <summary>
/// An expression with its types, in which every name is resolved and every computed value put in the place of its name: what is compiled.
/// Rows are numbered: 0 is the row that the whole expression is about, and each parent, child or earlier row that it reaches has the number
/// that its node calls <c>As</c>.
/// </summary>
public abstract record TypedExpression(ExpressionType Type)
{
    /// <summary>A decimal, string, bool, <see cref="DateOnly"/>, <see cref="TimeOnly"/>, or null for none.</summary>
    public sealed record Constant(ExpressionType Type, object? Value) : TypedExpression(Type);

    /// <summary>Today, or now when its type is a moment.</summary>
    public sealed record Clock(ExpressionType Type) : TypedExpression(Type);

    /// <summary>A field of a row.</summary>
    public sealed record Read(ExpressionType Type, int Row, Entity Of, Field Field) : TypedExpression(Type);

    /// <summary>When a row was made.</summary>
    public sealed record Created(ExpressionType Type, int Row) : TypedExpression(Type);

    /// <summary>Whose row it is.</summary>
    public sealed record Owner(ExpressionType Type, int Row) : TypedExpression(Type);

    /// <summary>The row that a relation leads to, as a value to compare.</summary>
    public sealed record Reference(ExpressionType Type, int Row, Entity Of, Relation Relation) : TypedExpression(Type);

    /// <summary>A value of the row that a relation leads to; none when it leads to none.</summary>
    public sealed record Parent(ExpressionType Type, int Row, Entity Of, Relation Relation, Entity Target, int As, TypedExpression Value)
        : TypedExpression(Type);

    /// <summary>An amount of time; the number of its unit.</summary>
    public sealed record Span(ExpressionType Type, TypedExpression Amount, TimeUnit Unit) : TypedExpression(Type);

    /// <summary>Days as the duration that they have when a day has 24 hours.</summary>
    public sealed record Exactly(ExpressionType Type, TypedExpression Days) : TypedExpression(Type);

    /// <summary><c>+ - * /</c> of numbers and amounts of time.</summary>
    public sealed record Arithmetic(ExpressionType Type, Operator Operator, TypedExpression Left, TypedExpression Right)
        : TypedExpression(Type);

    /// <summary>A number times itself.</summary>
    public sealed record Power(ExpressionType Type, TypedExpression Base, int Exponent) : TypedExpression(Type);

    /// <summary>A number or an amount of time with the opposite sign.</summary>
    public sealed record Negative(ExpressionType Type, TypedExpression Operand) : TypedExpression(Type);

    /// <summary>Two texts after each other.</summary>
    public sealed record Join(ExpressionType Type, TypedExpression Left, TypedExpression Right) : TypedExpression(Type);

    /// <summary>A date or moment, an amount of days, months or exact time later; earlier when <paramref name="Back"/>.</summary>
    public sealed record Shift(ExpressionType Type, TypedExpression From, TypedExpression By, bool Back) : TypedExpression(Type);

    /// <summary>A time on a day.</summary>
    public sealed record At(ExpressionType Type, TypedExpression Day, TypedExpression Time) : TypedExpression(Type);

    /// <summary>From a date, moment or time of day to a later one.</summary>
    public sealed record Elapsed(ExpressionType Type, TypedExpression End, TypedExpression Start) : TypedExpression(Type);

    /// <summary>Two values of one kind; a date and a moment are made one kind before.</summary>
    public sealed record Compare(Operator Operator, TypedExpression Left, TypedExpression Right) : TypedExpression(ExpressionType.Boolean);

    /// <summary>And, or.</summary>
    public sealed record Both(Operator Operator, TypedExpression Left, TypedExpression Right) : TypedExpression(ExpressionType.Boolean);

    /// <summary>The opposite.</summary>
    public sealed record Not(TypedExpression Operand) : TypedExpression(ExpressionType.Boolean);

    /// <summary>Whether there is no value.</summary>
    public sealed record IsNone(TypedExpression Operand) : TypedExpression(ExpressionType.Boolean);

    /// <summary>Whether it equals one of the choices.</summary>
    public sealed record OneOf(TypedExpression Operand, IReadOnlyList<TypedExpression> Choices) : TypedExpression(ExpressionType.Boolean);

    /// <summary>Whether a date is in the last, this or the next week, month or year.</summary>
    public sealed record Within(TypedExpression Operand, int Offset, TimeUnit Unit) : TypedExpression(ExpressionType.Boolean);

    /// <summary>One of two values.</summary>
    public sealed record If(ExpressionType Type, TypedExpression Condition, TypedExpression Then, TypedExpression Else)
        : TypedExpression(Type);

    /// <summary>The right value where the left one is none.</summary>
    public sealed record Otherwise(ExpressionType Type, TypedExpression Left, TypedExpression Right) : TypedExpression(Type);

    /// <summary>A function of values.</summary>
    public sealed record Call(ExpressionType Type, Function Function, TypedExpression First, TypedExpression? Second)
        : TypedExpression(Type);

    /// <summary>Many rows as one value; <paramref name="Value"/>, <paramref name="By"/> and <paramref name="Where"/> are of each.</summary>
    public sealed record Aggregate(ExpressionType Type, AggregateKind Kind, RowSource Source, int As, TypedExpression? Value,
        TypedExpression? By, TypedExpression? Where) : TypedExpression(Type);

    /// <summary>A value of the row before a row, in an order; only among those that have the same group, when there is one.</summary>
    /// <param name="Order">Of the other row and of this one.</param>
    /// <param name="Group">Of the other row and of this one; null when all rows are one group.</param>
    public sealed record Previous(ExpressionType Type, int Row, Entity Of, bool SameOwner, int As, TypedExpression Value,
        (TypedExpression Other, TypedExpression Own) Order, (TypedExpression Other, TypedExpression Own)? Group) : TypedExpression(Type);
}

/// <summary>The rows that an aggregate is about.</summary>
/// <param name="Entity">What they are.</param>
/// <param name="Children">The row whose children they are, by which relation, and what they are called there; null for all rows.</param>
/// <param name="OwnerOf">The row whose owner they have to share; null when everybody's count.</param>
public sealed record RowSource(Entity Entity, (int Row, Relation Relation, string Name)? Children, int? OwnerOf);
