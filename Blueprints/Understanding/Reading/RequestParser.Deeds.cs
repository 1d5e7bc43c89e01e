using System.Collections.Frozen;
using Catalyst.Blueprints.Understanding.Lexicon;
using Catalyst.Blueprints.Understanding.Reading.Ties;
using Catalyst.Blueprints.Understanding.Text;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>What a verb does to its object, and the row that doing it leaves behind.</summary>
internal sealed partial class RequestParser
{
    // What people do to things, and the thing that doing it leaves behind.
    private static readonly FrozenDictionary<string, string> Deeds = new Dictionary<string, string>
    {
        ["rate"] = "rating", ["review"] = "review", ["comment"] = "comment", ["vote"] = "vote", ["upvote"] = "vote", ["downvote"] = "vote", ["like"] = "reaction", ["favorite"] = "favorite",
        ["book"] = "booking", ["reserve"] = "reservation", ["order"] = "order", ["enroll"] = "enrollment", ["rsvp"] = "rsvp", ["attend"] = "rsvp", ["apply"] = "application", ["bid"] = "bid",
        ["answer"] = "answer", ["ask"] = "question", ["borrow"] = "loan", ["donate"] = "donation", ["lend"] = "loan", ["adopt"] = "application", ["reply"] = "reply", ["message"] = "message", ["chat"] = "message", ["rent"] = "rental", ["react"] = "reaction",
    }.ToFrozenDictionary();

    private static string? VerbOf(string word) => Morphology.VerbBases(word).FirstOrDefault(b =>
        Words.StoreVerbs.Contains(b) || Deeds.ContainsKey(b) || b is "split" or "calculate" or "compute" or "convert" or "generate" or "roll" or "flip" or "toss" or "format" or "encode" or "decode" or "shorten" or "mark" or "search" or "filter" or "login" or "signup" or "complete" or "upload" or "follow" or "check" or "assign" or "join" or "invite" or "pay" or "export" or "download" or "leave");

    /// <summary>Something that people do to what an application keeps.</summary>
    internal static bool IsVerb(string word) => VerbOf(word) is not null || Deeds.ContainsKey(word);

    /// <summary>Doing it leaves a row of its own behind.</summary>
    internal static bool IsDeed(string word) => Deeds.ContainsKey(word);

