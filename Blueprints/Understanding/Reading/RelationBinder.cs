using Catalyst.Brains.Model;
using Catalyst.Blueprints.Understanding.Lexicon;
using Catalyst.Blueprints.Understanding.Reading.Ties;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Makes entities and relations of what the sentences say about two things and a verb between them.</summary>
internal sealed class RelationBinder(Draft draft, EntityResolver entities)
{
    /// <summary>What remains of something that happened, when no lexicon knows more about it.</summary>
    private static readonly string[] HappenedFields = ["date:date!", "note:string"];

    public void Bind(IEnumerable<Tie> ties)
    {
        foreach (Tie tie in ties)
        {
            bool known = EntityLexicon.Knows(tie.Child);
            DraftEntity child = entities.Ensure(entities.Meant(tie.Child), true, tie.Because);
            if (tie.Row && !known && child.Known is null)
            {
                child.Known = new KnownEntity(child.Label, child.Label, HappenedFields, [], EntityRole.Child, Ownership.Private);
            }

            if (tie.Row && child.Known is { } usual && usual.Fields.Contains("name!"))
            {
                // Who registered is named by the relation.
                child.Known =
                    usual with { Fields = [HappenedFields[0], .. usual.Fields.Where(f => f is not ("name!" or "email" or "phone"))] };
            }

            // The usual fields of a loan stay when the request adds one.
            child.Listed &= !tie.Row;
            draft.Clauses++;
            if (tie.Field)
            {
                if (child.Fields.All(f => f.Phrase != tie.Parent)
                    && child.Known?.Fields.Any(f => f.Split(':', '!')[0] == tie.Parent) != true)
                {
                    child.Fields.Add(new DraftField(tie.Parent, null, null));
                }

                continue;
            }

            draft.Ties++;
            if (tie.Actor && (draft.Social || draft.AuthImplied) && draft.Find(tie.Parent) is not { Named: true })
            {
                // Where people have accounts, who does it is who is logged in.
                draft.Main ??= child;
                continue;
            }

            DraftEntity parent = entities.Ensure(entities.Meant(tie.Parent), true, tie.Because);
            if (tie.Actor && parent.Known is null)
            {
                parent.Known = KnownEntity.Person(parent.Label);
            }

            child.Fields.RemoveAll(f => f.Phrase == tie.Parent);
            child.BelongsTo(parent, tie.Required);
            draft.Main ??= tie.Row ? parent : child;
        }
    }
}
