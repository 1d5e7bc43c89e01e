using Catalyst.Blueprints.Understanding.Lexicon;
using Catalyst.Blueprints.Understanding.Reading;
using Catalyst.Blueprints.Understanding.Reading.Ties;
using Catalyst.Blueprints.Understanding.Text;
using Catalyst.Brains.Model;
using static Catalyst.Blueprints.Understanding.Changes.ChangePhrases;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>Reads relations: "link tasks to projects", "members can reserve books", "each plant stands in a room".</summary>
internal sealed class RelationReader(ModelEditor editor, Lookup lookup, ThingMaker things, AdditionReader additions)
{
    public bool Read(IReadOnlyList<Token> clause)
    {
        var known = new Draft();
        known.Entities.AddRange(editor.Model.Entities.Select(e => new DraftEntity(e.Label, EntityLexicon.Find(e.Label)) { Named = true }));
        var reader = new TieReader(known);
        bool asked = clause[0].IsAny(Clauses.Add) && clause[0].Word is not ("make" or "give");
        reader.Read([.. asked ? clause.Skip(1) : clause]);
        if (reader.Ties.Count == 0 || reader.Ties.All(t => lookup.Entity(t.Child) is null && lookup.Entity(t.Parent) is null))
        {
            return false;
        }

        foreach (Tie tie in reader.Ties)
        {
            Entity? parent = tie.Field ? null : lookup.Entity(tie.Parent) ?? Make(tie.Parent, null, false);
            Entity? child = lookup.Entity(tie.Child) ?? Make(tie.Child, parent, tie.Row);
            if (child is not null && tie.Field)
            {
                additions.AddField(ItemOf(tie.Parent), child);
            }
            else if (child is not null && parent is not null && editor.Find(child.Name)!.Relations.All(r => r.Target != parent.Name))
            {
                editor.AddRelation(editor.Find(child.Name)!, editor.Find(parent.Name)!);
            }
        }

        return true;
    }

    public bool ReadRelated(IReadOnlyList<Token> rest, int to)
    {
        if (to <= 0 || lookup.Entity(Phrase(rest.Take(to))) is not { } child)
        {
            return false;
        }

        Item? other = FieldReader.One(After(rest, to + 1));
        if (other is not null && lookup.Entity(other.Phrase) is { } parent)
        {
            editor.AddRelation(child, parent);
        }
        else if (other is not null)
        {
            additions.AddItem(other, child);
        }

        return other is not null;
    }

    private Entity? Make(string label, Entity? target, bool row)
    {
        Item item = ItemOf(Morphology.PluralPhrase(label));
        things.Add(row && !EntityLexicon.Knows(label) ? item with { Fields = [ItemOf("date"), ItemOf("note")] } : item, row ? target : null);
        return lookup.Entity(label);
    }

    private static Item ItemOf(string phrase)
    {
        List<Token> words = [.. phrase.Split(' ').Select(w => new Token(TokenKind.Word, w, w, Morphology.Singular(w)))];
        return new Item(phrase, words, false, words[^1].IsPlural, false, null, null, null, []);
    }
}
