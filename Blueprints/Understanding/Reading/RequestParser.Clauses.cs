using Catalyst.Blueprints.Model;
using Catalyst.Blueprints.Understanding.Lexicon;
using Catalyst.Blueprints.Understanding.Text;

namespace Catalyst.Blueprints.Understanding.Reading;

internal sealed partial class RequestParser
{
    // "each book has ...", "users can ...", "tasks belong to projects".
    private bool Statement(List<Token> tokens)
    {
        int verb = tokens.FindIndex(0, Math.Min(tokens.Count, 7), t => t.IsAny(Statements));
        if (verb < 1 || verb == tokens.Count - 1)
        {
            return false;
        }

        List<Token> subject = Strip(tokens[..verb]);
        string word = tokens[verb].Word;
        bool pronoun = subject.Count == 0 || subject.All(t => t.Word is "it" or "they" or "app" or "there" or "site" or "website" or "system" or "application");
        bool person = subject.Count == 1 && subject[0].IsAny(Words.Persons) && !(EntityLexicon.Knows(subject[0].Lemma) && word is "have" or "has");
        if (word is "can" or "may" or "should" or "must" or "will" && !pronoun && !(tokens.Count > verb + 1 && tokens[verb + 1].Word is "have" or "contain" or "belong" or "include"))
        {
            if (!person && (draft.Find(Lemmas(subject)) is null && !EntityLexicon.Knows(Lemmas(subject))))
            {
                return false;
            }

            Clause(tokens, false);
            return true;
        }

        if (pronoun || person)
        {
            if (!HasHead || !pronoun)
            {
                return false;
            }

            last = draft.Main;
            if (word is "should" or "must" or "will" && verb + 3 < tokens.Count && tokens[verb + 1].Word is "let" or "allow" or "lets")
            {
                // "it should let me add a meal with a name".
                List<Token> tail = [.. tokens.Skip(verb + 2).SkipWhile(t => t.IsAny(Words.Persons) || t.Word is "to")];
                int stop = NextMarker(tail, Math.Min(1, tail.Count));
                if (tail.Count > 0)
                {
                    Clause(tail[..stop], true);
                    last = draft.Main;
                    Segments(tail, stop);
                }

                return true;
            }

            if (word is "can" or "lets" or "allows" or "will" && !tokens.Skip(verb).Take(2).Any(t => t.Is("have")))
            {
                Clause(tokens, false);
            }
            else
            {
                Segments([With, .. tokens.Skip(verb + 1).SkipWhile(t => t.Word is "have" or "be" or "also" or "include" or "contain")], 0);
            }

            return true;
        }

        string label = Lemmas(subject);
        bool known = draft.Find(label) is not null || EntityLexicon.Knows(label) || HasHead || tokens[0].Word is "each" or "every";
        if (!known || subject.Count > 3 || !subject.All(Plausible))
        {
            return false;
        }

        DraftEntity entity = Ensure(label, true, Written(tokens[..verb]));
        draft.Main ??= entity;
        last = entity;
        draft.Clauses++;
        List<Token> rest = [.. tokens.Skip(verb + 1).SkipWhile(t => t.Word is "have" or "has" or "also" or "contain" or "include" or "belong" or "of")];
        bool belongs = word.StartsWith("belong", StringComparison.Ordinal) || tokens.Skip(verb).Take(2).Any(t => t.Is("belong"));
        if (belongs)
        {
            int after = NextMarker(rest, 0);
            Segment(Kind.Belongs, rest[..after], word);
            last = entity;
            Segments(rest, after);
            return true;
        }

        int end = NextMarker(rest, 0);
        WithList(rest[..end], true);
        Segments(rest, end);
        return true;
    }

    private void Later(List<Token> tokens, bool listed)
    {
        DraftEntity? subject = draft.Main;
        last = subject;
        foreach (List<Token> item in Items(tokens))
        {
            string phrase = Lemmas(Strip(Main(item)));
            bool known = FeatureLexicon.IsAuth(phrase) || ToolLexicon.Find(phrase) is not null || FeatureLexicon.NotBuilt(phrase) is not null || EntityLexicon.Knows(phrase) || FieldLexicon.Knows(phrase);
            if (known && (listed || item.Count <= 3))
            {
                Item(item, subject, false, null, false);
            }
        }
    }

