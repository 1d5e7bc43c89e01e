using Catalyst.Brains.Model;

namespace Catalyst.Brains.Expressions;

/// <summary>Finds out what the names of an expression mean in a model, and whether its parts fit together.</summary>
public sealed partial class TypeChecker
{
    /// <summary>More parts than this, those of the computed values that it uses included, are refused: each is one in the SQL.</summary>
    public const int MostParts = 1500;

    private readonly AppModel _model;
    private readonly List<(Entity Entity, ComputedValue Value)> _computing = [];
    private ExpressionError? _error;
    private int _rows;
    private int _parts;
    private bool _power;

    private TypeChecker(AppModel model) => _model = model;

    /// <summary>Reads and checks a text; null with a reason when it is not an expression of this entity.</summary>
    /// <param name="entity">What it is about; null for the whole application, where only <c>count(Boat)</c> and the like make sense.
    /// </param>
    public static TypedExpression? Read(AppModel model, Entity? entity, string text, out ExpressionError? error) =>
        ExpressionParser.Parse(text, out error) is { } expression ? Check(model, entity, expression, out error) : null;

    /// <summary>Checks an expression; null with a reason when it does not fit the model.</summary>
    /// <param name="entity">What it is about; null for the whole application.</param>
    public static TypedExpression? Check(AppModel model, Entity? entity, Expression expression, out ExpressionError? error)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(expression);
        var checker = new TypeChecker(model);
        var typed = checker.Of(expression, entity is null ? null : checker.Row(entity, null));
        if (checker._error is null && typed.Type.Kind == ValueKind.None)
        {
            checker.Fail(expression, "it never has a value");
        }

