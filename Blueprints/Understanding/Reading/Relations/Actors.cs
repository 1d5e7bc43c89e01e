namespace Catalyst.Blueprints.Understanding.Reading.Relations;

/// <summary>Who acts: people in a role, who are rows, and people in general, who are accounts.</summary>
internal static class Actors
{
    /// <summary>Whoever uses the application.</summary>
    private static readonly FrozenSet<string> Anyone = Words.Set("""
        user person people visitor everyone everybody anyone anybody someone somebody i we me us you they them it he she family friend
        myself other admin administrator moderator one wife husband partner
        """);

    // Roles whose ending does not tell that they are people.
    private static readonly FrozenSet<string> Roles = Words.Set("""
        pupil student patient tenant client guest resident participant applicant assistant accountant agent parent president scout cook chef
        coach nurse vet artist singer kid child captain judge member staff volunteer intern guide host neighbor donor employee athlete
        colleague witness pilot chief gardener waiter manager caregiver cobbler plumber officer lawyer engineer architect carpenter
        inspector reviewer organizer referee buyer seller sponsor mentor handyman craftsman citizen scout dancer foreman fireman policeman
        salesman fisherman workman clerk crafter cashier cook learner lecturer speaker musician player runner
        """);

    // Many people who act as one: not somebody with an address of mail.
    private static readonly FrozenSet<string> Groups =
        Words.Set("team crew band club company school department household couple committee agency organization group class");

    private static readonly FrozenSet<string> Objects = Words.Set("""
        order folder paper letter poster color floor door sensor computer printer container trailer flyer flower number timer counter
        transfer calculator tracker planner tier layer header banner chapter quarter weather winter summer list error mirror
        newsletter reminder sticker register offer voucher locker tower river water power cover monitor motor tractor generator elevator
        color flavor
        """);

    private static readonly string[] Endings = ["er", "or", "ee", "ist", "ian", "lord", "smith", "sman", "yman", "person", "woman"];

    public static bool IsAnyone(string label) => Anyone.Contains(label);

    /// <summary>Somebody in a role: "volunteers", "landlords", "groomers".</summary>
    public static bool IsRole(string label)
    {
        var word = label[(label.LastIndexOf(' ') + 1)..];
        return !IsAnyone(label)
            && (Roles.Contains(word) || Groups.Contains(word) || EntityLexicon.Find(label)?.IsPerson == true || HasEnding(word));
    }

    /// <summary>A role for certain: listed as one, or the doer of a verb that is known. A burger is none.</summary>
    public static bool IsDoer(string label)
    {
        var word = label[(label.LastIndexOf(' ') + 1)..];
        return !IsAnyone(label) && !Groups.Contains(word)
            && (Roles.Contains(word) || HasEnding(word)
                && (VerbLexicon.IsForm(word[..^2]) || VerbLexicon.IsForm(word[..^1]) || word.Length > 6 && VerbLexicon.IsForm(word[..^3])));
    }

    /// <summary>The ending says that it is somebody who does something.</summary>
    public static bool HasEnding(string word) => word.Length > 4 && !Objects.Contains(word)
        && Endings.Any(e => word.EndsWith(e, StringComparison.Ordinal));
}
