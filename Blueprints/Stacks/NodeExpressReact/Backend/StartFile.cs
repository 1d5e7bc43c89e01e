namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Backend;

/// <summary>The numbers of the start page, all in one request.</summary>
internal static class StartFile
{
    public static bool NeedsLogin(App app) => app.LoginFirst || app.Entities.Any(r => r.Private);

    public static string Of(App app)
    {
        // Of what is private, a query of this name sees only the rows of whoever asks.
        var own = app.Entities.Where(r => r.Private)
            .Select(r => $"{Code.Sql(r.Table)} AS (SELECT * FROM {Code.Sql(r.Table)} WHERE \"owner_id\" = $1)").ToList();
        var numbers = app.Tiles.Select(t => $"{Code.Template(t.Tile().Sql)} AS {Code.Sql(t.Path)}");
        var login = NeedsLogin(app);
        return Code.Clean($$"""
            import { Router } from 'express';
            import type { Database } from '../db/client.js';
            {{(login ? $"import {{ {(own.Count > 0 ? "currentUser, " : "")}requireUser }} from '../middleware/auth.js';" : "")}}
            import { noQuery } from '../middleware/input.js';

            const numbers = `{{(own.Count > 0 ? $"WITH {string.Join(",\n  ", own)}\n" : "")}}SELECT
              {{Code.Indent(string.Join(",\n", numbers), 2)}}`;

            /** The numbers that the start page shows. */
            export function startRoutes(db: Database): Router {
              const router = Router();
              router.get('/', noQuery, {{(login ? "requireUser(db), " : "")}}async (_request, response) => {
                const [row] = await db.query(numbers{{(own.Count > 0 ? ", [currentUser(response).id]" : "")}});
                response.json(row);
              });
              return router;
            }

            """);
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
