using System.Globalization;
using System.Text.Json;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact;

/// <summary>What each kind of field is in TypeScript, zod and tests.</summary>
internal static class Fields
{
    public static bool IsNullable(Field field) => !field.Required && field.Type != FieldType.Boolean && DefaultOf(field) is null;

    /// <summary>Whether people fill it by uploading.</summary>
    public static bool IsUpload(Field field) => field.Type is FieldType.Image or FieldType.File;

    public static int MaxLength(Field field) => field.MaxLength ?? (field.Type == FieldType.Text ? 10_000 : 200);

    /// <summary>The default as a TypeScript literal, or null.</summary>
    public static string? DefaultOf(Field field)
    {
        if (field.Default is not null && Literal(field) is { } literal)
        {
            return literal;
        }

        return field.Type == FieldType.Boolean ? "false" : null;
    }

    /// <summary>How a number is written; of one that does not say so, as it was always shown.</summary>
    public static NumberFormat NumberOf(Field field) =>
        field.Number ?? new NumberFormat(field.Type == FieldType.Decimal ? NumberKind.Money : NumberKind.Plain);

    public static string TypeScript(Field field)
    {
        var type = field.Type switch
        {
            FieldType.Integer or FieldType.Decimal => "number",
            FieldType.Boolean => "boolean",
            FieldType.Enum => string.Join(" | ", (field.Values ?? []).Select(Code.Ts)),
            _ => "string",
        };
        return IsNullable(field) ? $"{type} | null" : type;
    }

    /// <summary>The zod schema of a value that is present.</summary>
    public static string Zod(Field field)
    {
        var max = MaxLength(field).ToString(CultureInfo.InvariantCulture);
        if (field.Type is FieldType.String or FieldType.Text)
        {
            return IsNullable(field) ? $"optionalText({max})" : $"requiredText({max})";
        }

        var schema = field.Type switch
        {
            FieldType.Integer => "integer" + (field.Number is null ? Bounds(field, -2_147_483_648m, 2_147_483_647m)
                : Bounds(field, null, null)),
            FieldType.Decimal => "decimal" + (field.Number is null ? Bounds(field, -999_999_999_999m, 999_999_999_999m)
                + ".refine((value) => Number(value.toFixed(2)) === value, 'must have at most 2 decimals')" : Bounds(field, null, null)),
            FieldType.Boolean => "z.boolean('must be true or false')",
            FieldType.Date => "date",
            FieldType.DateTime => "dateTime",
            FieldType.Time => "time",
            FieldType.Email => "email",
            FieldType.Url => "url",
            FieldType.Image or FieldType.File => "upload",
            _ => $"z.enum([{string.Join(", ", (field.Values ?? []).Select(Code.Ts))}], 'must be one of the choices')",
        };
        return IsNullable(field) ? $"{schema}.nullable()" : schema;
    }

    /// <summary>A valid value for tests, different for each number where the type allows it.</summary>
    public static string Sample(Field field, int n) => field.Type switch
    {
        FieldType.String or FieldType.Text => Code.Ts(Cut($"{field.Label} {n}", MaxLength(field), n)),
        FieldType.Integer => Number(Math.Floor(Clamp(field, Math.Ceiling(field.Min ?? 1) + n))),
        FieldType.Decimal => Number(Clamp(field, (field.Min ?? 10) + n)),
        FieldType.Boolean => "false",
        FieldType.Date => $"'2030-01-{n % 28 + 1:00}'",
        FieldType.DateTime => $"'2030-01-{n % 28 + 1:00}T09:30:00.000Z'",
        FieldType.Time => $"'{Math.Min(22, 8 + n):00}:30'",
        FieldType.Email => $"'person{n}@example.com'",
        FieldType.Url => $"'https://example.com/{n}'",
        FieldType.Image or FieldType.File => "null",
        _ => Code.Ts((field.Values ?? [""])[n % Math.Max(1, field.Values?.Count ?? 1)]),
    };

    private static string Cut(string text, int max, int n)
    {
        var clean = text.ReplaceLineEndings(" ").Trim();
        return clean.Length <= max ? clean : $"{n}xxxxxxxx"[..Math.Min(max, 9)];
    }

    private static decimal Clamp(Field field, decimal value) => field.Max is { } max && value > max ? max : value;

    /// <param name="min">What the column can hold, where that is less than a number can be.</param>
    private static string Bounds(Field field, decimal? min, decimal? max)
    {
        var (low, high) = (field.Min > min || min is null ? field.Min : min, field.Max < max || max is null ? field.Max : max);
        return (low is { } least ? $".min({Number(least)}, 'must be at least {Number(least)}')" : "")
            + (high is { } most ? $".max({Number(most)}, 'must be at most {Number(most)}')" : "");
    }

    private static string Number(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    private static string? Literal(Field field)
    {
        try
        {
            using var document = JsonDocument.Parse(field.Default!);
            var value = document.RootElement;
            return (field.Type, value.ValueKind) switch
            {
                (FieldType.Boolean, JsonValueKind.True or JsonValueKind.False) => value.GetRawText(),
                (FieldType.Integer or FieldType.Decimal, JsonValueKind.Number) => value.GetRawText(),
                (FieldType.Enum, JsonValueKind.String) when (field.Values ?? []).Contains(value.GetString()!) =>
                    Code.Ts(value.GetString()!),
                (FieldType.String or FieldType.Text, JsonValueKind.String) when value.GetString()!.Length > 0 =>
                    Code.Ts(value.GetString()!),
                _ => null,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
