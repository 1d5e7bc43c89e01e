using Catalyst.Blueprints.Understanding.Lexicon;
using Catalyst.Blueprints.Understanding.Text;
using Catalyst.Brains.Model;
using static Catalyst.Blueprints.Understanding.Reading.Phrases;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Reads the fields that an action implies: "filter by cuisine", "mark as done".</summary>
internal sealed class ImpliedFieldReader(Draft draft, Discourse discourse, FieldListReader fields)
{
    // Lists can be searched, filtered and sorted anyway; "filter by cuisine" still says that there is a cuisine.
    public void ReadSorting(List<Token> objects)
    {
        int by = objects.FindIndex(t => t.Word is "by");
        if (by < 0 || (discourse.Focus ?? draft.Main) is not { } subject)
        {
            return;
        }

        foreach (List<Token> item in Items(objects[(by + 1)..]))
        {
            List<Token> name = Strip(item);
            string phrase = Lemmas(name);
            bool has = draft.Find(phrase) is not null || subject.Known?.Fields.Any(f => f.Split(':', '!')[0] == phrase) == true;
            if (name.Count is > 0 and <= 3 && !has && (FieldLexicon.Knows(phrase) || FieldLexicon.Knows(WordsOf(name))))
            {
                fields.Add(subject, item, name);
            }
        }
    }

    public void ReadMark(string verb, List<Token> objects)
    {
        DraftEntity? target = objects.Select(t => draft.Find(t.Lemma)).FirstOrDefault(e => e is not null) ?? draft.Main;
        if (target is null)
        {
            return;
        }

        int on = objects.FindIndex(t => t.Word is "as");
        string field = verb == "assign" ? "assignee" : on >= 0 && on + 1 < objects.Count ? objects[on + 1].Word : "done";
        field = field is "complete" or "completed" or "finished" && target.Known?.Fields.Contains("done") == true ? "done" : field;
        if (field.All(char.IsAsciiLetter) && target.Fields.All(f => f.Phrase != field) && target.Fields.Count < 24)
        {
            FieldKind? kind = verb == "assign" ? null : new FieldKind(FieldType.Boolean, Default: "false");
            target.Fields.Add(new DraftField(field, kind, null));
        }
    }
}
