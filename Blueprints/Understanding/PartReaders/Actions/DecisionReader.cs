namespace Catalyst.Blueprints.Understanding.PartReaders.Actions;

/// <summary>What is decided about a row: "the boss approves or rejects them", "orders need to be confirmed".</summary>
internal static class DecisionReader
{
    private static readonly FrozenDictionary<string, string> States = new Dictionary<string, string>
    {
        ["approve"] = "approved", ["reject"] = "rejected", ["accept"] = "accepted", ["decline"] = "declined", ["confirm"] = "confirmed",
        ["cancel"] = "cancelled", ["publish"] = "published", ["deny"] = "denied", ["refuse"] = "refused", ["promote"] = "promoted",
        ["archive"] = "archived", ["close"] = "closed", ["settle"] = "settled",
    }.ToFrozenDictionary();

    public static KeptPart? Read(AskedAction asked)
    {
        List<string> verbs = [.. asked.Words.SelectMany(t => Morphology.VerbBases(t.Word).Where(States.ContainsKey).Take(1)).Distinct()];
        if (verbs.Count == 0 && asked.Words.Any(t => t.Is("yes")))
        {
            verbs = ["approve", "reject"];
        }

        if (verbs.Count == 0 || asked.Thing(_ => true) is not { } thing)
        {
            return null;
        }

        var choice = thing.Fields.FirstOrDefault(f => f.Values is not null && verbs.Any(v => f.Values.Contains(States[v])));
        if (choice is null && verbs.Count == 1)
        {
            return MarkReader.With(asked, thing, States[verbs[0]], Naming.Sentence(verbs[0]));
        }

        if (choice is null)
        {
            if (thing.Fields.Any(f => f.Name == "decision"))
            {
                return null;
            }

            choice = new Field("decision", "Decision", FieldType.Enum, true, Values: ["pending", .. verbs.Select(v => States[v])],
                Default: "\"pending\"");
            thing = thing with { Fields = [.. thing.Fields, choice] };
        }

        var missing = verbs.Where(v => !choice.Values!.Contains(States[v])).Select(v => States[v]).ToList();
        var decided = choice with { Values = [.. choice.Values!, .. missing] };
        thing = thing with { Fields = [.. thing.Fields.Select(f => f.Name == choice.Name ? decided : f)] };
        var open = string.Join(" and ", verbs.Select(v => $"{choice.Name} <> \"{States[v]}\""));
        return asked.Keep(thing, [.. verbs.Select(v => new RowAction(v, Naming.Sentence(v),
            [new ValueChange(choice.Name, $"\"{States[v]}\"")], open, "This has been decided already."))]);
    }
}
