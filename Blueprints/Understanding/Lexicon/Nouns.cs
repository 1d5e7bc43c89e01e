namespace Catalyst.Blueprints.Understanding.Lexicon;

/// <summary>Tells nouns that no lexicon knows from words that cannot be one.</summary>
internal static class Nouns
{
    private static readonly FrozenSet<string> Adverbs = Words.Set(
        "equally fairly evenly quickly easily automatically directly separately together properly correctly finally exactly simply");

    /// <summary>Could be an English noun: has a vowel, and no row of a keyboard.</summary>
    public static bool IsPlausible(Token t)
    {
        var w = t.Word;
        return t.IsWord && w.Length is >= 2 and <= 24 && w.All(char.IsAsciiLetter) && w.Any(c => Morphology.IsVowel(c) || c == 'y')
            && !Words.Common.Contains(w) && !Words.Polite.Contains(w) && !Words.Prepositions.Contains(w)
            && w is not ("asdf" or "asd" or "qwerty" or "qwertz" or "foo" or "bar" or "foobar" or "blah" or "lorem" or "ipsum"
                or "asdfasdf" or "asdfgh" or "qwe" or "hjkl" or "aaa" or "test" or "xyzzy")
            && !Adverbs.Contains(w) && !IsKeyboardRow(w);
    }

    public static bool IsQuantity(Token t) =>
        t.Lemma is "list" or "collection" or "catalog" or "directory" or "database" or "log" or "record" or "set" or "kind" or "type"
            or "register" or "library" or "archive" or "inventory" or "diary";

    private static bool IsKeyboardRow(string word)
    {
        var run = 0;
        for (var i = 0; i < word.Length; i++)
        {
            run = Morphology.IsVowel(word[i]) || word[i] == 'y' ? 0 : run + 1;
            if (run > 4 || i > 1 && word[i] == word[i - 1] && word[i] == word[i - 2])
            {
                return true;
            }
        }

        return false;
    }
}
