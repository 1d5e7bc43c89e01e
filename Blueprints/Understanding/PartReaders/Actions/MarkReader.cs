using System.Text.RegularExpressions;

namespace Catalyst.Blueprints.Understanding.PartReaders.Actions;

/// <summary>What is marked with a word: "mark them as repaired", "an order can be marked as sent".</summary>
internal static partial class MarkReader
{
    private static readonly FrozenSet<string> Ticks = Lexicon.Words.Set(
        "done completed complete finished checked bought purchased packed resolved closed");

    public static KeptPart? Read(AskedAction asked)
    {
        var match = Marks().Match(asked.Text);
        if (!match.Success || asked.Thing(_ => true) is not { } thing)
        {
            return null;
        }

        var state = match.Groups["state"].Value.Trim();
        if (Ticks.Contains(state) && asked.Text.Contains(" it as ", StringComparison.Ordinal) && asked.Asked.Model.Entities
            .Where(e => e.Fields.Any(f => f.Type == FieldType.Boolean && f.Name == Naming.Camel(state))).ToList() is [var ticked])
        {
            // "I mark it as done" means what has such a tick, though something else was spoken of last.
            thing = ticked;
        }

        return With(asked, thing, state, $"Mark as {state}");
    }

    /// <summary>The thing in another state: a value of one of its choices, or a yes or no.</summary>
    public static KeptPart? With(AskedAction asked, Entity thing, string state, string label)
    {
        var (name, value) = (Naming.Camel(state), Naming.Snake(Naming.Camel(state)));
        var says = $"This {thing.Label} is {state} already.";
        var action = Naming.Camel(label);
        if (name.Length == 0 || AppModelValidator.IsReservedField(name))
        {
            return null;
        }

        if (thing.Fields.FirstOrDefault(f => f.Values?.Contains(value) == true) is { } choice)
        {
            return asked.Keep(thing, new RowAction(action, label, [new ValueChange(choice.Name, $"\"{value}\"")],
                $"{choice.Name} <> \"{value}\"", says));
        }

        var field = thing.Fields.FirstOrDefault(f => f.Type == FieldType.Boolean && (f.Name == name
            || f.Name.Equals("is" + Naming.Pascal(state), StringComparison.OrdinalIgnoreCase)));
        if (field is null)
        {
            if (thing.Fields.Any(f => f.Name == name) || thing.Relations.Any(r => r.Name == name))
            {
                return null;
            }

            field = new Field(name, Naming.Sentence(state), FieldType.Boolean, false, Default: "false");
            thing = thing with { Fields = [.. thing.Fields, field] };
        }

        if (thing.Stages is null && Ticks.Contains(field.Name) && asked.Asked.Find(thing.Name)!.Fields.Contains(field))
        {
            // It is ticked off in the list.
            return new KeptPart(asked.Asked.Model, [$"{thing.Name}.{field.Name}"]);
        }

        var since = thing.Fields.FirstOrDefault(f => f.Type is FieldType.Date or FieldType.DateTime && !f.Required
            && f.Name.StartsWith(name, StringComparison.Ordinal));
        return asked.Keep(thing, new RowAction(action, label, [new ValueChange(field.Name, "true"),
            .. since is null ? [] : new[] { new ValueChange(since.Name, since.Type == FieldType.Date ? "today" : "now") }],
            $"not {field.Name}", says));
    }

    [GeneratedRegex(@" (?:mark|marks|marked|set|sets|flag|flags|tick|ticks) (?:[\w-]+ ){0,4}?as "
        + @"(?<state>(?:(?!and |or |when |if |with |by |in |at |on )[\w-]+ ){1,2}(?:with |over |out |off |in )?)"
        + "| (?:press|presses|tap|taps|click|clicks) (?:on )?(?:the )?(?:button )?"
        + "(?<pressed>done|finished|paid|read|ready|bought|packed) ")]
    private static partial Regex Marks();
}
