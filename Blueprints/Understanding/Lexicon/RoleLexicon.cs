namespace Catalyst.Blueprints.Understanding.Lexicon;

/// <summary>Who has a role beside an account, and which right a verb is.</summary>
internal static class RoleLexicon
{
    /// <summary>Who leads comes first among several.</summary>
    private static readonly FrozenSet<string> Leading = Words.Set("""
        administrator manager boss chairperson chairman chairwoman chair president director principal head commander captain chief
        leader supervisor owner landlord headmaster coordinator
        """);

    private static readonly FrozenSet<string> Acting = Words.Set("""
        office staff secretary treasurer editor moderator teacher instructor coach trainer tutor professor lecturer chef cook boatman
        caretaker porter janitor librarian organizer organiser receptionist doctor nurse vet warden ranger foreman committee board
        dispatcher accountant agent salesperson storekeeper keeper superintendent referee captain host housekeeper editor reviewer
        mechanic technician therapist pharmacist pastor priest conductor curator archivist parent planner reception management
        kitchen bookkeeper master steward custodian
        """);

    /// <summary>Whoever signs up.</summary>
    private static readonly FrozenSet<string> Joining = Words.Set("""
        member employee resident pupil student learner customer client tenant guest participant player kid child volunteer user
        colleague worker patient neighbor parent family reader singer driver worker
        """);

    private static readonly FrozenDictionary<string, Deed[]> Verbs = new Dictionary<string, Deed[]>
    {
        ["add create enter write post publish record register upload plan insert submit report note log book"] = [Deed.Create],
        ["edit change update modify correct set adjust move"] = [Deed.Update],
        ["delete remove cancel"] = [Deed.Delete],
        ["manage maintain organize organise administer handle keep"] = [Deed.Create, Deed.Update, Deed.Delete],
        ["see read view look browse access open watch"] = [Deed.Read],
    }.SelectMany(line => line.Key.Split(' ').Select(verb => (verb, line.Value))).ToFrozenDictionary(v => v.verb, v => v.Value);

    /// <summary>What is done with rows by a button of their own: who does it is the action's matter.</summary>
    private static readonly FrozenSet<string> Deciding =
        Words.Set("confirm approve reject accept decline mark close settle archive promote hand check draw deny refuse tick");

    private static readonly FrozenSet<string> Approving = Words.Set("approve reject accept decline confirm deny refuse");

    private static readonly FrozenSet<string> Family =
        Words.Set("grandma grandpa grandmother grandfather mum mom mother dad father aunt uncle wife husband sister brother");

    public static IReadOnlyList<Deed> Deeds(Token verb) =>
        Morphology.VerbBases(verb.Word).Prepend(verb.Word).Select(Verbs.GetValueOrDefault).FirstOrDefault(d => d is not null) ?? [];

    public static bool Decides(Token verb) => Morphology.VerbBases(verb.Word).Any(Deciding.Contains);

    public static bool Approves(Token verb) => Morphology.VerbBases(verb.Word).Any(Approving.Contains);

    public static bool IsFamily(string role) => Family.Contains(role);

    public static bool Leads(string role) => Leading.Contains(Last(role));

    /// <summary>Whether such a person does for others what these do not.</summary>
    public static bool IsActing(string role) => Leading.Contains(Last(role)) || Acting.Contains(Last(role));

    public static bool IsJoining(string role) => Joining.Contains(Last(role));

    /// <summary>What a role is called.</summary>
    public static string Name(string role) => role switch
    {
        "admin" or "admins" => "administrator",
        _ => role,
    };

    private static string Last(string role) => role[(role.LastIndexOf(' ') + 1)..];
}
