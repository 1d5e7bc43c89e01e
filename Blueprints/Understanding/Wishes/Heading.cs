using Catalyst.Blueprints.Understanding.Reading;

namespace Catalyst.Blueprints.Understanding.Wishes;

/// <summary>
/// The words with which a request begins and that only say what the whole is about: "Regatta scoring.", "Housing cooperative: members ...".
/// They name the application and ask for nothing.
/// </summary>
internal static class Heading
{
    private const int MostWords = 5;

    private static readonly FrozenSet<string> Ends = Words.Set("for of with without where that which who in at on from by per using");

    private static readonly FrozenSet<string> Places = Words.Set("at on in near");

    /// <summary>Such a word names what the application does, which must be there: a planner, a generator.</summary>
    private static readonly string[] Doing = ["er", "or"];

    /// <summary>Where the words that only name it stand in the first sentence; empty when it begins otherwise.</summary>
    public static (int From, int To) Find(IReadOnlyList<Token> sentence)
    {
        var tells = Fates.IsIntroduction(sentence);
        var from = tells ? 2 : 0;
        if (from == 0 && sentence.Count > 0 && sentence[0].Word is "i" or "we")
        {
            return (0, 0);
        }

        while (from < sentence.Count && (sentence[from].IsAny(Words.Polite) || sentence[from].IsAny(Words.MakeVerbs)
            || sentence[from].IsAny(Words.WantVerbs) || sentence[from].IsAny(Words.Determiners)
            || sentence[from].Kind == TokenKind.Mark && from < 3))
        {
            from++;
        }

        var to = from;
        while (to < sentence.Count && sentence[to].IsWord && !sentence[to].IsAny(Ends))
        {
            to++;
        }

        var ends = to == sentence.Count || !tells && (sentence[to].Is(":") || sentence[to].Is("-") || sentence[to].IsAny(Ends)
            || sentence[to].Is(",") && to - from > 1);
        var names = to > from && to - from <= MostWords && ends && !sentence.Skip(from).Take(to - from).Any(t => Gaps.Says(t)
            || t.IsAny(Words.WantVerbs) || t.Word is "i" or "we" or "they" or "it") && !IsDoing(sentence[to - 1])
            && !Enumerable.Range(from, to - from - 1).Any(i => Acts(sentence[i], sentence[i + 1]));
        return names ? (from, to) : (0, 0);
    }

    /// <summary>The model with the name that its request begins with, where that says more than the name that was made up.</summary>
    public static AppModel Named(AppModel model, Draft draft, IReadOnlyList<IReadOnlyList<Token>> sentences)
    {
        if (sentences.Count == 0 || draft.GivenName is not null || model.Site is not null || model.Tools.Count > 0)
        {
            return model;
        }

        var sentence = sentences[0];
        var (from, to) = Find(sentence);
        var parts = new Parts(model, draft);
        List<Token> words = [.. sentence.Skip(from).Take(to - from)];
        var said = words.Exists(t => parts.Of(t, null).Count == 0 && !Words.IsKnown(t.Word) && !Fates.IsSetting(t))
            && !words[^1].IsAny(Words.AppNouns);
        var other = Words.Set(model.Name.ToLowerInvariant());
        if (!said || sentence.Skip(to).Any(t => t.IsWord && other.Contains(t.Word) && !t.IsAny(Words.Common)))
        {
            return model;
        }

        var name = Naming.Safe(Naming.Title(string.Join(' ', words.Select(t => t.Text))));
        return name.Any(char.IsLetter) ? model with { Name = name } : model;
    }

    /// <summary>"at the lake": where it is used, when nothing is kept of it.</summary>
    public static bool IsPlace(IReadOnlyList<Token> sentence, int at) => at > 1 && at >= sentence.Count - 2
        && sentence[at - 1].IsAny(Words.Determiners) && sentence[at - 2].IsAny(Places);

    // "restaurants order bread"
    private static bool Acts(Token who, Token verb) =>
        who.IsPlural && !verb.IsPlural && (ActionLexicon.IsVerb(verb.Word) || VerbLexicon.IsForm(verb.Word));

    private static bool IsDoing(Token token) => token.Word.Length > 4 && !token.IsPlural
        && Doing.Any(end => token.Word.EndsWith(end, StringComparison.Ordinal));
}
