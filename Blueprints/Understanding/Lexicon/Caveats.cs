namespace Catalyst.Blueprints.Understanding.Lexicon;

/// <summary>What people expect of a kind of thing, and a list with forms does not do: said before it is missed.</summary>
internal static class Caveats
{
    // kind of thing: sentence
    private const string Text = """
        booking: Two bookings of one thing for the same time are not refused.
        appointment: Two appointments at the same time are not refused.
        vote: Votes are listed and not counted, and nothing keeps a person from voting twice.
        order item: The total of an order is entered by people, and stock does not change when something is ordered.
        invoice item: The amount of an invoice is entered by people, not added up from its lines.
        credential: Passwords themselves are not kept, only where they belong to.
        password: Passwords themselves are not kept, only where they belong to.
        loan: Lending something does not mark it as unavailable by itself.
        flashcard: Cards are marked as known by hand; there is no plan for repeating them.
        quiz: A quiz keeps its questions and answers; taking it and scoring it are not part of what I can build yet.
        card: A card moves by choosing another column in its form, not by dragging it.
        subscriber: Subscribers are kept; no mail is sent to them.
        contact message: Messages are kept; nobody is told by mail.
        checkin: Check-ins are kept; streaks are not counted.
        payment: Payments are recorded, not taken.
        donation: Donations are recorded, not taken.
        bid: An auction is not closed by itself, and a bid below the highest is not refused.
        survey response: A response is one text; a form made of the questions is not part of what I can build yet.
        bill: Nothing reminds of a date that comes near.
        """;

    private static readonly FrozenDictionary<string, string> ByKind = Words.Lines(Text)
        .ToFrozenDictionary(l => l[..l.IndexOf(": ", StringComparison.Ordinal)], l => l[(l.IndexOf(": ", StringComparison.Ordinal) + 2)..]);

    /// <summary>The sentence about a thing of the lexicon, or null.</summary>
    public static string? Of(KnownEntity? known) => known is null
        ? null : ByKind.GetValueOrDefault(known.Label) ?? ByKind.GetValueOrDefault(known.Kind);

    /// <summary>The sentence about a kind of application, or null.</summary>
    public static string? Of(KnownApp? app) => app?.Phrase is "url shortener" or "link shortener" or "bitly clone"
        ? "Links are kept and listed; short addresses that lead to them are not part of what I can build yet."
        : null;
}
