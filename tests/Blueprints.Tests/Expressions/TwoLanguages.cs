using System.Globalization;
using System.Text.Json.Nodes;
using Catalyst.Blueprints.Stacks.NodeExpressReact;
using Catalyst.Blueprints.Stacks.NodeExpressReact.Backend;
using Catalyst.Blueprints.Stacks.NodeExpressReact.Expressions;
using Catalyst.Blueprints.Tests.Stacks.Running;
using Catalyst.Brains.Expressions;
using Catalyst.Brains.Model;
using Catalyst.Testing;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Catalyst.Blueprints.Tests.Expressions;

/// <summary>An expression to evaluate for all rows of an entity.</summary>
internal sealed record Case(Entity Entity, Expression Expression, TypedExpression Typed)
{
    public override string ToString() => $"{Entity.Name}: {Expression}";
}

/// <summary>Rows, and where and when they are looked at.</summary>
internal sealed record World(ClubRows Rows, string Zone, string Now);

/// <summary>Evaluates expressions in a real database, and in TypeScript by one process for all of them.</summary>
internal sealed class TwoLanguages(PostgresServer postgres) : IDisposable
{
    private static readonly string[] Modules = ["decimal", "calendar", "rows"];

    private readonly string _folder = Directory.CreateTempSubdirectory("catalyst-expressions-").FullName;
    private readonly RowNames _names = new(Club.Model);

    /// <summary>What of <c>values/</c> the cases used.</summary>
    public HashSet<string> Helpers { get; } = [];

    /// <summary>The values of each case, for its rows in the order of their identifiers.</summary>
    public async Task<List<(Case Case, List<string?> Database, List<string?> Script)>> EvaluateAsync(
        IReadOnlyList<(World World, IReadOnlyList<Case> Cases)> work, CancellationToken token)
    {
        var script = await InTypeScriptAsync(work);
        var results = new List<(Case, List<string?>, List<string?>)>();
        foreach (var (world, cases) in work)
        {
            await using var connection = await FilledAsync(world, token);
            foreach (var test in cases)
            {
                var computed = script[results.Count]!.AsArray().Select(v => Normal(test.Typed, (string?)v)).ToList();
                results.Add((test, await InDatabaseAsync(connection, test, world.Now, token), computed));
            }
        }

        return results;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<NpgsqlConnection> FilledAsync(World world, CancellationToken token)
    {
        var connection = new NpgsqlConnection(await postgres.CreateEmptyDatabaseAsync(token));
        await connection.OpenAsync(token);
        foreach (var sql in new[] { Migrations.Accounts, Migrations.Entities(new App(Club.Model)), world.Rows.Sql,
            $"SET TIME ZONE '{world.Zone}'" })
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync(token);
        }

        return connection;
    }

    private async Task<List<string?>> InDatabaseAsync(NpgsqlConnection connection, Case test, string now, CancellationToken token)
    {
        var clock = $"timestamptz '{now}'";
        var value = new SqlExpression(_names, $"({clock})::date", clock).Write(test.Typed);
        var text = test.Typed.Type.Kind switch
        {
            ValueKind.Date => $"(({value}) - date '1970-01-01')::text",
            ValueKind.Moment => $"round(extract(epoch FROM {value}) * 1000)::text",
            ValueKind.Time => $"(extract(epoch FROM {value}) * 1000)::bigint::text",
            _ => $"({value})::text",
        };
        var table = _names.Table(test.Entity);
        try
        {
            await using var command = new NpgsqlCommand($"SELECT {text} FROM {table} t ORDER BY id", connection);
            await using var reader = await command.ExecuteReaderAsync(token);
            var values = new List<string?>();
            while (await reader.ReadAsync(token))
            {
                values.Add(Normal(test.Typed, await reader.IsDBNullAsync(0, token) ? null : reader.GetString(0)));
            }

            return values;
        }
        catch (PostgresException e)
        {
            return [e.MessageText, value];
        }
    }

