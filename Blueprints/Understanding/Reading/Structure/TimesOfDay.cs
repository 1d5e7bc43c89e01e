namespace Catalyst.Blueprints.Understanding.Reading.Structure;

/// <summary>Times that stand beside a day are those of that day: "date, start time, end time".</summary>
internal static class TimesOfDay
{
    private static readonly FrozenSet<string> Bounds =
        Words.Set("start end from to begin until starts ends begins kickoff opens closes arrival departure");

    /// <summary>The fields of a thing, its times without a day of their own where it has one.</summary>
    public static List<Field> Of(List<Field> fields) => !fields.Exists(IsDay) ? fields
        : [.. fields.Select(f => IsTime(f, fields) ? f with { Type = FieldType.Time, MaxLength = null } : f)];

    private static bool IsDay(Field field) => Last(field) is "date" or "day" or "weekday" or "days" or "weekdays"
        && (field.Type is FieldType.Date or FieldType.Enum || field.Type == FieldType.String && Last(field) != "date");

    private static bool IsTime(Field field, List<Field> fields) => field.Type switch
    {
        FieldType.DateTime => Last(field) is "time" && !field.Label.StartsWith("Date", StringComparison.Ordinal)
            || Bounds.Contains(field.Label.ToLowerInvariant())
            || field.Label.ToLowerInvariant().Split(' ') is [var bound, "at"] && Bounds.Contains(bound),
        // "date, from, to": two hours of the one day.
        FieldType.Date => Bounds.Contains(field.Label.ToLowerInvariant())
            && fields.Exists(f => f.Label is "Date" or "Day" or "Weekday"),
        _ => false,
    };

    private static string Last(Field field) => field.Label.ToLowerInvariant()[(field.Label.LastIndexOf(' ') + 1)..];
}
