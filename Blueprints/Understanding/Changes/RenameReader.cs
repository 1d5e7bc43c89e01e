using static Catalyst.Blueprints.Understanding.Changes.ChangePhrases;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>Reads "rename notes to memos", "call the app Shopping", "change the title to ...".</summary>
internal sealed class RenameReader(ModelEditor editor, Lookup lookup, ClauseTargets targets)
{
    public bool Read(IReadOnlyList<Token> clause)
    {
        if (clause[0].IsAny(Clauses.Rename) && clause.Count > 2)
        {
            var rest = After(clause, 1);
            var to = Separator(rest, clause[0].Is("name") || clause[0].Is("call") ? ["to", "as", "into"] : ["to", "as", "into", "="]);
            if (to > 0)
            {
                Rename([.. rest.Take(to)], WithoutReason(After(rest, to + 1)));
                return true;
            }

            // "call it Shopping", "call the notes memos", "name the app \"My Day\""
            if (rest[0].Is("it"))
            {
                editor.RenameApp(Written(WithoutReason(After(rest, 1))));
                return true;
            }

            if (targets.Leading(rest) is { } leading && leading.Length < rest.Count)
            {
                Rename([.. rest.Take(leading.Length)], WithoutReason(After(rest, leading.Length)));
                return true;
            }

            for (var length = 1; length < rest.Count && clause[0].Word is "call" or "name" or "rename"; length++)
            {
                if (IsApplication(Phrase(rest.Take(length))) || lookup.FieldAnywhere(Phrase(rest.Take(length))) is not null)
                {
                    Rename([.. rest.Take(length)], WithoutReason(After(rest, length)));
                    return true;
                }
            }

            return false;
        }

        // "notes should be called memos"
        var called = Separator(clause, ["called", "named", "titled"]);
        if (called > 1 && called + 1 < clause.Count
            && clause.Skip(1).Take(called - 1).Any(t => t.Word is "should" or "be" or "is" or "are" or "must")
            && !clause[0].IsAny(Clauses.Add))
        {
            Rename([.. clause.Take(called).TakeWhile(t => t.Word is not ("should" or "be" or "is" or "are" or "must" or "rather"))],
                WithoutReason(After(clause, called + 1)));
            return true;
        }

        return false;
    }

    public bool ReadChange(IReadOnlyList<Token> rest)
    {
        var to = Separator(rest, ["to", "into"]);
        if (to <= 0 || to + 1 >= rest.Count)
        {
            return false;
        }

        // "change the name from A to B"
        var from = Separator(rest, ["from"]);
        IReadOnlyList<Token> named = [.. rest.Take(from > 0 && from < to ? from : to)];
        var target = WithoutReason(After(rest, to + 1));
        if (!IsApplication(Phrase(named)) && targets.Split(named) is { Target: null, Whole: false } && lookup.Entity(Phrase(named)) is null
            && lookup.FieldAnywhere(FieldReader.One(named)?.Phrase ?? "") is null)
        {
            return ReportUnknown(named);
        }

        Rename(named, target);
        return true;
    }

    private void Rename(IReadOnlyList<Token> from, IReadOnlyList<Token> to)
    {
        var phrase = Phrase(to);
        if (phrase.Length == 0)
        {
            return;
        }

        var (what, target, whole) = targets.Split(from);
        var item = FieldReader.One(what);
        var named = item?.Phrase ?? Phrase(what);
        var meansField = target is null && named is "title" or "name" && FieldLexicon.Knows(phrase)
            && lookup.FieldAnywhere(named) is not null;
        if (target is null && !meansField
            && (whole && named is "title" or "name" or "heading" or "header" or "headline" || IsApplication(Phrase(from))))
        {
            editor.RenameApp(Written(to.SkipWhile(t => t.Word is "the" && !t.IsCapitalized)));
        }
        else if (target is not null)
        {
            if (Lookup.Field(target, named) is { } own)
            {
                editor.Fields.Rename(target, own, phrase);
            }
            else if (named is "name" or "label" or "title")
            {
                editor.Entities.Rename(target, Lookup.Singular(phrase));
            }
            else
            {
                editor.IsSo($"{Naming.Sentence(target.PluralLabel)} have no {named}.");
            }
        }
        else if (item is not { IsField: true } && lookup.Entity(named) is { } entity)
        {
            editor.Entities.Rename(entity, Lookup.Singular(phrase));
        }
        else if (lookup.FieldAnywhere(named) is var (holder, field))
        {
            editor.Fields.Rename(holder, field, phrase);
        }
        else
        {
            editor.IsSo($"There is no {named} in {editor.Model.Name}.");
        }
    }

    public bool ReportUnknown(IReadOnlyList<Token> named)
    {
        editor.IsSo($"There is no {Phrase(named)} in {editor.Model.Name}.");
        return true;
    }

    /// <summary>Words for the application itself, so that "the title" is what stands at the top of it.</summary>
    public bool IsApplication(string phrase) =>
        phrase is "app" or "application" or "it" or "site" or "website" or "project" or "title" or "app title" or "app name"
            or "name of app" or "title of app" or "application name" or "application title" or "heading"
        or "headline" or "header" or "site title" or "site name" or "website title" or "page title" or "name" or "project name"
        || string.Equals(phrase, editor.Model.Name, StringComparison.OrdinalIgnoreCase);
}
