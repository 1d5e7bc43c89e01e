using Catalyst.Blueprints.Understanding.Lexicon;
using Catalyst.Blueprints.Understanding.Reading.Ties;
using Catalyst.Blueprints.Understanding.Text;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Things of the draft: found, made, renamed and tied to each other.</summary>
internal sealed partial class RequestParser
{
    private static readonly string[] PersonFields = ["name!", "email", "phone"];

    private DraftEntity Ensure(string label, bool named, string because)
    {
        label = label is "user" ? "member" : label;
        label = label.Length > 40 ? label[..40].Trim() : label;
        if (label is "line item" && (draft.Find("invoice item") ?? draft.Find("order item")) is { } line)
        {
            line.Named |= named;
            return line;
        }

        label = label is "line item" && draft.Find("invoice") is not null ? "invoice item" : label;
        if (draft.Main is { } main && draft.Find(label) is null && main.Label.EndsWith(" " + label, StringComparison.Ordinal) && main.Label.IndexOf(' ', StringComparison.Ordinal) == main.Label.Length - label.Length - 1)
        {
            // The "grades" of a "student grade tracker".
            main.Named |= named;
            return main;
        }

        if (draft.Find(label) is null && label is not ("item" or "list") && draft.Entities.FirstOrDefault(e => e.Suggested && e.Label.EndsWith(" " + label, StringComparison.Ordinal)) is { } longer)
        {
            longer.Named |= named;
            return longer;
        }

        if (named && EntityLexicon.Find(label) is { } meant && draft.Find(label) is null && draft.Entities.FirstOrDefault(e => e.Suggested && !e.Named && e.Known?.Kind == meant.Kind) is { } twin)
        {
            // What a shop calls a customer, this request calls a client.
            Rename(twin, label, meant);
        }

        DraftEntity? entity = draft.Find(label);
        if (entity is null)
        {
            KnownEntity? known = EntityLexicon.Find(label);
            for (int space = label.IndexOf(' ', StringComparison.Ordinal); known is null && space > 0; space = label.IndexOf(' ', space + 1))
            {
                known = EntityLexicon.Find(label[(space + 1)..]);
            }

            known ??= Actors.IsDoer(label) ? new KnownEntity(label, label, PersonFields, [], EntityRole.Main, Model.Ownership.Private) : null;
            entity = new DraftEntity(label, known) { Because = because, Suggested = !named };
            draft.Entities.Add(entity);
        }

        entity.Named |= named;
        return entity;
    }

    private void Rename(DraftEntity entity, string label, KnownEntity known)
    {
        foreach (DraftEntity child in draft.Entities)
        {
            for (int i = 0; i < child.Parents.Count; i++)
            {
                child.Parents[i] = child.Parents[i].Target == entity.Label ? (label, child.Parents[i].Required) : child.Parents[i];
            }
        }

        entity.Label = label;
        entity.Known = known;
    }

    private static void Relate(DraftEntity child, DraftEntity parent, bool required)
    {
        if (child != parent && child.Parents.All(p => p.Target != parent.Label) && parent.Parents.All(p => p.Target != child.Label))
        {
            child.Parents.Add((parent.Label, required));
        }
    }

    private void Attach(DraftEntity child, List<Token> target)
    {
        string label = Lemmas(Strip(target));
        DraftEntity? parent = draft.Find(label) ?? (EntityLexicon.Knows(label) && !target.Any(t => t.IsAny(Words.Persons)) ? Ensure(label, true, Written(target)) : null);
        if (parent is not null)
        {
            Relate(child, parent, child.Known?.Role == EntityRole.Child || target.Any(t => t.Word is "each" or "every"));
        }
    }

    private DraftEntity ItemEntity(string phrase, List<Token> item, List<Token> link, DraftEntity? subject, DraftEntity? previous, bool statement)
    {
        DraftEntity found = Ensure(phrase, true, Written(item));
        if (link.Count > 0)
        {
            Attach(found, link);
        }

        if (item.Any(t => t.Word is "their" or "its") && previous is not null)
        {
            Relate(found, previous, false);
        }
        else if (statement && subject is not null)
        {
            Relate(found, subject, true);
        }

        int open = item.FindIndex(t => t.Is("("));
        if (open >= 0 && subject is { Listed: true } && subject != found && (found.Known is null || found.Known.Parents.Any(p => p.TrimEnd('!') == subject.Label)))
        {
            // "recipes with ingredients (name, quantity)": they are the recipe's.
            Relate(found, subject, true);
        }

        if (open >= 0)
        {
            FieldList(found, [.. item.Skip(open + 1).TakeWhile(t => !t.Is(")"))], true);
        }

        draft.Main ??= found;
        last = found;
        return found;
    }
}
