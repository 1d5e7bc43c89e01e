using Catalyst.Blueprints.Model;
using Catalyst.Blueprints.Understanding.Lexicon;
using Catalyst.Blueprints.Understanding.Text;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>"Rename notes to memos", "call the app Shopping", "change the title to ...".</summary>
internal sealed partial class ChangeReader
{
    private bool Renaming(IReadOnlyList<Token> clause)
    {
        if (clause[0].IsAny(Clauses.Rename) && clause.Count > 2)
        {
            IReadOnlyList<Token> rest = After(clause, 1);
            int to = Separator(rest, clause[0].Is("name") || clause[0].Is("call") ? ["to", "as", "into"] : ["to", "as", "into", "="]);
            if (to > 0)
            {
                Rename([.. rest.Take(to)], Until(After(rest, to + 1)));
                return true;
            }

            // "call it Shopping", "call the notes memos", "name the app \"My Day\""
            if (rest[0].Is("it"))
            {
                editor.RenameApp(Written(Until(After(rest, 1))));
                return true;
            }

            if (Leading(rest) is { } leading && leading.Length < rest.Count)
            {
                Rename([.. rest.Take(leading.Length)], Until(After(rest, leading.Length)));
                return true;
            }

            for (int length = 1; length < rest.Count && clause[0].Word is "call" or "name" or "rename"; length++)
            {
                if (IsApp(Phrase(rest.Take(length))) || lookup.FieldAnywhere(Phrase(rest.Take(length))) is not null)
                {
                    Rename([.. rest.Take(length)], Until(After(rest, length)));
                    return true;
                }
            }

            return false;
        }

        // "notes should be called memos"
        int called = Separator(clause, ["called", "named", "titled"]);
        if (called > 1 && called + 1 < clause.Count
            && clause.Skip(1).Take(called - 1).Any(t => t.Word is "should" or "be" or "is" or "are" or "must")
            && !clause[0].IsAny(Clauses.Add))
        {
            Rename([.. clause.Take(called).TakeWhile(t => t.Word is not ("should" or "be" or "is" or "are" or "must" or "rather"))],
                Until(After(clause, called + 1)));
            return true;
        }

        return false;
    }

    private void Rename(IReadOnlyList<Token> from, IReadOnlyList<Token> to)
    {
        string phrase = Phrase(to);
        if (phrase.Length == 0)
        {
            return;
        }

        (IReadOnlyList<Token> what, Entity? target, bool whole) = Target(from);
        Item? item = FieldReader.One(what);
        string named = item?.Phrase ?? Phrase(what);
        bool meansField = target is null && named is "title" or "name" && FieldLexicon.Knows(phrase)
            && lookup.FieldAnywhere(named) is not null;
        if (target is null && !meansField
            && (whole && named is "title" or "name" or "heading" or "header" or "headline" || IsApp(Phrase(from))))
        {
            editor.RenameApp(Written(to.SkipWhile(t => t.Word is "the" && !t.IsCapitalized)));
        }
        else if (target is not null)
        {
            if (Lookup.Field(target, named) is { } own)
            {
                editor.RenameField(target, own, phrase);
            }
            else if (named is "name" or "label" or "title")
            {
                editor.RenameEntity(target, Lookup.Singular(phrase));
            }
            else
            {
                editor.IsSo($"{Naming.Sentence(target.PluralLabel)} have no {named}.");
            }
        }
        else if (item is not { IsField: true } && lookup.Entity(named) is { } entity)
        {
            editor.RenameEntity(entity, Lookup.Singular(phrase));
        }
        else if (lookup.FieldAnywhere(named) is var (holder, field))
        {
            editor.RenameField(holder, field, phrase);
        }
        else
        {
            editor.IsSo($"There is no {named} in {editor.Model.Name}.");
        }
    }

    /// <summary>Words for the application itself, so that "the title" is what stands at the top of it.</summary>
    private bool IsApp(string phrase) =>
        phrase is "app" or "application" or "it" or "site" or "website" or "project" or "title" or "app title" or "app name"
            or "name of app" or "title of app" or "application name" or "application title" or "heading"
        or "headline" or "header" or "site title" or "site name" or "website title" or "page title" or "name" or "project name"
        || string.Equals(phrase, editor.Model.Name, StringComparison.OrdinalIgnoreCase);

    private static int Separator(IReadOnlyList<Token> tokens, string[] words)
    {
        for (int i = 1; i < tokens.Count; i++)
        {
            if (words.Contains(tokens[i].Word) && tokens[i].Kind != TokenKind.Quoted)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Without what only explains: "memos instead of notes", "memos because ...".</summary>
    private static IReadOnlyList<Token> Until(IReadOnlyList<Token> tokens) =>
        [.. tokens.SkipWhile(t => t.Is("be") || t.Is(":"))
            .TakeWhile(t => t.Kind == TokenKind.Quoted
                || t.Word is not ("instead" or "because" or "since" or "so" or "rather" or "everywhere" or "please" or ","))];
}
