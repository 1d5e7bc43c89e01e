using System.Globalization;
using System.Text.RegularExpressions;

namespace Catalyst.Blueprints.Understanding.PartReaders.Rules;

/// <summary>Bounds of one value of a row: "the amount must be greater than zero", "the number of players has to fit the room".</summary>
internal static partial class LimitReader
{
    public static KeptPart? Read(AskedRule asked) => asked.Says("fit", "fits") ? Fitting(asked) : Bounded(asked);

    private static KeptPart? Bounded(AskedRule asked)
    {
        var match = Bound().Match(asked.Text);
        if (!match.Success || asked.Says("not", "never", "cannot", "no", "nobody") || !asked.Says("must", "has to", "have to", "should")
            || asked.Named.Where(m => m.Member is not null).ToList() is not [var named])
        {
            return null;
        }

        var row = asked.Find(named.Entity.Name)!;
        var limit = match.Groups["limit"].Value is "zero" ? "0" : match.Groups["limit"].Value;
        if (!row.Fields.Any(f => f.Name == named.Member && f.Type is FieldType.Integer or FieldType.Decimal)
            || !decimal.TryParse(limit, CultureInfo.InvariantCulture, out _))
        {
            return null;
        }

        var field = row.Fields.First(f => f.Name == named.Member);
        var (sign, words) = match.Groups["more"].Success ? (">", "more than") : ("<", "less than");
        var open = field.Required ? "" : $"{field.Name} is none or ";
        return asked.Keep(row, new Rule(Naming.Camel($"{field.Name} {words} {limit}"), $"{field.Label} must be {words} {limit}.",
            Require: $"{open}{field.Name} {sign} {limit}"));
    }

    // Between the least and the most of what the row belongs to.
    private static KeptPart? Fitting(AskedRule asked)
    {
        foreach (var row in asked.Model.Entities)
        {
            foreach (var relation in row.Relations)
            {
                var above = asked.Find(relation.Target)!.Fields.Where(f => f.Type is FieldType.Integer or FieldType.Decimal).ToList();
                foreach (var number in row.Fields.Where(f => f.Type is FieldType.Integer or FieldType.Decimal))
                {
                    var noun = Facts.Lemmas(number.Label).Last();
                    Field? Named(string[] words) => above.Find(f => Facts.Lemmas(f.Label).Contains(noun)
                        && Facts.Lemmas(f.Label).Any(words.Contains));
                    var (least, most) = (Named(["min", "minimum", "least"]), Named(["max", "maximum", "most"]));
                    if (least is null && most is null)
                    {
                        continue;
                    }

                    List<string> bounds = [];
                    bounds.AddRange(least is null ? [] : [Within(relation, least, number, ">=")]);
                    bounds.AddRange(most is null ? [] : [Within(relation, most, number, "<=")]);
                    return asked.Keep(row, new Rule(Naming.Camel($"{number.Name} fits"),
                        $"{number.Label} does not fit this {Naming.Snake(relation.Name).Replace('_', ' ')}.",
                        Require: (number.Required ? "" : $"{number.Name} is none or ") + string.Join(" and ", bounds)));
                }
            }
        }

        return null;
    }

    private static string Within(Relation relation, Field limit, Field number, string sign)
    {
        var path = $"{relation.Name}.{limit.Name}";
        return limit.Required ? $"{number.Name} {sign} {path}" : $"({path} is none or {number.Name} {sign} {path})";
    }

    [GeneratedRegex(@" (?:(?<more>greater|higher|more|bigger|larger|above|over|exceed)|less|smaller|lower|fewer|below|under) "
        + @"(?:than )?(?<limit>zero|\d+(?:\.\d+)?) ")]
    private static partial Regex Bound();
}
