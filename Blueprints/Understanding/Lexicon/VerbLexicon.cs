namespace Catalyst.Blueprints.Understanding.Lexicon;

/// <summary>What a verb says about the two things that it stands between.</summary>
internal enum VerbSense
{
    /// <summary>Each time it happens, a row remains that names both: a booking, a loan.</summary>
    Row,

    /// <summary>The object is the subject's: "doctors write prescriptions".</summary>
    Object,

    /// <summary>The subject stands in, at or for the object: "plants stand in rooms".</summary>
    Place,
}

/// <param name="Base">As in a dictionary.</param>
/// <param name="Particle">The word that belongs to it: the "in" of "hand in"; empty when there is none.</param>
/// <param name="Row">The label of the row that remains; empty unless <see cref="VerbSense.Row"/>.</param>
internal sealed record KnownVerb(string Base, string Particle, VerbSense Sense, string Row)
{
    /// <summary>Follows what changes hands: "lend tools to neighbors".</summary>
    public bool Gives => Row is "loan" && Base is "lend" or "loan"
        || Base is "assign" or "give" or "hand" or "send" or "sell" or "rent" or "offer" or "deliver" or "teach";
}

/// <summary>Verbs that tell how the things of an application hang together.</summary>
internal static class VerbLexicon
{
    // verb or verb+particle, with "/participle" when it does not end in -ed
    private const string Rows = """
        signup = sign-up | sign+up = sign-up | register = registration | enroll = enrollment | attend = attendance | borrow = loan
        lend/lent = loan | loan = loan | rent = rental | hire = rental
        book = booking | reserve = reservation | join = participation | participate = participation | take+part = participation
        compete = participation | visit = visit | apply = application
        donate = donation | order = order | buy/bought = purchase | purchase = purchase | subscribe = subscription | check+out = loan
        rsvp = rsvp | grade = grade | score = assessment | judge = assessment | evaluate = assessment | feed/fed = feeding
        water = watering | service = service record
        request = request | inspect = inspection | interview = interview
        """;

    private const string Objects = """
        write/written bring/brought bring+in/brought invite give/given make/made own hold/held submit raise report propose suggest offer
        list post publish receive send/sent teach/taught lead/led run/run
        host organize create keep/kept sell/sold hand+in hand+out upload supply provide prescribe perform issue assign review record log
        plan serve deliver pick+up drop+off drive/driven
        supervise coach grow/grown produce lay/laid complete do/done fix repair clean paint build/built sponsor approve reject accept
        confirm verify score handle treat photograph contribute
        schedule charge maintain conduct fill+in take/taken cook bake carry collect share wash groom train harvest use win/won earn
        """;

    private const string Places = """
        stand live sit/sat stay graze sleep work store park show/shown locate play sing/sung appear speak/spoken grow/grown keep/kept
        hang/hung plant station house place base
        seat display feature include group mount install take+place/taken perform train study compete happen assign link connect
        """;

    private static readonly FrozenDictionary<string, IReadOnlyList<(KnownVerb Verb, bool Passive)>> Forms = Read();

    /// <summary>Every verb that a word can be a form of; passive when it is a participle.</summary>
    public static IReadOnlyList<(KnownVerb Verb, bool Passive)> Find(string word) => Forms.GetValueOrDefault(word) ?? [];

    /// <summary>Some form of a verb that is known, in the dictionary or not: it is no slip of another word.</summary>
    public static bool IsForm(string word) => Forms.ContainsKey(word)
        || word.EndsWith("ing", StringComparison.Ordinal) && Morphology.VerbBases(word).Any(Forms.ContainsKey);

    private static FrozenDictionary<string, IReadOnlyList<(KnownVerb, bool)>> Read()
    {
        var forms = new Dictionary<string, List<(KnownVerb, bool)>>();
        foreach (var entry in Rows.Split((char[])['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = entry.Split(" = ");
            Add(parts[0], VerbSense.Row, parts[1]);
        }

        foreach (var verb in Objects.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            Add(verb, VerbSense.Object, "");
        }

        foreach (var verb in Places.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            Add(verb, VerbSense.Place, "");
        }

        return forms.ToFrozenDictionary(f => f.Key, f => (IReadOnlyList<(KnownVerb, bool)>)f.Value);

        void Add(string text, VerbSense sense, string row)
        {
            var irregular = text.Split('/');
            var words = irregular[0].Split('+');
            var verb = new KnownVerb(words[0], words.Length > 1 ? words[1] : "", sense, row);
            Form(verb.Base, false);
            Form(Present(verb.Base), false);
            foreach (var past in irregular.Length > 1 ? [irregular[1]] : Pasts(verb.Base))
            {
                Form(past, true);
            }

            void Form(string word, bool passive)
            {
                if (!forms.TryGetValue(word, out var all))
                {
                    forms[word] = all = [];
                }

                all.Add((verb, passive));
            }
        }
    }

    private static string Present(string verb) =>
        verb[^1] is 's' or 'x' or 'z' or 'h' or 'o' ? verb + "es" : verb[^1] == 'y' && !Morphology.IsVowel(verb[^2]) ? verb[..^1] + "ies"
            : verb + "s";

    private static string[] Pasts(string verb) =>
        verb[^1] == 'e' ? [verb + "d"] : verb[^1] == 'y' && !Morphology.IsVowel(verb[^2]) ? [verb[..^1] + "ied"]
            : [verb + "ed", verb + verb[^1] + "ed"];
}
