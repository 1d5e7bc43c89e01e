using Catalyst.Blueprints.Stacks.NodeExpressReact.Rules;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Backend;

/// <summary>Tables as numbered SQL scripts.</summary>
internal static class Migrations
{
    public const string Accounts = """
        CREATE TABLE "users" (
          "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
          "name" text NOT NULL,
          "email" text NOT NULL UNIQUE,
          "password_hash" text NOT NULL,
          "created_at" timestamptz NOT NULL DEFAULT now()
        );

        CREATE TABLE "sessions" (
          "token_hash" text PRIMARY KEY,
          "user_id" uuid NOT NULL REFERENCES "users" ON DELETE CASCADE,
          "expires_at" timestamptz NOT NULL
        );

        CREATE INDEX "sessions_expires_at" ON "sessions" ("expires_at");

        """;

    /// <summary>Allows one account and no second, also when two register at the same moment.</summary>
    public const string OneAccount = """

        CREATE UNIQUE INDEX "users_one_account" ON "users" ((true));

        """;

    /// <summary>What the owner has written into sections of the site, and which text it stands for.</summary>
    public const string Texts = """
        CREATE TABLE "site_texts" (
          "section" text PRIMARY KEY,
          "replaces" text NOT NULL,
          "text" text NOT NULL
        );

        """;

    /// <summary>Tables of accounts, or of the one account that there is.</summary>
    public static string AccountsOf(App app) => Accounts
        + (app.HasOwner ? OneAccount : app.HasRoles ? Access.RoleFiles.Migration(app) : "");

    /// <summary>Text in the order of people: apple, Äpfel, Zebra. The database in process would sort by bytes.</summary>
    public const string Collate = "COLLATE \"und-x-icu\"";

    /// <summary>
    /// Entities in an order in which every foreign key finds its table; what refers in a circle gets its keys at the end.
    /// </summary>
    public static string Entities(App app)
    {
        var made = new HashSet<string>();
        var late = new List<string>();
        var tables = app.Entities.Select(resource =>
        {
            made.Add(resource.Table);
            return Table(resource, link =>
            {
                if (made.Contains(link.Target.Table))
                {
                    return true;
                }

                late.Add($"ALTER TABLE {Code.Sql(resource.Table)} ADD FOREIGN KEY ({Code.Sql(link.Column)}) REFERENCES "
                    + $"{Code.Sql(link.Target.Table)} {OnDelete(link)};\n");
                return false;
            });
        }).ToList();
        return string.Join('\n', tables.Concat(late).Concat(app.Entities.SelectMany(r => r.Rules.Select(rule => RuleSql.Create(r, rule))))
            .Concat(app.HasUploads ? [UploadSql.Table] : [])
            .Concat(app.Entities.Where(r => r.Uploads.Any()).Select(UploadSql.Watch)));
    }

    internal static string Table(Resource resource, Func<Link, bool> targetExists)
    {
        var columns = new List<string> { "\"id\" uuid PRIMARY KEY DEFAULT gen_random_uuid()" };
        if (resource.Owned)
        {
            columns.Add("\"owner_id\" uuid NOT NULL REFERENCES \"users\" ON DELETE CASCADE");
        }

        columns.AddRange(resource.Relations.Select(link =>
            $"{Code.Sql(link.Column)} uuid{(link.Required ? " NOT NULL" : "")}"
            + (targetExists(link) ? $" REFERENCES {Code.Sql(link.Target.Table)} {OnDelete(link)}" : "")));
        columns.AddRange(resource.Entity.Fields.Select(f => Column(resource, f)));
        columns.Add("\"created_at\" timestamptz NOT NULL DEFAULT now()");
        columns.Add("\"updated_at\" timestamptz NOT NULL DEFAULT now()");
        // A unique value of a private row is unique among the rows of its owner.
        columns.AddRange(resource.Entity.Fields.Where(f => f.Unique && resource.Private)
            .Select(f => $"UNIQUE ({Code.Sql(Words.Snake(f.Name))}, \"owner_id\")"));

        var indexes = resource.Relations.Select(l => l.Column).Concat(resource.Owned ? ["owner_id"] : []).Append("created_at")
            .Select(c => $"CREATE INDEX ON {Code.Sql(resource.Table)} ({Code.Sql(c)});\n");
        return $"CREATE TABLE {Code.Sql(resource.Table)} (\n  {string.Join(",\n  ", columns)}\n);\n\n{string.Concat(indexes)}";
    }

    internal static string OnDelete(Link link) => link.Required ? "ON DELETE CASCADE" : "ON DELETE SET NULL";

    /// <summary>What a column is declared as.</summary>
    internal static string Declared(Field field) => TypeOf(field) is "text" ? $"text {Collate}" : TypeOf(field);

    internal static string TypeOf(Field field) => field.Type switch
    {
        FieldType.Integer => field.Number is null ? "integer" : "bigint",
        FieldType.Decimal => field.Number is null ? "numeric(14, 2)" : "numeric",
        FieldType.Boolean => "boolean",
        FieldType.Date => "date",
        FieldType.DateTime => "timestamptz",
        FieldType.Time => "time(0)",
        _ => "text",
    };

    private static string Column(Resource resource, Field field)
    {
        var name = Code.Sql(Words.Snake(field.Name));
        var check = field.Type == FieldType.Enum ? $" CHECK ({name} IN ({string.Join(", ", (field.Values ?? []).Select(Code.SqlText))}))"
            : "";
        var unique = field.Unique && !resource.Private ? " UNIQUE" : "";
        return $"{name} {Declared(field)}{(Fields.IsNullable(field) ? "" : " NOT NULL")}{unique}{check}";
    }
}
