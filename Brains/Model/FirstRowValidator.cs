using System.Globalization;

namespace Catalyst.Brains.Model;

/// <summary>What has to hold of the rows that are there from the start.</summary>
internal static class FirstRowValidator
{
    private const int MostRows = 100;

    public static IEnumerable<string> Validate(Entity entity)
    {
        if (entity.Rows is not { } rows)
        {
            yield break;
        }

        if (rows.Count is 0 or > MostRows)
        {
            yield return $"{entity.Name} begins with {rows.Count} rows, which are none or too many";
        }

        var free = entity.Owner is Ownership.None or Ownership.Published;
        if (!free || entity.Relations.Any(r => r.Required))
        {
            yield return $"{entity.Name} cannot begin with rows: each of them needs {(free ? "a parent" : "an author")}";
        }

        foreach (var (row, at) in rows.Select((row, i) => (row, i + 1)))
        {
            foreach (var value in row.Values.Where(v => entity.Fields.FirstOrDefault(f => f.Name == v.Field) is not { } field
                || !Fits(field, v.Value)))
            {
                yield return $"row {at} of {entity.Name}: '{value.Value}' is no value of '{value.Field}'";
            }

            if (entity.Fields.FirstOrDefault(f => IsNeeded(entity, f) && row.Values.All(v => v.Field != f.Name)) is { } missing)
            {
                yield return $"row {at} of {entity.Name} has no '{missing.Name}'";
            }

            if (row.Values.Select(v => v.Field).Distinct().Count() < row.Values.Count)
            {
                yield return $"row {at} of {entity.Name} names a field twice";
            }
        }

        foreach (var field in entity.Fields.Where(f => f.Unique || f.Name == entity.TitleField))
        {
            var values = rows.SelectMany(r => r.Values.Where(v => v.Field == field.Name)).Select(v => v.Value).ToList();
            if (values.Distinct(StringComparer.OrdinalIgnoreCase).Count() < values.Count)
            {
                yield return $"rows of {entity.Name} have the same '{field.Name}'";
            }
        }
    }

    private static bool IsNeeded(Entity entity, Field field) => field.Name == entity.TitleField
        || field.Required && field.Default is null && field.Type is not (FieldType.Boolean or FieldType.Enum);

    private static bool Fits(Field field, string value) => field.Type switch
    {
        FieldType.String or FieldType.Text => value.Trim().Length > 0 && value.Length <= (field.MaxLength ?? 200)
            && !value.Any(c => char.IsControl(c) && c != '\n'),
        FieldType.Integer => decimal.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && IsWithin(field, number),
        FieldType.Decimal => decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out var number) && IsWithin(field, number),
        FieldType.Boolean => value is "true" or "false",
        FieldType.Date => DateOnly.TryParseExact(value, "yyyy-MM-dd", out _),
        FieldType.Time => TimeOnly.TryParseExact(value, "HH:mm", out _),
        FieldType.Enum => field.Values?.Contains(value) == true,
        FieldType.Email => value.Contains('@', StringComparison.Ordinal) && value.Length <= 200 && !value.Any(char.IsWhiteSpace),
        FieldType.Url => Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https",
        _ => false,
    };

    private static bool IsWithin(Field field, decimal number) => number >= (field.Min ?? -999_999_999_999m)
        && number <= (field.Max ?? 999_999_999_999m);
}
