using static Catalyst.Blueprints.Understanding.Changes.ChangePhrases;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>Reads "replace priority with urgency", "use urgency instead of priority".</summary>
internal sealed class ReplacementReader(
    ModelEditor editor, Lookup lookup, ClauseTargets targets, AdditionReader additions, KindReader kinds, RenameReader renames)
{
    public bool Read(IReadOnlyList<Token> rest, int with)
    {
        if (with <= 0 || with + 1 >= rest.Count)
        {
            return false;
        }

        List<Token> old = [.. rest.Take(with)];
        List<Token> next = [.. rest.Skip(with + 1)];
        if (FieldReader.Kind(next) is not null || lookup.Entity(Phrase(old)) is not null || renames.IsApplication(Phrase(old)))
        {
            return kinds.Read([.. old, Token.Of("to"), .. next])
                || renames.ReadChange([.. old, Token.Of("to"), .. next]);
        }

        if (FieldReader.One(targets.Split(old).What) is { } item && lookup.FieldAnywhere(item.Phrase) is var (entity, field))
        {
            // The new one first: a thing must keep something to be listed by.
            var before = editor.Edits.Count;
            additions.AddTo(next, entity);
            if (editor.Edits.Count > before || editor.Find(entity.Name)!.Fields.Any(f => f.Name == Naming.Camel(Phrase(next))))
            {
                editor.Fields.Remove(editor.Find(entity.Name)!, field);
            }

            return true;
        }

        return renames.ReportUnknown(old);
    }
}
