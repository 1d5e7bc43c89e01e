using System.Globalization;

namespace Catalyst.Blueprints.Model;

/// <summary>Checks and evaluates the expressions of <see cref="FormulaResult"/>: numbers, names, <c>+ - * / ^ ( )</c>.</summary>
public static class FormulaExpression
{
    private const int DeepestNesting = 32;

    /// <summary>The value of an expression, or null with a reason when it is not one or uses a name that is not given.</summary>
    public static double? Evaluate(string expression, IReadOnlyDictionary<string, double> names, out string? error)
    {
        ArgumentNullException.ThrowIfNull(expression);
        var parser = new Parser(expression, names);
        double value = parser.Read();
        error = parser.Error;
        return error is null ? value : null;
    }

    private sealed class Parser(string text, IReadOnlyDictionary<string, double> names)
    {
        private int at;
        private int depth;

        public string? Error { get; private set; }

        public double Read()
        {
            double value = Sum();
            Skip();
            if (Error is null && at < text.Length)
            {
                Error = $"unexpected '{text[at]}' at {at}";
            }

            return value;
        }

        private double Sum()
        {
            double value = Product();
            while (Take('+', '-') is { } sign)
            {
                double next = Product();
                value = sign == '+' ? value + next : value - next;
            }

            return value;
        }

        private double Product()
        {
            double value = Unary();
            while (Take('*', '/') is { } sign)
            {
                double next = Unary();
                value = sign == '*' ? value * next : value / next;
            }

            return value;
        }

        private double Unary()
        {
            if (Take('-', '-') is null)
            {
                return Power();
            }

            double value = Atom();
            Skip();
            if (at < text.Length && text[at] == '^')
            {
                // TypeScript refuses -a ** b.
                Error ??= "a negative base of a power needs parentheses";
            }

            return -value;
        }

        private double Power()
        {
            double value = Atom();
            return Take('^', '^') is null ? value : Math.Pow(value, Power());
        }

        private double Atom()
        {
            Skip();
            if (Error is not null || at >= text.Length || depth > DeepestNesting)
            {
                Error ??= "the expression ends too early or is nested too deeply";
                return 0;
            }

            if (text[at] == '(')
            {
                at++;
                depth++;
                double inner = Sum();
                depth--;
                if (Take(')', ')') is null)
                {
                    Error ??= "a parenthesis is not closed";
                }

                return inner;
            }

            int start = at;
            while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '.'))
            {
                at++;
            }

            string word = text[start..at];
            if (double.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number))
            {
                return number;
            }

            if (names.TryGetValue(word, out double named))
            {
                return named;
            }

            Error ??= word.Length == 0 ? $"unexpected '{text[start]}' at {start}" : $"'{word}' is not an input or an earlier result";
            return 0;
        }

        private char? Take(char a, char b)
        {
            Skip();
            return Error is null && at < text.Length && (text[at] == a || text[at] == b) ? text[at++] : null;
        }

        private void Skip()
        {
            while (at < text.Length && text[at] == ' ')
            {
                at++;
            }
        }
    }
}
