using Catalyst.Blueprints.Understanding.PartReaders;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Rows that a request names, by the noun that says what they are.</summary>
/// <param name="Thing">Singular, e.g. <c>room</c>.</param>
/// <param name="Price">What it costs; null where that is not said.</param>
internal sealed record NamedRow(string Thing, string Name, Quantity? Price);

/// <summary>
/// Reads which rows there are: "our three rooms (Oak, Maple and Birch)", "our kids Lena and Max", "a service (cut 35 euros, colour 60
/// euros)".
/// </summary>
internal static class NamedRows
{
    private static readonly FrozenSet<string> Counting =
        Words.Set("our my his her their us two three four five six seven eight nine ten both these following");

    private static readonly FrozenSet<string> Before = Words.Set("for at costs is takes");

    /// <summary>What a row is sorted into is a choice of it, and no row by itself.</summary>
    private static readonly FrozenSet<string> Choices = Words.Set("""
        category type kind status state column stage size colour color level grade day role group option tag field value label page tab
        section role step phase month season language unit rating priority answer
        """);

    /// <summary>The sentence without the names, which the draft keeps.</summary>
    public static IReadOnlyList<Token> Extract(IReadOnlyList<Token> sentence, Draft draft)
    {
        for (var i = 1; i + 2 < sentence.Count; i++)
        {
            var noun = sentence[i];
            if (!noun.IsWord || noun.IsCapitalized || !Nouns.IsPlausible(noun) || Choices.Contains(noun.Lemma))
            {
                continue;
            }

            var (rows, end) = Rows(sentence, i);
            if (rows.Count > 1)
            {
                draft.Rows.AddRange(rows);
                return Extract([.. sentence.Take(i + 1), .. sentence.Skip(end)], draft);
            }
        }

        return sentence;
    }

    private static (List<NamedRow> Rows, int End) Rows(IReadOnlyList<Token> sentence, int at)
    {
        var noun = sentence[at];
        var counted = noun.IsPlural && Enumerable.Range(Math.Max(0, at - 3), Math.Min(at, 3)).Any(i => sentence[i].IsAny(Counting));
        if (!sentence[at + 1].Is("("))
        {
            return counted && noun.IsPlural ? Names(sentence, noun, at + 1) : ([], at);
        }

        var close = sentence.ToList().FindIndex(at, t => t.Is(")"));
        if (close < 0)
        {
            return ([], at);
        }

        List<Token> inside = [.. sentence.Skip(at + 2).Take(close - at - 2)];
        var priced = Priced(noun.Lemma, inside);
        var (rows, end) = priced.Count > 1 || !counted ? (priced, inside.Count) : Names(inside, noun, 0);
        return end == inside.Count ? (rows, close + 1) : ([], at);
    }

    // "Lena, Max and Paul"
    private static (List<NamedRow> Rows, int End) Names(IReadOnlyList<Token> words, Token noun, int from)
    {
        var rows = new List<NamedRow>();
        var at = from;
        while (at < words.Count && words[at] is { IsWord: true, IsCapitalized: true } name && !FieldLexicon.Knows(name.Word))
        {
            rows.Add(new NamedRow(noun.Lemma, name.Text, null));
            at++;
            var more = at + 1 < words.Count && words[at].Is(",") && words[at + 1].Is("and") ? 2 : 1;
            if (at + more >= words.Count || !(words[at].Is(",") || words[at].Is("and")) || !words[at + more].IsCapitalized)
            {
                break;
            }

            at += more;
        }

        return (rows, at);
    }

    // "cut 35 euros, wash and blow-dry 25 euros": each with its price.
    private static List<NamedRow> Priced(string noun, List<Token> inside)
    {
        var rows = new List<NamedRow>();
        var from = 0;
        while (from < inside.Count)
        {
            from += inside[from].Word is "," or "and" or "or" ? 1 : 0;
            var behind = Enumerable.Range(from + 1, Math.Max(0, inside.Count - from - 1));
            var at = behind.FirstOrDefault(i => Price(inside, i) is not null, -1);
            if (at < 0 || inside.Skip(from).Take(at - from).Any(t => t.Is(",")))
            {
                return [];
            }

            var price = Price(inside, at)!;
            var name = string.Join(' ', inside.Skip(from).Take(at - from).Reverse().SkipWhile(t => !t.IsWord || t.IsAny(Before)).Reverse()
                .Select(t => t.Text));
            if (name.Length is 0 or > 60 || price.To < inside.Count && !(inside[price.To].Word is "," or "and" or "or"))
            {
                return [];
            }

            rows.Add(new NamedRow(noun, Naming.Sentence(name), price));
            from = price.To;
        }

        return rows;
    }

    private static Quantity? Price(List<Token> words, int at) =>
        Quantity.At(words, at) is { Unit.Kind: NumberKind.Money } price ? price : null;
}
