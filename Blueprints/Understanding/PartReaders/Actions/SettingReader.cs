using System.Text.RegularExpressions;

namespace Catalyst.Blueprints.Understanding.PartReaders.Actions;

/// <summary>A button that says itself what it sets: "a button 'watered' sets last watered to today".</summary>
internal static partial class SettingReader
{
    public static KeptPart? Read(AskedAction asked)
    {
        var match = Sets().Match(asked.Text);
        if (!match.Success || asked.Thing(_ => true) is not { } thing)
        {
            return null;
        }

        var label = match.Groups["what"].Value.Replace("the ", "", StringComparison.Ordinal).Trim();
        var name = Naming.Camel(label);
        var today = match.Groups["to"].Value is "today" or "now";
        if (name.Length == 0 || AppModelValidator.IsReservedField(name) || !today
            && match.Groups["to"].Value is not ("done" or "true" or "yes"))
        {
            return null;
        }

        var type = !today ? FieldType.Boolean : match.Groups["to"].Value == "now" ? FieldType.DateTime : FieldType.Date;
        var field = thing.Fields.FirstOrDefault(f => f.Name == name || f.Label.Equals(label, StringComparison.OrdinalIgnoreCase));
        if (field is not null && field.Type is not (FieldType.Boolean or FieldType.Date or FieldType.DateTime)
            && field.Name == thing.TitleField)
        {
            return null;
        }

        if (field is null)
        {
            field = new Field(name, Naming.Sentence(label), type, false, Default: type == FieldType.Boolean ? "false" : null);
            thing = thing with { Fields = [.. thing.Fields, field] };
        }

        var value = field.Type switch { FieldType.Date => "today", FieldType.DateTime => "now", _ => "true" };
        var said = asked.Words.FirstOrDefault(t => t.Kind == TokenKind.Quoted).Text?.Trim('\'', '"', '“', '”', '‘', '’');
        var button = said is { Length: > 0 and <= 30 } ? Naming.Sentence(said)
            : Naming.Sentence(label.StartsWith("last ", StringComparison.Ordinal) ? label[5..] : label);
        var when = field.Type == FieldType.Boolean ? $"not {field.Name}" : $"{field.Name} is none or {field.Name} < {value}";
        return asked.Keep(thing, new RowAction(Naming.Camel($"set {label}"), button, [new ValueChange(field.Name, value)], field.Type
            == FieldType.DateTime ? null : when, $"This has been done already."));
    }

    [GeneratedRegex(@" (?:sets?|puts?) (?<what>(?:\w+ ){1,4})to (?<to>today|now|done|true|yes) ")]
    private static partial Regex Sets();
}
