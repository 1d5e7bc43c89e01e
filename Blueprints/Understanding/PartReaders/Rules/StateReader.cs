namespace Catalyst.Blueprints.Understanding.PartReaders.Rules;

/// <summary>What may not be taken in some state: "boats in repair must not be reservable", "broken drills cannot be lent".</summary>
internal static class StateReader
{
    private static readonly FrozenSet<string> Modals = Words.Set("can cannot must may should shall could are is");

    public static KeptPart? Read(AskedRule asked)
    {
        var modal = asked.Words.ToList().FindIndex(t => t.IsAny(Modals));
        if (modal < 1 || !asked.Says("not", "cannot", "never", "no", "nobody"))
        {
            return null;
        }

        // What stands behind the verb is what happens to it, and not how it is: "damaged kayaks", "a boat which is in repair".
        List<Token> said = [.. asked.Words.TakeWhile((t, i) => i < modal || !asked.Words.Skip(i).Take(2).Any(n =>
            n.Word is "not" or "cannot" or "never")).Where(t => t.Word is not ("no" or "nobody"))];
        foreach (var thing in asked.Things.Where(t => t.Fields.Any(f => f.Type == FieldType.Enum)))
        {
            if (asked.Row(e => e != thing && e.Relations.Count(r => r.Target == thing.Name) == 1) is not { } row
                || SaidConditions.Of(asked.Model, said, thing) is not { } state
                || thing.Fields.FirstOrDefault(f => state.Expression.StartsWith($"{f.Name} = \"",
                    StringComparison.Ordinal)) is not { } field)
            {
                continue;
            }

            var relation = row.Relations.First(r => r.Target == thing.Name);
            var value = state.Expression.Split('"')[1];
            var path = $"{relation.Name}.{field.Name}";
            var open = (relation.Required ? "" : $"{relation.Name} is none or ") + (field.Required ? "" : $"{path} is none or ");
            var how = value.Replace('_', ' ');
            return asked.Keep(row, new Rule(Naming.Camel($"not {how}"), $"This {thing.Label} is {how}.",
                Require: $"{open}{path} <> \"{value}\""));
        }

        return null;
    }
}
