namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Finds the place or group that a request is for: "our riding school", "I run a small pottery".</summary>
internal static class PlaceReader
{
    /// <summary>Later sentences speak of what there is in it.</summary>
    private const int Sentences = 2;

    private const int MostWords = 4;

    private static readonly FrozenSet<string> Before = Words.Set("for own run have are am is managing manage at of in we");

    /// <summary>Its name in lower case, or null.</summary>
    public static string? Read(IReadOnlyList<IReadOnlyList<Token>> sentences) =>
        sentences.Take(Sentences).Select(sentence => Read(sentence)).FirstOrDefault(place => place is not null);

    private static string? Read(IReadOnlyList<Token> sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (!sentence[i].IsWord || !PlaceLexicon.Knows(sentence[i].Word) || Goes(sentence, i + 1))
            {
                continue;
            }

            var from = i;
            while (from > 0 && i - from < MostWords && Describes(sentence[from - 1]))
            {
                from--;
            }

            if (IsGiven(sentence, from))
            {
                string[] words = [.. sentence.Take(i + 1).Skip(from).Where(t => !t.IsAny(Words.Fluff) && t.Word is not "local")
                    .Select(t => PlaceLexicon.Split(t.Word) ?? t.Word)];
                return string.Join(' ', words);
            }
        }

        return null;
    }

    // "library kids" are kids, and "the garden has" is a garden.
    private static bool Goes(IReadOnlyList<Token> sentence, int next) => next < sentence.Count && sentence[next].IsWord
        && Nouns.IsPlausible(sentence[next]) && !VerbLexicon.IsForm(sentence[next].Word) && !sentence[next].IsAny(Words.Determiners)
        && !ActionLexicon.IsVerb(sentence[next].Word);

    private static bool Describes(Token token) => token.IsWord && !token.IsAny(Words.Determiners) && !token.IsAny(Words.Prepositions)
        && !Words.Common.Contains(token.Word) && Nouns.IsPlausible(token) && !Before.Contains(token.Word) && !token.IsAny(Words.WantVerbs)
        && (!VerbLexicon.IsForm(token.Word) || EntityLexicon.Knows(token.Word)) || token.IsWord && token.IsAny(Words.Fluff);

    // "our", "for a", "we are a", or the sentence begins with it.
    private static bool IsGiven(IReadOnlyList<Token> sentence, int from) => from == 0
        || sentence[from - 1].Kind == TokenKind.Number || sentence[from - 1].Word is "our" or "my"
        || Before.Contains(sentence[from - 1].Word) && sentence[from - 1].Word is not ("at" or "of" or "in")
        || sentence[from - 1].Word is "a" or "an" or "the" && (from == 1 || Before.Contains(sentence[from - 2].Word));
}
