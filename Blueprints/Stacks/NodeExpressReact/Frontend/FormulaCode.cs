using System.Globalization;
using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Frontend;

/// <summary>Formulas as TypeScript.</summary>
internal static class FormulaCode
{
    private static readonly FrozenSet<string> Keywords = """
        arguments async await break case catch class const continue debugger default delete do else enum eval export extends false finally for
        function if implements import in Infinity instanceof
        interface let NaN new null package private protected public return static super switch this throw true try typeof
        undefined values var void while with yield calculate inputs results
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <summary>A name that may be a variable.</summary>
    public static string Variable(string name) => Keywords.Contains(name) ? $"{name}Value" : name;

    /// <summary>The function from inputs to results.</summary>
    public static string Function(IReadOnlyList<FormulaInput> inputs, IReadOnlyList<FormulaResult> results)
    {
        var read = inputs.Select(i => Variable(i.Name) == i.Name ? $"{i.Name} = NaN" : $"{i.Name}: {Variable(i.Name)} = NaN");
        var write = results.Select(r => Variable(r.Name) == r.Name ? r.Name : $"{r.Name}: {Variable(r.Name)}");
        return $$"""
            export function calculate(values: Record<string, number>): Record<string, number> {
              const { {{string.Join(", ", read)}} } = values;
            {{string.Concat(results.Select(r => $"  const {Variable(r.Name)} = {Read(r.Expression)};\n"))}}  return { {{string.Join(", ", write)}} };
            }
            """;
    }

    private static string Read(string text) =>
        Write(ExpressionParser.Parse(text, out var error)
            ?? throw new InvalidOperationException($"The formula '{text}' cannot be read: {error}."));

    private static string Write(Expression expression) => expression switch
    {
        Expression.Number number => number.Value.ToString("0.####################", CultureInfo.InvariantCulture),
        Expression.Name name => Variable(name.Text),
        Expression.Negative negative => $"-{Operand(negative.Operand, 5)}",
        // TypeScript refuses a sign before a power, and a power on the left of one, without parentheses.
        Expression.Binary { Operator: Operator.Power } power => $"{Operand(power.Left, 5)} ** {Operand(power.Right, 3)}",
        Expression.Binary binary =>
            $"{Operand(binary.Left, Binding(binary))} {Sign(binary.Operator)} {Operand(binary.Right, Binding(binary) + 1)}",
        _ => throw new InvalidOperationException($"'{expression}' is not arithmetic of numbers and names."),
    };

    private static char Sign(Operator op) => op switch
    {
        Operator.Add => '+',
        Operator.Subtract => '-',
        Operator.Multiply => '*',
        Operator.Divide => '/',
        _ => throw new InvalidOperationException($"{op} is not arithmetic."),
    };

    private static string Operand(Expression operand, int binding) => Binding(operand) >= binding
        ? Write(operand)
        : $"({Write(operand)})";

    private static int Binding(Expression expression) => expression switch
    {
        Expression.Binary { Operator: Operator.Add or Operator.Subtract } => 1,
        Expression.Binary { Operator: Operator.Multiply or Operator.Divide } => 2,
        Expression.Negative => 3,
        Expression.Binary => 4,
        _ => 5,
    };
}
