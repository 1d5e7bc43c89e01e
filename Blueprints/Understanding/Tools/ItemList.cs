namespace Catalyst.Blueprints.Understanding.Tools;

/// <summary>One of several things that a request lists.</summary>
internal sealed record ListedItem(string Text, IReadOnlyList<ToolWord> Words);

/// <summary>Finds the names, prizes or words that are to stand in a tool: "with Anna, Ben and Carla".</summary>
internal static class ItemList
{
    private const int LongestItem = 5;

    private static readonly FrozenSet<string> Openings = Words.Set("with of between from like as : ( words names prizes options for are");

    private static readonly FrozenSet<string> Separators = Words.Set(", and or / ; |");

    private static readonly FrozenSet<string> Ends =
        Words.Set(". ! ? ) that which where who and it so i we then each every should can must when will in on for with");

    private static readonly FrozenSet<string> Parts = Words.Set("button mode option list theme background page design screen score level");

    /// <summary>The first list whose items the tool does not have anyway; empty when there is none.</summary>
    public static IReadOnlyList<ListedItem> Find(string text, IReadOnlyList<ToolWord> words, ToolMatch match)
    {
        for (var i = match.To > match.From ? match.From + 1 : 0; i < words.Count; i++)
        {
            if (Openings.Contains(words[i].Word) && Read(text, words, i + 1) is { Count: >= 2 } items)
            {
                var own = items.Where(item => !item.Words.All(w => ToolMatcher.Knows(match.Tool, w) || ToolMatcher.IsLead(w))
                    && !item.Words.Any(w => Parts.Contains(w.Lemma))).ToList();
                if (own.Count >= 2 && own.Count * 2 > items.Count)
                {
                    return own.Count == items.Count || own.Count >= 3 ? Proper(text, items, own) : own;
                }
            }
        }

        return [];
    }

    // Items that the tool also has a word for belong to the list where everything else does.
    private static List<ListedItem> Proper(string text, List<ListedItem> items, List<ListedItem> own) =>
        [.. (own.Count * 4 >= items.Count * 3 ? items.Where(i => !i.Words.Any(w => Parts.Contains(w.Lemma))) : own)
            .DistinctBy(i => i.Text).Where(i => text.Length > 0)];

    private static List<ListedItem> Read(string text, IReadOnlyList<ToolWord> words, int from)
    {
        var items = new List<ListedItem>();
        var item = new List<ToolWord>();
        for (var i = from; i <= words.Count; i++)
        {
            var word = i < words.Count ? words[i] : null;
            var separates = word is not null && Separators.Contains(word.Word);
            if (word is not null && !separates && !Ends.Contains(word.Word))
            {
                if (item.Count > 0 || !Token.Of(word.Word).IsAny(Words.Determiners) && word.Word is not ("words" or "names" or "options"
                    or "prizes" or ":"))
                {
                    item.Add(word);
                }

                continue;
            }

            if (item.Count is > 0 and <= LongestItem)
            {
                items.Add(new ListedItem(Written(text[item[0].At..item[^1].End]), [.. item]));
            }
            else if (item.Count > LongestItem)
            {
                break;
            }

            item.Clear();
            if (!separates)
            {
                break;
            }
        }

        return items;
    }

    private static string Written(string item) => char.ToUpperInvariant(item[0]) + item[1..];
}
