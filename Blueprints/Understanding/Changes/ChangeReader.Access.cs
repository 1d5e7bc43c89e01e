using System.Collections.Frozen;
using Catalyst.Blueprints.Model;
using Catalyst.Blueprints.Understanding.Lexicon;
using Catalyst.Blueprints.Understanding.Text;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>Who may do what: "make login required", "users can rate recipes", "no accounts".</summary>
internal sealed partial class ChangeReader
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

    private static readonly FrozenSet<string> PeopleVerbs = Words.Set("""
        set add enter choose pick select upload attach give assign specify edit see record write put store track note state mark define
        create keep save leave manage organize view post share list enable make
        """);

    private static readonly FrozenDictionary<string, string> Acts = new Dictionary<string, string>
    {
        ["comment"] = "comments", ["rate"] = "ratings", ["review"] = "reviews", ["vote"] = "votes", ["upvote"] = "votes",
        ["like"] = "likes", ["react"] = "reactions", ["reply"] = "replies", ["categorize"] = "categories", ["categorise"] = "categories",
        ["tag"] = "tags", ["label"] = "tags", ["prioritize"] = "priority", ["prioritise"] = "priority", ["pin"] = "pinned",
        ["archive"] = "archived", ["signup"] = "participants", ["register"] = "participants", ["rsvp"] = "participants",
        ["book"] = "bookings", ["reserve"] = "reservations", ["borrow"] = "loans", ["rent"] = "rentals", ["donate"] = "donations",
        ["apply"] = "applications",
    }.ToFrozenDictionary();

    private bool Login(IReadOnlyList<Token> clause)
    {
        bool named = clause.Any(t => t.IsAny(LoginWords));
        bool secret = clause[0].Word is "make" or "keep" or "turn" or "protect" or "secure"
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
        if (clause[0].IsAny(Clauses.Add) && Target(clause) is { Target: not null } || clause.Any(t => t.Word is "field" or "column"))
        {
            return false;
        }

        bool open = clause.Any(t => t.Word is "public" or "optional" or "open")
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
                editor.AddLogin(false);
            }
        }
        else if (clause[0].IsAny(Clauses.Remove) || clause[0].Word is "not" or "get" && clause.Any(t => t.Word is "rid")
            || clause.Any(t => t.Word is "without" or "no" or "not"))
        {
            editor.RemoveLogin();
        }
        else
        {
            editor.AddLogin(secret || clause.Any(t => t.IsAny(Demands)) ? true : null);
        }

        return true;
    }

    /// <summary>
    /// "Let people upload a category colour", "users should be able to comment on posts", "make it possible to rate recipes".
    /// </summary>
    private bool People(IReadOnlyList<Token> clause)
    {
        int at = clause.TakeWhile(t => t.IsAny(Words.Determiners)).Count();
        if (clause[0].Word is "let" or "allow" or "enable")
        {
            at = 1;
        }
        else if (clause[0].Is("make") && clause.Count > 3 && clause[1].Is("it") && clause[2].Word is "possible" or "easy")
        {
            return Act(After(clause, 3));
        }
        else if (clause[0].IsAny(PeopleActs))
        {
            return Act(clause);
        }

        int start = at;
        while (at < clause.Count
            && (clause[at].IsAny(Words.Persons) || clause[at].IsAny(Words.Determiners) || clause[at].Word is "logged" or "registered"))
        {
            at++;
        }

        if (at == start && clause[0].Word is not ("allow" or "enable") || at >= clause.Count)
        {
            return false;
        }

        bool modal = clause[0].Word is "let" or "allow" or "enable";
        while (at < clause.Count
            && clause[at].Word is "should" or "can" or "could" or "must" or "may" or "will" or "be" or "able" or "to" or "also" or "want"
                or "need" or "cannot")
        {
            modal = true;
            at++;
        }

        return modal && Act(After(clause, at));
    }

    private static readonly FrozenSet<string> PeopleActs = Words.Set("rate prioritize prioritise categorize categorise");

    private bool Act(IReadOnlyList<Token> act)
    {
        act = [.. act.SkipWhile(t => t.Word is "to" or "also")];
        if (act.Count == 0)
        {
            return false;
        }

        if (Acts.TryGetValue(act[0].Lemma, out string? noun) || Acts.TryGetValue(act[0].Word, out noun))
        {
            IReadOnlyList<Token> rest = After(act, 1);
            Entity? target = lookup.Entity(Phrase(rest.Where(t => !t.IsAny(Words.Prepositions) && t.Word is not ("to" or "for"))));
            Token token = new(TokenKind.Word, noun, noun, Morphology.Singular(noun));
            AddItem(new Item(noun, [token], false, token.IsPlural, false, null, null, null, []), target);
            return true;
        }

        if (act[0].Word is "search" or "filter" or "sort" or "find" or "export" or "import" or "print" or "download")
        {
            Feature(act[0].Word);
            return true;
        }

        // "mark recipes as favourite": a yes or no that each of them carries.
        int on = act.TakeWhile(t => !t.Is("as")).Count();
        if (act[0].Word is "mark" or "flag" or "save" && on < act.Count - 1 && lookup.Entity(Phrase(act.Take(on).Skip(1))) is { } marked)
        {
            IReadOnlyList<Token> mark = After(act, on + 1);
            AddItem(new Item(Phrase(mark), [.. mark], true, false, false, new FieldKind(FieldType.Boolean, Default: "false"), null, null,
                []), marked);
            return true;
        }

        if (act[0].IsAny(PeopleVerbs) && act.Count > 1)
        {
            // "Upload photos" is more than a field that holds one.
            if (act[0].Is("upload") && FeatureLexicon.NotBuilt(Lookup.Singular(act[^1].Lemma) + " upload") is { } missing
                && !FieldLexicon.Knows(Phrase(After(act, 1))))
            {
                editor.Refuse($"I cannot build {missing} yet.");
            }
            else
            {
                Adding(After(act, 1));
            }

            return true;
        }

        return false;
    }

    private static IReadOnlyList<Token> After(IReadOnlyList<Token> tokens, int count) => [.. tokens.Skip(count)];
}
