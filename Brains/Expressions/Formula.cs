using System.Globalization;
using Catalyst.Brains.Model;

namespace Catalyst.Brains.Expressions;

/// <summary>
/// The arithmetic of tools (<see cref="FormulaResult"/>): <c>+ - * / ^</c> of numbers and names in floating point, as calculators do, since
/// interest and roots have no exact result.
/// </summary>
public static class Formula
{
    /// <summary>The value of a formula, or null with a reason when it is not one or uses a name that is not given.</summary>
    public static double? Evaluate(string formula, IReadOnlyDictionary<string, double> names, out string? error)
    {
        ArgumentNullException.ThrowIfNull(names);
        var parsed = ExpressionParser.Parse(formula, out var unreadable);
        error = unreadable?.ToString() ?? Misfit(parsed!, names);
        return error is null ? Compute(parsed!, names) : null;
    }

    private static string? Misfit(Expression expression, IReadOnlyDictionary<string, double> names) => expression switch
    {
        Expression.Number => null,
        Expression.Name name => names.ContainsKey(name.Text) ? null : $"'{name.Text}' is not an input or an earlier result",
        Expression.Negative negative => Misfit(negative.Operand, names),
        Expression.Binary { Operator: >= Operator.Add and <= Operator.Power } operation =>
            Misfit(operation.Left, names) ?? Misfit(operation.Right, names),
        _ => $"'{expression}' is not arithmetic of numbers and names (at character "
            + $"{(expression.Position + 1).ToString(CultureInfo.InvariantCulture)})",
    };

    private static double Compute(Expression expression, IReadOnlyDictionary<string, double> names) => expression switch
    {
        Expression.Number number => (double)number.Value,
        Expression.Name name => names[name.Text],
        Expression.Negative negative => -Compute(negative.Operand, names),
        Expression.Binary operation => Compute(operation.Operator, Compute(operation.Left, names), Compute(operation.Right, names)),
        _ => throw new InvalidOperationException("There is no other arithmetic."),
    };

    private static double Compute(Operator op, double left, double right) => op switch
    {
        Operator.Add => left + right,
        Operator.Subtract => left - right,
        Operator.Multiply => left * right,
        Operator.Divide => left / right,
        _ => Math.Pow(left, right),
    };
}
