using Catalyst.Blueprints.Understanding.Lexicon;
using Catalyst.Blueprints.Understanding.Text;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Tokens cut into items and items reduced to the words that matter.</summary>
internal sealed partial class RequestParser
{
    private static string Lemmas(IReadOnlyList<Token> tokens) =>
        string.Join(' ', tokens.Where(t => t.Kind is TokenKind.Word or TokenKind.Number).Select((t, i) => t.Lemma));

    private static string Written(IReadOnlyList<Token> tokens) => Naming.Safe(string.Join(' ', tokens.Select(t => t.Text)));

    private static string Words_(List<Token> tokens) => string.Join(' ', tokens.Select(t => t.Word));

    /// <summary>Without articles, praise and what stands in parentheses.</summary>
    private static List<Token> Strip(List<Token> tokens) =>
        [.. Content(tokens) is var words ? words.Where((t, i) => !t.IsAny(Words.Fluff) || Telling(words, i)) : []];

    private static List<Token> Content(List<Token> tokens) =>
        [.. tokens.TakeWhile(t => !t.Is("(")).Where(t => t.Kind is TokenKind.Word or TokenKind.Number && !t.IsAny(Words.Determiners) && t.Word is not ("also" or "optional" or "required" or "unique" or "etc" or "optionally"))];

    // Words of praise say nothing, except where they tell one field from another: "full name", "public".
    private static bool Telling(List<Token> words, int i) => words.Count == 1
        ? FieldLexicon.Knows(words[0].Word)
        : i + 1 < words.Count && words[i].Word + " " + words[i + 1].Word is var two && (FieldLexicon.Knows(two) || EntityLexicon.Knows(words[i].Word + " " + words[i + 1].Lemma) || AppLexicon.Find(two) is not null);

    private static List<List<Token>> Items(List<Token> tokens)
    {
        var items = new List<List<Token>>();
        var item = new List<Token>();
        int depth = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            Token t = tokens[i];
            depth += t.Is("(") ? 1 : t.Is(")") && depth > 0 ? -1 : 0;
            bool and = t.IsWord && t.Word is "and" or "plus" or "but";
            if (and && i > 0 && i + 1 < tokens.Count && tokens[i - 1].Lemma + " and " + tokens[i + 1].Lemma is "date and time" or "drag and drop" or "lost and found" or "question and answer" or "search and filter" or "terms and condition"
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

    private static List<Token> Main(List<Token> item) => item.FindIndex(t => t.Is("(") || t.IsWord && LinkWords.Contains(t.Word)) is int p and > 0 && !item[p].Is("(") && !(item[0].Lemma is "number" or "date" or "year") && !Compound(item, p) ? item[..p] : item;

    // "move in date", "sign off by": the preposition is part of the name.
    private static bool Compound(List<Token> item, int preposition) => preposition + 2 == item.Count && item[^1].Word is "date" or "time" or "day" or "by" or "fee" or "price";
}
