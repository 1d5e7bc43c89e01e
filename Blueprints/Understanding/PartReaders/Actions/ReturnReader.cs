using Catalyst.Blueprints.Understanding.PartReaders.Rules;

namespace Catalyst.Blueprints.Understanding.PartReaders.Actions;

/// <summary>What is given back, or has arrived: "return the book", "hand it in", "check in".</summary>
internal static class ReturnReader
{
    public static KeptPart? Read(AskedAction asked)
    {
        var label = asked.Says("check in", "checks in", "checked in", "check them in", "check guests in") ? "Check in"
            : asked.Says("check out", "checks out", "checked out") && !asked.Says("check out a", "check out books") ? "Check out"
            : asked.Says("hand in", "hands in", "hand it in", "hand them in") ? "Hand in"
            : asked.Says("bring back", "brings back", "bring it back") ? "Bring back"
            : asked.Says("give back", "gives back", "give it back") ? "Give back"
            : asked.Says("hand back", "hands back", "hand it back", "hand them back", "handed back") ? "Hand back"
            : asked.Says("return", "returns", "return it") ? "Return" : null;
        if (label is null)
        {
            return null;
        }

        // What is lent out and comes back is the loan, not the book.
        var thing = label is "Check in" or "Check out" ? asked.Thing(_ => true) : null;
        thing ??= asked.Asked.Model.Entities.FirstOrDefault(e => Times.Span(e) is { To.Required: false }
            && (asked.Asked.Things.Contains(e) || e.Relations.Any(r => asked.Asked.Things.Any(t => t.Name == r.Target)
                || r.Target == asked.Asked.Clause.Focus) || asked.Asked.Clause.Focus == e.Name)) ?? asked.Thing(e => e.Relations.Count > 0);
        if (thing is null)
        {
            return null;
        }

        var ends = label is "Check in" or "Check out" ? null : Times.Span(thing)?.To;
        var name = label switch { "Check in" => "checkedInAt", "Check out" => "checkedOutAt", "Hand in" => "handedInOn", _ =>
            "returnedOn" };
        var field = ends is { Required: false } ? ends : thing.Fields.FirstOrDefault(f => f.Name == name);
        if (field is null)
        {
            field = new Field(name, Naming.Sentence(Naming.Snake(name).Replace('_', ' ')),
                name.EndsWith("At", StringComparison.Ordinal) ? FieldType.DateTime : FieldType.Date, false);
            thing = thing with { Fields = [.. thing.Fields, field] };
        }

        return asked.Keep(thing, new RowAction(Naming.Camel(label + (label is "Return" ? " it" : "")), label,
            [new ValueChange(field.Name, field.Type == FieldType.Date ? "today" : "now")], $"{field.Name} is none",
            $"This has been done already."));
    }
}
