namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Backend;

/// <summary>The numbers of the start page, all in one request.</summary>
internal static class StartFile
{
    public static bool NeedsLogin(App app) => app.LoginFirst || Held(app).Count > 0;

    public static string Of(App app)
    {
        // Of what not everyone sees, a query of this name sees only the rows that whoever asks may see.
        List<string> own = [.. Held(app).Select(held =>
            $"{Code.Sql(held.Resource.Table)} AS (SELECT * FROM {Code.Sql(held.Resource.Table)} WHERE {held.Where})")];
        List<string> values = [.. Held(app).Select(held => held.Value).Distinct()];
        var numbers = app.Tiles.Select(t => $"{Code.Template(t.Tile().Sql)} AS {Code.Sql(t.Path)}");
        var login = NeedsLogin(app);
        return Code.Clean($$"""
            import { Router } from 'express';
            import type { Database } from '../db/client.js';
            {{(values.Any(v => v.Contains("ownRows(", StringComparison.Ordinal)) ? "import { ownRows } from '../middleware/access.js';" : "")}}
            {{(login ? $"import {{ {(values.Any(v => v.StartsWith("currentUser", StringComparison.Ordinal)) ? "currentUser, " : "")}requireUser }} from '../middleware/auth.js';" : "")}}
            import { noQuery } from '../middleware/input.js';

            const numbers = `{{(own.Count > 0 ? $"WITH {string.Join(",\n  ", own)}\n" : "")}}SELECT
              {{Code.Indent(string.Join(",\n", numbers), 2)}}`;

            /** The numbers that the start page shows. */
            export function startRoutes(db: Database): Router {
              const router = Router();
              router.get('/', noQuery, {{(login ? "requireUser(db), " : "")}}async (_request, response) => {
                const [row] = await db.query(numbers{{(own.Count > 0 ? $", [{string.Join(", ", values)}]" : "")}});
                response.json(row);
              });
              return router;
            }

            """);
    }

    /// <summary>What not everyone sees who sees the numbers: the condition of its rows, and the value that it compares with.</summary>
    private static List<(Resource Resource, string Where, string Value)> Held(App app)
    {
        var held = app.Entities.Select(r => (Resource: r, Value: Value(r))).Where(h => h.Value is not null).ToList();
        var values = held.Select(h => h.Value).Distinct().ToList();
        return [.. held.Select(h => (h.Resource, Where(h.Resource, values.IndexOf(h.Value) + 1), h.Value!))];

        static string? Value(Resource r) => r.Rights is null ? (r.Private ? "currentUser(response).id" : null)
            : r.Rights.Who(Deed.Read) is var who && (who.Contains(Permission.Everyone) || who.Contains(Permission.SignedIn)) ? null
            : $"ownRows(response, {r.Rights.List(who)})";

        static string Where(Resource r, int at) => r.Rights is null ? $"\"owner_id\" = ${at}"
            : r.Rights.Who(Deed.Read).Contains(Permission.RowOwner) ? $"${at}::uuid IS NULL OR \"owner_id\" = ${at}"
            : $"${at}::uuid IS NULL";
    }

    public static string Test(App app)
    {
        var token = app.HasAuth ? "token" : "undefined";
        return $$"""
            import { beforeEach, expect, test } from 'vitest';
            import { emptyDatabase, {{(app.HasAuth ? "login, " : "")}}send } from './support.js';

            beforeEach(emptyDatabase);

            test('tells the numbers of the start page', async () => {
              {{(app.HasAuth ? "const token = await login();\n  " : "")}}const { status, body } = await send('GET', '/api/start', undefined, {{token}});
              expect(status).toBe(200);
              expect(Object.keys(body)).toEqual([{{string.Join(", ", app.Tiles.Select(t => Code.Ts(t.Path)))}}]);
              expect(Object.values(body).every((value) => value === null || value === 0)).toBe(true);
            });

            """;
    }
}
