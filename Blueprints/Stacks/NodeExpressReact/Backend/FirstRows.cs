namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Backend;

/// <summary>The rows that an application begins with, as a script for each table.</summary>
internal static class FirstRows
{
    /// <summary>The script; a table that somebody has filled stays as it is.</summary>
    public static string Of(Resource r)
    {
        var rows = r.Entity.Rows!;
        var fields = r.Entity.Fields.Where(f => rows.Any(row => Said(row, f) is not null) || f.Required || f.Type == FieldType.Boolean)
            .ToList();
        var columns = fields.Select(f => Code.Sql(Words.Snake(f.Name))).Append("\"created_at\"");
        // The newest row comes first in a list, and so the first one that was named is the newest.
        var values = rows.Select((row, at) => string.Join(", ",
            fields.Select(f => Literal(f, Said(row, f))).Append($"now() - interval '{at} s'")));
        return $"""
            INSERT INTO {Code.Sql(r.Table)} ({string.Join(", ", columns)})
            SELECT * FROM (VALUES
              ({string.Join("),\n  (", values)})
            ) AS first_rows
            WHERE NOT EXISTS (SELECT FROM {Code.Sql(r.Table)});

            """;
    }

    private static string? Said(FirstRow row, Field field) => row.Values.FirstOrDefault(v => v.Field == field.Name)?.Value;

    private static string Literal(Field field, string? value) => (field.Type, value) switch
    {
        (FieldType.Boolean, _) => value ?? "false",
        (FieldType.Enum, null) when field.Required => Code.SqlText(field.Default?.Trim('"') ?? field.Values![0]),
        (_, null) => $"NULL::{Migrations.TypeOf(field)}",
        (FieldType.Integer or FieldType.Decimal, _) => $"{value}::{Migrations.TypeOf(field)}",
        _ => $"{Code.SqlText(value)}::{Migrations.TypeOf(field)}",
    };
}