    private async Task<JsonArray> InTypeScriptAsync(IReadOnlyList<(World World, IReadOnlyList<Case> Cases)> work)
    {
        var cases = work.SelectMany((w, i) => w.Cases.Select((c, j) =>
            (List: _names.Rows(c.Entity), World: i, Function: TypeScriptExpression.Function(_names, $"f{i}x{j}", c.Typed)))).ToList();
        Helpers.UnionWith(cases.SelectMany(c => c.Function.Helpers));
        foreach (var file in new[] { "backend/package.json", "backend/package-lock.json" }.Concat(Modules
            .Select(m => $"frontend/src/values/{m}.ts")))
        {
            await using var asset = typeof(App).Assembly.GetManifestResourceStream($"node-express-react/{file}")!;
            await using var copy = File.Create(Path.Combine(_folder, Path.GetFileName(file)));
            await asset.CopyToAsync(copy);
        }

        await NodePackages.LinkAsync(_folder);
        await File.WriteAllTextAsync(Path.Combine(_folder, "all.ts"), string.Concat(Modules.Select(m => $"export * from './{m}';\n")));
        await File.WriteAllTextAsync(Path.Combine(_folder, "functions.ts"),
            $"import {{ {string.Join(", ", Helpers)} }} from './all';\n"
            + "import type { Clock, Day, Decimal, Moment, Numeric, Time } from './all';\n"
            + string.Concat(cases.Select(c => c.Function.Text)));
        await File.WriteAllTextAsync(Path.Combine(_folder, "data.json"), new JsonObject
        {
            ["lists"] = ClubRows.Children,
            ["worlds"] = new JsonArray([.. work.Select(w => new JsonObject { ["rows"] = w.World.Rows.Json.DeepClone(),
                ["clock"] = new JsonObject { ["now"] = w.World.Now, ["zone"] = w.World.Zone } })]),
            ["cases"] = new JsonArray([.. cases.Select(c => new JsonObject { ["name"] = c.Function.Name, ["list"] = c.List,
                ["world"] = c.World, ["all"] = c.Function.TakesAll, ["clock"] = c.Function.TakesClock })]),
        }.ToJsonString());
        await File.WriteAllTextAsync(Path.Combine(_folder, "run.mjs"), """
            import { decimalText } from './all';
            import data from './data.json';
            import * as functions from './functions';

            for (const { rows } of data.worlds) {
              for (const [list, relation, target, name] of data.lists) {
                for (const parent of rows[target]) {
                  parent[name] = rows[list].filter((row) => row[`${relation}Id`] === parent.id);
                }
                for (const row of rows[list]) {
                  row[relation] = rows[target].find((parent) => parent.id === row[`${relation}Id`]) ?? null;
                }
              }
            }
            const show = (value) => (value === null ? null : value?.units === undefined ? String(value) : decimalText(value));
            console.log(JSON.stringify(data.cases.map((test) => {
              const { rows, clock } = data.worlds[test.world];
              const more = [...(test.all ? [rows] : []), ...(test.clock ? [clock] : [])];
              return rows[test.list].map((row) => show(functions[test.name](row, ...more)));
            })));
            """);
        await NodeProgram.RunAsync(_folder, GeneratedApp.Tool(_folder, "tsc"), "--noEmit", "--strict", "--noUncheckedIndexedAccess",
            "--target", "es2023", "--module", "esnext", "--moduleResolution", "bundler", "functions.ts");
        await NodeProgram.RunAsync(_folder, GeneratedApp.Tool(_folder, "esbuild"), "run.mjs", "--bundle", "--platform=node",
            "--outfile=out.cjs", "--log-level=error");
        return JsonNode.Parse(await NodeProgram.RunAsync(_folder, "node", "out.cjs"))!.AsArray();
    }

    /// <summary>The database keeps zeros at the end of some numbers that the other does not.</summary>
    private static string? Normal(TypedExpression expression, string? value) =>
        value?.Contains('.', StringComparison.Ordinal) is true && expression.Type.Kind is ValueKind.Integer or ValueKind.Decimal
            or ValueKind.Days or ValueKind.Months or ValueKind.Duration ? value.TrimEnd('0').TrimEnd('.') : value;
}
