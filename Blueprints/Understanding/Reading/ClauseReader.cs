using static Catalyst.Blueprints.Understanding.Reading.Phrases;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Reads who does what: "users can rate recipes and leave comments", "lets me track my plants".</summary>
internal sealed class ClauseReader(Draft draft, Discourse discourse, EntityResolver entities, ContentReader content)
{
    /// <summary>Behind these stands what somebody or something does.</summary>
    public static readonly FrozenSet<string> Modals = Words.Set("can could may should must will shall");

    /// <summary>Whether a word stands where a verb does and is none that says what to keep.</summary>
    public static bool IsUnknownVerb(List<Token> tokens, int at) => at < tokens.Count && tokens[at] is { IsWord: true, IsPlural: false } t
        && !Words.IsKnown(t.Word) && !ActionLexicon.IsVerb(t.Word) && !VerbLexicon.IsForm(t.Word) && !t.IsAny(Markers.WithWords)
        && !EntityLexicon.Knows(t.Lemma) && !FieldLexicon.Knows(t.Word) && !FeatureLexicon.IsAuth(t.Lemma)
        && FeatureLexicon.NotBuilt(t.Lemma) is null && ToolLexicon.Find(t.Lemma) is null;

    public void Read(List<Token> tokens, bool verbFirst)
    {
        string? verb = null;
        var lost = false;
        foreach (var item in Items(tokens))
        {
            var can = item.FindIndex(t => t.IsAny(Modals));
            if (can >= 0 && IsUnknownVerb(item, can + 1) || lost && IsUnknownVerb(item, 0))
            {
                // "people can zwick and blorp kettles": of a verb that nobody knows no thing is made.
                draft.LeaveOut(Written(item[(can + 1)..]));
                lost = true;
                continue;
            }

            lost = false;
            var at = -1;
            if (verb is not null && item.FindIndex(1, t => t.Word is "can" or "may") is > 0 and < 5 and var modal)
            {
                // "and users can see their own": somebody else does something else.
                ReadActor(item[..modal]);
                verb = null;
                at = SkipAdverbs(item, modal + 1);
            }
            else if (!verbFirst && verb is null)
            {
                at = ReadSubject(item);
            }
            else if (BeginsWithVerb(item, verb))
            {
                at = 0;
            }

            if (verb is not null && IsBareVerb(item))
            {
                // "create, edit and delete tasks".
                content.ReadAction(ActionLexicon.Verb(item[0].Word)!, []);
                continue;
            }

            if (verb is not null && at < 0 && HasOwnSubject(item))
            {
                // "and students submit their answers".
                at = 1;
            }

            if (at >= 0 && at < item.Count && ActionLexicon.Verb(item[at].Word) is { } found)
            {
                verb = found;
                content.ReadAction(verb, item[(at + 1)..]);
            }
            else if (verb is not null && IsFeature(Lemmas(Strip(item)), verb))
            {
                // "rate recipes and a kitchen timer": a part of its own, not something to rate.
                content.ReadItem(item, new ListContext(draft.Main));
            }
            else if (verb is not null)
            {
                content.ReadAction(verb, item);
            }
            else if (at >= 0 && at < item.Count || verbFirst)
            {
                verb = "add";
            }
        }
    }

    // Reads who acts, and tells where the verb stands: behind "can", else behind "lets me", else wherever it is.
    private int ReadSubject(List<Token> item)
    {
        var helper = item.FindIndex(t => t.Word is "can" or "could" or "to" or "may" or "should" or "must" or "will");
        var lets = item.FindIndex(t => t.Word is "lets" or "let" or "helps" or "help" or "allows" or "allow");
        var at = helper >= 0 ? helper + 1
            : lets >= 0
            ? item.FindIndex(lets + 1, t => IsVerb(t) && !t.IsAny(Words.Persons)) : item.FindIndex(IsVerb);
        while (at > 0 && at < item.Count && (IsAdverb(item[at]) || item[at].Word is "user" or "users" or "me" or "people"))
        {
            at++;
        }

        ReadActor(item[..Math.Clamp(helper >= 0 ? helper : at, 0, item.Count)]);
        return at;
    }

    private static int SkipAdverbs(List<Token> item, int at)
    {
        while (at < item.Count && IsAdverb(item[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsAdverb(Token t) => t.Word is "only" or "also" or "then" or "be" or "able" or "to";

    private static bool IsVerb(Token t) => t.IsWord && ActionLexicon.Verb(t.Word) is not null && !t.IsAny(Words.Determiners);

    // A word such as "order" begins an action, unless it belongs to the objects of the verb before.
    private static bool BeginsWithVerb(List<Token> item, string? verb)
    {
        if (!item[0].IsWord || ActionLexicon.Verb(item[0].Word) is null
            || verb is not null && item.Count > 1 && EntityLexicon.Knows(Lemmas(item)))
        {
            return false;
        }

        var hasObject = item.Count > 1 && !item[1].IsAny(LinkWords) && (verb is null || !item[0].IsPlural);
        return hasObject || item.Count > 1 && ActionLexicon.LeavesRow(item[0].Word) || verb is null || FeatureLexicon.IsAuth(item[0].Word);
    }

    private static bool IsBareVerb(List<Token> item) => item.Count == 1 && item[0].IsWord && ActionLexicon.Verb(item[0].Word) is not null
        && !EntityLexicon.Knows(item[0].Lemma) && !item[0].IsPlural;

    private static bool HasOwnSubject(List<Token> item) => item.Count > 2 && item[0].IsPlural
        && ActionLexicon.Verb(item[1].Word) is not null
        && !item[1].IsPlural && (EntityLexicon.Knows(item[0].Lemma) || item[0].IsAny(Words.Persons));

    private static bool IsFeature(string phrase, string verb) =>
        ToolLexicon.Find(phrase) is not null || FeatureLexicon.IsAuth(phrase) && verb != "add";

    private void ReadActor(List<Token> subject)
    {
        var noun = Strip([.. subject.Where(t => !t.IsAny(Markers.ClauseWords))]);
        if (noun.Count == 0)
        {
            return;
        }

        var label = Lemmas(noun);
        var kept = EntityLexicon.Find(label)?.IsPerson == true && label is not ("person" or "friend" or "colleague");
        discourse.Actor = kept ? label : null;
        if (label is ("member" or "person") && draft.Find(label) is not null)
        {
            // A library's members are rows, not accounts.
            return;
        }

        if (label is "admin" or "administrator" or "moderator")
        {
            draft.AskForRole(label);
        }
        else if (label is "user" or "neighbor" or "member" or "people" or "person" or "register user" or "author")
        {
            draft.PeopleAct = true;
        }
        else if (label is "student" or "teacher" or "customer" or "patient" or "employee" && draft.Find(label) is null && draft.HeadIsBare)
        {
            entities.Ensure(label, true, label);
        }
    }
}
