namespace Catalyst.Blueprints.Understanding.Forms;

/// <summary>Who sends something without an account, by which verbs, and what it is called then.</summary>
internal static class SubmissionLexicon
{
    /// <summary>Whoever comes by.</summary>
    public static readonly FrozenSet<string> Anyone =
        Words.Set("anyone anybody everyone everybody people visitor public guest stranger passerby reader");

    public static readonly FrozenSet<string> Modals =
        Words.Set("can could may should must will shall be able to want also just simply only");

    /// <summary>What is sent stands behind them.</summary>
    private static readonly FrozenSet<string> Sending = Words.Set("""
        send submit report leave file lodge hand post place raise make upload write give fill share enter drop propose suggest nominate
        contribute
        """);

    // What remains of a verb; what it is done to, or for, is another thing.
    private static readonly FrozenDictionary<string, string> Rows = """
        sign=signup signup=signup register=registration enrol=enrolment enroll=enrolment apply=application bid=bid book=booking
        reserve=reservation order=order preorder=order pre-order=order subscribe=subscription ask=question vote=vote comment=comment
        rsvp=reply reply=reply respond=reply request=request enquire=enquiry inquire=inquiry complain=complaint donate=donation
        """.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('='))
        .ToFrozenDictionary(p => p[0], p => p[1]);

    /// <summary>Between the verb and the values.</summary>
    public static readonly FrozenSet<string> Openers = Words.Set("with giving leaving entering stating including naming telling by using");

    /// <summary>Leads to what it is for.</summary>
    public static readonly FrozenSet<string> Links = Words.Set("for on to in about at");

    /// <summary>What is the sender's own, and no thing that is sent.</summary>
    public static readonly FrozenSet<string> Values = Words.Set("name email e-mail phone address contact details number");

    /// <summary>Those to whom it is sent.</summary>
    public static readonly FrozenSet<string> Receivers = Words.Set("us me you it them the our");

    private static readonly FrozenSet<string> Account = Words.Set("""
        account accounts login logging sign signing signup registering registration log password sign-in signin
        """);

    private static readonly FrozenSet<string> Seeing = Words.Set("see sees read reads view views get gets look looks open opens");

    /// <summary>What the sender does with a value.</summary>
    public static bool Enters(Token verb) => verb.Word is "choose" or "pick" or "select" or "leave" or "enter" or "give" or "say" or "tell";

    public static bool Sends(Token verb) => Bases(verb).Any(Sending.Contains);

    public static string? Row(Token verb) => Bases(verb).Select(Rows.GetValueOrDefault).FirstOrDefault(row => row is not null);

    private static IEnumerable<string> Bases(Token verb) => Morphology.VerbBases(verb.Word).Prepend(verb.Word);

    /// <summary>How many words say that it needs no account; 0 for none.</summary>
    public static int NoAccount(IReadOnlyList<Token> s, int at)
    {
        if (!s[at].IsWord || s[at].Word is not ("without" or "no" or "not"))
        {
            return s[at].Word is "anonymously" ? 1 : 0;
        }

        var end = at + 1;
        while (end < s.Count && end < at + 6 && s[end].Word is "an" or "any" or "a" or "need" or "needing" or "having" or "to" or "for")
        {
            end++;
        }

        if (end >= s.Count || !s[end].IsAny(Account))
        {
            return 0;
        }

        while (end < s.Count && (s[end].IsAny(Account) || s[end].Word is "in" or "up" or "is" or "needed" or "necessary" or "required"))
        {
            end++;
        }

        return end - at;
    }

    public static bool HasNoAccount(IReadOnlyList<Token> s) => Enumerable.Range(0, s.Count).Any(i => NoAccount(s, i) > 0);

    /// <summary>"Only we see the answers"; who can only see something keeps nothing from others.</summary>
    public static bool KeepsFromOthers(IReadOnlyList<Token> s) => Enumerable.Range(0, Math.Max(0, s.Count - 1)).Any(i =>
        s[i].Word is "only" or "just"
        && !s[i + 1].IsAny(Seeing) && s.Skip(i + 1).Take(5).Any(t => t.IsAny(Seeing)));
}
