using System.Globalization;
using System.Text.Json;
using Catalyst.Blueprints.Stacks.NodeExpressReact.Backend;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Changes;

/// <summary>Columns of a table that holds rows already: none of them may make the migration fail.</summary>
internal sealed class ColumnChanges(Resource resource, Action<string> line)
{
    private readonly string _table = Code.Sql(resource.Table);

    public void Add(Field field)
    {
        var name = Name(field);
        line($"ALTER TABLE {_table} ADD COLUMN {name} {Migrations.Declared(field)};");
        if (!Fields.IsNullable(field))
        {
            Fill(field);
        }

        Check(field);
        if (field.Unique)
        {
            AddUnique(field);
        }
    }

    /// <param name="wasPrivate">Whether a unique value was unique among the rows of its owner only.</param>
    public void Change(Field before, Field after, bool wasPrivate)
    {
        var name = Name(after);
        var (was, now) = (Migrations.TypeOf(before), Migrations.TypeOf(after));
        var retyped = was != now;
        var choices = (before.Values ?? []).SequenceEqual(after.Values ?? []);
        if (retyped || !choices)
        {
            Drop(after, 'c');
        }

        var rechecked = before.Unique && (!after.Unique || retyped || wasPrivate != resource.Private);
        if (rechecked)
        {
            Drop(after, 'u');
        }

        if (Fields.IsUpload(before) != Fields.IsUpload(after))
        {
            // No text is a file, and no file a text.
            Forget(before, name);
        }

        if (retyped)
        {
            line($"ALTER TABLE {_table} ALTER COLUMN {name} DROP NOT NULL;");
            line($"ALTER TABLE {_table} ALTER COLUMN {name} TYPE {Migrations.Declared(after)} USING {Convert(name, was, now)};");
        }

        if (!choices && after.Values is { } values)
        {
            line($"ALTER TABLE {_table} ALTER COLUMN {name} DROP NOT NULL;");
            line($"UPDATE {_table} SET {name} = lower(replace(trim({name}), ' ', '_'));");
            line($"UPDATE {_table} SET {name} = NULL WHERE {name} NOT IN ({string.Join(", ", values.Select(Code.SqlText))});");
        }

        if (!Fields.IsNullable(after))
        {
            if (Fields.IsNullable(before) || retyped || (!choices && after.Values is not null))
            {
                Fill(after);
            }
        }
        else if (!Fields.IsNullable(before))
        {
            line($"ALTER TABLE {_table} ALTER COLUMN {name} DROP NOT NULL;");
        }

        if (!choices)
        {
            Check(after);
        }

        if (after.Unique && (!before.Unique || rechecked))
        {
            AddUnique(after);
        }
    }

    public void Drop(Field field)
    {
        if (Fields.IsUpload(field))
        {
            line(UploadSql.Remove(_table, Name(field)));
        }

        line($"ALTER TABLE {_table} DROP COLUMN {Name(field)};");
    }

    private void Forget(Field before, string name)
    {
        if (Fields.IsUpload(before))
        {
            line(UploadSql.Remove(_table, name));
        }
        else
        {
            line($"ALTER TABLE {_table} ALTER COLUMN {name} DROP NOT NULL;");
        }

        line($"UPDATE {_table} SET {name} = NULL;");
    }

    private void Fill(Field field)
    {
        line($"UPDATE {_table} SET {Name(field)} = {Neutral(field)} WHERE {Name(field)} IS NULL;");
        line($"ALTER TABLE {_table} ALTER COLUMN {Name(field)} SET NOT NULL;");
    }

    private void Check(Field field)
    {
        if (field.Values is { } values)
        {
            line($"ALTER TABLE {_table} ADD CHECK ({Name(field)} IN ({string.Join(", ", values.Select(Code.SqlText))}));");
        }
    }

    /// <summary>Values that are there twice by now are told apart before they have to be.</summary>
    private void AddUnique(Field field)
    {
        var name = Name(field);
        var (partition, columns) = resource.Private ? ($"{name}, \"owner_id\"", $"{name}, \"owner_id\"") : (name, name);
        var apart = Migrations.TypeOf(field) == "text" ? $"{name} || ' ' || left(\"id\"::text, 8)" : Fields.IsNullable(field) ? "NULL"
            : null;
        if (apart is not null)
        {
            line($"UPDATE {_table} SET {name} = {apart} WHERE \"id\" IN (SELECT \"id\" FROM (SELECT \"id\", "
                + $"row_number() OVER (PARTITION BY {partition} ORDER BY \"created_at\", \"id\") AS \"n\" "
                + $"FROM {_table} WHERE {name} IS NOT NULL) \"same\" WHERE \"n\" > 1);");
        }

        line($"ALTER TABLE {_table} ADD UNIQUE ({columns});");
    }

