using Catalyst.Blueprints.Model;
using Catalyst.Blueprints.Understanding.Lexicon;
using Catalyst.Blueprints.Understanding.Reading;
using Catalyst.Blueprints.Understanding.Reading.Ties;
using Catalyst.Blueprints.Understanding.Text;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>
/// What a verb says of two things: "members can reserve books", "orders are delivered by drivers", "each plant stands in a room".
/// </summary>
internal sealed partial class ChangeReader
{
    private bool Tying(IReadOnlyList<Token> clause)
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
            Entity? parent = tie.Field ? null : lookup.Entity(tie.Parent) ?? Made(tie.Parent, null, false);
            Entity? child = lookup.Entity(tie.Child) ?? Made(tie.Child, parent, tie.Row);
            if (child is not null && tie.Field)
            {
                AddField(Named(tie.Parent), child);
            }
            else if (child is not null && parent is not null && editor.Find(child.Name)!.Relations.All(r => r.Target != parent.Name))
            {
                editor.AddRelation(editor.Find(child.Name)!, editor.Find(parent.Name)!);
            }
        }

        return true;
    }

    private Entity? Made(string label, Entity? target, bool row)
    {
        Item item = Named(Morphology.PluralPhrase(label));
        things.Add(row && !EntityLexicon.Knows(label) ? item with { Fields = [Named("date"), Named("note")] } : item, row ? target : null);
        return lookup.Entity(label);
    }

    private static Item Named(string phrase)
    {
        List<Token> words = [.. phrase.Split(' ').Select(w => new Token(TokenKind.Word, w, w, Morphology.Singular(w)))];
        return new Item(phrase, words, false, words[^1].IsPlural, false, null, null, null, []);
    }
}