        error = checker._error;
        return error is null ? typed : null;
    }

    /// <summary>A row whose names can be used.</summary>
    /// <param name="Outer">What <c>this</c> means; null when it means this row.</param>
    private sealed record Scope(Entity Entity, int Row, Scope? Outer)
    {
        public Scope This => Outer ?? this;
    }

    private Scope Row(Entity entity, Scope? outer) => new(entity, _rows++, outer?.This);

    private TypedExpression Of(Expression expression, Scope? scope)
    {
        if (++_parts > MostParts)
        {
            return Fail(expression, $"the expression is too large with the computed values that it uses; {MostParts} parts are the most");
        }

        return expression switch
        {
            Expression.Number number => new TypedExpression.Constant(
                new(number.Value == decimal.Truncate(number.Value) ? ValueKind.Integer : ValueKind.Decimal), number.Value),
            Expression.Quote text => new TypedExpression.Constant(new(ValueKind.Text), text.Value),
            Expression.Truth truth => new TypedExpression.Constant(ExpressionType.Boolean, truth.Value),
            Expression.Date date => new TypedExpression.Constant(new(ValueKind.Date), date.Value),
            Expression.Time time => new TypedExpression.Constant(new(ValueKind.Time), time.Value),
            Expression.None => new TypedExpression.Constant(new(ValueKind.None, true), null),
            Expression.Today => new TypedExpression.Clock(new(ValueKind.Date)),
            Expression.Now => new TypedExpression.Clock(new(ValueKind.Moment)),
            Expression.This or Expression.Name or Expression.Member => Path(expression, scope),
            Expression.Negative negative => Negative(negative, Of(negative.Operand, scope)),
            Expression.Not not => new TypedExpression.Not(Condition(not.Operand, scope)),
            Expression.Binary binary => Binary(binary, scope),
            Expression.Span span => Span(span, Of(span.Amount, scope)),
            Expression.IsNone none => Negated(new TypedExpression.IsNone(Of(none.Operand, scope)), none.Negated),
            Expression.OneOf one => OneOf(one, scope),
            Expression.Within within => Within(within, Of(within.Operand, scope)),
            Expression.If condition => If(condition, scope),
            Expression.Call call => Call(call, scope),
            Expression.Aggregate aggregate => Aggregate(aggregate, scope),
            Expression.Previous previous => Previous(previous, scope),
            _ => throw new InvalidOperationException("There is no other kind of expression."),
        };
    }

    private TypedExpression Path(Expression expression, Scope? scope)
    {
        var (start, names) = Names(expression, scope);
        return names.Count == 0 ? Fail(expression, "'this' stands before a dot: this.amount")
            : start is null ? Fail(names[0].At, $"'{names[0].Text}' belongs to no row here; count(...) and the like are of all rows of "
                + string.Join(", ", _model.Entities.Select(e => e.Name)))
            : Walk(names, 0, start);
    }

    /// <summary>The names of a path, and the row where it starts.</summary>
    private static (Scope? Start, List<(string Text, Expression At)> Names) Names(Expression expression, Scope? scope)
    {
        var names = new List<(string, Expression)>();
        while (expression is Expression.Member member)
        {
            names.Insert(0, (member.Text, member));
            expression = member.Of;
        }

        if (expression is Expression.Name name)
        {
            names.Insert(0, (name.Text, name));
        }

        return (expression is Expression.This ? scope?.This : scope, names);
    }

    private TypedExpression Walk(List<(string Text, Expression At)> names, int from, Scope scope)
    {
        var (text, at) = names[from];
        return from == names.Count - 1 ? Value(text, at, scope)
            : scope.Entity.Relations.FirstOrDefault(r => r.Name == text) is { } relation
                ? Parent(scope, relation, at, target => Walk(names, from + 1, target))
            : Members.Children(_model, scope.Entity).Any(c => c.Name == text) ? Fail(at, Many(text))
            : Fail(at, $"'{text}' has no parts; {Relations(scope.Entity)}");
    }

    private static string Many(string rows) =>
        $"'{rows}' are many rows; count, sum, avg, min, max, latest, exists or streak make one value of them: count({rows})";

    private TypedExpression Parent(Scope scope, Relation relation, Expression at, Func<Scope, TypedExpression> value)
    {
        if (_model.Entities.FirstOrDefault(e => e.Name == relation.Target) is not { } target)
        {
            return Fail(at, $"'{relation.Name}' leads to {relation.Target}, which is not there");
        }

        var row = Row(target, scope);
        var typed = value(row);
        return new TypedExpression.Parent(typed.Type.OrNone(!relation.Required), scope.Row, scope.Entity, relation, target, row.Row, typed);
    }

    private TypedExpression Value(string name, Expression at, Scope scope)
    {
        var entity = scope.Entity;
        if (entity.Fields.FirstOrDefault(f => f.Name == name) is { } field)
        {
            return new TypedExpression.Read(ExpressionType.Of(field), scope.Row, entity, field);
        }

        if (entity.Computed?.FirstOrDefault(c => c.Name == name) is { } computed)
        {
            return Computed(computed, at, scope);
        }

        if (entity.Relations.FirstOrDefault(r => r.Name == name) is { } relation)
        {
            return new TypedExpression.Reference(new(ValueKind.Row, !relation.Required, relation.Target), scope.Row, entity, relation);
        }

        return name == SortOrder.Created ? new TypedExpression.Created(new(ValueKind.Moment), scope.Row)
            : name == Members.Owner && Members.IsOwned(_model, entity) ? new TypedExpression.Owner(new(ValueKind.Person), scope.Row)
            : Fail(at, Members.Children(_model, entity).Any(c => c.Name == name)
                ? Many(name) : $"'{name}' is not known; {Members.Known(_model, entity)}");
    }

    /// <summary>A computed value stands for its expression.</summary>
    private TypedExpression Computed(ComputedValue computed, Expression at, Scope scope)
    {
        if (_computing.Any(c => c.Entity == scope.Entity && c.Value == computed))
        {
            return Fail(at, $"'{computed.Name}' depends on itself");
        }

        if (ExpressionParser.Parse(computed.Expression, out var error) is not { } expression)
        {
            return Fail(at, $"'{computed.Name}' cannot be computed: {error}");
        }

        var before = _error;
        _computing.Add((scope.Entity, computed));
        var typed = Of(expression, scope with { Outer = null });
        _computing.RemoveAt(_computing.Count - 1);
        _error = before is null && _error is { } inner ? new(at.Position, $"'{computed.Name}' cannot be computed: {inner}") : _error;
        return typed;
    }

    private static string Relations(Entity entity) => entity.Relations.Count == 0
        ? $"{entity.Name} belongs to nothing else"
        : $"{entity.Name} belongs to {string.Join(", ", entity.Relations.Select(r => r.Name))}";

    /// <summary>Keeps the first thing that is wrong.</summary>
    private TypedExpression.Constant Fail(Expression at, string message)
    {
        _error ??= new(at.Position, message);
        return new(new(ValueKind.Unknown, true), null);
    }
}
