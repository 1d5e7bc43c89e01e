namespace Catalyst.Blueprints.Understanding.PartReaders.Actions;

/// <summary>What counts up by one: "people can like a photo", "+1".</summary>
internal static class UpvoteReader
{
    public static KeptPart? Read(AskedAction asked)
    {
        var (label, many) = asked.Says("like", "likes") ? ("Like", "likes") : asked.Says("heart", "hearts") ? ("Give a heart", "hearts")
            : asked.Says("upvote", "upvotes", "vote", "votes", "thumbs up", "1") ? ("Vote", "votes") : asked.Says("clap", "claps")
                ? ("Clap", "claps") : ("", "");
        // Where each vote is a row of its own, who has voted is known.
        if (label.Length == 0 || asked.Thing(_ => true) is not { } thing)
        {
            return null;
        }

        if (asked.Asked.Model.Entities.FirstOrDefault(e => e.Relations.Any(r => r.Target == thing.Name)
            && e.Label is "vote" or "like" or "reaction" or "heart") is { } row)
        {
            return new KeptPart(asked.Asked.Model, [row.Name]);
        }

        var field = thing.Fields.FirstOrDefault(f => f.Name == many && f.Type == FieldType.Integer);
        if (field is null && thing.Fields.Any(f => f.Name == many))
        {
            return null;
        }

        if (field is null)
        {
            field = new Field(many, Naming.Sentence(many), FieldType.Integer, false, Default: "0",
                Number: new NumberFormat(NumberKind.Count));
            thing = thing with { Fields = [.. thing.Fields, field] };
        }

        return asked.Keep(thing, new RowAction(Naming.Camel(label), label, [new ValueChange(field.Name, $"{field.Name} + 1")], null,
            "This is not possible now."));
    }
}
