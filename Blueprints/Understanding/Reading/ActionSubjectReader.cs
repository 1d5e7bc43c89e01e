using Catalyst.Blueprints.Understanding.Reading.Relations;
using static Catalyst.Blueprints.Understanding.Reading.Phrases;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Reads what the application is about from the first thing that people do with it: "track my plants".</summary>
internal sealed class ActionSubjectReader(
    Draft draft, Discourse discourse, EntityResolver entities, FieldListReader fields, SubjectReader subjects, ContentReader content)
{
    public void Read(List<Token> objects, List<Token> noun)
    {
        var link = BaseNoun(objects).Count < objects.Count ? objects[BaseNoun(objects).Count..] : [];
        var counted = link.Count > 0 && noun.Count == 1 && Nouns.IsQuantity(noun[0]) ? Strip(link[1..]) : [];
        var quantity = counted.Count > 0;
        var subject = quantity ? counted : noun;
        var head = draft.Head;
        if (!subjects.Read(subject, true, true) && subject.All(Nouns.IsPlausible))
        {
            subjects.ReadUnknown(subject, Lemmas(subject), true, true, false);
        }

        if (head is null && draft.App is null && draft.Main is not null && draft.Head is { } taken
            && !Words.AppNouns.Contains(taken[(taken.LastIndexOf(' ') + 1)..]))
        {
            // What people do names what is kept, not the application.
            draft.Head = null;
        }

        var of = link.Count > 1 && link[0].Is("of") && !quantity ? link[1..] : [];
        if (draft.Main is { } main && NounPhrase.At(of, 0) is { IsPlural: true } whose && EntityLexicon.Knows(whose.Label)
            && whose.Label != main.Label)
        {
            // "the maintenance of vehicles".
            main.BelongsTo(entities.Ensure(whose.Label, true, Written(of)), false);
        }

        draft.HeadIsBare = true;
        draft.HeadUnknown = false;
        discourse.Object = draft.Main;
        ReadDetails(draft.Main, objects);
    }

    /// <summary>"manage users": they are rows.</summary>
    public void ReadPeople(string verb, List<Token> noun, string phrase)
    {
        var people = entities.Ensure(phrase is "user" ? "member" : "person", true, verb + " " + Written(noun));
        draft.Main = people;
        discourse.Focus = people;
        draft.Clauses++;
        if (phrase is "user")
        {
            draft.Assume("The users that the application keeps are called members; they are rows, not accounts that log in.");
        }
    }

    /// <summary>"sell handmade soap": a shop.</summary>
    public void ReadShop(List<Token> objects, List<Token> noun)
    {
        var head = objects.Count > 0 ? [.. noun.Take(3), Token.Of("shop")] : noun;
        subjects.AddApp(AppLexicon.Find("online shop")!, head);
        draft.Clauses++;
    }

    // "log their mood (1-10)", "add books (title, author)".
    private void ReadDetails(DraftEntity? subject, List<Token> objects)
    {
        var open = objects.FindIndex(t => t.Is("("));
        if (subject is null || open < 1)
        {
            return;
        }

        List<Token> inside = [.. objects.Skip(open + 1).TakeWhile(t => !t.Is(")"))];
        if (inside.Any(t => t.Kind == TokenKind.Number))
        {
            fields.Add(subject, objects, Strip(objects));
        }
        else if (Items(inside).Count > 1)
        {
            content.ReadParenthesis(subject, inside);
        }
    }
}
