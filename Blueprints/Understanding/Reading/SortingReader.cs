using Catalyst.Blueprints.Understanding.Ordering;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Takes wishes such as "sorted by name" and "the cheapest first" out of a sentence.</summary>
internal sealed class SortingReader(Draft draft)
{
    private const int MostOrders = 8;

    // Takes out "sorted by name" and "show the cheapest first".
    public List<Token> Extract(List<Token> tokens)
    {
        while (draft.Orders.Count < MostOrders && OrderReader.Find(tokens, 0, false) is { } wish)
        {
            draft.Orders.Add(wish);
            var before = tokens[..wish.Start];
            while (before.Count > 0 && (before[^1].Is(",") || before[^1].Word is "and" or "so" or "that" or "with" or "where"))
            {
                before.RemoveAt(before.Count - 1);
            }

            var after = tokens[wish.End..];
            if (before.Count == 0 && after.Count > 1 && tokens[wish.Start].IsAny(Words.MakeVerbs))
            {
                // "show the cheapest first: flights with ..." asks to show the flights.
                before.Add(tokens[wish.Start]);
                after = [.. after.SkipWhile(t => t.Is(":") || t.Is(","))];
            }

            tokens = [.. before, .. before.Count == 0 ? after.SkipWhile(t => t.Is(":") || t.Is(",")) : after];
        }

        return tokens;
    }
}
