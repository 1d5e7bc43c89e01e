using System.Globalization;
using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Understanding.PartReaders;

/// <summary>A number with its unit, as words say it: "2 kg", "ten", "14 days".</summary>
/// <param name="Time">The unit where it is one of time.</param>
/// <param name="Unit">Any other unit, or null.</param>
/// <param name="To">Index behind its last word.</param>
internal sealed record Quantity(decimal Number, TimeUnit? Time, NumberFormat? Unit, int To)
{
    private static readonly string[] Small =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly FrozenDictionary<string, decimal> Words = Small.Select((word, at) => (word, (decimal)at))
        .Concat([("a", 1), ("an", 1), ("dozen", 12), ("fifteen", 15), ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50),
            ("sixty", 60), ("ninety", 90), ("hundred", 100), ("thousand", 1000)])
        .ToFrozenDictionary(w => w.Item1, w => w.Item2);

    /// <summary>As the language of expressions writes it.</summary>
    public string Text => Number.ToString(CultureInfo.InvariantCulture) + (Time is { } unit
        ? $" {unit.ToString().ToLowerInvariant()}s" : "");

    /// <summary>The quantity that begins with a word, or null.</summary>
    public static Quantity? At(IReadOnlyList<Token> words, int at)
    {
        if (at >= words.Count)
        {
            return null;
        }

        var text = words[at].Word;
        var digits = text.TakeWhile(c => char.IsAsciiDigit(c) || c == '.').Count();
        if (digits > 0 && decimal.TryParse(text[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return digits < text.Length ? Of(number, text[digits..], at + 1) ?? new(number, null, null, at + 1)
                : WithUnit(number, words, at + 1);
        }

        return Words.TryGetValue(text, out var said) && WithUnit(said, words, at + 1) is var quantity
            && (text is not ("a" or "an") || quantity.Time is not null) ? quantity : null;
    }

    private static Quantity WithUnit(decimal number, IReadOnlyList<Token> words, int at) =>
        (at < words.Count && words[at].IsWord ? Of(number, words[at].Word, at + 1) : null) ?? new(number, null, null, at);

    private static Quantity? Of(decimal number, string unit, int to) =>
        unit is "year" or "years" or "month" or "months" or "week" or "weeks" or "day" or "days" or "hour" or "hours" or "minute"
            or "minutes" ? new(number, Enum.Parse<TimeUnit>(unit.TrimEnd('s'), true), null, to)
            : NumberLexicon.Unit(unit) is { } known ? new(number, null, known, to) : null;
}