    private void For(List<Token> tokens)
    {
        if (tokens.Count > 0 && tokens[0].IsWord && tokens[0].Word.EndsWith("ing", StringComparison.Ordinal) && VerbOf(tokens[0].Word) is not null && tokens.Count > 1)
        {
            Clause(tokens, true);
            return;
        }

        foreach (List<Token> item in Items(tokens))
        {
            List<Token> noun = Strip(Main(item));
            if (noun.Count is 0 or > 5)
            {
                continue;
            }

            string phrase = Lemmas(noun);
            if (draft.Page is not null && draft.Entities.Count == 0)
            {
                draft.Page = draft.Page with { Heading = Naming.Safe(Naming.Title(string.Join(' ', noun.Select(t => t.Word)))) };
                draft.Head = string.Join(' ', noun.Select(t => t.Word));
                continue;
            }

            if (draft.Main is null && draft.HeadIsBare && noun[^1].Lemma is "business" or "company" or "studio" or "firm" or "agency" or "band" or "startup" or "organization" or "practice" or "freelancer" && AppLexicon.Find(phrase) is null && draft.Clauses == 0)
            {
                // The website of a business shows the business.
                string title = Naming.Safe(Naming.Title(string.Join(' ', noun.Select(t => t.Word))));
                draft.Page = new WelcomePage(title, "Welcome. We are glad that you are here.");
                draft.Head = string.Join(' ', noun.Select(t => t.Word));
                continue;
            }

            if (draft.Main is null || draft.Entities.All(e => !e.Named) && draft.HeadIsBare)
            {
                bool persons = noun.All(t => t.IsAny(Words.Persons)) && !draft.HeadIsBare;
                if (!persons && !Lookup(noun, true, true) && noun.All(Plausible) && !noun.All(t => t.IsAny(Words.Persons)))
                {
                    Unknown(noun, phrase, true, true, false);
                }

                if (draft.Main is not null && draft.Head is { } bare && draft.HeadIsBare && !bare.Contains(' ', StringComparison.Ordinal) && bare != phrase && !draft.HeadNamed)
                {
                    // "dashboard for sales".
                    draft.Head = string.Join(' ', noun.Select(t => t.Word)) is var about && about.Contains(bare, StringComparison.Ordinal) ? about : about + " " + bare;
                    draft.HeadNamed = true;
                }

                draft.Clauses += draft.Main is null ? 0 : 1;
                continue;
            }

            DraftEntity? target = draft.Find(phrase);
            if (last is not null && target is not null && target != last)
            {
                Relate(last, target, last.Known?.Role == EntityRole.Child);
            }
            else if (item.Count > 0 && EntityLexicon.Knows(phrase) && noun[^1].IsPlural && !noun.All(t => t.IsAny(Words.Persons)) && last?.Known?.Role == EntityRole.Child)
            {
                Attach(last, item);
            }
        }
    }

    // "users can rate recipes and leave comments", "lets me track my plants", and after "to": "track expenses and incomes".
    private void Clause(List<Token> tokens, bool verbFirst)
    {
        string? verb = null;
        foreach (List<Token> item in Items(tokens))
        {
            int at = -1;
            if (!verbFirst && verb is null)
            {
                int helper = item.FindIndex(t => t.Word is "can" or "could" or "to" or "may" or "should" or "must" or "will");
                int lets = item.FindIndex(t => t.Word is "lets" or "let" or "helps" or "help" or "allows" or "allow");
                at = helper >= 0 ? helper + 1 : lets >= 0 ? lets + 2 : item.FindIndex(t => t.IsWord && VerbOf(t.Word) is not null && !t.IsAny(Words.Determiners));
                while (at > 0 && at < item.Count && (item[at].Word is "to" or "also" or "be" || item[at].Word is "user" or "users" or "me" or "people"))
                {
                    at++;
                }

                Actor(item[..Math.Clamp(helper >= 0 ? helper : at, 0, item.Count)]);
            }
            else if (item[0].IsWord && VerbOf(item[0].Word) is not null && !(verb is not null && item.Count > 1 && EntityLexicon.Knows(Lemmas(item))) && (item.Count > 1 && !item[1].IsAny(LinkWords) && (verb is null || !item[0].IsPlural) || item.Count > 1 && Deeds.ContainsKey(item[0].Word) || verb is null || FeatureLexicon.IsAuth(item[0].Word)))
            {
                at = 0;
            }

            if (verb is not null && item.Count == 1 && item[0].IsWord && VerbOf(item[0].Word) is { } alone && !EntityLexicon.Knows(item[0].Lemma) && !item[0].IsPlural)
            {
                // "create, edit and delete tasks".
                Deed(alone, []);
                continue;
            }

            if (verb is not null && at < 0 && item.Count > 2 && item[0].IsPlural && VerbOf(item[1].Word) is not null && !item[1].IsPlural && (EntityLexicon.Knows(item[0].Lemma) || item[0].IsAny(Words.Persons)))
            {
                // "and students submit their answers".
                at = 1;
            }

            if (at >= 0 && at < item.Count && VerbOf(item[at].Word) is { } found)
            {
                verb = found;
                Deed(verb, item[(at + 1)..]);
            }
            else if (verb is not null && Strip(item) is var thing && (ToolLexicon.Find(Lemmas(thing)) is not null || FeatureLexicon.IsAuth(Lemmas(thing)) && verb != "add"))
            {
                // "rate recipes and a kitchen timer": a part of its own, not something to rate.
                Item(item, draft.Main, false, null, false);
            }
            else if (verb is not null)
            {
                Deed(verb, item);
            }
            else if (at >= 0 && at < item.Count || verbFirst)
            {
                verb = "add";
            }
        }
    }

