using Catalyst.Blueprints.Model;
using Catalyst.Blueprints.Understanding.Lexicon;
using Catalyst.Blueprints.Understanding.Reading.Ties;
using Catalyst.Blueprints.Understanding.Text;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Makes things and relations of what the sentences say about two things and a verb between them.</summary>
internal sealed partial class RequestParser
{
    /// <summary>What remains of something that happened, when no lexicon knows more about it.</summary>
    private static readonly string[] HappenedFields = ["date:date!", "note:string"];

    // A sentence: first what it ties together, then the rest of it.
    private void Parse(List<Token> tokens)
    {
        int before = ties.Ties.Count;
        List<Token> rest = Phrasing.Modal(ties.Read(Public(tokens)));
        bool first = !HasHead;
        if (first && rest.Count > 1 && rest[1].Is("can") && ties.Ties.Count > before)
        {
            // Nothing but what people do: that names what there is to do it with.
            draft.HeadIsBare = true;
            Bind(ties.Ties.Skip(before));
        }

        if (rest.Count > 0)
        {
            Sentence(rest);
        }
        else if (first)
        {
            draft.HeadIsBare = true;
        }

        if (first && draft.Head is null && ties.Ties.Count > before && Strip(rest) is { Count: > 0 and <= 3 } title && title.Count == rest.Count && title.TrueForAll(t => Plausible(t) || t.IsAny(Words.AppNouns)))
        {
            // "music school: pupils take lessons".
            draft.Head = Words_(title);
        }

        if (draft.Refused is null)
        {
            Bind(ties.Ties.Skip(before));
        }
    }

    // The "bookings" of "court bookings made by members".
    private string Meant(string label) =>
        draft.Find(label) is null && draft.Entities.Where(e => e.Label.EndsWith(" " + label, StringComparison.Ordinal)).ToList() is [var only] ? only.Label : label;

    private void Bind(IEnumerable<Tie> ties)
    {
        foreach (Tie tie in ties)
        {
            bool known = EntityLexicon.Knows(tie.Child);
            DraftEntity child = Ensure(Meant(tie.Child), true, tie.Because);
            if (tie.Row && !known && child.Known is null)
            {
                child.Known = new KnownEntity(child.Label, child.Label, HappenedFields, [], EntityRole.Child, Ownership.Private);
            }

            if (tie.Row && child.Known is { } usual && usual.Fields.Contains("name!"))
            {
                // Who registered is named by the relation.
                child.Known = usual with { Fields = [HappenedFields[0], .. usual.Fields.Where(f => f is not ("name!" or "email" or "phone"))] };
            }

            draft.Clauses++;
            if (tie.Field)
            {
                if (child.Fields.All(f => f.Phrase != tie.Parent) && child.Known?.Fields.Any(f => f.Split(':', '!')[0] == tie.Parent) != true)
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

            DraftEntity parent = Ensure(Meant(tie.Parent), true, tie.Because);
            if (tie.Actor && parent.Known is null)
            {
                parent.Known = new KnownEntity(parent.Label, parent.Label, PersonFields, [], EntityRole.Main, Ownership.Private);
            }

            child.Fields.RemoveAll(f => f.Phrase == tie.Parent);
            Relate(child, parent, tie.Required);
            draft.Main ??= tie.Row ? parent : child;
        }
    }
}
