using Catalyst.Blueprints.Understanding.Access;
using Catalyst.Blueprints.Understanding.PartReaders;
using Catalyst.Blueprints.Understanding.Wishes;
using static Catalyst.Blueprints.Understanding.Changes.ChangePhrases;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>Reads who may do what: "make login required", "no accounts", "only the owner can edit a recipe".</summary>
internal sealed class PermissionReader(ModelEditor editor, Lookup lookup, ClauseTargets targets)
{
    private static readonly FrozenSet<string> LoginWords =
        Words.Set("""
        login logins signin signup authentication auth logged account accounts password passwords register registration authenticate
        """);

    private static readonly FrozenSet<string> Demands =
        Words.Set("""
        require required requires mandatory must only need needs has have should before first necessary compulsory protect protected force
        behind
        """);

    public bool ReadLogin(IReadOnlyList<Token> clause)
    {
        var named = clause.Any(t => t.IsAny(LoginWords));
        var secret = clause[0].Word is "make" or "keep" or "turn" or "protect" or "secure"
            && clause.Any(t => t.Word is "private" or "public" or "protected" or "locked") && clause.Count <= 6
            && !clause.Any(t => t.Word is "field" || lookup.FieldAnywhere(t.Word) is not null);
        if (!named && !secret)
        {
            return false;
        }

        // "people can sign up for events" is what people do, not how they get in.
        if (clause.Any(t => t.Word is "signup" or "register") && clause.Any(t => t.IsWord && lookup.Entity(t.Word) is not null)
            && clause.Any(t => t.Is("for")))
        {
            return false;
        }

        // "a last login date for customers" is a field.
        if (clause[0].IsAny(Clauses.Add) && targets.Split(clause) is { Target: not null } || clause.Any(t => t.Word is "field" or "column"))
        {
            return false;
        }

        var open = clause.Any(t => t.Word is "public" or "optional" or "open")
            || clause.Any(t => t.Word is "without" or "no" or "not")
                && clause.Any(t => t.Word is "read" or "see" or "view" or "browse" or "look" or "reading");
        if (open)
        {
            if (editor.Model.Auth is null)
            {
                editor.IsSo("Everyone can see everything without a login already.");
            }
            else
            {
                editor.Login.Add(false);
            }
        }
        else if (clause.Any(t => t.Is("without")) && clause.Any(t => t.IsAny(Words.Persons)) && editor.Model.Auth is { OneOwner: false })
        {
            editor.Refuse($"I cannot let only some do something without an account (\"{Written(clause)}\") where everybody else has one;"
                + " \"remove the login\" opens everything to everybody.");
        }
        else if (clause[0].IsAny(Clauses.Remove) || clause[0].Word is "not" or "get" && clause.Any(t => t.Word is "rid")
            || clause.Any(t => t.Word is "without" or "no" or "not"))
        {
            editor.Login.Remove();
        }
        else
        {
            editor.Login.Add(secret || clause.Any(t => t.IsAny(Demands)) ? true : null);
        }

        return true;
    }

    // "only the owner can edit a recipe", "only admins may delete recipes", "the trainer adds sessions, others only look".
    public bool ReadRights(IReadOnlyList<Token> clause)
    {
        if (!clause.Any(t => t.Lemma is "owner" or "author" or "creator" or "writer")
            && AccessGrammar.Find(clause).Exists(s => (s.Only || s.Just || RoleLexicon.IsActing(s.Actor)) && !s.Own
                && s.Actor != SaidAccess.Anyone) && Roles(clause))
        {
            return true;
        }

        var only = clause.TakeWhile(t => t.Word is not ("only" or "just")).Count();
        var may = clause.Skip(only).TakeWhile(t => t.Word is not ("can" or "may" or "could" or "should" or "must")).Count() + only;
        if (only > 1 || may >= clause.Count - 1 || may - only is < 2 or > 6)
        {
            return false;
        }

        var own = clause.Skip(only).Take(may - only).Any(t => t.Lemma is "owner" or "author" or "creator" or "writer");
        var entity = clause.Skip(may).Select(t => t.IsWord ? lookup.Entity(t.Word) : null).FirstOrDefault(e => e is not null)
            ?? lookup.Main;
        if (own && entity is { Owner: not Ownership.None })
        {
            editor.IsSo($"Only whoever made {Naming.Article(entity.Label)} can change it already.");
        }
        else
        {
            editor.Refuse(own
                ? $"I cannot tell who made {(entity is null ? "something" : Naming.Article(entity.Label))} while there are no accounts; "
                    + "say \"add a login\" first."
                : $"I cannot give different rights to different people yet (\"{Written(clause)}\").");
        }

        return true;
    }

    private static string Rights(AppModel model) => string.Join("; ", (model.Roles ?? []).Select(r => r.Name).Concat(model.Entities
        .SelectMany(e => (e.May ?? []).Select(p => $"{e.Name} {string.Join(' ', p.Who)} {string.Join(' ', p.Deeds)}")
            .Concat((e.Actions ?? []).Select(a => $"{e.Name} {a.Name} {string.Join(' ', a.By ?? [])}")).Append($"{e.Owner}"))));

    // Accounts come first where there are none: what was stored before then belongs to somebody.
    private bool Roles(IReadOnlyList<Token> clause)
    {
        if (AccessAssembler.WithAccess(editor.Model, [clause], []).Roles is null)
        {
            return false;
        }

        if (editor.Model.Auth is null)
        {
            editor.Login.Add(null, true);
        }

        Dictionary<int, KeptPart> kept = [];
        var next = AccessAssembler.WithAccess(editor.Model, [clause], kept);
        if (kept.Count == 0)
        {
            return false;
        }

        if (Rights(next) == Rights(editor.Model))
        {
            editor.IsSo("They may do that already, and nobody else.");
            return true;
        }

        var by = kept.Values.SelectMany(part => part.By).Distinct().ToList();
        var words = Naming.OneLine(Written(clause));
        var criterion = WishCriteria.Of(by, next, words);
        var said = next.Assumptions.Except(editor.Model.Assumptions).ToList();
        if (!editor.Apply(next with { Wishes = [.. next.Wishes ?? [], new Wish(words, (next.Wishes ?? []).Count, criterion, by)] },
            new ModelEdit(EditKind.AddPart, by.Find(p => next.Entities.Any(e => e.Name == p)), null, null, Naming.Sentence(words))))
        {
            return false;
        }

        said.ForEach(editor.Assume);
        return true;
    }
}
