using System.Text.RegularExpressions;
using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Understanding.Wishes;

/// <summary>Rules in words.</summary>
internal static class RuleWords
{
    /// <summary><c>A second booking with the same canoe and day is refused: "This canoe is already booked on that day."</c></summary>
    public static string Of(Rule rule, Entity entity, AppModel model)
    {
        var one = Naming.Sentence(Naming.Article(entity.Label));
        var what = rule switch
        {
            { Unique: { } members } =>
                $"A second {entity.Label} with the same {Naming.List([.. members.Select(m => Label(m, entity))])} is refused",
            { NoOverlap: { } overlap } => $"{one} at the time of another{(overlap.Per.Count == 0 ? ""
                : $" of the same {Naming.List([.. overlap.Per.Select(m => Label(m, entity))])}")} is refused",
            // What compares the row with others reads worse than what is said then.
            _ when TypeChecker.Read(model, entity, rule.Condition(entity), out _) is { } condition
                && !condition.Parts().Any(p => p is TypedExpression.Aggregate { Source.Children: null }) =>
                $"{one} is refused when {EnglishPrinter.Deny(condition)}",
            _ => $"{one} against this is refused",
        };
        return $"{what}: \"{Shown(rule.Says)}\"";
    }

    private static string Shown(string says) =>
        Regex.Replace(says, @"\{(\w+)\}", m => $"that {Naming.Snake(m.Groups[1].Value).Replace('_', ' ')}");

    private static string Label(string member, Entity entity) =>
        entity.Fields.FirstOrDefault(f => f.Name == member)?.Label.ToLowerInvariant() ?? Naming.Snake(member).Replace('_', ' ');
}
