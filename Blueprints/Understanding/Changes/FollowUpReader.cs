using Catalyst.Brains;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>What a later message of a conversation turned out to be.</summary>
/// <param name="Model">A new application; null unless <see cref="Intent.Build"/>.</param>
/// <param name="Change">Null unless <see cref="Intent.Change"/>.</param>
/// <param name="Notes">What was asked for and is so already, or cannot be.</param>
internal sealed record FollowUp(Intent Intent, AppModel? Model, AppChange? Change, IReadOnlyList<string> Notes);

/// <summary>
/// Reads a message of a conversation that has led to an application: a change of it, another one, a question, or nothing that can be used.
/// </summary>
internal static class FollowUpReader
{
    private static readonly FrozenSet<string> Makers =
        Words.Set("build create make develop generate design implement code write scaffold prototype produce program start");

    private static readonly FrozenSet<string> Lead =
        Words.Set("""
        please now then and ok okay so just hi hey lets great nice cool good thanks thank could can would you i we want need like to
        instead also next actually id forget it that rather
        """);

    /// <summary>Nouns of whole applications. A page, a list or a form is as likely part of the one there is.</summary>
    private static readonly FrozenSet<string> Applications = Words.Set("""
        app application website site tool system platform tracker manager planner organizer organiser program software game shop store blog
        portal clone calculator timer converter generator marketplace wiki forum
        """);

    private static readonly FrozenSet<string> Questions = Words.Set("what why how where when who which whose what's");

    private static readonly FrozenSet<string> Checks = Words.Set("is are does do did was were has have am will would should");

    private static readonly FrozenSet<string> Again = Words.Set("retry again redo rerun continue resume repeat");

    public static FollowUp Read(AppModel model, string text)
    {
        text = text.Length > RequestReader.LongestRequest ? text[..RequestReader.LongestRequest] : text;
        List<Token> words = [.. Tokenizer.Sentences(text).SelectMany(s => s).Where(t => t.Kind != TokenKind.Mark).Take(2000)];
        if (words.Count == 0)
        {
            return new FollowUp(Intent.Unclear, null, null, []);
        }

        if (IsRetry(words))
        {
            return new FollowUp(Intent.Retry, null, null, []);
        }

        var alone = RequestReader.Read(text);
        if (alone.Intent == Intent.Conversation || IsQuestion(words, text))
        {
            return new FollowUp(Intent.Conversation, null, null, []);
        }

        if (IsAnother(words) && (alone.Model ?? FromVerb(text)) is { } other)
        {
            return new FollowUp(Intent.Build, other, null, []);
        }

        var outcome = ChangeReader.Read(model, text);
        List<string> problems = [.. outcome.Problems, .. outcome.Missed.Select(m => $"I do not understand \"{m}\".")];
        if (outcome.Change is { } change)
        {
            var noted = change with { Assumptions = [.. change.Assumptions, .. problems.Select(p => p + " Left out.")] };
            return new FollowUp(Intent.Change, null, noted, outcome.Already);
        }

        return problems.Count + outcome.Already.Count > 0
            ? new FollowUp(problems.Count > 0 ? Intent.Unclear : Intent.Conversation, null, null, [.. problems, .. outcome.Already])
            : new FollowUp(Intent.Unclear, null, null, []);
    }

    /// <summary>The request without what comes before its verb: "forget that, build a chat app instead".</summary>
    private static AppModel? FromVerb(string text)
    {
        foreach (var verb in Makers)
        {
            var at = text.IndexOf(verb + " ", StringComparison.OrdinalIgnoreCase);
            if (at > 0 && RequestReader.Read(text[at..].Replace(" instead", "", StringComparison.OrdinalIgnoreCase)).Model is { } model)
            {
                return model;
            }
        }

        return null;
    }

    private static bool IsRetry(List<Token> words) =>
        words.Count <= 6 && words.Any(w => w.IsAny(Again))
            && words.All(w => w.IsAny(Again) || w.IsAny(Lead)
                || w.Word is "try" or "do" or "run" or "one" or "more" or "time" or "the" or "task" or "last" or "this" or "once" or "go"
                    or "build" or "failed" or "with" or "working");

    private static bool IsQuestion(List<Token> words, string text)
    {
        var first =
            words.FirstOrDefault(w => !(w.Word is "and" or "ok" or "okay" or "so" or "but" or "hi" or "hey" or "thanks" or "great"));
        var asks = text.TrimEnd().EndsWith('?');
        var told = first.Word is "when" or "where" && !asks;
        return first.IsAny(Questions) && !told && !(first.Word is "what" or "how" && words.Count > 2 && words[1].Word is "if" or "about")
            || asks && first.IsAny(Checks) && !(first.Word is "would" or "will" or "should")
            || asks && first.Is("can") && words.Count > 1 && words[1].Is("i");
    }

    /// <summary>Whether the message names a whole application to make, so that it cannot be about the one there is.</summary>
    private static bool IsAnother(List<Token> words)
    {
        var at = 0;
        while (at < words.Count - 1 && at < 12 && words[at].IsAny(Lead) && !words[at].IsAny(Makers))
        {
            at++;
        }

        var makes = words[at].IsAny(Makers);
        at += makes ? 1 : 0;
        while (at < words.Count && words[at].Word is "me" or "us" or "over" or "with" or "from" or "scratch")
        {
            at++;
        }

        var start = at;
        while (at < words.Count && words[at].IsAny(Words.Determiners)
            || at < words.Count && words[at].Word is "new" or "simple" or "second" or "different" or "small")
        {
            if (words[at].Word is "the" or "this" or "that" or "its")
            {
                return false;
            }

            at++;
        }

        var article = at > start;
        List<Token> head = [.. words.Skip(at).TakeWhile(
            w => w.IsWord && !w.IsAny(Words.Prepositions)
                && w.Word is not ("to" or "with" or "where" or "that" or "which" or "and" or "called" or "having" or "page" or "field"))];
        var part = words.Skip(at + head.Count).Take(1).Any(w => w.Word is "page" or "field" or "to")
            || words.Skip(at + head.Count).Zip(words.Skip(at + head.Count + 1))
                .Any(p => p.First.Word is "to" or "in" or "into" or "on" && p.Second.Word is "it" or "the" or "this" or "my" or "our");
        if (head.Count is 0 or > 6 || part)
        {
            return false;
        }

        var phrase = string.Join(' ', head.Select(w => w.Lemma));
        var whole = head[^1].IsAny(Applications) || Applications.Contains(head[^1].Lemma) || AppLexicon.Find(phrase) is not null
            || ToolLexicon.Find(phrase) is not null && makes;
        return whole && (makes || article) || makes && article && head.Any(w => Applications.Contains(w.Lemma));
    }
}
