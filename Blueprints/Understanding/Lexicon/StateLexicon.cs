namespace Catalyst.Blueprints.Understanding.Lexicon;

/// <summary>What a word like "overdue" says about a row.</summary>
internal enum RowState
{
    /// <summary>Its day is over, and it is not done.</summary>
    Late,

    /// <summary>Its day is over.</summary>
    Over,

    /// <summary>Its day is today or still comes.</summary>
    Coming,

    /// <summary>Not done.</summary>
    Open,
    Done,

    /// <summary>There is none left.</summary>
    UsedUp,

    /// <summary>Somebody has it, who has not brought it back.</summary>
    Away,

    /// <summary>Nobody has it.</summary>
    There,
}

/// <summary>Words that compare a value with another, or tell the state of a row.</summary>
internal static class StateLexicon
{
    private const string Compared = """
        < = below; under; less than; fewer than; lower than; smaller than; younger than; falls below; drops below; short of; sinks below
        > = above; over; more than; greater than; higher than; larger than; bigger than; beyond; longer than; exceeds; exceed; exceeding
            = heavier than; older than; better than; hotter than; warmer than; later than; farther than; taller than
        >= = at least; not less than; no less than; from; reaches; reached; minimum; has done; have done; had; has had; have had
        <= = at most; up to; not more than; no more than; within; maximum
        = = exactly; equal to; equals
        """;

    private const string States = """
        Late = overdue; late; missed; past due; too late; behind schedule; past its due date; past their due date; past the deadline
        Over = has passed; have passed; no longer valid; not valid any more; expired; out of date
            = past its best before date; past their best before date; past its best before; lapsed; past its date
            = ran out; has run out; past; over
        Coming = upcoming; still to come; in the future; still ahead; coming up; future
        Open = open; unfinished; outstanding; pending; incomplete; unresolved; not done; still open; not finished; undone
        Done = done; finished; completed; complete; settled
        Away = lent out; are out; is out; on loan; checked out; given out; rented out; hired out; lent; in use; occupied
        There = available; free; not in use; still there; at home
        UsedUp = empty; used up; out of stock; sold out; nothing left; none left; runs out
        """;

    /// <summary>Last words of days that are over when something is late, and when something has expired.</summary>
    public static readonly string[] Deadlines = ["due", "deadline", "return", "until", "promised", "back", "end", "target", "finish",
        "pickup"];

    /// <summary>See <see cref="Deadlines"/>.</summary>
    public static readonly string[] Expiries = ["expiry", "expires", "expiration", "before", "until", "valid", "use", "end", "due",
        "deadline"];

    private static readonly List<(string[] Words, string Sign)> Signs = Read(Compared, name => name);

    private static readonly List<(string[] Words, RowState State)> Rows = Read(States, Enum.Parse<RowState>);

    /// <summary>The sign of the comparison that begins with a word, as expressions write it, and how many words say it.</summary>
    public static (string Sign, int Length)? Sign(IReadOnlyList<Token> words, int at) => Longest(Signs, words, at);

    /// <summary>The state that begins with a word, and how many words say it.</summary>
    public static (RowState State, int Length)? State(IReadOnlyList<Token> words, int at) => Longest(Rows, words, at);

    private static (T, int)? Longest<T>(List<(string[] Words, T Meaning)> sayings, IReadOnlyList<Token> words, int at) =>
        sayings.Where(s => s.Words.Select((word, n) => at + n < words.Count && words[at + n].Word == word).All(same => same))
            .OrderByDescending(s => s.Words.Length).Select(s => ((T, int)?)(s.Meaning, s.Words.Length)).FirstOrDefault();

    private static List<(string[], T)> Read<T>(string text, Func<string, T> meaning) =>
        [.. Words.Lines(text).SelectMany(line => line.Split(" = ", 2) is [var name, var sayings]
            ? sayings.Split([';', '='], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(saying => (saying.Split(' '), meaning(name)))
            : [])];
}
