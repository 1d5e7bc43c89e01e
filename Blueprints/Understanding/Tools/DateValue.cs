using System.Globalization;

namespace Catalyst.Blueprints.Understanding.Tools;

/// <summary>What a countdown leads to: a date that is written out, a feast, or something whose date is entered later.</summary>
internal sealed class DateValue(IReadOnlyList<ToolWord> words, ToolMatch match, List<int> used, List<string> assumptions)
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly FrozenDictionary<string, string> Feasts = new Dictionary<string, string>
    {
        ["christmas eve"] = "12-24", ["christmas"] = "12-25", ["xmas"] = "12-25", ["new year"] = "01-01", ["halloween"] = "10-31",
        ["valentine"] = "02-14", ["new year's eve"] = "12-31",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> NoTitle = Words.Set("""
        a an the to until till for my our your next of on at in countdown counter timer day days hour hours minute minutes second seconds
        left page app that which shows show counts count down with and remaining how many it
        """);

    public ToolOptions Read()
    {
        var date = Written() ?? Feast();
        var time = Time();
        var title = Title();
        if (date is null)
        {
            assumptions.Add("You did not say which date it counts down to; it is chosen on the page.");
        }

        return new ToolOptions(Date: date is null || time is null ? date : $"{date}T{time}", ItemsLabel: title);
    }

    // "12 June 2027", "June 12th, 2027", "24 December", "2027-06-12".
    private string? Written()
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (i + 4 < words.Count && words[i].Word.Length == 4 && words[i + 1].Word == "-" && Number(words[i]) is { } written
                && Number(words[i + 2]) is { } m && words[i + 3].Word == "-" && Number(words[i + 4]) is { } d)
            {
                return Use(i, i + 5, written, m, d);
            }

            var month = Array.FindIndex(Months, name => name == words[i].Word || words[i].Word.Length == 3 && name.StartsWith(words[i].Word,
                StringComparison.Ordinal) && name != "may") + 1;
            if (month == 0)
            {
                continue;
            }

            var of = i > 0 && words[i - 1].Word == "of" ? i - 1 : i;
            if (of > 0 && Number(words[of - 1]) is { } before and <= 31)
            {
                return Use(of - 1, i + 1, Year(i + 1), month, before);
            }

            if (i + 1 < words.Count && Number(words[i + 1]) is { } behind and <= 31)
            {
                return Use(i, i + 2, Year(i + 2), month, behind);
            }
        }

        return null;
    }

    private int? Year(int at)
    {
        at = at < words.Count && words[at].Word == "," ? at + 1 : at;
        if (at >= words.Count || Number(words[at]) is not { } year || year is < 2000 or > 2200)
        {
            return null;
        }

        used.Add(words[at].At);
        return year;
    }

    private string? Use(int from, int to, int? year, int month, int day)
    {
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year ?? 2024, month))
        {
            return null;
        }

        used.AddRange(words.Skip(from).Take(to - from).Select(w => w.At));
        var rest = string.Create(CultureInfo.InvariantCulture, $"{month:00}-{day:00}");
        return year is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known:0000}-{rest}") : rest;
    }

    // Figures, with "st", "nd", "rd" or "th" behind a day.
    private static int? Number(ToolWord word) => int.TryParse(word.Word.TrimEnd('s', 't', 'n', 'd', 'r', 'h'), NumberStyles.None,
        CultureInfo.InvariantCulture, out var number) && word.IsNumber ? number : null;

    private string? Feast()
    {
        for (var i = 0; i < words.Count; i++)
        {
            for (var length = 3; length > 0; length--)
            {
                var phrase = string.Join(' ', words.Skip(i).Take(length).Select(w => w.Word.Replace('’', '\'')));
                if ((Feasts.GetValueOrDefault(phrase) ?? Feasts.GetValueOrDefault(phrase.Replace("'s", "", StringComparison.Ordinal)))
                    is { } date)
                {
                    used.AddRange(words.Skip(i).Take(length).Select(w => w.At));
                    return date;
                }
            }
        }

        return null;
    }

    // "at 18:00", "at 8 pm".
    private string? Time()
    {
        for (var i = 0; i + 2 < words.Count; i++)
        {
            if (words[i].Word == "at" && Number(words[i + 1]) is { } hour and <= 24)
            {
                var minutes = words[i + 2].Word == ":" && i + 3 < words.Count ? Number(words[i + 3]) : null;
                var half = words.Skip(i + 2).Take(3).FirstOrDefault(w => w.Word is "pm" or "am");
                if (minutes is null && half is null)
                {
                    continue;
                }

                hour = half?.Word == "pm" && hour < 12 ? hour + 12 : half?.Word == "am" && hour == 12 ? 0 : hour % 24;
                used.AddRange(words.Skip(i + 1).Take(minutes is null ? 2 : 3).Select(w => w.At));
                return string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minutes ?? 0:00}");
            }
        }

        return null;
    }

    // "to our wedding": what it is about, up to the next word that says something else.
    private string? Title()
    {
        var behind = words.Skip(match.From).SkipWhile(w => NoTitle.Contains(w.Word) || used.Contains(w.At) && w.IsNumber)
            .TakeWhile(w => w.IsWord && w.Word is not ("on" or "in" or "at" or "that" or "which" or "with" or "and" or "for")
                && !w.IsNumber)
            .Take(5).ToList();
        if (behind.Count == 0 || behind.TrueForAll(w => Months.Contains(w.Word)))
        {
            return null;
        }

        used.AddRange(behind.Select(w => w.At));
        return Naming.Sentence(string.Join(' ', behind.Select(w => w.Word))) is var title
            && title.EndsWith(" countdown", StringComparison.Ordinal)
            ? title[..^" countdown".Length] : title;
    }
}
