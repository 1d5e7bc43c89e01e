using System.Collections.Frozen;
using Catalyst.Blueprints.Model;
using Catalyst.Blueprints.Understanding.Lexicon;
using Catalyst.Blueprints.Understanding.Text;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>"Make the due date required", "change priority to a number", "tasks belong to projects".</summary>
internal sealed partial class ChangeReader
{
    private bool Changing(IReadOnlyList<Token> clause)
    {
        if (!clause[0].IsAny(Clauses.Change) || clause.Count < 2)
        {
            return false;
        }

        IReadOnlyList<Token> rest = After(clause, 1);
        if (clause[0].Word is "make" or "change" or "turn" or "set" or "switch" or "use" or "update" && Style(clause))
        {
            return true;
        }

        switch (clause[0].Word)
        {
            case "set" when Renamed(rest):
                return true;
            case "make" or "mark" or "require" or "set":
                return Quality(clause[0].Is("require") ? [.. rest, Required] : rest) || ToKind(rest)
                    || clause[0].Is("make")
                        && (Article(rest) || rest.Any(t => t.Word is "belong" or "have") && Leading(rest) is not null && Subject(rest));
            case "change" or "turn" or "convert" or "switch" or "update":
                return ToKind(rest) || Quality(rest) || Renamed(rest);
            case "replace":
                return Replaced(rest, Separator(rest, ["with", "by"]));
            case "use":
                int instead = Separator(rest, ["instead"]);
                return instead > 0 && instead + 2 < rest.Count
                    && Replaced([.. rest.Skip(instead + 2), rest[instead], .. rest.Take(instead)], rest.Count - instead - 2);
            case "link" or "connect" or "relate" or "assign" or "group":
                return Related(rest, Separator(rest, ["to", "with", "by", "and"]));
            case "let" when Leading(rest) is not null:
                return Subject(rest);
            case "say":
                return Says(rest);
            default:
                return false;
        }
    }

    private static readonly Token Required = new(TokenKind.Word, "required", "required", "required");

    private bool Article(IReadOnlyList<Token> rest)
    {
        if (rest.Count > 1 && rest[0].IsAny(Words.Determiners) && rest[0].Word is "a" or "an" or "some")
        {
            Adding(rest);
            return true;
        }

        return rest.Count > 1 && rest[0].Is("it") && Feature(Phrase(rest.Skip(1)).Replace("live", "realtime", StringComparison.Ordinal));
    }

    /// <summary>"... required", "... optional", "... unique".</summary>
    private bool Quality(IReadOnlyList<Token> tokens)
    {
        Token last = tokens[^1];
        if (tokens.Count > 3 && tokens[^2].Is("and") && tokens[^3].Word is "required" or "mandatory" or "optional" or "unique"
            && last.Word is "required" or "mandatory" or "optional" or "unique")
        {
            // "required and unique"
            IReadOnlyList<Token> both = [.. tokens.Take(tokens.Count - 3)];
            return Quality([.. both, tokens[^3]]) | Quality([.. both, last]);
        }

        if (last.Word is not ("required" or "mandatory" or "compulsory" or "optional" or "unique" or "obligatory" or "necessary"
            or "distinct"))
        {
            return false;
        }

        bool not = tokens.Any(t => t.Is("not"));
        List<Token> named = [.. tokens.Take(tokens.Count - 1)
            .Where(t => t.Word is not ("not" or "be" or "is" or "are" or "should" or "must" or "always"))];
        if (named.Count == 0)
        {
            return false;
        }

        (IReadOnlyList<Token> what, Entity? target, _) = Target(named);
        bool any = false;
        foreach (Item item in FieldReader.List(what))
        {
            if ((target is not null ? Lookup.Field(target, item.Phrase) is { } own ? (target, own) : ((Entity, Field)?)null
                : lookup.FieldAnywhere(item.Phrase)) is not var (entity, field))
            {
                editor.IsSo($"There is no {item.Phrase} in {editor.Model.Name}.");
                continue;
            }

            any = true;
            bool unique = last.Word is "unique" or "distinct";
            bool on = last.Word is not "optional" != not;
            Field changed = unique ? field with { Unique = on } : field with { Required = on || field.Type is FieldType.Boolean };
            if (editor.SetField(entity.Name, changed,
                $"Make the {field.Label.ToLowerInvariant()} of {entity.PluralLabel} "
                    + $"{(unique ? on ? "unique" : "free to repeat" : on ? "required" : "optional")}") && on && !unique)
            {
                editor.Assume(
                    $"{Naming.Sentence(entity.PluralLabel)} that exist without one get a neutral value as "
                        + $"{field.Label.ToLowerInvariant()}.");
            }
        }

        return any || what.Count > 0;
    }

    private bool Renamed(IReadOnlyList<Token> rest)
    {
        int to = Separator(rest, ["to", "into"]);
        if (to <= 0 || to + 1 >= rest.Count)
        {
            return false;
        }

        // "change the name from A to B"
        int from = Separator(rest, ["from"]);
        IReadOnlyList<Token> named = [.. rest.Take(from > 0 && from < to ? from : to)];
        if (editor.Model.Page is not null
            && Phrase(named) is "heading" or "headline" or "text" or "message" or "greeting" or "welcome message" or "welcome text"
                or "page")
        {
            string written = Written(Until(After(rest, to + 1)));
            editor.SetPage(Phrase(named) is "heading" or "headline" or "page" or "greeting" ? written : null,
                Phrase(named) is "heading" or "headline" or "page" or "greeting" ? null : written);
            return true;
        }

        IReadOnlyList<Token> target = Until(After(rest, to + 1));
        if (!IsApp(Phrase(named)) && Target(named) is { Target: null, Whole: false } && lookup.Entity(Phrase(named)) is null
            && lookup.FieldAnywhere(FieldReader.One(named)?.Phrase ?? "") is null)
        {
            return Unknown(named);
        }

        Rename(named, target);
        return true;
    }

