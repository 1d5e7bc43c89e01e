using static Catalyst.Blueprints.Understanding.Reading.Phrases;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Reads what a verb does to its object: "rate recipes", "track my plants", "log in".</summary>
internal sealed class ActionReader(
    Draft draft, Discourse discourse, ComputationReader computations, ImpliedFieldReader implied, ActionRowReader rows,
    ActionSubjectReader subjects, ContentReader content)
{
    public void Read(string verb, List<Token> rest)
    {
        var objects = WithoutParticles(verb, rest);
        var relative = objects.FindIndex(t =>
            t.Word is "i" or "we" or "they" or "he" or "she" or "you" || t.Word is "that" or "which" or "who" && t.IsWord);
        if (relative > 0)
        {
            ReadRelative(verb, objects, relative);
            return;
        }

        var noun = Strip(BaseNoun(objects));
        var phrase = Lemmas(noun);
        if (phrase is "user" or "people" or "person" && draft.Main is null && verb is "manage" or "organize" or "administer" or "track")
        {
            subjects.ReadPeople(verb, noun, phrase);
            return;
        }

        if (draft.OnlyTools && noun.Count > 0 && !EntityLexicon.Knows(phrase) && !FeatureLexicon.IsAuth(phrase)
            && !ToolWishes.Cover(draft.Tools, objects))
        {
            draft.LeaveOut(verb + " " + Written(noun));
            return;
        }

        var hasObject = noun.Count > 0 && !noun.All(t => t.IsAny(Words.Persons) && !EntityLexicon.Knows(t.Lemma))
            && !noun.All(t => t.Word is "it" or "them" or "each" or "other");
        draft.Clauses += hasObject || ActionLexicon.LeavesRow(verb) ? 1 : 0;
        draft.Tracks |= verb is "track" or "keep" or "log" or "record";
        if (computations.ReadAction(verb, rest))
        {
            draft.Clauses++;
            return;
        }

        if (ReadFeature(verb, objects, noun, hasObject))
        {
            return;
        }

        if (ActionLexicon.Row(verb) is { } row)
        {
            rows.Read(verb, row, objects, noun, hasObject);
        }
        else if (hasObject)
        {
            ReadStored(verb, objects, noun);
        }
    }

    private static List<Token> WithoutParticles(string verb, List<Token> rest)
    {
        List<Token> objects =
        [
            .. rest.SkipWhile(t =>
                t.Word is "on" or "for" or "to" or "of" or "down" or "up" or "out" or "in" or "track" or "with" or "as"),
        ];
        var second = objects.Count > 1
            && objects[0].Word is "adopt" or "rent" or "join" or "buy" or "get" or "attend" or "take" or "foster"
            or "volunteer" or "see" or "view";
        if (second && ActionLexicon.LeavesRow(verb))
        {
            // "apply to adopt pets".
            objects.RemoveAt(0);
        }

        return objects;
    }

    // "the books I lend to friends".
    private void ReadRelative(string verb, List<Token> objects, int relative)
    {
        var inner = objects.Skip(relative).Select(t => ActionLexicon.Verb(t.Word))
            .FirstOrDefault(v => v is not null && ActionLexicon.LeavesRow(v));
        Read(verb, objects[..relative]);
        if (inner is not null && inner != verb)
        {
            Read(inner, []);
        }
    }

    // Actions that every list offers, that need accounts, or that cannot be built.
    private bool ReadFeature(string verb, List<Token> objects, List<Token> noun, bool hasObject)
    {
        var phrase = Lemmas(noun);
        switch (verb)
        {
            case "login" or "signup" or "register" when !hasObject || FeatureLexicon.IsAuth(phrase):
                draft.AuthAsked = true;
                return true;
            case "search" or "filter" or "sort":
                implied.ReadSorting([.. objects]);
                return true;
            case "follow":
                draft.LeaveOut(verb, Effect.Missing("followers"));
                return true;
            case "pay":
                draft.LeaveOut(verb, Effect.Missing("taking payments"));
                return true;
            case "upload" when phrase.Length == 0:
                draft.LeaveOut(verb, Effect.Missing("file upload"));
                return true;
            case "upload" or "export" or "download" or "invite":
                draft.LeaveOut(verb + (phrase.Length > 0 ? " " + Written(noun) : ""));
                return true;
            case "mark" or "check" or "complete" or "assign":
                implied.ReadMark(verb, objects);
                return true;
            default:
                return false;
        }
    }

    private void ReadStored(string verb, List<Token> objects, List<Token> noun)
    {
        var phrase = Lemmas(noun);
        if (verb == "sell" && draft.Main is null && !EntityLexicon.Knows(phrase))
        {
            subjects.ReadShop(objects, noun);
            return;
        }

        draft.Shared |= verb is "share" or "post" or "publish" or "submit" or "sell";
        draft.AuthImplied |= draft.PeopleAct && draft.Shared;
        if (draft.Main is null && !(draft.HeadIsBare && draft.Entities.Count > 0))
        {
            subjects.Read(objects, noun);
            return;
        }

        var studied = verb is "learn" or "study" or "practice" or "remember" && !EntityLexicon.Knows(phrase) && !noun[^1].IsPlural;
        if (studied)
        {
            // "for learning Spanish" says what it is good for.
            return;
        }

        discourse.Object = content.ReadItem(objects, new ListContext(draft.Main, Previous: discourse.Focus)) ?? discourse.Object;
    }
}