    /// <summary>Constraints keep the names of the columns that they were made for, so they are found by column.</summary>
    private void Drop(Field field, char kind) => line($"""
        DO $$
        DECLARE "found" text;
        BEGIN
          FOR "found" IN
            SELECT c."conname" FROM pg_constraint c JOIN pg_attribute a ON a."attrelid" = c."conrelid" AND a."attnum" = ANY (c."conkey")
            WHERE c."conrelid" = {Code.SqlText(_table)}::regclass AND c."contype" = '{kind}' AND a."attname" = {Code.SqlText(Words.Snake(field.Name))}
          LOOP
            EXECUTE format('ALTER TABLE {_table} DROP CONSTRAINT %I', "found");
          END LOOP;
        END $$;
        """);

    private static string Name(Field field) => Code.Sql(Words.Snake(field.Name));

    private static string Neutral(Field field)
    {
        if (field.Default is not null && field.Type is FieldType.Enum or FieldType.String or FieldType.Text
            && JsonSerializer.Deserialize<JsonElement>(field.Default) is { ValueKind: JsonValueKind.String } text)
        {
            return Code.SqlText(text.GetString()!);
        }

        return field.Type switch
        {
            FieldType.Boolean => field.Default is "true" ? "true" : "false",
            FieldType.Integer or FieldType.Decimal =>
                (field.Default is { } number && decimal.TryParse(number, NumberStyles.Number, CultureInfo.InvariantCulture, out var given)
                    ? given : Math.Max(0, field.Min ?? 0) is var least && field.Max < least ? field.Max.Value
                    : Math.Max(0, field.Min ?? 0)).ToString("0.############", CultureInfo.InvariantCulture),
            FieldType.Date => "CURRENT_DATE",
            FieldType.DateTime => "now()",
            FieldType.Time => "'00:00'",
            FieldType.Enum => Code.SqlText(field.Values![0]),
            FieldType.Email => "left(\"id\"::text, 8) || '@example.invalid'",
            FieldType.Url => "'https://example.invalid/'",
            _ => "'-'",
        };
    }

    private static string Convert(string name, string was, string now) => (was, now) switch
    {
        (_, "text") => $"{name}::text",
        ("text", "integer" or "bigint") =>
            $"CASE WHEN {name} ~ '^\\s*-?[0-9]{{1,{(now == "bigint" ? 15 : 9)}}}\\s*$' THEN {name}::{now} END",
        ("text", "numeric(14, 2)") => $"CASE WHEN {name} ~ '^\\s*-?[0-9]{{1,11}}(\\.[0-9]{{1,2}})?\\s*$' THEN {name}::{now} END",
        ("text", "numeric") => $"CASE WHEN {name} ~ '^\\s*-?[0-9]{{1,15}}(\\.[0-9]+)?\\s*$' THEN {name}::numeric END",
        ("text", "boolean") => $"lower(trim({name})) IN ('true', 'yes', 'y', 'on', '1')",
        ("text", "date" or "timestamptz") =>
            $"CASE WHEN {name} ~ '^[12][0-9]{{3}}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])' THEN (make_date(substr({name}, 1, 4)::integer, "
                + $"substr({name}, 6, 2)::integer, 1) + (substr({name}, 9, 2)::integer - 1))::{now} END",
        ("text", "time(0)") => $"CASE WHEN {name} ~ '^\\s*([01]?[0-9]|2[0-3]):[0-5][0-9]\\s*$' THEN trim({name})::time END",
        ("timestamptz", "time(0)") => $"{name}::time(0)",
        ("integer" or "bigint" or "numeric(14, 2)" or "numeric", "numeric") or ("integer", "bigint") => $"{name}::{now}",
        ("integer" or "bigint" or "numeric", "numeric(14, 2)") =>
            $"CASE WHEN abs({name}) < 1000000000000 THEN {name}::numeric(14, 2) END",
        ("numeric(14, 2)" or "numeric" or "bigint", "integer" or "bigint") =>
            $"CASE WHEN {name} = round({name}) AND abs({name}) < {(now == "bigint" ? "9007199254740991" : "2147483647")} "
                + $"THEN {name}::{now} END",
        ("integer" or "bigint" or "numeric(14, 2)" or "numeric", "boolean") => $"{name} <> 0",
        ("boolean", "integer" or "bigint" or "numeric(14, 2)" or "numeric") => $"{name}::integer::{now}",
        ("date", "timestamptz") or ("timestamptz", "date") => $"{name}::{now}",
        _ => $"NULL::{now}",
    };
}
