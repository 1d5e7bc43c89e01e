using System.Globalization;
using Catalyst.Blueprints.Understanding.Tools;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>What a request says about its tools: how many minutes, which step, which parts.</summary>
internal static class ToolWishes
{
    private static readonly FrozenSet<string> Everywhere =
        Words.Set("button buttons start stop pause reset input output result results ui interface design page screen option");

    private static bool Has(ToolKind kind, string lemma) =>
        Parts.TryGetValue(kind, out var words) && words.Contains(lemma) || ToolTable.Find(kind)?.Vocabulary.Contains(lemma) == true;

    // What each kind of tool has anyway.
    private static readonly FrozenDictionary<ToolKind, FrozenSet<string>> Parts = new Dictionary<ToolKind, FrozenSet<string>>
    {
        [ToolKind.Counter] = Words.Set("increment decrement plus minus up down add subtract increase decrease count number step two three"),
        [ToolKind.Calculator] =
            Words.Set("""
        addition subtraction multiplication division add subtract multiply divide plus minus percent keyboard number decimal basic
        operation
        """),
        [ToolKind.Stopwatch] = Words.Set("lap time split"),
        [ToolKind.Generator] = Words.Set("length copy clipboard generate slider random"),
        [ToolKind.TextTool] = Words.Set("word character line reading time text count copy paste format validate encode decode"),
        [ToolKind.Converter] = Words.Set("unit swap value"),
        [ToolKind.Formula] = Words.Set("amount rate term value number percent percentage currency"),
    }.ToFrozenDictionary();

    /// <summary>Whether the tools have what an item of a list names, so that it is neither a thing to keep nor left out.</summary>
    public static bool Cover(IReadOnlyList<Tool> tools, IReadOnlyList<Token> item)
    {
        List<Token> words =
            [.. item.Where(t => t.IsWord && !t.IsAny(Words.Determiners) && !t.IsAny(Words.Fluff) && !t.IsAny(Words.Prepositions))];
        return words.Count > 0
            && tools.Any(
                tool => words.All(w => Everywhere.Contains(w.Word) || Has(tool.Kind, w.Lemma) || Names(tool).Contains(w.Lemma)));
    }

    /// <summary>The tools with the numbers that the request gives: "10 minute timer", "counter starting at 5".</summary>
    public static void Apply(Draft draft, IReadOnlyList<Token> words)
    {
        for (var i = 0; i < draft.Tools.Count; i++)
        {
            var tool = draft.Tools[i];
            var options = tool.Kind switch
            {
                ToolKind.Timer => Minutes(draft, tool.Options, words),
                ToolKind.Counter => Steps(tool.Options, words),
                _ => null,
            };
            draft.Tools[i] = options is null ? tool : tool with { Options = options };
        }

        if (draft.Tools.Any(t => t.Kind == ToolKind.Timer) && words.Any(t => t.Is("countdown"))
            && words.Any(
                t => t.Word is "year" or "christmas" or "date" or "birthday" or "event" or "wedding" or "holiday" or "vacation" or "day"
                    or "days"))
        {
            draft.Assume("It counts down minutes from a start; counting down to a date is not part of what I can build yet.");
        }
    }

    private static ToolOptions? Minutes(Draft draft, ToolOptions options, IReadOnlyList<Token> words)
    {
        var changed = false;
        var rest = false;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Kind != TokenKind.Number
                || !decimal.TryParse(words[i].Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                || number is <= 0 or > 6000)
            {
                continue;
            }

            var unit = i + 1 < words.Count ? words[i + 1].Lemma : "";
            decimal? minutes = unit switch { "minute" or "min" or "mins" => number, "hour" or "hr" => number * 60, "second" or "sec" =>
                number / 60, "/" when options.BreakMinutes is not null => number, _ => null };
            minutes ??= i > 0 && words[i - 1].Is("/") && options.BreakMinutes is not null ? number : null;
            if (minutes is null)
            {
                continue;
            }

            var whole = (int)Math.Clamp(Math.Ceiling(minutes.Value), 1, 600);
            if (whole != minutes)
            {
                draft.Assume($"The timer is set in whole minutes, so it starts at {whole}.");
            }

            rest = options.BreakMinutes is not null
                && (words.Skip(i + 2).Take(2).Any(t => t.Lemma is "break" or "rest" or "pause") || i > 0 && words[i - 1].Is("/")
                    || i > 1 && words.Skip(i - 2).Take(2).Any(t => t.Lemma is "break" or "rest"));
            options = rest ? options with { BreakMinutes = whole } : options with { Minutes = whole };
            changed = true;
        }

        return changed ? options : null;
    }

    private static ToolOptions? Steps(ToolOptions options, IReadOnlyList<Token> words)
    {
        var changed = false;
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i].Kind != TokenKind.Number
                || !int.TryParse(words[i].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > 1_000_000)
            {
                continue;
            }

            var before = words[i - 1].Word is "at" or "from" or "of" or "with" or "by" && i > 1 ? words[i - 2].Word : words[i - 1].Word;
            if (before is "start" or "starts" or "starting" or "begins" or "beginning")
            {
                options = options with { Start = number };
                changed = true;
            }
            else if (number > 0 && before is "step" or "steps" or "increment" or "increments" or "count" or "counts" or "counting")
            {
                options = options with { Step = number };
                changed = true;
            }
        }

        return changed ? options : null;
    }

    private static FrozenSet<string> Names(Tool tool) => Words.Set(string.Join(' ',
        (tool.Options.Inputs?.Select(i => i.Label + " " + i.Unit) ?? []).Concat(tool.Options.Results?.Select(r => r.Label) ?? [])
            .Concat(tool.Options.Units?.Select(u => u.Label + " " + u.Symbol) ?? []))
        .ToLowerInvariant().Split(' ') is var words ? string.Join(' ', words.Select(Morphology.Singular)) : "");
}
