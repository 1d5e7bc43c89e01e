namespace Catalyst.Blueprints.Understanding.Lexicon;

/// <summary>When what somebody does happens.</summary>
internal enum DoingTime
{
    /// <summary>At some moment that the row keeps.</summary>
    Moment,

    /// <summary>It lasts, from one time to another.</summary>
    Span,

    /// <summary>It ends when something is brought back.</summary>
    UntilBack,
}

/// <summary>What somebody does, and the row that remains of it.</summary>
/// <param name="Row">Label of the row.</param>
/// <param name="Fields">What each of them has beside its links, as the lexicon of things writes fields.</param>
/// <param name="Alone">It may be said without what it is done to: "others join".</param>
/// <param name="Answers">Only with the answers that may be given: "says yes or no".</param>
internal sealed record Doing(string Row, DoingTime Time, IReadOnlyList<string> Fields, bool Alone = false, bool Answers = false);

/// <summary>Verbs of which a row remains each time that somebody does it.</summary>
internal static class DoingLexicon
{
    // verb or verb+particle, ...: row, fields; "~" before the row when it lasts, "<" when it ends with bringing something back,
    // "*" behind it when it may be said without an object, "?" when answers have to follow.
    private const string Text = """
        book, prebook, pre-book: ~booking*
        reserve: ~reservation*
        rent, hire: ~rental
        borrow, check+out, take+out: <loan
        take: <loan
        vote: vote*
        bid: bid*, amount:money!
        signup, sign+up, sign+on, put+down, write+in, write+down, enter+in: sign-up*, signed up on:date!
        register: registration*, registered on:date!
        enroll, enrol: enrollment*, enrolled on:date!
        join, participate, take+part: participation*, joined on:date!
        order, preorder, pre-order: order, quantity!:count=1, ordered on:date!
        donate: donation, quantity!:count=1, date:date!
        ask+for: request, asked on:date!
        say, answer, reply, respond, tell: answer?
        """;

    private static readonly FrozenDictionary<string, IReadOnlyList<(string Particle, Doing Doing)>> Verbs = Read();

    /// <summary>What a word says that somebody does, with the particle that has to follow; empty when it is no such verb.</summary>
    public static IEnumerable<(string Particle, Doing Doing)> Find(string word) =>
        word.EndsWith("ed", StringComparison.Ordinal) && word is not "need" || word.EndsWith("ing", StringComparison.Ordinal) ? []
            : Morphology.VerbBases(word).Append(word).Distinct().SelectMany(b => Verbs.GetValueOrDefault(b) ?? []);

    private static FrozenDictionary<string, IReadOnlyList<(string, Doing)>> Read()
    {
        var verbs = new Dictionary<string, List<(string, Doing)>>();
        foreach (var line in Words.Lines(Text))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            var said = line[(colon + 2)..].Split(", ");
            var time = said[0][0] switch { '~' => DoingTime.Span, '<' => DoingTime.UntilBack, _ => DoingTime.Moment };
            var doing = new Doing(said[0].Trim('~', '<', '*', '?'), time, said[1..], said[0][^1] == '*', said[0][^1] == '?');
            foreach (var verb in line[..colon].Split(", "))
            {
                var parts = verb.Split('+');
                if (!verbs.TryGetValue(parts[0], out var all))
                {
                    verbs[parts[0]] = all = [];
                }

                all.Add((parts.Length > 1 ? parts[1] : "", doing));
            }
        }

        return verbs.ToFrozenDictionary(v => v.Key, v => (IReadOnlyList<(string, Doing)>)v.Value);
    }
}
