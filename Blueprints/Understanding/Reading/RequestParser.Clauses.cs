using Catalyst.Blueprints.Understanding.Lexicon;
using Catalyst.Blueprints.Understanding.Text;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Who does what: "users can rate recipes and leave comments", "lets me track my plants".</summary>
internal sealed partial class RequestParser
{
    // "users can rate recipes and leave comments", "lets me track my plants", and after "to": "track expenses and incomes".
    private void Clause(List<Token> tokens, bool verbFirst)
    {
        string? verb = null;
        foreach (List<Token> item in Items(tokens))
        {
            int at = -1;
            if (verb is not null && item.FindIndex(1, t => t.Word is "can" or "may") is int own and > 0 && own < 5)
            {
                // "and users can see their own": somebody else does something else.
                Actor(item[..own]);
                verb = null;
                at = own + 1;
                while (at < item.Count && item[at].Word is "only" or "also" or "then" or "be" or "able" or "to")
                {
                    at++;
                }
            }
            else if (!verbFirst && verb is null)
            {
                int helper = item.FindIndex(t => t.Word is "can" or "could" or "to" or "may" or "should" or "must" or "will");
                int lets = item.FindIndex(t => t.Word is "lets" or "let" or "helps" or "help" or "allows" or "allow");
                at = helper >= 0 ? helper + 1 : lets >= 0 ? item.FindIndex(lets + 1, t => t.IsWord && VerbOf(t.Word) is not null && !t.IsAny(Words.Determiners) && !t.IsAny(Words.Persons)) : item.FindIndex(t => t.IsWord && VerbOf(t.Word) is not null && !t.IsAny(Words.Determiners));
                while (at > 0 && at < item.Count && (item[at].Word is "to" or "also" or "only" or "then" or "be" or "able" || item[at].Word is "user" or "users" or "me" or "people"))
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
        actor = EntityLexicon.Find(label)?.IsPerson == true && label is not ("person" or "friend" or "colleague") ? label : null;
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

    // "log their mood (1-10)", "add books (title, author)".
    private void Details(DraftEntity? subject, List<Token> objects)
    {
        int open = objects.FindIndex(t => t.Is("("));
        if (subject is null || open < 1)
        {
            return;
        }

        List<Token> inside = [.. objects.Skip(open + 1).TakeWhile(t => !t.Is(")"))];
        if (inside.Any(t => t.Kind == TokenKind.Number))
        {
            AddField(subject, objects, Strip(objects));
        }
        else if (Items(inside).Count > 1)
        {
            Inside(subject, inside);
        }
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
