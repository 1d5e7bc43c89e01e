using Catalyst.Brains.Model;
using Catalyst.Blueprints.Stacks.NodeExpressReact;
using Catalyst.Blueprints.Understanding.Changes;
using Catalyst.Brains;
using Catalyst.Testing;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Catalyst.Blueprints.Tests.Changes;

/// <summary>Migrations on a real PostgreSQL with rows in its tables.</summary>
public sealed class MigrationTests(PostgresServer postgres)
{
    private const string Folder = "backend/src/db/migrations/";

    private static readonly NodeExpressReactPack Pack = new();

    private static CancellationToken Limit => TestContext.Current.CancellationToken;

    private static IEnumerable<(AppModel Before, string Said)> Cases() =>
    [
        .. ChangeExamples.Lines().Select(l => l.Split(";;")).Select(c => (ChangeExamples.Model(c[0].Trim()), c[1].Trim())),
        (ChangeExamples.Model("build a crm with customers and deals"),
            "make the email unique, change the phone to a number and remove deals"),
        (ChangeExamples.Model("build a blog with comments"), "make login required and rename posts to articles"),
        (ChangeExamples.Model("build a blog with comments and login"), "no login"),
        (ChangeExamples.Model("build a todo app with priority and due date"),
            "make the due date required and add a priority (urgent, whenever)"),
        (ChangeExamples.Model("build a todo app with priority and due date"), "rename the priority to urgency"),
        (ChangeExamples.Model("build a notes app"), "change content to a date. turn pinned into a number. add a code (unique) to notes"),
        (ChangeExamples.Model("gadget tracker with name, price, quantity and notes"),
            "change quantity to a decimal, change the price to a whole number and change the notes to a number"),
        (ChangeExamples.Model("build a todo app with projects and login"), "rename projects to areas and remove the project from tasks"),
    ];

    [Fact(Timeout = 180_000)]
    public async Task What_was_migrated_has_the_tables_of_what_is_new_and_all_its_rows()
    {
        await using var connection = new NpgsqlConnection(await postgres.CreateEmptyDatabaseAsync(Limit));
        await connection.OpenAsync(Limit);
        var migrated = 0;
        foreach (var (before, said) in Cases())
        {
            var change = FollowUpReader.Read(before, said).Change.ShouldNotBeNull(said);
            var migration = string.Concat(Scripts(Pack.Rewrite(change,
                [.. Pack.Write(before).SelectMany(s => s.Files).Select(f => f.Path)], true)));

            await ExecuteAsync(connection,
                "DROP SCHEMA IF EXISTS old CASCADE; DROP SCHEMA IF EXISTS new CASCADE; CREATE SCHEMA old; CREATE SCHEMA new; SET "
                    + "search_path = old", said);
            await ExecuteAsync(connection, string.Join('\n', Scripts(Pack.Write(before))), said);
            await FillAsync(connection, before, said);
            await ExecuteAsync(connection, migration, said + "\n" + migration);
            await ExecuteAsync(connection, "SET search_path = new", said);
            await ExecuteAsync(connection, string.Join('\n', Scripts(Pack.Write(change.After))), said);

            (await ShapeAsync(connection, "old")).ShouldBe(await ShapeAsync(connection, "new"), $"{said}\n{migration}");
            foreach (var was in new App(before).Entities)
            {
                if (new App(change.After).Entities.FirstOrDefault(e => e.Name == change.NameNow(was.Name)) is { } now)
                {
                    await using var count = new NpgsqlCommand($"SELECT count(*) FROM old.\"{now.Table}\"", connection);
                    ((long)(await count.ExecuteScalarAsync(Limit))!).ShouldBe(2, said);
                }
            }

            if (new App(change.After) is { HasUploads: true } uploading)
            {
                // Each file is one value's, and what had none is gone.
                var values = string.Join(" UNION ALL ", uploading.Entities.SelectMany(e => e.Uploads.Select(f =>
                    $"SELECT left(\"{Snake(f.Name)}\", 36)::uuid FROM old.\"{e.Table}\" WHERE \"{Snake(f.Name)}\" IS NOT NULL")));
                await using var files = new NpgsqlCommand($"SELECT (SELECT count(*) FROM old.files), count(*) FROM ({values}) v (id) "
                    + "JOIN old.files f USING (id)", connection);
                await using var counts = await files.ExecuteReaderAsync(Limit);
                await counts.ReadAsync(Limit);
                counts.GetInt64(0).ShouldBe(counts.GetInt64(1), said);
            }

            migrated += migration.Length > 0 ? 1 : 0;
        }

        migrated.ShouldBeGreaterThan(40);
    }

