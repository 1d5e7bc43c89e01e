using static Catalyst.Blueprints.Understanding.Reading.Phrases;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Reads the fields that an action implies: "filter by cuisine", "mark as done".</summary>
internal sealed class ImpliedFieldReader(Draft draft, Discourse discourse, FieldListReader fields)
{
    // Lists can be searched, filtered and sorted anyway; "filter by cuisine" still says that there is a cuisine.
    public void ReadSorting(List<Token> objects)
    {
        var by = objects.FindIndex(t => t.Word is "by");
        if (by < 0 || (discourse.Focus ?? draft.Main) is not { } subject)
        {
            return;
        }

        foreach (var item in Items(objects[(by + 1)..]))
        {
            var name = Strip(item);
            var phrase = Lemmas(name);
            var has = draft.Find(phrase) is not null || subject.Known?.Fields.Any(f => f.Split(':', '!')[0] == phrase) == true;
            if (name.Count is > 0 and <= 3 && !has && (FieldLexicon.Knows(phrase) || FieldLexicon.Knows(WordsOf(name))))
            {
                fields.Add(subject, item, name);
            }
        }
    }

    public void ReadMark(string verb, List<Token> objects)
    {
        var target = objects.Select(t => draft.Find(t.Lemma)).FirstOrDefault(e => e is not null) ?? draft.Main;
        if (target is null)
        {
            return;
        }

        var on = objects.FindIndex(t => t.Word is "as");
        var field = verb == "assign" ? "assignee" : on >= 0 && on + 1 < objects.Count ? objects[on + 1].Word : "done";
        field = field is "complete" or "completed" or "finished" && target.Known?.Fields.Contains("done") == true ? "done" : field;
        if (field.All(char.IsAsciiLetter) && target.Fields.All(f => f.Phrase != field) && target.Fields.Count < 24)
        {
            var kind = verb == "assign" ? null : new FieldKind(FieldType.Boolean, Default: "false");
            target.Fields.Add(new DraftField(field, kind, null));
        }
    }
}
