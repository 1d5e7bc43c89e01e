using System.Globalization;

namespace Catalyst.Blueprints.Understanding.Tools;

/// <summary>The numbers, names and lengths that a request gives for a tool.</summary>
internal sealed class ToolValues(string text, IReadOnlyList<ToolWord> words, ToolMatch match)
{
    private static readonly FrozenSet<string> Opponents =
        Words.Set("friend brother sister wife husband son daughter partner child kid person people each colleague pupil student");

    private readonly List<int> _used = [];
    private readonly List<string> _assumptions = [];

    /// <summary>Where words begin that were read as a value.</summary>
    public IReadOnlyList<int> Used => _used;

    /// <summary>What was left open and how it was decided.</summary>
    public IReadOnlyList<string> Assumptions => _assumptions;

    public ToolOptions Read() => match.Tool.Kind switch
    {
        ToolKind.Timer => new TimerValues(words, match, _used, _assumptions).Read(),
        ToolKind.Wheel => new ToolOptions(Items: Items(), ItemsLabel: ItemsLabel()),
        ToolKind.Picker when Range() is { } numbers => new ToolOptions(Items: numbers, ItemsLabel: "Numbers", Variant: "once",
            Count: Number(1, 50, "number", "different", "one") ?? Behind("draw", 1, 50)),
        ToolKind.Picker => new ToolOptions(Items: Items(), ItemsLabel: ItemsLabel(), Count: Number(1, 50, "winner", "name", "prize",
            "people",
            "student", "number", "lot", "ticket"), Variant: Drawing()),
        ToolKind.Teams => Teams(),
        ToolKind.Dice => new ToolOptions(Count: Number(1, 30, "dice", "die", "d4", "d6", "d8", "d10", "d12", "d20", "d100") ?? Sided(),
            Size: Sides()),
        ToolKind.TicTacToe => new ToolOptions(Size: Square(3, 6), Variant: Opponent()),
        ToolKind.Memory => Memory(),
        ToolKind.Game2048 => new ToolOptions(Size: Square(3, 8)),
        ToolKind.ConnectFour => new ToolOptions(Variant: Opponent()),
        ToolKind.Hangman => Hangman(),
        ToolKind.RockPaperScissors => new ToolOptions(Count: Behind("of", 3, 99), Variant: words.Any(w => w.Lemma is "lizard" or "spock")
            ? "five" : null),
        ToolKind.Piano => new ToolOptions(Count: Number(1, 4, "octave")),
        ToolKind.MagicBall => new ToolOptions(Items: Items()),
        ToolKind.Scoreboard => Scoreboard(),
        ToolKind.Countdown => new DateValue(words, match, _used, _assumptions).Read(),
        ToolKind.Quiz => Quiz(),
        _ => new GameNumbers(this, words, _used).Read(match.Tool.Kind),
    };

    // "a lucky number between 1 and 49".
    private List<string>? Range()
    {
        for (var i = 1; i + 2 < words.Count; i++)
        {
            if (words[i - 1].Word is "between" or "from" or "of" && words[i + 1].Word is "and" or "to" or "-"
                && Value(words[i]) is { } low && Value(words[i + 2]) is { } high && low < high && high - low < 200
                && words.Any(w => w.Lemma == "number"))
            {
                _used.AddRange([words[i].At, words[i + 2].At]);
                return [.. Enumerable.Range(low, high - low + 1).Select(n => n.ToString(CultureInfo.InvariantCulture))];
            }
        }

        return null;
    }

    private ToolOptions Teams()
    {
        var teams = Number(2, 50, "team", "group");
        var size = teams is null ? Behind("of", 2, 50) ?? Number(2, 50, "people", "person", "student", "player", "pupil", "kid", "child")
            : null;
        var pairs = teams is null && size is null && words.Any(w => w.Lemma is "pair" or "partner");
        return new ToolOptions(Items: Items(), Variant: teams is null ? "size" : "teams", Count: teams ?? size ?? (pairs ? 2 : 4),
            ItemsLabel: words.Any(w => w.Lemma == "group") ? "Group" : pairs ? "Pair" : "Team");
    }