    private void Actor(List<Token> subject)
    {
        List<Token> noun = Strip([.. subject.Where(t => !t.IsAny(ClauseWords))]);
        if (noun.Count == 0)
        {
            return;
        }

        string label = Lemmas(noun);
        if (label is ("member" or "person") && draft.Find(label) is not null)
        {
            // A library's members are rows, not accounts.
            return;
        }

        if (label is "admin" or "administrator" or "moderator")
        {
            Roles(label);
            return;
        }

        if (label is "user" or "neighbor" or "member" or "people" or "person" or "register user" or "author")
        {
            draft.PeopleAct = true;
        }
        else if (label is "student" or "teacher" or "customer" or "patient" or "employee" && draft.Find(label) is null && draft.HeadIsBare)
        {
            Ensure(label, true, label);
        }
    }

    private void Deed(string verb, List<Token> rest)
    {
        List<Token> objects = [.. rest.SkipWhile(t => t.Word is "on" or "for" or "to" or "of" or "down" or "up" or "out" or "in" or "track" or "with" or "as")];
        if (objects.Count > 1 && objects[0].Word is "adopt" or "rent" or "join" or "buy" or "get" or "attend" or "take" or "foster" or "volunteer" or "see" or "view" && Deeds.ContainsKey(verb))
        {
            // "apply to adopt pets".
            objects.RemoveAt(0);
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
                draft.LeaveOut(verb == "follow" ? "followers" : verb + (phrase.Length > 0 ? " " + Written(main) : ""));
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
            target ??= draft.Main;
            if (verb is "ask" && phrase is "question" or "")
            {
                target = null;
            }

            DraftEntity child = Ensure(left, true, verb + " " + Written(main));
            if (target is not null)
            {
                Relate(child, target, true);
            }

            draft.Main ??= target ?? child;
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
            if (!Lookup(subject, true, true) && subject.All(Plausible))
            {
                Unknown(subject, Lemmas(subject), true, true, false);
            }

            draft.HeadIsBare = true;
            return;
        }

        Item(objects, draft.Main, false, last, false);
    }

    // Lists can be searched, filtered and sorted anyway; "filter by cuisine" still says that there is a cuisine.
    private void Arrange(List<Token> objects)
    {
        int by = objects.FindIndex(t => t.Word is "by");
        if (by < 0 || (last ?? draft.Main) is not { } subject)
        {
            return;
        }

        foreach (List<Token> item in Items(objects[(by + 1)..]))
        {
            List<Token> name = Strip(item);
            string phrase = Lemmas(name);
            bool has = draft.Find(phrase) is not null || subject.Known?.Fields.Any(f => f.Split(':', '!')[0] == phrase) == true;
            if (name.Count is > 0 and <= 3 && !has && (FieldLexicon.Knows(phrase) || FieldLexicon.Knows(Words_(name))))
            {
                AddField(subject, item, name);
            }
        }
    }

    private DraftEntity? Known(string phrase, List<Token> objects) =>
        draft.Find(phrase) ?? (EntityLexicon.Knows(phrase) || objects.Count > 0 && Strip(Main(objects))[^1].IsPlural && Strip(Main(objects)).All(Plausible) ? Ensure(phrase, true, Written(objects)) : null);

    private void Mark(string verb, List<Token> objects)
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
            FieldKind? kind = verb == "assign" ? null : new FieldKind(Model.FieldType.Boolean, Default: "false");
            target.Fields.Add(new DraftField(field, kind, null));
        }
    }
}