    private void Deed(string verb, List<Token> rest)
    {
        List<Token> objects = [.. rest.SkipWhile(t => t.Word is "on" or "for" or "to" or "of" or "down" or "up" or "out" or "in" or "track" or "with" or "as")];
        if (objects.Count > 1 && objects[0].Word is "adopt" or "rent" or "join" or "buy" or "get" or "attend" or "take" or "foster" or "volunteer" or "see" or "view" && Deeds.ContainsKey(verb))
        {
            // "apply to adopt pets".
            objects.RemoveAt(0);
        }

        int relative = objects.FindIndex(t => t.Word is "i" or "we" or "they" or "he" or "she" or "you" || t.Word is "that" or "which" or "who" && t.IsWord);
        if (relative > 0)
        {
            // "the books I lend to friends".
            string? theirs = objects.Skip(relative).Select(t => VerbOf(t.Word)).FirstOrDefault(v => v is not null && Deeds.ContainsKey(v));
            objects = objects[..relative];
            Deed(verb, objects);
            if (theirs is not null && theirs != verb)
            {
                Deed(theirs, []);
            }

            return;
        }

        List<Token> main = Strip(Main(objects));
        string phrase = Lemmas(main);
        if (phrase is "user" or "people" or "person" && draft.Main is null && verb is "manage" or "organize" or "administer" or "track")
        {
            DraftEntity people = Ensure(phrase is "user" ? "member" : "person", true, verb + " " + Written(main));
            draft.Main = people;
            last = people;
            draft.Clauses++;
            if (phrase is "user")
            {
                draft.Assume("The users that the application keeps are called members; they are rows, not accounts that log in.");
            }

            return;
        }

        if (OnlyTools && main.Count > 0 && !EntityLexicon.Knows(phrase) && !FeatureLexicon.IsAuth(phrase) && !ToolWishes.Cover(draft.Tools, objects))
        {
            draft.LeaveOut(verb + " " + Written(main));
            return;
        }

        bool any = main.Count > 0 && !main.All(t => t.IsAny(Words.Persons) && !EntityLexicon.Knows(t.Lemma)) && !main.All(t => t.Word is "it" or "them" or "each" or "other");
        draft.Clauses += any || Deeds.ContainsKey(verb) ? 1 : 0;
        draft.Tracks |= verb is "track" or "keep" or "log" or "record";
        if (ToolDeed(verb, rest))
        {
            draft.Clauses++;
            return;
        }

        switch (verb)
        {
            case "login" or "signup" or "register" when !any || FeatureLexicon.IsAuth(phrase):
                draft.AuthAsked = true;
                return;
            case "search" or "filter" or "sort":
                Arrange([.. objects]);
                return;
            case "upload" or "export" or "download" or "pay" or "follow" or "invite":
                draft.LeaveOut(verb == "follow" ? "followers" : verb == "pay" ? "taking payments" : verb == "upload" && phrase.Length == 0 ? "file upload" : verb + (phrase.Length > 0 ? " " + Written(main) : ""));
                return;
            case "mark" or "check" or "complete" or "assign":
                Mark(verb, objects);
                return;
        }

        if (Deeds.TryGetValue(verb, out string? left))
        {
            draft.Shared |= draft.PeopleAct;
            draft.AuthImplied |= draft.PeopleAct;
            DraftEntity? target = any ? Known(phrase, objects) : null;
            bool named = target is not null;
            target ??= objects is [{ Word: "them" or "it" }, ..] && acted is not null ? acted : draft.Main;
            if (verb is "ask" && phrase is "question" or "")
            {
                target = null;
            }

            DraftEntity child = Ensure(left, true, verb + " " + Written(main));
            if (target is not null && (named || !draft.Entities.Any(e => e != target && e != child && child.Known?.Parents.Any(p => p.TrimEnd('!') == e.Label) == true)))
            {
                // Who votes in a poll of options votes for one of them.
                Relate(child, target, true);
            }

            if (actor is not null && child.Known?.Parents.Any(p => p.TrimEnd('!') is var by && (by == actor || EntityLexicon.Find(by)?.Kind == EntityLexicon.Find(actor)?.Kind)) == true)
            {
                // Who enrolls is a student, and the row says which.
                Relate(child, Ensure(actor, true, actor), child.Known.Parents.Contains(actor + "!"));
            }

            if (target is not null && any)
            {
                target.Named = true;
            }

            int to = objects.FindIndex(t => t.Word is "to" or "from");
            if (to > 0 && left is "loan" or "rental" or "donation" && NounPhrase.At(objects, to + 1) is { } receiver && (Actors.IsRole(receiver.Label) || receiver.Label is "friend"))
            {
                // "lend my tools to neighbors": the loan says to whom.
                Relate(child, Ensure(receiver.Label, true, verb + " to " + receiver.Label), false);
            }

            draft.Main ??= target ?? child;
            last = named && verb is "rate" or "review" or "comment" or "like" or "vote" ? target : child;
            return;
        }

        if (!any)
        {
            return;
        }

        if (verb == "sell" && draft.Main is null && !EntityLexicon.Knows(phrase))
        {
            AddApp(AppLexicon.Find("online shop")!, objects.Count > 0 ? [.. main.Take(3), new(TokenKind.Word, "shop", "shop", "shop")] : main);
            draft.Clauses++;
            return;
        }

        draft.Shared |= verb is "share" or "post" or "publish" or "submit" or "sell";
        draft.AuthImplied |= draft.PeopleAct && draft.Shared;
        if (draft.Main is null && !(draft.HeadIsBare && draft.Entities.Count > 0))
        {
            bool quantity = Main(objects).Count < objects.Count && main.Count == 1 && Quantity(main[0]);
            List<Token> subject = quantity ? Strip(objects[(Main(objects).Count + 1)..]) : main;
            string? head = draft.Head;
            if (!Lookup(subject, true, true) && subject.All(Plausible))
            {
                Unknown(subject, Lemmas(subject), true, true, false);
            }

            if (head is null && draft.App is null && draft.Main is not null && draft.Head is { } taken && !Words.AppNouns.Contains(taken[(taken.LastIndexOf(' ') + 1)..]))
            {
                // What people do names what is kept, not the application.
                draft.Head = null;
            }

            List<Token> of = Main(objects).Count + 1 < objects.Count && objects[Main(objects).Count].Is("of") && !quantity ? objects[(Main(objects).Count + 1)..] : [];
            if (draft.Main is { } kept && NounPhrase.At(of, 0) is { IsPlural: true } whose && EntityLexicon.Knows(whose.Label) && whose.Label != kept.Label)
            {
                // "the maintenance of vehicles".
                Relate(kept, Ensure(whose.Label, true, Written(of)), false);
            }

            draft.HeadIsBare = true;
            acted = draft.Main;
            Details(draft.Main, objects);
            return;
        }

        if (verb is "learn" or "study" or "practice" or "remember" && !EntityLexicon.Knows(phrase) && !main[^1].IsPlural)
        {
            // "for learning Spanish": what it is good for.
            return;
        }

        acted = Item(objects, draft.Main, false, last, false) ?? acted;
    }
}