    private ToolOptions Memory()
    {
        var pairs = Number(2, 20, "pair") ?? (Number(4, 40, "card") is { } cards ? cards / 2 : default(int?))
            ?? (Square(2, 6) is { } side ? side * side / 2 : null);
        var players = Number(2, 4, "player");
        List<(ToolWord Word, string[] Pictures)> sets = [.. words.Where(w => w.Lemma is not ("card" or "number")
            && !(w.Lemma == "face" && words.Any(o => o.Lemma is "up" or "down")))
            .Select(w => (w, ToolTable.PicturesOf(w.Lemma)!)).Where(s => s.Item2 is not null)];
        var own = Items();
        if (own is { Count: >= 3 } && sets.Count < own.Count)
        {
            return new ToolOptions(Items: own, Size: pairs, Count: players);
        }

        _used.AddRange(sets.Select(s => s.Word.At));
        List<string> pictures = [.. sets.Count == 0 ? ToolTable.PicturesOf("animal")! : sets.SelectMany(s => s.Pictures).Distinct()];
        // A big board needs more pictures than a theme has.
        pictures.AddRange(ToolTable.PicturesOf("fruit")!.Concat(ToolTable.PicturesOf("animal")!).Except(pictures)
            .Take(Math.Max(0, (pairs ?? 0) - pictures.Count)).ToList());
        return new ToolOptions(Items: pictures, Size: pairs, Count: players);
    }

    // Words of a theme, or those that are listed.
    private ToolOptions Hangman()
    {
        if (Items() is { Count: >= 2 } own)
        {
            return new ToolOptions(Items: own);
        }

        var theme = words.FirstOrDefault(w => ToolTable.WordsOf(w.Lemma) is not null);
        _used.AddRange(theme is null ? [] : [theme.At]);
        return new ToolOptions(Items: ToolTable.WordsOf(theme?.Lemma ?? "word"));
    }

    private ToolOptions Quiz()
    {
        if (QuizRows.IsAsked(text, words))
        {
            return QuizRows.Read(words, match.To, Number(2, 100, "question"), _used);
        }

        var questions = QuizText.Read(text, _used, _assumptions);
        // "a quiz about capitals": what it is about, which the questions show.
        var first = _used.DefaultIfEmpty(0).Min();
        _used.AddRange(words.Skip(match.To).TakeWhile(w => w.At < first && w.Word is not (":" or "." or "with")).Select(w => w.At));
        return new ToolOptions(Questions: questions);
    }

    private ToolOptions Scoreboard()
    {
        var team = words.Any(w => w.Lemma == "team");
        var names = Items();
        return new ToolOptions(Items: names, Count: names is null
            ? Number(1, 20, "player", "team", "people", "person", "child", "kid") : null,
            ItemsLabel: team ? "Team" : null);
    }

    private string? Opponent() => words.Any(w => w.Lemma is "computer" or "ai" or "cpu" or "bot" or "machine" or "opponent" or "alone")
        ? null
        : words.Any(w => Opponents.Contains(w.Lemma)) || Number(2, 2, "player") is not null ? "person" : null;

    // A raffle draws each ticket once; a decision may fall the same way twice.
    private string? Drawing() => words.Any(w => w.Lemma is "raffle" or "tombola" or "lottery" or "lot" or "straw" or "giveaway" or "prize"
        or "hat" || w.Word is "twice" or "once") ? "once" : null;

    private string? ItemsLabel()
    {
        foreach (var word in words)
        {
            if (word.Lemma is "prize" or "option" or "choice" or "student" or "pupil" or "participant" or "player" or "movie"
                or "restaurant"
                or "meal" or "dish" or "chore" or "task" or "ticket" or "question" or "activity" or "game" && word != words[0])
            {
                if (word.Lemma is "game" || word.Lemma is "choice" && word.Word != "choices")
                {
                    continue;
                }

                _used.Add(word.At);
                return Naming.Sentence(Morphology.Plural(word.Lemma));
            }
        }

        return words.Any(w => w.Lemma is "decide" or "decision" or "decider") ? "Options" : null;
    }

    private int? Sides()
    {
        foreach (var word in words.Where(w => w.Word.Length > 1 && w.Word[0] == 'd' && w.Word.Skip(1).All(char.IsDigit)))
        {
            _used.Add(word.At);
        }

        var named = words.Where(w => w.Word.Length is > 1 and < 5 && w.Word[0] == 'd' && w.Word.Skip(1).All(char.IsDigit))
            .Select(w => int.Parse(w.Word.AsSpan(1), CultureInfo.InvariantCulture)).ToList();
        return named.Count == 1 ? named[0] : named.Count > 1 && !named.Contains(6) ? named[0] : Number(2, 1000, "side", "sided");
    }

