using System.Globalization;

namespace Catalyst.Brains.Model;

/// <summary>
/// An expression of a <see cref="FormulaResult"/>: numbers, names, <c>+ - * / ^ ( )</c>. As in mathematics a power binds tighter than the
/// sign before it (<c>-x ^ 2</c> is <c>-(x ^ 2)</c>) and from the right (<c>2 ^ 3 ^ 2</c> is <c>2 ^ (3 ^ 2)</c>).
/// </summary>
public abstract record FormulaExpression
{
    private FormulaExpression()
    {
    }

    /// <summary>A number.</summary>
    public sealed record Number(double Value) : FormulaExpression;

    /// <summary>An input or an earlier result.</summary>
    public sealed record Name(string Text) : FormulaExpression;

    /// <summary>The operand with the opposite sign.</summary>
    public sealed record Negative(FormulaExpression Operand) : FormulaExpression;

    /// <summary>Two operands with one of <c>+ - * / ^</c> between them.</summary>
    public sealed record Operation(char Operator, FormulaExpression Left, FormulaExpression Right) : FormulaExpression;

    /// <summary>Reads an expression; null with a reason when the text is not one.</summary>
    public static FormulaExpression? Parse(string text, out string? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parser = new Parser(text);
        var expression = parser.Read();
        error = parser.Error;
        return error is null ? expression : null;
    }

    /// <summary>The value of an expression, or null with a reason when it is not one or uses a name that is not given.</summary>
    public static double? Evaluate(string expression, IReadOnlyDictionary<string, double> names, out string? error)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (Parse(expression, out error) is not { } parsed)
        {
            return null;
        }

        var unknown = parsed.Names().FirstOrDefault(name => !names.ContainsKey(name));
        error = unknown is null ? null : $"'{unknown}' is not an input or an earlier result";
        return error is null ? parsed.Compute(names) : null;
    }

    private IEnumerable<string> Names() => this switch
    {
        Name name => [name.Text],
        Negative negative => negative.Operand.Names(),
        Operation operation => operation.Left.Names().Concat(operation.Right.Names()),
        _ => [],
    };

    private double Compute(IReadOnlyDictionary<string, double> names) => this switch
    {
        Number number => number.Value,
        Name name => names[name.Text],
        Negative negative => -negative.Operand.Compute(names),
        Operation { Operator: '+' } sum => sum.Left.Compute(names) + sum.Right.Compute(names),
        Operation { Operator: '-' } difference => difference.Left.Compute(names) - difference.Right.Compute(names),
        Operation { Operator: '*' } product => product.Left.Compute(names) * product.Right.Compute(names),
        Operation { Operator: '/' } quotient => quotient.Left.Compute(names) / quotient.Right.Compute(names),
        Operation power => Math.Pow(power.Left.Compute(names), power.Right.Compute(names)),
        _ => throw new InvalidOperationException("There is no other kind of expression."),
    };

    private sealed class Parser(string text)
    {
        private const int DeepestNesting = 32;

        private const int LongestText = 2000;

        private static readonly Number Nothing = new(0);

        private int _at;
        private int _depth;

        public string? Error { get; private set; } = text.Length > LongestText ? "the expression is too long" : null;

        public FormulaExpression Read()
        {
            var expression = Sum();
            Skip();
            if (Error is null && _at < text.Length)
            {
                Error = $"unexpected '{text[_at]}' at {_at}";
            }

            return expression;
        }

        private FormulaExpression Sum()
        {
            var left = Product();
            while (Take('+', '-') is { } sign)
            {
                left = new Operation(sign, left, Product());
            }

            return left;
        }

        private FormulaExpression Product()
        {
            var left = Signed();
            while (Take('*', '/') is { } sign)
            {
                left = new Operation(sign, left, Signed());
            }

            return left;
        }

        private FormulaExpression Signed()
        {
            if (Take('-', '-') is null)
            {
                return Power();
            }

            return Deeper(() => new Negative(Signed()));
        }

        private FormulaExpression Power()
        {
            var @base = Atom();
            return Take('^', '^') is null ? @base : Deeper(() => new Operation('^', @base, Signed()));
        }

        private FormulaExpression Atom()
        {
            Skip();
            if (Error is not null || _at >= text.Length)
            {
                Error ??= "the expression ends too early";
                return Nothing;
            }

            if (Take('(', '(') is not null)
            {
                var inner = Deeper(Sum);
                if (Take(')', ')') is null)
                {
                    Error ??= "a parenthesis is not closed";
                }

                return inner;
            }

            var start = _at;
            while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] == '.'))
            {
                _at++;
            }

            var word = text[start.._at];
            if (double.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                return new Number(number);
            }

            if (word.Length > 0 && char.IsAsciiLetter(word[0]) && !word.Contains('.', StringComparison.Ordinal))
            {
                return new Name(word);
            }

            Error ??= word.Length == 0 ? $"unexpected '{text[start]}' at {start}" : $"'{word}' is neither a number nor a name";
            return Nothing;
        }

        private FormulaExpression Deeper(Func<FormulaExpression> read)
        {
            if (++_depth > DeepestNesting)
            {
                Error ??= "the expression is nested too deeply";
                return Nothing;
            }

            var expression = read();
            _depth--;
            return expression;
        }

        private char? Take(char a, char b)
        {
            Skip();
            return Error is null && _at < text.Length && (text[_at] == a || text[_at] == b) ? text[_at++] : null;
        }

        private void Skip()
        {
            while (_at < text.Length && text[_at] == ' ')
            {
                _at++;
            }
        }
    }
}
