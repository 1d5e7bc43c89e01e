using System.Text.RegularExpressions;

namespace Catalyst.Blueprints.Understanding.PartReaders.Rules;

/// <summary>When the rows of a thing are.</summary>
internal static partial class Times
{
    private static readonly FrozenSet<string> Starts =
        Words.Set("start starts from begin begins beginning out arrival checkin pickup borrowed lent rented taken since");

    private static readonly FrozenSet<string> Ends =
        Words.Set("returned back brought end ends until till to finish return checkout departure dropoff leave due");

    private static readonly FrozenSet<string> Slots =
        Words.Set("slot period hour time lesson shift session part half turn course timeslot evening");

    /// <summary>The fields from and to which a row lasts; null where it has no such pair.</summary>
    public static (Field From, Field To)? Span(Entity entity)
    {
        var days = entity.Fields.Where(IsTime).ToList();
        foreach (var from in days.OrderBy(f => Rank(f, Starts)).Where(f => Rank(f, Starts) < int.MaxValue))
        {
            // What says when it really ended comes before what says when it should.
            if (days.Where(f => f != from && f.Type == from.Type && Rank(f, Ends) < int.MaxValue).MinBy(f => Rank(f, Ends)) is { } to)
            {
                return (from, to);
            }
        }

        return null;
    }

    /// <summary>The times of day from and to which a row lasts; null where it has no such pair.</summary>
    public static (Field From, Field To)? Hours(Entity entity)
    {
        List<Field> times = [.. entity.Fields.Where(f => f.Type == FieldType.Time)];
        var from = times.Where(f => Rank(f, Starts) < int.MaxValue).MinBy(f => Rank(f, Starts)) ?? times.FirstOrDefault();
        return times.Where(f => f != from && Rank(f, Ends) < int.MaxValue).MinBy(f => Rank(f, Ends)) is { } to ? (from!, to) : null;
    }

    /// <summary>A time of day on the day of its row, as an expression.</summary>
    public static string At(Entity entity, Field time) =>
        time.Type == FieldType.Time && Day(entity) is { } day ? $"{day.Name} + {time.Name}" : time.Name;

    /// <summary>When a row begins and how long it takes.</summary>
    public static (string From, string To)? Lasting(Entity entity)
    {
        var length = entity.Fields.FirstOrDefault(f => f.Type is FieldType.Integer or FieldType.Decimal
            && f.Label.Contains("duration", StringComparison.OrdinalIgnoreCase)
            || f.Type is FieldType.Integer or FieldType.Decimal && f.Label.StartsWith("Length", StringComparison.OrdinalIgnoreCase));
        var from = Moment(entity) ?? (Day(entity) is null ? null : entity.Fields.FirstOrDefault(f => f.Type == FieldType.Time));
        if (length is null && from is not null && entity.Fields.FirstOrDefault(f => Minutes(f) is not null) is { } kind)
        {
            return (At(entity, from), $"{At(entity, from)} + ({Minutes(kind)}) minutes");
        }

        return length is null || from is null ? null
            : (At(entity, from), $"{At(entity, from)} + {length.Name} {(Unit(length) == "h" ? "hours" : "minutes")}");
    }

    /// <summary>How many minutes each choice of a field says that it takes: "cut 30 minutes"; null where some say nothing.</summary>
    public static string? Minutes(Field field)
    {
        var said = (field.Values ?? []).Select(v => (Value: v, Length: InMinutes().Match(v).Groups["minutes"].Value)).ToList();
        return field.Type != FieldType.Enum || said.Count == 0 || said.Exists(v => v.Length.Length == 0) ? null
            : string.Concat(said.SkipLast(1).Select(v => $"if {field.Name} = \"{v.Value}\" then {v.Length} else ")) + said[^1].Length;
    }

    public static Field? Moment(Entity entity) => entity.Fields.FirstOrDefault(f => f.Type == FieldType.DateTime);

    public static Field? Day(Entity entity) => entity.Fields.FirstOrDefault(f => f.Type == FieldType.Date);

    /// <summary>The part of a day that a row takes.</summary>
    public static Field? Slot(Entity entity) => entity.Fields.FirstOrDefault(f => f.Type == FieldType.Time || f.Type is FieldType.Enum
        or FieldType.String or FieldType.Integer or FieldType.DateTime && f.Label.ToLowerInvariant().Split(' ').Any(Slots.Contains));

    public static bool Has(Entity entity) => entity.Fields.Any(f => IsTime(f) || f.Type == FieldType.Time);

    private static bool IsTime(Field field) => field.Type is FieldType.Date or FieldType.DateTime;

    private static string? Unit(Field field) => field.Number?.Unit
        ?? (field.Label.Contains("hour", StringComparison.OrdinalIgnoreCase) ? "h" : null);

    private static int Rank(Field field, FrozenSet<string> words)
    {
        var said = field.Label.ToLowerInvariant().Split(' ');
        return said.Any(words.Contains) ? (field.Required ? 1 : 0) + (said.Contains("due") ? 2 : 0) : int.MaxValue;
    }

    [GeneratedRegex(@"(?<minutes>\d{1,4})_?min(?:utes?)?$")]
    private static partial Regex InMinutes();
}