    // "3d6".
    private int? Sided()
    {
        foreach (var word in words)
        {
            var d = word.Word.IndexOf('d', StringComparison.Ordinal);
            if (word.IsNumber && d > 0 && int.TryParse(word.Word.AsSpan(0, d), out var count)
                && int.TryParse(word.Word.AsSpan(d + 1), out _))
            {
                _used.Add(word.At);
                return Math.Clamp(count, 1, 30);
            }
        }

        return null;
    }

    /// <summary>"4x4", "4 x 4", "4 by 4".</summary>
    public int? Square(int least, int most)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var parts = words[i].Word.Split('x', '×');
            var size = parts.Length == 2 && parts[0] == parts[1] && int.TryParse(parts[0], out var joined) ? joined
                : i + 2 < words.Count && words[i + 1].Word is "x" or "×" or "by" && Value(words[i]) is { } n
                    && Value(words[i + 2]) == n ? n : 0;
            if (size >= least && size <= most)
            {
                _used.AddRange(words.Skip(i).Take(parts.Length == 2 ? 1 : 3).Select(w => w.At));
                return size;
            }
        }

        return null;
    }

    /// <summary>The number before one of some nouns, with at most two words between: "three random winners".</summary>
    public int? Number(int least, int most, params string[] nouns)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (Value(words[i]) is { } value && value >= least && value <= most && (nouns.Contains("sided") || !IsSided(i)))
            {
                var noun = words.Skip(i + 1).Take(5)
                    .TakeWhile((w, n) => w.IsWord && (Value(w) is null || IsSided(i + 1 + n)
                        && !nouns.Contains("sided")) || w.Word == "-").ToList()
                    .FindIndex(w => nouns.Contains(w.Lemma) || nouns.Contains(w.Word));
                if (noun >= 0)
                {
                    _used.AddRange(words.Skip(i).Take(noun + 2).Where(w => w.IsWord).Select(w => w.At));
                    return value;
                }
            }
        }

        return null;
    }

    // "twenty-sided".
    private bool IsSided(int at) => words.Skip(at + 1).FirstOrDefault(w => w.Word != "-")?.Lemma is "sided" or "side";

    // "groups of 4".
    private int? Behind(string word, int least, int most)
    {
        var at = words.ToList().FindIndex(w => w.Word == word);
        while (at >= 0 && at + 1 < words.Count)
        {
            if (Value(words[at + 1]) is { } value && value >= least && value <= most)
            {
                _used.Add(words[at + 1].At);
                return value;
            }

            var next = words.Skip(at + 1).ToList().FindIndex(w => w.Word == word);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return null;
    }

    /// <summary>A whole number in figures or in words.</summary>
    public static int? Value(ToolWord word) => int.TryParse(word.Word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number : word.Word switch
        {
            "one" => 1, "two" => 2, "three" => 3, "four" => 4, "five" => 5, "six" => 6, "seven" => 7, "eight" => 8, "nine" => 9,
            "ten" => 10, "eleven" => 11, "twelve" => 12, "fifteen" => 15, "sixteen" => 16, "twenty" => 20, "thirty" => 30, "forty" => 40,
            "sixty" => 60, "ninety" => 90, "hundred" => 100, "pair" => null, _ => null,
        };

    // "with pizza, movie night, ice cream and homework pass": what the person wants to be there, not what the tool has.
    private IReadOnlyList<string>? Items()
    {
        var list = ItemList.Find(text, words, match);
        foreach (var item in list)
        {
            _used.AddRange(item.Words.Select(w => w.At));
        }

        if (list.Count > 0)
        {
            // "with the words cat, dog and bird".
            _used.AddRange(words.TakeWhile(w => w.At < list[0].Words[0].At).TakeLast(2).Where(w => w.Lemma is "word" or "name" or "option"
                or "prize" or "following" or "item").Select(w => w.At));
        }

        return list.Count == 0 ? null : [.. list.Select(i => i.Text)];
    }
}
