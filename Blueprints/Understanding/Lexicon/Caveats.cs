namespace Catalyst.Blueprints.Understanding.Lexicon;

/// <summary>What people expect of a kind of thing, and a list with forms does not do: said before it is missed.</summary>
internal static class Caveats
{
    // kind of thing [effects that a request asks for where it speaks of the same]: sentence
    private const string Text = """
        booking [rule, availability]: Two bookings of one thing for the same time are not refused.
        appointment [rule, availability]: Two appointments at the same time are not refused.
        vote [rule, sum, ranking]: Votes are listed and not counted, and nothing keeps a person from voting twice.
        order item [sum, rule, deeds]: The total of an order is entered by people, and stock does not change when something is ordered.
        invoice item [sum]: The amount of an invoice is entered by people, not added up from its lines.
        credential: Passwords themselves are not kept, only where they belong to.
        password: Passwords themselves are not kept, only where they belong to.
        loan [rule, availability]: Lending something does not mark it as unavailable by itself.
        flashcard [playing, repetition]: Cards are marked as known by hand; there is no plan for repeating them.
        quiz [playing, sum, scoring]: A quiz keeps its questions and answers; taking it and scoring it are not part of what I can build yet.
        card [drag and drop]: A card moves by choosing another column in its form, not by dragging it.
        subscriber [reminder]: Subscribers are kept; no mail is sent to them.
        contact message [reminder]: Messages are kept; nobody is told by mail.
        checkin [sum, chart]: Check-ins are kept; streaks are not counted.
        payment [payment]: Payments are recorded, not taken.
        donation [payment]: Donations are recorded, not taken.
        bid [rule, schedule, ranking]: An auction is not closed by itself, and a bid below the highest is not refused.
        survey response [playing]: A response is one text; a form made of the questions is not part of what I can build yet.
        bill [reminder, marking]: Nothing reminds of a date that comes near.
        """;

    private static readonly FrozenDictionary<string, string> ByKind = Lines(l => l.Kind, l => l.Sentence);

    private static readonly FrozenDictionary<string, string[]> BySentence = Lines(l => l.Sentence, l => l.Effects);

    /// <summary>The sentence about a thing of the lexicon, or null.</summary>
    public static string? Of(KnownEntity? known) => known is null
        ? null : ByKind.GetValueOrDefault(known.Label) ?? ByKind.GetValueOrDefault(known.Kind);

    /// <summary>What is left of assumptions that a request does not speak of: what it asks for is kept, or told as not done.</summary>
    /// <param name="asked">Names of the effects that it asks for.</param>
    public static IReadOnlyList<string> Unspoken(IReadOnlyList<string> assumptions, IReadOnlySet<string> asked) =>
        [.. assumptions.Where(a => !(BySentence.GetValueOrDefault(a) ?? []).Any(asked.Contains))];

    private static FrozenDictionary<string, T> Lines<T>(Func<(string Kind, string[] Effects, string Sentence), string> key,
        Func<(string Kind, string[] Effects, string Sentence), T> value) => Words.Lines(Text).Select(line =>
        {
            var (head, sentence) = (line[..line.IndexOf(": ", StringComparison.Ordinal)], line[(line.IndexOf(": ",
                StringComparison.Ordinal) + 2)..]);
            var open = head.IndexOf(" [", StringComparison.Ordinal);
            return (Kind: open < 0 ? head : head[..open],
                Effects: open < 0 ? [] : head[(open + 2)..^1].Split(", "), Sentence: sentence);
        }).DistinctBy(key).ToFrozenDictionary(key, value);

    /// <summary>The sentence about a kind of application, or null.</summary>
    public static string? Of(KnownApp? app) => app?.Phrase is "url shortener" or "link shortener" or "bitly clone"
        ? "Links are kept and listed; short addresses that lead to them are not part of what I can build yet."
        : null;
}
