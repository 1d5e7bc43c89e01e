using System.Text;
using Catalyst.Blueprints.Understanding;
using Catalyst.Blueprints.Understanding.Wishes;
using Catalyst.Brains;

namespace Catalyst.Blueprints;

/// <summary>
/// The one question before building, when less than what matters was understood: what can be built, what is not understood, and what to do
/// about it. Whoever answers nothing of use gets what was understood.
/// </summary>
internal static class Question
{
    private const string Ending = "If you just say yes, I take the first.";

    /// <summary>What is taken where nobody answers.</summary>
    public const string DefaultAnswer = "Leave that out.";

    private const int LongestConsent = 8;

    private static readonly FrozenSet<string> Consent = Words.Set("""
        yes y ok okay yep yeah sure fine good go on ahead do it build that them this please just leave out away without skip ignore drop the
        first one 1 a default continue proceed rest anyway thanks great perfect sounds so what you can i take make start now
        """);

    /// <summary>What to ask about a request before it is built, or null when enough of it was understood.</summary>
    public static string? About(AppModel model)
    {
        List<Wish> left = [.. (model.Wishes ?? []).Where(w => !w.IsDone)];
        List<Wish> unknown = [.. left.Where(WishReader.IsNotUnderstood)];
        // What is not understood is told as whole clauses, of which much may be known.
        var done = 2 * (model.Wishes ?? []).Where(w => w.IsDone).Sum(Weight);
        if (unknown.Count == 0 || left.Sum(Weight) <= done)
        {
            return null;
        }

        var parts = Naming.List([.. model.Entities.Select(e => e.PluralLabel).Concat(model.Tools.Select(t => t.Label.ToLowerInvariant()))]);
        var question = new StringBuilder($"I can build **{model.Name}**{(parts.Length > 0 ? " with " + parts : "")}.\n");
        question.Append($"\nI do not understand {Quoted(unknown)}.");
        foreach (var wish in left.Except(unknown))
        {
            question.Append($" I cannot do {Quoted([wish])}, because {wish.NotDone}.");
        }

        return question.Append("\n\nWhat shall I do?\n\n1. **Leave that out** and build the rest.\n2. **Describe it**: write what should "
            + "be kept or done there, for example \"each one has a name and a date\", and I read it together with your request.\n"
            + $"3. **Something else**: write a new request.\n\n{Ending}").ToString();
    }

    /// <summary>The request that a message completes, when it answers the question; null when there was none.</summary>
    public static string? Answered(InterpretationRequest request)
    {
        if (request.History is not [.., var asked, var question] || !asked.StartsWith("user: ", StringComparison.Ordinal)
            || !question.StartsWith("assistant: ", StringComparison.Ordinal) || !question.EndsWith(Ending, StringComparison.Ordinal))
        {
            return null;
        }

        List<Token> words = [.. Tokenizer.Sentences(request.Message).SelectMany(s => s).Where(t => t.Kind != TokenKind.Mark)];
        var before = asked["user: ".Length..];
        return words.Count <= LongestConsent && words.TrueForAll(w => Consent.Contains(w.Word)) ? before
            : BeginsAnew(words) && RequestReader.Read(request.Message).Model is not null ? request.Message
            : $"{before.TrimEnd().TrimEnd('.')}. {request.Message}";
    }

    // "Build another app" is a request; "show the newest first" and "give each boat a name" describe the one before.
    private static bool BeginsAnew(List<Token> words) =>
        words.SkipWhile(w => w.IsAny(Words.Polite) || w.IsAny(Words.WantVerbs) || w.Is("to")).ToList() is [var verb, var what, ..]
        && verb.Word is "build" or "create" or "make" or "develop" && what.Word is "a" or "an" or "me" or "us" or "another";

    // The words that say something.
    private static int Weight(Wish wish) => Tokenizer.Sentences(wish.Words).SelectMany(s => s)
        .Count(t => t.IsWord && !t.IsAny(Words.Determiners) && !t.IsAny(Words.Prepositions) && !t.IsAny(Words.MakeVerbs)
            && !t.IsAny(Words.Polite));

    private static string Quoted(IReadOnlyList<Wish> wishes) => Naming.List([.. wishes.Select(w => $"\"{Naming.OneLine(w.Words)}\"")]);
}
