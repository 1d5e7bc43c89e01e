using System.Globalization;

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
            {{string.Concat(results.Select(r => $"  const {Variable(r.Name)} = {Expression(r.Expression)};\n"))}}  return { {{string.Join(", ", write)}} };
            }
            """;
    }

    private static string Expression(string text) =>
        Write(FormulaExpression.Parse(text, out var error)
            ?? throw new InvalidOperationException($"The formula '{text}' cannot be read: {error}."));

    private static string Write(FormulaExpression expression) => expression switch
    {
        FormulaExpression.Number number => number.Value.ToString("0.####################", CultureInfo.InvariantCulture),
        FormulaExpression.Name name => Variable(name.Text),
        FormulaExpression.Negative negative => $"-{Operand(negative.Operand, 5)}",
        // TypeScript refuses a sign before a power, and a power on the left of one, without parentheses.
        FormulaExpression.Operation { Operator: '^' } power => $"{Operand(power.Left, 5)} ** {Operand(power.Right, 3)}",
        FormulaExpression.Operation operation =>
            $"{Operand(operation.Left, Binding(operation))} {operation.Operator} {Operand(operation.Right, Binding(operation) + 1)}",
        _ => throw new InvalidOperationException("There is no other kind of expression."),
    };

    private static string Operand(FormulaExpression operand, int binding) => Binding(operand) >= binding
        ? Write(operand)
        : $"({Write(operand)})";

    private static int Binding(FormulaExpression expression) => expression switch
    {
        FormulaExpression.Operation { Operator: '+' or '-' } => 1,
        FormulaExpression.Operation { Operator: '*' or '/' } => 2,
        FormulaExpression.Negative => 3,
        FormulaExpression.Operation => 4,
        _ => 5,
    };
}
