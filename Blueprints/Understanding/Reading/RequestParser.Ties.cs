using Catalyst.Blueprints.Model;
using Catalyst.Blueprints.Understanding.Lexicon;
using Catalyst.Blueprints.Understanding.Ordering;
using Catalyst.Blueprints.Understanding.Reading.Ties;
using Catalyst.Blueprints.Understanding.Text;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Makes things and relations of what the sentences say about two things and a verb between them.</summary>
internal sealed partial class RequestParser
{
    private const int MostOrders = 8;

    /// <summary>What remains of something that happened, when no lexicon knows more about it.</summary>
    private static readonly string[] HappenedFields = ["date:date!", "note:string"];

    // A sentence: first what it ties together, then the rest of it.
    private void Parse(List<Token> tokens)
    {
        int before = ties.Ties.Count;
        tokens = Ordered(Public(tokens));
        List<Token> rest = Phrasing.Modal(ties.Read(tokens));
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

        if (first && draft.Head is null && ties.Ties.Count > before && Strip(rest) is { Count: > 0 and <= 3 } title && title.Count == rest.Count && title.TrueForAll(t => Plausible(t) || t.IsAny(Words.AppNouns)) && title.Exists(t => !t.IsAny(Words.AppNouns)))
        {
            // "music school: pupils take lessons".
            draft.Head = Words_(title);
        }

        if (draft.Refused is null)
        {
            Bind(ties.Ties.Skip(before));
            foreach (OrderWish wish in draft.Orders.Where(o => o.Field.Length > 0 && o.Thing.Length == 0 && !draft.Entities.Exists(e => e.Fields.Exists(f => f.Phrase == o.Field) || e.Known?.Fields.Any(f => f.Split(':', '!')[0] == o.Field) == true)))
            {
                // "sorted by vintage": so there is a vintage.
                last = draft.Main;
                Arrange([new Token(TokenKind.Word, "by", "by", "by"), .. wish.Field.Split(' ').Select(w => new Token(TokenKind.Word, w, w, w))]);
            }
        }
    }

    // Takes out "sorted by name" and "show the cheapest first".
    private List<Token> Ordered(List<Token> tokens)
    {
        while (draft.Orders.Count < MostOrders && OrderReader.Find(tokens, 0, false) is { } wish)
        {
            draft.Orders.Add(wish);
            List<Token> before = tokens[..wish.Start];
            while (before.Count > 0 && (before[^1].Is(",") || before[^1].Word is "and" or "so" or "that" or "with" or "where"))
            {
                before.RemoveAt(before.Count - 1);
            }

            List<Token> after = tokens[wish.End..];
            if (before.Count == 0 && after.Count > 1 && tokens[wish.Start].IsAny(Words.MakeVerbs))
            {
                // "show the cheapest first: flights with ..." asks to show the flights.
                before.Add(tokens[wish.Start]);
                after = [.. after.SkipWhile(t => t.Is(":") || t.Is(","))];
            }

            tokens = [.. before, .. before.Count == 0 ? after.SkipWhile(t => t.Is(":") || t.Is(",")) : after];
        }

        return tokens;
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

            // The usual fields of a loan stay when the request adds one.
            child.Listed &= !tie.Row;
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
