using Catalyst.Blueprints.Understanding.Reading;
using Catalyst.Blueprints.Understanding.Reading.Relations;
using static Catalyst.Blueprints.Understanding.Changes.ChangePhrases;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>Reads relations: "link tasks to projects", "members can reserve books", "each plant stands in a room".</summary>
internal sealed class RelationReader(ModelEditor editor, Lookup lookup, EntityAdder things, AdditionReader additions)
{
    public bool Read(IReadOnlyList<Token> clause)
    {
        var known = new Draft();
        known.Entities.AddRange(editor.Model.Entities.Select(e => new DraftEntity(e.Label, EntityLexicon.Find(e.Label)) { Named = true }));
        var extractor = new RelationExtractor(known);
        var asked = clause[0].IsAny(Clauses.Add) && clause[0].Word is not ("make" or "give");
        extractor.Read([.. asked ? clause.Skip(1) : clause]);
        if (extractor.Mentions.Count == 0 || extractor.Mentions.All(t => lookup.Entity(t.Child) is null && lookup.Entity(t.Parent) is null))
        {
            return false;
        }

        foreach (var mention in extractor.Mentions)
        {
            var parent = mention.Field ? null : lookup.Entity(mention.Parent) ?? Make(mention.Parent, null, false);
            var child = lookup.Entity(mention.Child) ?? Make(mention.Child, parent, mention.Row);
            if (child is not null && mention.Field)
            {
                additions.AddField(ItemOf(mention.Parent), child);
            }
            else if (child is not null && parent is not null && editor.Find(child.Name)!.Relations.All(r => r.Target != parent.Name))
            {
                editor.Entities.AddRelation(editor.Find(child.Name)!, editor.Find(parent.Name)!);
            }
            else if (child is not null && parent is not null)
            {
                editor.IsSo($"{Naming.Sentence(Naming.Article(child.Label))} belongs to {Naming.Article(parent.Label)} already.");
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

        var other = FieldReader.One(After(rest, to + 1));
        if (other is not null && lookup.Entity(other.Phrase) is { } parent)
        {
            editor.Entities.AddRelation(child, parent);
        }
        else if (other is not null)
        {
            additions.AddItem(other, child);
        }

        return other is not null;
    }

    private Entity? Make(string label, Entity? target, bool row)
    {
        var item = ItemOf(Morphology.PluralPhrase(label));
        things.Add(
            row && !EntityLexicon.Knows(label) ? item with { Fields = [ItemOf("date"), ItemOf("note")] } : item, row ? target : null);
        return lookup.Entity(label);
    }

    private static Item ItemOf(string phrase)
    {
        List<Token> words = [.. phrase.Split(' ').Select(w => new Token(TokenKind.Word, w, w, Morphology.Singular(w)))];
        return new Item(phrase, words, false, words[^1].IsPlural, false, null, null, null, []);
    }
}
