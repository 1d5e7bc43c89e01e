using System.Text;
using System.Text.RegularExpressions;
using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>"total = price * quantity", or "the bill is the hours times 65", as the request wrote it.</summary>
/// <param name="Expression">Over names in camelCase.</param>
/// <param name="Certain">It is written as a formula, so that what it computes with exists even where nothing else says so.</param>
/// <param name="Before">What the request says before it, which tells what it is about.</param>
internal sealed record WrittenFormula(string Name, string Label, string Expression, IReadOnlyList<string> Inputs,
    IReadOnlyList<string> Labels, bool Certain, string Before);

/// <summary>Finds formulas in the text of a request. Linear: each side of an equals sign is read at most once and is short.</summary>
internal static partial class FormulaReader
{
    private const int MostFormulas = 8;

    private const int LongestBefore = 400;

    /// <summary>Of the words before a formula, its name stands behind the last of these.</summary>
    private static readonly FrozenSet<string> Leading = Words.Set("""
        where with and the that a an shows computes calculates show calculate compute then formula for is as by using which its their every
        each whose also whole i we it so if want see
        """);

    private static readonly FrozenSet<string> NoNames = Words.Set("it this these those there what who he she they you all everything here");

    /// <summary>The formulas, and the text with the name alone in the place of each.</summary>
    public static (IReadOnlyList<WrittenFormula> Formulas, string Text) Extract(string text)
    {
        var found = new List<WrittenFormula>();
        var rest = new StringBuilder(text.Length);
        var from = 0;
        foreach (Match match in Equal().Matches(text))
        {
            var scanner = new FormulaScanner(text, match.Index + match.Length);
            var certain = !match.Value.StartsWith("is", StringComparison.OrdinalIgnoreCase)
                && !match.Value.StartsWith("are", StringComparison.OrdinalIgnoreCase) || match.Length > 3;
            if (found.Count == MostFormulas || match.Index < from || Left(text, match.Index, from) is not { } left
                || found.Exists(f => f.Name == Naming.Camel(left.Name)) || scanner.Read() is not { } end
                || !certain && !scanner.IsArithmetic)
            {
                continue;
            }

            var name = Naming.Camel(left.Name);
            var ones = scanner.Inputs.ToDictionary(n => n, _ => 1.0);
            if (name.Length == 0 || AppModelValidator.IsReservedField(name) || scanner.Inputs.Contains(name)
                || scanner.Inputs.Any(i => i.Length == 0 || AppModelValidator.IsReservedField(i))
                || Formula.Evaluate(scanner.Expression, ones, out _) is null)
            {
                continue;
            }

            var before = text[Math.Max(0, match.Index - LongestBefore)..match.Index];
            found.Add(new WrittenFormula(name, Naming.Sentence(left.Name), scanner.Expression, scanner.Inputs, scanner.Labels, certain,
                before));
            rest.Append(text, from, left.Start - from).Append(left.Name).Append(' ');
            from = end;
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

        // "the total of a job", "the profit, which": what it is of, and the link, are no part of its name.
        var cut = Owner().Match(text, Math.Max(from, end - 40), end - Math.Max(from, end - 40));
        end = cut.Success ? cut.Index : end;
        var start = end;
        while (start > from && end - start < 30 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is ' ' or '_'))
        {
            start--;
        }

        string[] words = [.. text[start..end].Split([' ', '_'], StringSplitOptions.RemoveEmptyEntries)];
        var skip = Array.FindLastIndex(words, w => Leading.Contains(w.ToLowerInvariant()));
        var name = string.Join(' ', words.Skip(skip + 1)).ToLowerInvariant();
        return name.Length is > 0 and <= 24 && char.IsAsciiLetter(name[0]) && !NoNames.Contains(name)
            ? (name, Math.Max(start, end - name.Length)) : null;
    }

    [GeneratedRegex(@"=|\b(?:(?:is|are|be)\s+)?(?:(?:automatically|always|then)\s+)?(?:computed|calculated|worked out|determined)\s+"
        + @"(?:as|by|from|with|using)\b|\b(?:defined as|equals)\b|\b(?:is|are)(?=\s)", RegexOptions.IgnoreCase)]
    private static partial Regex Equal();

    [GeneratedRegex(@"(?:,? (?:which|that)|(?: (?:of|for|per) (?:(?:an?|the|each|every|one) )?\w+))$", RegexOptions.IgnoreCase)]
    private static partial Regex Owner();
}
