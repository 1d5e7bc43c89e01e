namespace Catalyst.Blueprints.Understanding.Lexicon;

/// <summary>How many rows become one value.</summary>
internal enum MeasureKind
{
    Sum,
    Average,
    Highest,
    Lowest,

    /// <summary>The highest, or the lowest where less is better: a time, a price.</summary>
    Best,
    Latest,
    Count,

    /// <summary>Of a hundred rows, those of which something is so.</summary>
    Percent,

    /// <summary>What is due, without what was paid or used.</summary>
    Left,

    /// <summary>How many days in a row.</summary>
    Streak,

    /// <summary>From a start to an end.</summary>
    Duration,

    /// <summary>From today to a day.</summary>
    Until,
    Age,
}

/// <summary>Words that ask for a value of many rows.</summary>
internal static class MeasureLexicon
{
    private const string Text = """
        Percent = how many percent; percentage; percent; progress; share of; completion rate; success rate
        Left = still has to pay; still have to pay; has to pay; have to pay; still owe; still owes; owe; owes; balance; balances
            = remaining; is left
            = are left; still open; still left; outstanding amount; left over; still to pay; amount due; is still left
        Until = days until; days to; days left; how many days until; countdown
        Duration = how long
        Streak = streak; streaks; days in a row
        Average = average; averages; mean; on average; typical
        Best = best; personal best; record
        Highest = highest; maximum; greatest; largest; biggest; longest; peak; top; fastest speed
        Lowest = lowest; minimum; smallest; least; shortest; cheapest
        Latest = latest; most recent; last
        Count = number of; how many; count of; count; how often; how many times; number
        Sum = total; totals; sum; sums; altogether; in total; overall; add up; how much; sum up; points per
        Age = age; how old
        """;

    private static readonly List<(string[] Words, MeasureKind Kind)> Sayings = [.. Words.Lines(Text).SelectMany(line =>
        line.Split(" = ", 2) is [var name, var sayings]
            ? sayings.Split([';', '='], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(saying => (saying.Split(' '), Enum.Parse<MeasureKind>(name)))
            : [])];

    /// <summary>The first measure that words ask for, and where; the longest saying where several begin together.</summary>
    public static (MeasureKind Kind, int From, int To)? Find(IReadOnlyList<Token> words) => First(words, 0) switch
    {
        // "how much is left" adds nothing up.
        { Kind: MeasureKind.Sum or MeasureKind.Count } vague => Enumerable.Range(vague.To, Math.Max(0, words.Count - vague.To))
            .Select(i => First(words, i)).FirstOrDefault(m => m?.Kind == MeasureKind.Left) ?? vague,
        var found => found,
    };

    private static (MeasureKind Kind, int From, int To)? First(IReadOnlyList<Token> words, int from)
    {
        for (var i = from; i < words.Count; i++)
        {
            if (Sayings.Where(s => s.Words.Select((word, n) => i + n < words.Count && words[i + n].Word == word).All(same => same))
                .OrderByDescending(s => s.Words.Length).Select(s => ((MeasureKind, int)?)(s.Kind, s.Words.Length)).FirstOrDefault()
                is (var kind, var length))
            {
                return (kind, i, i + length);
            }
        }

        return null;
    }
}
