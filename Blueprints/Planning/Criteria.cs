using System.Globalization;
using Catalyst.Blueprints.Understanding.Tools;

namespace Catalyst.Blueprints.Planning;

/// <summary>What must be true of a wish, a field or a tool before its feature is done, in words that a person can try.</summary>
internal static class Criteria
{
    /// <summary>What the person's own words ask of a part: each wish belongs to the first part that keeps it.</summary>
    /// <param name="part">Name of an entity, or another part of a wish.</param>
    public static IEnumerable<string> Of(AppModel model, string part) => (model.Wishes ?? [])
        .Where(w => w.IsDone && w.By[0].Split('.')[0] == part).Select(w => $"\"{w.Words}\": {w.Criterion}").Distinct();

    /// <summary>Who sees and changes a row.</summary>
    public static string Of(Ownership owner) => owner switch
    {
        Ownership.Private => "Nobody but its author sees it",
        Ownership.Authored => "Everyone reads it, only its author changes it",
        Ownership.Published => "Everyone reads it, only the owner changes it",
        Ownership.Submitted => "Everyone may send one, only the owner reads it",
        _ => "Everyone sees and changes it",
    };

    public static IEnumerable<string> Of(Field field, Entity entity)
    {
        if (field.Type == FieldType.Enum)
        {
            yield return $"{field.Label} is one of {string.Join(", ", field.Values!.Select(v => v.Replace('_', ' ')))}";
        }

        if (field is { Min: { } min, Max: { } max })
        {
            yield return $"{field.Label} is between {Number(min)} and {Number(max)}";
        }

        if (field.Unique)
        {
            yield return $"No two {entity.PluralLabel}{(entity.Owner == Ownership.Private ? " of one person" : "")} have the same "
                + $"{field.Label.ToLowerInvariant()}";
        }

        if (field.Type is FieldType.Image or FieldType.File)
        {
            yield return $"{field.Label} is uploaded, {(field.Type == FieldType.Image ? "and shown in lists" : "and can be saved")}, "
                + "and refused when it is too large or of another kind";
        }

        if (field.Type is FieldType.Email or FieldType.Url)
        {
            yield return $"{field.Label} is refused unless it is {(field.Type == FieldType.Email ? "an email address" : "a web address")}";
        }
    }

    public static IEnumerable<string> Of(Tool tool)
    {
        var options = tool.Options;
        if (tool.Kind == ToolKind.Timer)
        {
            return Timer(options);
        }

        if (ToolTable.Find(tool.Kind) is { } known)
        {
            return known.Abilities.Select(a => a.Sentence).Where(s => s.Length > 0);
        }

        return tool.Kind switch
        {
            ToolKind.Counter => [$"It counts up and down by {options.Step ?? 1}, starting at {options.Start ?? 0}",
                "Reset goes back to the start"],
            ToolKind.Calculator => ["It adds, subtracts, multiplies and divides, with decimals",
                "The keys of the keyboard press its buttons"],
            ToolKind.Formula => [.. options.Results!.Select(r => $"{r.Label} is {r.Expression}"),
                "A value out of its range is marked and gives no result"],
            ToolKind.Stopwatch => ["It counts up, can be paused and reset, and keeps laps"],
            ToolKind.Converter => [$"A value converts between {string.Join(", ", options.Units!.Select(u => u.Label.ToLowerInvariant()))}"],
            ToolKind.Generator =>
                ["Each press makes a new random "
                    + $"{options.Variant ?? "value"}, which "
                    + "can be copied"],
            _ => ["The result follows the text while it is typed"],
        };
    }

    private static IEnumerable<string> Timer(ToolOptions options)
    {
        var work = Time(options.Minutes ?? (options.Seconds is null ? 5 : 0), options.Seconds);
        return [.. options.Presets is { Count: > 0 } presets ? presets.Select(p => $"{p.Label} counts down {Time(0, p.Seconds)}")
            : options.BreakMinutes is not null || options.BreakSeconds is not null
            ? [$"{(options.Rounds is { } rounds ? $"{rounds} rounds" : "Rounds")} of {work} of work and "
                + $"{Time(options.BreakMinutes ?? 0, options.BreakSeconds)} of break follow each other"]
            : [$"It counts down from {work}, which can be changed"],
            "It beeps when the time is over, which can be switched off", "It can be paused and reset"];
    }

    private static string Time(int minutes, int? seconds)
    {
        var all = minutes * 60 + (seconds ?? 0);
        return all % 60 == 0 ? $"{all / 60} minute{(all == 60 ? "" : "s")}" : all > 60 ? $"{all / 60} min {all % 60} s" : $"{all} seconds";
    }

    private static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