    private bool Unknown(IReadOnlyList<Token> named)
    {
        editor.IsSo($"There is no {Phrase(named)} in {editor.Model.Name}.");
        return true;
    }

    private bool Replaced(IReadOnlyList<Token> rest, int with)
    {
        if (with <= 0 || with + 1 >= rest.Count)
        {
            return false;
        }

        List<Token> old = [.. rest.Take(with)];
        List<Token> next = [.. rest.Skip(with + 1)];
        if (FieldReader.Kind(next) is not null || lookup.Entity(Phrase(old)) is not null || IsApp(Phrase(old)))
        {
            return ToKind([.. old, new Token(TokenKind.Word, "to", "to", "to"), .. next])
                || Renamed([.. old, new Token(TokenKind.Word, "to", "to", "to"), .. next]);
        }

        if (FieldReader.One(Target(old).What) is { } item && lookup.FieldAnywhere(item.Phrase) is var (entity, field))
        {
            // The new one first: a thing must keep something to be listed by.
            int before = editor.Edits.Count;
            AddTo(next, entity);
            if (editor.Edits.Count > before || editor.Find(entity.Name)!.Fields.Any(f => f.Name == Naming.Camel(Phrase(next))))
            {
                editor.RemoveField(editor.Find(entity.Name)!, field);
            }

            return true;
        }

        return Unknown(old);
    }

    private bool Related(IReadOnlyList<Token> rest, int to)
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
            AddItem(other, child);
        }

        return other is not null;
    }

    private bool Says(IReadOnlyList<Token> rest)
    {
        if (editor.Model.Page is null || rest.Count == 0)
        {
            return false;
        }

        editor.SetPage(Written(Until(rest)), null);
        return true;
    }

    private static readonly FrozenSet<string> Looks = Words.Set("""
        color colour colors colours font fonts theme layout design logo background style styling button buttons icon icons header footer
        sidebar navbar css animation look looks blue red green yellow purple pink orange black white dark darker light lighter bigger
        smaller larger prettier nicer beautiful modern colorful colourful fancier bold
        """);

    /// <summary>Looks are the stack's: what cannot be changed is said rather than guessed.</summary>
    private bool Style(IReadOnlyList<Token> clause)
    {
        bool known = Target(clause).Target is not null
            || clause.Any(
                t => t.IsWord
                    && (lookup.FieldAnywhere(t.Word) is not null || t.Lemma is "field" or "column"
                        || t.Word is "called" or "titled" or "to"
                            && clause.Any(c => c.Word is "title" or "name" or "heading" or "headline")));
        if (known || !clause.Any(t => t.IsAny(Looks)))
        {
            return false;
        }

        editor.Refuse(
            "I cannot change how it looks yet: colours, fonts and layout are the same in every application, which has a dark and a light "
                + "look.");
        return true;
    }

    /// <summary>
    /// Sentences about a thing or a field: "tasks should have a due date", "priority must be a number", "tasks belong to projects".
    /// </summary>
    private bool Subject(IReadOnlyList<Token> clause)
    {
        if (clause.Count < 3)
        {
            return false;
        }

        if (clause.Any(t => t.Word is "should" or "must" or "be" or "is" or "are" or "needs" or "need") && !clause[0].IsAny(Clauses.Add)
            && (Quality(clause) || ToKind([.. clause.Where(t => t.Word is not ("should" or "must"))])))
        {
            return true;
        }

        if (Leading(clause) is { } leading)
        {
            int at = leading.Length;
            while (at < clause.Count
                && clause[at].Word is "should" or "must" or "can" or "could" or "may" or "also" or "to" or "be" or "able" or "now"
                    or "each" or "all" or "will" or "additionally")
            {
                at++;
            }

            if (at < clause.Count - 1 && clause[at].Word is "belong" or "belongs")
            {
                return Related([.. clause.Take(leading.Length), .. clause.Skip(at + 1)], leading.Length);
            }

            if (at < clause.Count - 1
                && clause[at].Word is "have" or "has" or "need" or "needs" or "include" or "includes" or "get" or "contain" or "contains"
                    or "store" or "support" or "show" or "with" or "carry" or "want" or "require" or "requires" or "additional")
            {
                Adding(clause.Skip(leading.Length).Skip(at - leading.Length + 1), leading.Entity);
                return true;
            }
        }

        return clause[0].Word is "it" or "app" or "application" or "the" && clause.Any(t => t.Word is "should" or "must" or "needs")
            && Whole(clause);
    }

    /// <summary>"It should also have comments."</summary>
    private bool Whole(IReadOnlyList<Token> clause)
    {
        int at = clause.TakeWhile(
            t => t.Word is "it" or "the" or "app" or "application" or "site" or "should" or "must" or "needs" or "need" or "also" or "to"
                or "have" or "has" or "include" or "support" or "be").Count();
        if (at >= clause.Count || at < 2)
        {
            return false;
        }

        Adding(clause.Skip(at));
        return true;
    }

    private void Adding(IEnumerable<Token> rest, Entity target)
    {
        List<Token> tokens = [.. rest];
        AddTo(tokens, target);
    }
}
