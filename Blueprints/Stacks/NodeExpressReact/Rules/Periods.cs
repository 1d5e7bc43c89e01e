using Catalyst.Blueprints.Understanding;
using Catalyst.Blueprints.Understanding.PartReaders.Rules;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Rules;

/// <summary>What ends does not end before it begins, which nobody has to ask for.</summary>
internal static class Periods
{
    /// <summary>Whether a rule holds for every period; it keeps no usual row out.</summary>
    public static bool Is(Rule rule) => rule.Name.Contains("NotBefore", StringComparison.Ordinal);

    public static AppModel With(AppModel model) => model with { Entities = [.. model.Entities.Select(With)] };

    private static Entity With(Entity entity)
    {
        if (Times.Span(entity) is not var (from, to) || from.Type is not (FieldType.Date or FieldType.DateTime)
            || (entity.Rules ?? []).Any(r => r.Require is { } said && said.Contains(from.Name, StringComparison.Ordinal)
                && said.Contains(to.Name, StringComparison.Ordinal)))
        {
            return entity;
        }

        var open = string.Concat(new[] { from, to }.Where(f => !f.Required).Select(f => $"{f.Name} is none or "));
        return entity with
        {
            Rules = [.. entity.Rules ?? [], new Rule($"{to.Name}NotBefore{Naming.Pascal(from.Name)}",
                $"{to.Label} must not be before {from.Label.ToLowerInvariant()}.", Require: $"{open}{to.Name} >= {from.Name}")],
        };
    }
}
