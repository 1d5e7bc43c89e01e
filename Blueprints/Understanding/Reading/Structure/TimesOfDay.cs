namespace Catalyst.Blueprints.Understanding.Reading.Structure;

/// <summary>Times that stand beside a day are those of that day: "date, start time, end time".</summary>
internal static class TimesOfDay
{
    private static readonly FrozenSet<string> Bounds =
        Words.Set("start end from to begin until starts ends begins kickoff opens closes arrival departure");

    /// <summary>The fields of a thing, its times without a day of their own where it has one.</summary>
    public static List<Field> Of(List<Field> fields)
    {
        var dated = fields.Exists(f => f.Label is "Date" or "Day" or "Days" or "Weekday" or "Weekdays");
        return [.. fields.Select(f => IsTime(f) ? f with { Type = FieldType.Time, MaxLength = null } : f)];

        bool IsTime(Field field) => field.Label.ToLowerInvariant().Split(' ') switch
        {
            // "end date and end time"
            [.. var whose, "time"] when field.Type == FieldType.DateTime && whose is not ["date", "and"] => dated
                || fields.Exists(f => f.Type == FieldType.Date && f.Label.Equals($"{string.Join(' ', whose)} date",
                    StringComparison.OrdinalIgnoreCase)),
            [var bound] => dated && field.Type is FieldType.DateTime or FieldType.Date && Bounds.Contains(bound),
            [var bound, "at"] => dated && field.Type == FieldType.DateTime && Bounds.Contains(bound),
            _ => false,
        };
    }
}
