using Catalyst.Blueprints.Understanding.Reading.Relations;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Makes entities and relations of what the sentences say about two things and a verb between them.</summary>
internal sealed class RelationBinder(Draft draft, EntityResolver entities)
{
    /// <summary>What remains of something that happened, when no lexicon knows more about it.</summary>
    private static readonly string[] HappenedFields = ["date:date!", "note:string"];

    public void Bind(IEnumerable<RelationMention> mentions)
    {
        foreach (var mention in mentions)
        {
            var known = EntityLexicon.Knows(mention.Child);
            var child = entities.Ensure(entities.Meant(mention.Child), true, mention.Because);
            if (mention.Row && !known && child.Known is null)
            {
                child.Known = new KnownEntity(child.Label, child.Label, HappenedFields, [], EntityRole.Child, Ownership.Private);
            }

            if (mention.Row && child.Known is { } usual && usual.Fields.Contains("name!"))
            {
                // Who registered is named by the relation.
                child.Known =
                    usual with { Fields = [HappenedFields[0], .. usual.Fields.Where(f => f is not ("name!" or "email" or "phone"))] };
            }

            // The usual fields of a loan stay when the request adds one.
            child.Listed &= !mention.Row;
            draft.Clauses++;
            if (mention.Field)
            {
                if (child.Fields.All(f => f.Phrase != mention.Parent)
                    && child.Known?.Fields.Any(f => f.Split(':', '!')[0] == mention.Parent) != true)
                {
                    child.Fields.Add(new DraftField(mention.Parent, null, null));
                }

                continue;
            }

            draft.Relations++;
            if (mention is { By.Length: > 0, Parent: "person" } && draft.People.Count > 1)
            {
                // Who it may be was listed.
                string[] names = [.. draft.People.Select(p => p.ToLowerInvariant()).Distinct()];
                child.Fields.Add(new DraftField(mention.By, new FieldKind(FieldType.Enum, names, FieldLexicon.Quote(names[0])), true));
                draft.Main ??= child;
                draft.Made = true;
                continue;
            }

            if (mention.Actor && (draft.Social || draft.AuthImplied) && draft.Find(mention.Parent) is not { Named: true })
            {
                // Where people have accounts, who does it is who is logged in.
                draft.Main ??= child;
                continue;
            }

            var parent = entities.Ensure(entities.Meant(mention.Parent), true, mention.Because);
            if (mention.Actor && parent.Known is null)
            {
                parent.Known = KnownEntity.Person(parent.Label);
            }

            child.Fields.RemoveAll(f => f.Phrase == mention.Parent);
            child.BelongsTo(parent, mention.Required);
            draft.Main ??= mention.Row ? parent : child;
        }
    }
}