    [Fact]
    public async Task A_column_that_was_made_for_two_decimals_stays_so_and_its_values_are_checked()
    {
        var now = ChangeExamples.Model("gadget tracker with name, price and quantity");
        var earlier = now with
        {
            Entities = [.. now.Entities.Select(e => e with { Fields = [.. e.Fields.Select(f => f with { Number = null })] })],
        };
        var change = FollowUpReader.Read(earlier, "add a weight").Change.ShouldNotBeNull();

        var files = Pack.Rewrite(change, [.. Pack.Write(earlier).SelectMany(s => s.Files).Select(f => f.Path)], true)
            .SelectMany(s => s.Files).ToDictionary(f => f.Path, f => f.Content!);

        files.Single(f => f.Key.StartsWith(Folder, StringComparison.Ordinal)).Value.ShouldNotContain("price");
        var schema = files["backend/src/schemas/gadgets.ts"];
        Line("price").ShouldContain("must have at most 2 decimals");
        Line("weight").ShouldNotContain("decimals");
        Line("quantity").ShouldContain("2147483647");
        await using var connection = new NpgsqlConnection(await postgres.CreateEmptyDatabaseAsync(Limit));
        await connection.OpenAsync(Limit);
        await ExecuteAsync(connection, string.Join('\n', Scripts(Pack.Write(earlier)).Concat(Scripts(Pack.Rewrite(change,
            [.. Pack.Write(earlier).SelectMany(s => s.Files).Select(f => f.Path)], true)))), "earlier");
        (await ShapeAsync(connection, "public")).Where(line => line.StartsWith("column", StringComparison.Ordinal))
            .ShouldContain(line => line.Contains("price numeric YES 2", StringComparison.Ordinal));

        string Line(string field) => schema.Split('\n').First(line => line.Contains($"  {field}: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Scripts_that_are_there_are_never_touched_and_numbers_go_on()
    {
        var model = ChangeExamples.Model("build a notes app");
        List<string> files = [.. Pack.Write(model).SelectMany(s => s.Files).Select(f => f.Path)];
        var made = new List<string>();
        foreach (var said in (string[])["add a due date", "add comments", "make login required", "change the title to Mine",
            "remove comments"])
        {
            var change = FollowUpReader.Read(model, said).Change!;
            var steps = Pack.Rewrite(change, files, true);
            List<GeneratedFile> scripts = [.. steps.SelectMany(s => s.Files)
                .Where(f => f.Path.StartsWith(Folder, StringComparison.Ordinal))];
            scripts.ShouldAllBe(f => !files.Contains(f.Path) && f.Content != null);
            made.AddRange(scripts.Select(f => f.Path[Folder.Length..]));
            files = [.. files.Concat(steps.SelectMany(s => s.Files).Where(f => f.Content is not null).Select(f => f.Path))
                .Except(steps.SelectMany(s => s.Files).Where(f => f.Content is null).Select(f => f.Path)).Distinct()];
            model = change.After;
            files.Where(f => !f.StartsWith(Folder, StringComparison.Ordinal)).Order()
                .ShouldBe(Pack.Write(model).SelectMany(s => s.Files).Select(f => f.Path)
                    .Where(f => !f.StartsWith(Folder, StringComparison.Ordinal)).Order(), said);
        }

        made.Select(name => name[..4]).ShouldBe(["003_", "004_", "005_", "006_"]);
        made[0].ShouldBe("003_add_due_date_to_notes.sql");
    }

    /// <summary>
    /// The files of a rewrite, laid over those before, are those of an application that was written so from the beginning.
    /// </summary>
    [Fact]
    public void A_rewrite_touches_what_differs_and_nothing_else()
    {
        foreach (var (before, said) in Cases())
        {
            var change = FollowUpReader.Read(before, said).Change!;
            var tree = Pack.Write(before).SelectMany(s => s.Files).ToDictionary(f => f.Path, f => f.Content);
            foreach (var step in Pack.Rewrite(change, [.. tree.Keys], true))
            {
                step.Files.ShouldNotBeEmpty();
                foreach (var file in step.Files)
                {
                    tree.GetValueOrDefault(file.Path).ShouldNotBe(file.Content, $"{said}: {file.Path} is the same");
                    tree[file.Path] = file.Content;
                }
            }

            tree.Where(f => f.Value is not null && !f.Key.StartsWith(Folder, StringComparison.Ordinal)).Select(f => f.Key).Order()
                .ShouldBe(Pack.Write(change.After).SelectMany(s => s.Files).Select(f => f.Path)
                    .Where(p => !p.StartsWith(Folder, StringComparison.Ordinal)).Order(), said);
            foreach (var file in Pack.Write(change.After).SelectMany(s => s.Files)
                .Where(f => !f.Path.StartsWith(Folder, StringComparison.Ordinal)))
            {
                tree[file.Path].ShouldBe(file.Content, said);
            }
        }
    }

    private static IEnumerable<string> Scripts(IReadOnlyList<CodeStep> steps) =>
        steps.SelectMany(s => s.Files).Where(f => f.Path.StartsWith(Folder, StringComparison.Ordinal)).OrderBy(f => f.Path,
            StringComparer.Ordinal).Select(f => f.Content!);

    private static async Task FillAsync(NpgsqlConnection connection, AppModel model, string said)
    {
        var app = new App(model);
        if (app.HasAuth)
        {
            await ExecuteAsync(connection, "INSERT INTO users (name, email, password_hash) VALUES ('A', 'a@example.com', 'x')", said);
        }

        foreach (var resource in app.Entities)
        {
            for (var n = 1; n <= 2; n++)
            {
                var values = new Dictionary<string, string>();
                foreach (var field in resource.Entity.Fields)
                {
                    values[Snake(field.Name)] = Fields.IsUpload(field) && n == 2
                        ? await UploadAsync(connection, $"{resource.Table}.{Snake(field.Name)}", said) : Value(field, n);
                }

                foreach (var link in resource.Relations)
                {
                    values[link.Column] = $"(SELECT id FROM \"{link.Target.Table}\" LIMIT 1)";
                }

                if (resource.Owned)
                {
                    values["owner_id"] = "(SELECT id FROM users LIMIT 1)";
                }

                await ExecuteAsync(connection,
                    $"INSERT INTO \"{resource.Table}\" ({string.Join(", ", values.Keys.Select(k => $"\"{k}\""))}) VALUES "
                        + $"({string.Join(", ", values.Values)})", said);
            }
        }
    }

    private static async Task<string> UploadAsync(NpgsqlConnection connection, string madeFor, string said)
    {
        var id = Guid.NewGuid();
        await ExecuteAsync(connection,
            $"INSERT INTO files (id, name, type, content, made_for) VALUES ('{id}', 'a.png', 'image/png', 'x', '{madeFor}')", said);
        return $"'{id}/a.png'";
    }

    private static string Snake(string name) => Blueprints.Stacks.NodeExpressReact.Words.Snake(name);

    private static string Value(Field field, int n) => field.Type switch
    {
        FieldType.Integer or FieldType.Decimal => $"{n}",
        FieldType.Boolean => n == 1 ? "true" : "false",
        FieldType.Date or FieldType.DateTime => $"'2030-01-0{n}'",
        FieldType.Enum => $"'{field.Values![n % field.Values.Count]}'",
        FieldType.Image or FieldType.File => "NULL",
        _ when field.Unique || field.Required => $"'text {n}'",

        // What is optional is there once, and the same text may be there twice.
        _ => n == 1 ? "NULL" : "'same'",
    };

    /// <summary>Columns with type and nullability, constraints by definition, indexes by column.</summary>
    private static async Task<List<string>> ShapeAsync(NpgsqlConnection connection, string schema)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' ||
                coalesce(numeric_scale::text, '') || ' ' || coalesce(collation_name, '') || ' ' || coalesce(column_default, '')
            FROM information_schema.columns WHERE table_schema = @schema
            UNION ALL
            SELECT 'constraint ' || c.conrelid::regclass::text || ' ' || pg_get_constraintdef(c.oid) FROM pg_constraint c
            JOIN pg_namespace n ON n.oid = c.connamespace WHERE n.nspname = @schema
            UNION ALL
            SELECT 'index ' || tablename || ' ' || substring(indexdef FROM '\(.*\)') FROM pg_indexes WHERE schemaname = @schema
            """,
            connection);
        command.Parameters.AddWithValue("schema", schema);
        var shape = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(Limit);
        while (await reader.ReadAsync(Limit))
        {
            shape.Add(reader.GetString(0).Replace(schema + ".", "", StringComparison.Ordinal));
        }

        return [.. shape.Order(StringComparer.Ordinal)];
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, string about)
    {
        if (sql.Length == 0)
        {
            return;
        }

        try
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync(Limit);
        }
        catch (PostgresException e)
        {
            throw new InvalidOperationException($"{e.MessageText}\n{about}\n{sql}", e);
        }
    }
}
