using System.Text.RegularExpressions;

namespace Catalyst.Blueprints.Understanding.PartReaders.Actions;

/// <summary>Moves a row one on in a list of values: "promote to the next belt", "move it to the next round".</summary>
internal static partial class NextStepReader
{
    public static KeptPart? Read(AskedAction asked)
    {
        var match = Next().Match(asked.Text);
        var noun = match.Success ? Morphology.Singular(match.Groups["what"].Value) : "";
        if (!match.Success || asked.Thing(e => Choice(e, noun) is not null) is not { } thing || Choice(thing, noun) is not { } choice)
        {
            return null;
        }

        var steps = choice.Values!.Zip(choice.Values!.Skip(1)).Reverse().Aggregate($"\"{choice.Values![^1]}\"",
            (rest, step) => $"if {choice.Name} = \"{step.First}\" then \"{step.Second}\" else {rest}");
        var verb = match.Groups["verb"].Value;
        var label = $"{(verb.Length > 0 ? Naming.Sentence(verb) : "Move")} to the next {choice.Label.ToLowerInvariant()}";
        return asked.Keep(thing, new RowAction(Naming.Camel(label), label, [new ValueChange(choice.Name, steps)],
            $"{choice.Name} <> \"{choice.Values[^1]}\"", $"This {thing.Label} is at the last {choice.Label.ToLowerInvariant()} already."));
    }

    private static Field? Choice(Entity entity, string noun) => entity.Fields.FirstOrDefault(f => f.Values is { Count: > 1 }
        && Facts.Lemmas(f.Label).Contains(noun))
        ?? entity.Fields.FirstOrDefault(f => f.Values is { Count: > 1 } && f.Name == entity.Stages && noun is "stage" or "step" or "state");

    [GeneratedRegex(@" (?:(?<verb>promote|move|advance|raise|push|send)s? .*?)?(?:to|into|up) the next (?<what>\w+) ")]
    private static partial Regex Next();
}
