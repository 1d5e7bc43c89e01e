namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Cuts tokens into items, and items into the words that matter.</summary>
internal static class Phrases
{
    public static readonly FrozenSet<string> LinkWords = Words.Set("on of to for per under in inside within into about from between");

    public static string Lemmas(IReadOnlyList<Token> tokens) =>
        string.Join(' ', tokens.Where(t => t.Kind is TokenKind.Word or TokenKind.Number).Select((t, i) => t.Lemma));

    public static string Written(IReadOnlyList<Token> tokens) => Naming.Safe(string.Join(' ', tokens.Select(t => t.Text)));

    public static string WordsOf(List<Token> tokens) => string.Join(' ', tokens.Select(t => t.Word));

    /// <summary>Without articles, praise and what stands in parentheses.</summary>
    public static List<Token> Strip(List<Token> tokens) =>
        [.. ContentWords(tokens) is var words ? words.Where((t, i) => !(t.IsAny(Words.Fluff) || IsCount(words, i)) || IsTelling(words, i))
            : []];

    // "ten questions".
    private static bool IsCount(List<Token> words, int i) =>
        i == 0 && words.Count > 1 && words[^1].IsPlural && words[0].IsAny(Words.Counts);

    private static List<Token> ContentWords(List<Token> tokens) =>
        [.. tokens.TakeWhile(t => !t.Is("(")).Where(
            t => t.Kind is TokenKind.Word or TokenKind.Number && !t.IsAny(Words.Determiners)
                && t.Word is not ("also" or "optional" or "required" or "unique" or "etc" or "optionally"))];

    private static readonly FrozenSet<string> Periods = Words.Set("daily weekly monthly yearly");

    private static readonly FrozenSet<string> Rates =
        Words.Set("price rate rent fee cost wage salary dose limit budget target goal allowance charge income pay amount hour");

    // Words of praise say nothing, except where they tell one field from another: "full name", "public", "daily price".
    public static bool IsTelling(List<Token> words, int i) =>
        words[i].IsAny(Periods) && i + 1 < words.Count && Rates.Contains(words[i + 1].Lemma) || (words.Count == 1
        ? FieldLexicon.Knows(words[0].Word) || FeatureLexicon.MayBeValue(words[0].Word)
        : i + 1 < words.Count && words[i].Word + " " + words[i + 1].Word is var two
            && (FieldLexicon.Knows(two) || EntityLexicon.Knows(words[i].Word + " " + words[i + 1].Lemma)
                || AppLexicon.Find(two) is not null));

    public static List<List<Token>> Items(List<Token> tokens)
    {
        var items = new List<List<Token>>();
        var item = new List<Token>();
        var depth = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var t = tokens[i];
            depth += t.Is("(") ? 1 : t.Is(")") && depth > 0 ? -1 : 0;
            var and = t.IsWord && t.Word is "and" or "plus" or "but";
            if (and && i > 0 && i + 1 < tokens.Count
                && tokens[i - 1].Lemma + " and " + tokens[i + 1].Lemma is "date and time" or "drag and drop" or "lost and found"
                    or "question and answer" or "search and filter" or "terms and condition"
                && !(tokens[i - 1].Lemma is "question" && (i + 2 >= tokens.Count || !tokens[i + 2].IsAny(Words.AppNouns))))
            {
                and = false;
            }

            if (depth == 0 && (t.Is(",") || t.Is("+") || and))
            {
                Add();
            }
            else
            {
                item.Add(t);
            }
        }

        Add();
        return items;

        void Add()
        {
            if (item.Count > 0)
            {
                items.Add(item);
                item = [];
            }
        }
    }

    public static List<Token> BaseNoun(List<Token> item) =>
        item.FindIndex(t => t.Is("(") || t.IsWord && LinkWords.Contains(t.Word)) is int p and > 0 && !item[p].Is("(")
            && p + 1 < item.Count && !(item[0].Lemma is "number" or "date" or "year") && !IsCompound(item, p) ? item[..p] : item;

    // "move in date", "sign off by": the preposition is part of the name.
    private static bool IsCompound(List<Token> item, int preposition) => preposition + 2 == item.Count
        && item[^1].Word is "date" or "time" or "day" or "by" or "fee" or "price";
}
