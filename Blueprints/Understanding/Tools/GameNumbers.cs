using System.Globalization;

namespace Catalyst.Blueprints.Understanding.Tools;

/// <summary>Sizes, limits and lengths of games and clocks.</summary>
internal sealed class GameNumbers(ToolValues values, IReadOnlyList<ToolWord> words, List<int> used)
{
    public ToolOptions Read(ToolKind kind) => kind switch
    {
        ToolKind.Minesweeper => Minesweeper(),
        ToolKind.GuessNumber => GuessNumber(),
        ToolKind.SlidingPuzzle => new ToolOptions(Size: values.Square(2, 8) ?? Pieces()),
        ToolKind.WhackAMole or ToolKind.TypingTest => new ToolOptions(Seconds: Seconds()),
        ToolKind.Metronome => new ToolOptions(Start: Tempo(), Count: Bar()),
        ToolKind.Bingo => new ToolOptions(Size: Balls()),
        ToolKind.ChessClock => new ToolOptions(Minutes: values.Number(1, 180, "minute", "min"), Step: values.Number(1, 60, "second",
            "sec")),
        _ => new ToolOptions(),
    };

    // "10x10 with 15 mines", "16 by 30".
    private ToolOptions Minesweeper()
    {
        var (width, height) = (values.Square(4, 24), default(int?));
        for (var i = 0; width is null && i < words.Count; i++)
        {
            var parts = words[i].Word.Split('x', '×');
            var sides = parts.Length == 2 && int.TryParse(parts[0], out var a) && int.TryParse(parts[1], out var b) ? (a, b)
                : i + 2 < words.Count && words[i + 1].Word is "x" or "by" && ToolValues.Value(words[i]) is { } c
                    && ToolValues.Value(words[i + 2]) is { } d ? (c, d) : (0, 0);
            if (sides is { Item1: >= 4 and <= 40, Item2: >= 4 and <= 40 })
            {
                // The longer side goes down, so that a phone can show it.
                (width, height) = (Math.Min(sides.Item1, sides.Item2), Math.Max(sides.Item1, sides.Item2));
                used.AddRange(words.Skip(i).Take(3).Select(w => w.At));
            }
        }

        var mines = values.Number(1, 300, "mine", "bomb");
        width ??= mines is null ? null : 9;
        var most = width is { } w ? Math.Max(1, w * (height ?? w) - 10) : 10;
        return new ToolOptions(Size: width, Height: height,
            Count: mines is { } m ? Math.Min(m, most) : width is { } side ? Math.Max(1, side * (height ?? side) / 7) : null);
    }

    // "between 1 and 50", "from 1 to 1000 with 10 tries".
    private ToolOptions GuessNumber()
    {
        var (least, most) = (default(int?), default(int?));
        for (var i = 0; i + 2 < words.Count; i++)
        {
            if (words[i + 1].Word is "and" or "to" or "-" or "–" && ToolValues.Value(words[i]) is { } low
                && ToolValues.Value(words[i + 2]) is { } high && low < high && high <= 1_000_000)
            {
                (least, most) = (low, high);
                used.AddRange([words[i].At, words[i + 2].At]);
            }
        }

        return new ToolOptions(Start: least, Size: most ?? Behind("to"), Count: values.Number(1, 100, "try", "guess", "attempt", "chance",
            "turn", "life", "lives"));
    }

    // "up to 50".
    private int? Behind(string word)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i].Word == word && ToolValues.Value(words[i + 1]) is { } value and > 1 and <= 1_000_000)
            {
                used.Add(words[i + 1].At);
                return value;
            }
        }

        return null;
    }

    // The fifteen puzzle has four rows.
    private int? Pieces() => words.Select(ToolValues.Value).FirstOrDefault(v => v is 8 or 15 or 24) switch { 8 => 3, 15 => 4, 24 => 5, _ =>
        null };

    private int? Seconds() => values.Number(5, 600, "second", "sec") ?? (values.Number(1, 10, "minute", "min") is { } minutes
        ? minutes * 60 : null);

    // "at 90 bpm"; "from 40 to 220 bpm" is what it can do anyway.
    private int? Tempo()
    {
        var from = words.ToList().FindIndex(w => w.Word == "from");
        if (from >= 0 && from + 3 < words.Count && words[from + 2].Word is "to" or "-"
            && ToolValues.Value(words[from + 3]) is >= 40 and <= 220)
        {
            return null;
        }

        return values.Number(30, 300, "bpm", "beat");
    }

    // "3/4".
    private int? Bar()
    {
        for (var i = 0; i + 2 < words.Count; i++)
        {
            if (words[i + 1].Word == "/" && ToolValues.Value(words[i]) is { } beats and >= 1 and <= 8 && words[i + 2].Word is "4" or "8")
            {
                used.AddRange([words[i].At, words[i + 2].At]);
                return beats;
            }
        }

        return null;
    }

    private int? Balls()
    {
        var number = words.FirstOrDefault(w => int.TryParse(w.Word, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            && n is >= 10
            and <= 200);
        used.AddRange(number is null ? [] : [number.At]);
        return number is null ? null : ToolValues.Value(number);
    }
}
