using System.Text;
using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>"total = price * quantity", as the request wrote it.</summary>
/// <param name="Expression">Over names in camelCase.</param>
internal sealed record WrittenFormula(string Name, string Label, string Expression, IReadOnlyList<string> Inputs,
    IReadOnlyList<string> Labels);

/// <summary>Finds formulas in the text of a request. Linear: each side of an equals sign is read at most once and is short.</summary>
internal static class FormulaReader
{
    private const int LongestSide = 160;
    private const int MostFormulas = 6;

    /// <summary>The formulas, and the text with the name alone in the place of each.</summary>
    public static (IReadOnlyList<WrittenFormula> Formulas, string Text) Extract(string text)
    {
        var found = new List<WrittenFormula>();
        var rest = new StringBuilder(text.Length);
        var from = 0;
        for (var at = text.IndexOf('='); at >= 0 && found.Count < MostFormulas; at = text.IndexOf('=', at + 1))
        {
            if (at < from || Left(text, at, from) is not { } left || Right(text, at + 1) is not { } right
                || found.Any(f => f.Name == Naming.Camel(left.Name)))
            {
                continue;
            }

            var name = Naming.Camel(left.Name);
            var formula = new WrittenFormula(name, Naming.Sentence(left.Name), right.Expression, right.Inputs, right.Labels);
            var ones = right.Inputs.ToDictionary(n => n, _ => 1.0);
            if (name.Length == 0 || AppModelValidator.IsReservedField(name) || right.Inputs.Contains(name)
                || right.Inputs.Any(i => i.Length == 0 || AppModelValidator.IsReservedField(i))
                || Formula.Evaluate(right.Expression, ones, out _) is null)
            {
                continue;
            }

            found.Add(formula);
            rest.Append(text, from, left.Start - from).Append(left.Name).Append(' ');
            from = right.End;
        }

        return found.Count == 0 ? ([], text) : (found, rest.Append(text, from, text.Length - from).ToString());
    }

    private static (string Name, int Start)? Left(string text, int equals, int from)
    {
        var end = equals;
        while (end > from && text[end - 1] == ' ')
        {
            end--;
        }

        var start = end;
        while (start > from && end - start < 30 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is ' ' or '_'))
        {
            start--;
        }

        string[] words = [.. text[start..end].Split([' ', '_'], StringSplitOptions.RemoveEmptyEntries)];
        var skip = Array.FindLastIndex(words,
            w => w.ToLowerInvariant() is "where" or "with" or "and" or "the" or "that" or "a" or "shows" or "computes" or "calculates"
                or "show" or "calculate" or "compute" or "then" or "formula" or "for" or "is" or "as" or "by" or "using");
        var name = string.Join(' ', words.Skip(skip + 1)).ToLowerInvariant();
        return name.Length is > 0 and <= 24 && char.IsAsciiLetter(name[0]) ? (name, Math.Max(start, end - name.Length)) : null;
    }

    private static (string Expression, IReadOnlyList<string> Inputs, IReadOnlyList<string> Labels, int End)? Right(string text, int start)
    {
        var expression = new StringBuilder();
        var inputs = new List<string>();
        var labels = new List<string>();
        var words = new List<string>();
        var operators = 0;
        var depth = 0;
        var i = start;
        var end = start;
        var limit = Math.Min(text.Length, start + LongestSide);
        while (i < limit)
        {
            var c = text[i];
            if (char.IsAsciiLetter(c))
            {
                var from = i;
                while (i < limit && (char.IsAsciiLetterOrDigit(text[i]) || text[i] == '_'))
                {
                    i++;
                }

                var word = text[from..i].Replace('_', ' ');
                var lower = word.ToLowerInvariant();
                var operation = lower switch { "x" or "times" => "*", "plus" => "+", "minus" => "-", _ => null };
                if (operation is not null && words.Count > 0)
                {
                    Name();
                    expression.Append(operation);
                    operators++;
                }
                else if (lower is "and" or "where" or "with" or "then" or "for" or "so" or "that" or "but")
                {
                    break;
                }
                else
                {
                    words.Add(word);
                    end = i;
                }

                continue;
            }

            if (char.IsAsciiDigit(c) || c == '.' && i + 1 < limit && char.IsAsciiDigit(text[i + 1]))
            {
                Name();
                var from = i;
                while (i < limit && (char.IsAsciiDigit(text[i]) || text[i] == '.' && i + 1 < limit && char.IsAsciiDigit(text[i + 1])))
                {
                    i++;
                }

                expression.Append(text, from, i - from);
                end = i;
                continue;
            }

            if (c is '+' or '-' or '*' or '/' or '^' or '×' or '÷' or '−' or '·')
            {
                Name();
                expression.Append(c switch { '×' or '·' => '*', '÷' => '/', '−' => '-', _ => c });
                operators++;
            }
            else if (c is '(' or ')')
            {
                depth += c == '(' ? 1 : -1;
                if (depth < 0)
                {
                    break;
                }

                Name();
                expression.Append(c);
                end = c == ')' ? i + 1 : end;
            }
            else if (c == '%')
            {
                expression.Append("/ 100");
                end = i + 1;
            }
            else if (c != ' ')
            {
                break;
            }

            i++;
        }

        Name();
        return operators > 0 && inputs.Count > 0 && words.Count == 0
            ? (System.Text.RegularExpressions.Regex.Replace(expression.ToString(), "([-+*/^])", " $1 ").Replace("  ", " ",
                StringComparison.Ordinal).Trim(), inputs, labels, end) : null;

        void Name()
        {
            if (words.Count > 0)
            {
                var label = string.Join(' ', words).ToLowerInvariant();
                var name = Naming.Camel(label);
                if (!inputs.Contains(name))
                {
                    inputs.Add(name);
                    labels.Add(Naming.Sentence(label));
                }

                expression.Append(name);
                words.Clear();
            }
        }
    }
}
