using System.Globalization;

namespace Catalyst.Blueprints.Understanding.Tools;

/// <summary>The lengths that a request gives for a timer: presets by name, rounds of work and rest, or one length.</summary>
internal sealed class TimerValues(IReadOnlyList<ToolWord> words, ToolMatch match, List<int> used, List<string> assumptions)
{
    /// <summary>Minutes that people mean when they name a length without its minutes.</summary>
    private static readonly FrozenDictionary<string, decimal> Usual = new Dictionary<string, decimal>
    {
        ["soft"] = 5, ["medium"] = 7, ["hard"] = 10, ["soft boiled"] = 5, ["hard boiled"] = 10, ["runny"] = 4, ["green tea"] = 2,
        ["green"] = 2, ["black tea"] = 4, ["black"] = 4, ["herbal tea"] = 7, ["herbal"] = 7, ["white tea"] = 3, ["white"] = 3,
        ["fruit tea"] = 8, ["oolong"] = 4, ["peppermint"] = 6, ["chamomile"] = 6, ["rooibos"] = 6, ["short"] = 5, ["long"] = 15,
        ["short break"] = 5, ["long break"] = 15, ["work"] = 25, ["focus"] = 25, ["pomodoro"] = 25, ["break"] = 5, ["pasta"] = 9,
        ["rice"] = 15, ["egg"] = 7, ["eggs"] = 7, ["pizza"] = 12, ["tea"] = 4, ["coffee"] = 4, ["potatoes"] = 20, ["rare"] = 4,
        ["medium rare"] = 5, ["well done"] = 8, ["small"] = 5, ["large"] = 10, ["quick"] = 5, ["normal"] = 10, ["nap"] = 20, ["plank"] = 1,
        ["fish"] = 10, ["steak"] = 6, ["vegetables"] = 10, ["noodles"] = 4, ["bread"] = 35, ["cake"] = 40,
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> NoNames = Words.Set("""
        a an the for of with and or to in at is are be as preset presets button buttons timer timers minute minutes second seconds
        hour hours option options each it after than by takes take set
        """);

    /// <summary>A number of seconds in the request, with the words that it is made of.</summary>
    private sealed record Length(int From, int To, int Seconds);

    private static readonly FrozenSet<string> Rests = Words.Set("rest break pause breaks off");

    private static readonly FrozenSet<string> Works = Words.Set("work focus on exercise session activity effort");

    public ToolOptions Read()
    {
        var lengths = Lengths();
        if (Rounds(lengths) is { } rounds)
        {
            return rounds;
        }

        var presets = Named(lengths) ?? Unnamed(lengths) ?? Bare();
        if (presets is not null)
        {
            return new ToolOptions(Minutes: presets[0].Seconds / 60, Seconds: presets[0].Seconds % 60, Presets: presets);
        }

        if (lengths.Count == 0)
        {
            return new ToolOptions(Minutes: 5);
        }

        Use(lengths[0].From, lengths[0].To);
        return new ToolOptions(Minutes: lengths[0].Seconds / 60, Seconds: lengths[0].Seconds % 60 is var rest and > 0 ? rest : null);
    }

    // "20 seconds work, 10 seconds rest, 8 rounds", "pomodoro with 50 minutes work and 10 minutes break", "50/10".
    private ToolOptions? Rounds(List<Length> lengths)
    {
        var pomodoro = words.Any(w => w.Lemma is "pomodoro" or "focus");
        var tabata = words.Any(w => w.Lemma is "tabata");
        if (!pomodoro && !tabata && !words.Any(w => w.Lemma is "interval" or "hiit") && !(lengths.Count == 2
            && words.Any(w => Rests.Contains(w.Word))))
        {
            return null;
        }

        var (work, rest) = tabata ? (20, 10) : pomodoro ? (25 * 60, 5 * 60) : (40, 20);
        var slash = words.ToList().FindIndex(w => w.Word == "/");
        if (slash > 0 && slash + 1 < words.Count && ToolValues.Value(words[slash - 1]) is { } first
            && ToolValues.Value(words[slash + 1]) is { } second)
        {
            Use(slash - 1, slash + 2);
            var unit = tabata || words.Skip(slash + 2).FirstOrDefault()?.Lemma is "second" or "sec" ? 1 : 60;
            (work, rest) = (first * unit, second * unit);
        }

        foreach (var length in lengths)
        {
            Use(length.From, length.To);
            if (Near(length, Rests) < Near(length, Works))
            {
                rest = length.Seconds;
            }
            else
            {
                work = length.Seconds;
            }
        }

        var rounds = words.Select((w, i) => (w, i)).Where(p => p.w.Lemma is "round" or "set" or "cycle" or "repetition" or "time"
            && p.i > 0 && ToolValues.Value(words[p.i - 1]) is > 0 and <= 100).Select(p => p.i).FirstOrDefault(-1);
        if (rounds > 0)
        {
            Use(rounds - 1, rounds + 1);
        }

        var count = rounds > 0 ? ToolValues.Value(words[rounds - 1]) : tabata ? 8 : (int?)null;
        return new ToolOptions(Minutes: work / 60, Seconds: Rest(work), BreakMinutes: rest / 60, BreakSeconds: Rest(rest), Rounds: count);
    }

    private static int? Rest(int seconds) => seconds % 60 is var rest and > 0 ? rest : null;

    // How many words away the nearest of some words stands.
    private int Near(Length length, FrozenSet<string> set)
    {
        var behind = words.Skip(length.To).Take(4).TakeWhile(w => w.Word is not ("," or "and")).ToList().FindIndex(w =>
            set.Contains(w.Word));
        var before = words.Take(length.From).Reverse().Take(3).TakeWhile(w => w.Word is not ("," or "and")).ToList()
            .FindIndex(w => set.Contains(w.Word));
        return Math.Min(behind < 0 ? 99 : behind, before < 0 ? 99 : before);
    }

    private List<Length> Lengths()
    {
        var found = new List<Length>();
        for (var i = 0; i < words.Count; i++)
        {
            if (Amount(words[i]) is not { } number)
            {
                continue;
            }

            var unit = i + 1 < words.Count && words[i + 1].Word == "-" ? i + 2 : i + 1;
            var attached = new string([.. words[i].Word.SkipWhile(c => char.IsDigit(c) || c == '.')]);
            var factor = Factor(attached.Length > 0 ? attached : unit < words.Count ? words[unit].Lemma : "");
            if (factor is null)
            {
                continue;
            }

            var end = attached.Length > 0 ? i + 1 : unit + 1;
            var seconds = (int)(number * factor.Value);
            var next = end < words.Count && words[end].Word == "and" ? end + 1 : end;
            if (factor >= 60 && next + 1 < words.Count && Amount(words[next]) is { } more && Factor(words[next + 1].Lemma) is { } small
                && small < factor)
            {
                // "4 minutes 30 seconds".
                seconds += (int)(more * small);
                end = next + 2;
            }

            if (seconds is > 0 and <= 36_000)
            {
                found.Add(new Length(i, end, seconds));
                i = end - 1;
            }
        }

        return found;
    }

    private static decimal? Amount(ToolWord word) => word.IsNumber && decimal.TryParse(
        new string([.. word.Word.TakeWhile(c => char.IsDigit(c)
            || c == '.')]), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
        out var number) && number < 100_000 ? number : ToolValues.Value(word);

    private static decimal? Factor(string unit) => unit switch
    {
        "minute" or "min" or "mins" or "m" => 60, "second" or "sec" or "secs" or "s" => 1, "hour" or "hr" or "h" => 3600, _ => null,
    };

    // "soft (4 minutes)", "green tea 2 minutes", "4 minutes for soft": with a name each.
    private List<TimerPreset>? Named(List<Length> lengths)
    {
        if (lengths.Count < 2)
        {
            return null;
        }

        var presets = new List<TimerPreset>();
        for (var i = 0; i < lengths.Count; i++)
        {
            var length = lengths[i];
            var from = i == 0 ? match.To : lengths[i - 1].To;
            var name = Name(from, length.From, true);
            if (name.Count == 0 || length.To < words.Count && words[length.To].Word == "for")
            {
                var until = i + 1 < lengths.Count ? lengths[i + 1].From : words.Count;
                name = Name(length.To, until, false) is { Count: > 0 } behind ? behind : name;
            }

            if (name.Count is 0 or > 4)
            {
                return null;
            }

            Use(length.From, length.To);
            used.AddRange(name.Select(w => w.At));
            presets.Add(new TimerPreset(Naming.Sentence(string.Join(' ', name.Select(w => w.Word))), length.Seconds));
        }

        return presets.DistinctBy(p => p.Label).Count() == presets.Count ? presets : null;
    }

    // The words of a name next to a length: those behind the last separator, or those before the next one.
    private List<ToolWord> Name(int from, int to, bool last)
    {
        List<ToolWord> between = [.. words.Skip(from).Take(Math.Max(0, to - from))];
        if (last)
        {
            while (between.Count > 0 && (!between[^1].IsWord && between[^1].Word is not ("," or ";" or ".")
                || NoNames.Contains(between[^1].Word)))
            {
                between.RemoveAt(between.Count - 1);
            }

            var cut = between.FindLastIndex(w => !w.IsWord || w.Word is "and" or "or" or "for" or "with" or "presets" or "buttons");
            return [.. between.Skip(cut + 1).Where(w => !NoNames.Contains(w.Word))];
        }

        return [.. between.SkipWhile(w => !w.IsWord && w.Word == "(" || NoNames.Contains(w.Word))
            .TakeWhile(w => w.IsWord && w.Word is not ("and" or "or" or "that" or "with" or "which")).Where(w =>
                !NoNames.Contains(w.Word))];
    }

    // "with presets of 1, 3, 5 and 10 minutes".
    private List<TimerPreset>? Unnamed(List<Length> lengths)
    {
        var values = new List<int>();
        var at = new List<int>();
        foreach (var length in lengths.Where(l => l.To > 1))
        {
            var factor = Factor(words[length.To - 1].Lemma) ?? 60;
            for (var i = length.From - 1; i > 0 && (words[i].Word is "," or "and" or "or" || ToolValues.Value(words[i]) is not null); i--)
            {
                if (ToolValues.Value(words[i]) is { } value)
                {
                    values.Insert(0, (int)(value * factor));
                    at.Add(words[i].At);
                }
            }

            values.Add(length.Seconds);
            at.Add(words[length.From].At);
        }

        values = [.. values.Distinct().Where(v => v is > 0 and <= 36_000).Take(12)];
        if (values.Count < 2)
        {
            return null;
        }

        used.AddRange(at);
        return [.. values.Select(v => new TimerPreset(v % 60 == 0 ? $"{v / 60} minute{(v == 60 ? "" : "s")}" : $"{v} seconds", v))];
    }

    // "buttons for soft, medium and hard": names only.
    private List<TimerPreset>? Bare()
    {
        var start = words.ToList().FindIndex(w => w.Lemma is "button" or "preset" or "option" or "choice" or "setting" or "mode");
        start = start < 0 ? words.ToList().FindIndex(w => Usual.ContainsKey(w.Word)) - 1 : start;
        if (start < -1 || start < 0 && !words.Any(w => Usual.ContainsKey(w.Word)))
        {
            return null;
        }

        var names = new List<List<ToolWord>> { new() };
        foreach (var word in words.Skip(start + 1).SkipWhile(w => !w.IsWord || NoNames.Contains(w.Word)))
        {
            if (word.Word is "," or "and" or "or" or "/" or ";")
            {
                names.Add([]);
            }
            else if (!word.IsWord && word.Word != "-"
                || word.Word is "that" or "which" or "it" or "when" or "so" or "boiled" or "with" or "eggs" or "egg")
            {
                break;
            }
            else if (word.IsWord && !NoNames.Contains(word.Word))
            {
                names[^1].Add(word);
            }
        }

        names.RemoveAll(n => n.Count is 0 or > 3);
        if (names.Count > 1 && names[^1].Exists(w => w.Lemma is "beep" or "ring" or "alarm" or "sound"))
        {
            names.RemoveAt(names.Count - 1);
        }

        if (names.Count < 2)
        {
            return null;
        }

        used.AddRange(names.SelectMany(n => n).Select(w => w.At));
        List<TimerPreset> presets = [.. names.Select((n, i) => string.Join(' ', n.Select(w => w.Word)) is var name
            ? new TimerPreset(Naming.Sentence(name), (int)(60 * Usual.GetValueOrDefault(name, 5 * (i + 1)))) : null!)];
        assumptions.Add("You did not say how long the presets are: "
            + Naming.List([.. presets.Select(p => $"{p.Label} {p.Seconds / 60} minutes")]) + ".");
        return [.. presets.DistinctBy(p => p.Label)];
    }

    private void Use(int from, int to) => used.AddRange(words.Skip(from).Take(to - from).Select(w => w.At));
}
