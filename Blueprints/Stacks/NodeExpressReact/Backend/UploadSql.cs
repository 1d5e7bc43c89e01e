namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Backend;

/// <summary>
/// Uploads as rows of a table of their own. A column holds the id and the name of its file; a trigger gives each file to one row only, and
/// removes it with the value or the row.
/// </summary>
internal static class UploadSql
{
    public const string Table = """
        CREATE TABLE "files" (
          "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
          "name" text NOT NULL,
          "type" text NOT NULL,
          "content" bytea NOT NULL,
          "made_for" text NOT NULL,
          "used" boolean NOT NULL DEFAULT false,
          "created_at" timestamptz NOT NULL DEFAULT now()
        );

        CREATE INDEX ON "files" ("created_at") WHERE NOT "used";

        CREATE FUNCTION "keep_files"() RETURNS trigger LANGUAGE plpgsql AS $files$
        DECLARE
          "field" text;
          "was" text;
          "now" text;
        BEGIN
          FOREACH "field" IN ARRAY TG_ARGV LOOP
            "was" := CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE left(to_jsonb(OLD) ->> "field", 36) END;
            "now" := CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE left(to_jsonb(NEW) ->> "field", 36) END;
            IF "was" IS DISTINCT FROM "now" THEN
              DELETE FROM "files" WHERE "id" = "was"::uuid;
              UPDATE "files" SET "used" = true
                WHERE "id" = "now"::uuid AND NOT "used" AND "made_for" = TG_TABLE_NAME || '.' || "field";
              IF "now" IS NOT NULL AND NOT FOUND THEN
                RAISE EXCEPTION USING ERRCODE = 'invalid_parameter_value', COLUMN = "field", MESSAGE = 'It was not uploaded for this.';
              END IF;
            END IF;
          END LOOP;
          RETURN NULL;
        END $files$;

        """;

    public const string Unwatched = """
        DROP TABLE "files";
        DROP FUNCTION "keep_files"();
        """;

    /// <summary>Lets the files of a table go with its rows.</summary>
    public static string Watch(Resource r) => $"""
        CREATE TRIGGER "keep_files" AFTER INSERT OR UPDATE OR DELETE ON {Code.Sql(r.Table)}
          FOR EACH ROW EXECUTE FUNCTION "keep_files"({string.Join(", ", r.Uploads.Select(f => Code.SqlText(Words.Snake(f.Name))))});

        """;

    public static string Unwatch(string table) => $"DROP TRIGGER IF EXISTS \"keep_files\" ON {Code.Sql(table)};";

    /// <summary>Removes the files of a column.</summary>
    /// <param name="table">Quoted, like the column.</param>
    public static string Remove(string table, string column) =>
        $"DELETE FROM \"files\" WHERE \"id\" IN (SELECT left({column}, 36)::uuid FROM {table} WHERE {column} IS NOT NULL);";
}
