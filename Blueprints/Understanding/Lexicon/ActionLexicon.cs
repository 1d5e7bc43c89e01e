namespace Catalyst.Blueprints.Understanding.Lexicon;

/// <summary>What people do to things, and the row that doing it leaves behind.</summary>
internal static class ActionLexicon
{
    // What people do to things, and the thing that doing it leaves behind.
    private static readonly FrozenDictionary<string, string> Rows = new Dictionary<string, string>
    {
        ["rate"] = "rating", ["review"] = "review", ["comment"] = "comment", ["vote"] = "vote", ["upvote"] = "vote", ["downvote"] = "vote",
        ["like"] = "reaction", ["react"] = "reaction", ["favorite"] = "favorite", ["book"] = "booking", ["reserve"] = "reservation",
        ["order"] = "order", ["enroll"] = "enrollment", ["rsvp"] = "rsvp", ["attend"] = "rsvp", ["apply"] = "application",
        ["adopt"] = "application", ["bid"] = "bid", ["answer"] = "answer", ["ask"] = "question", ["borrow"] = "loan", ["lend"] = "loan",
        ["donate"] = "donation", ["reply"] = "reply", ["message"] = "message", ["chat"] = "message", ["rent"] = "rental",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Others = Words.Set("""
        split calculate compute convert generate roll flip toss format encode decode shorten mark search filter login signup complete upload
        follow check assign join invite pay export download leave
        """);

    /// <summary>The base form of a verb that people do to what an application keeps; null when the word is none.</summary>
    public static string? Verb(string word) =>
        Morphology.VerbBases(word).FirstOrDefault(b => Words.StoreVerbs.Contains(b) || Rows.ContainsKey(b) || Others.Contains(b));

    public static bool IsVerb(string word) => Verb(word) is not null || Rows.ContainsKey(word);

    /// <summary>The entity whose row the action leaves: a loan when somebody borrows; null when it leaves none.</summary>
    public static string? Row(string verb) => Rows.GetValueOrDefault(verb);

    /// <summary>Whether the action leaves a row of its own.</summary>
    public static bool LeavesRow(string verb) => Rows.ContainsKey(verb);
}
