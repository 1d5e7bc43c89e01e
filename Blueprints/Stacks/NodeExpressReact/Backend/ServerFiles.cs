namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Backend;

/// <summary>Composition of the backend: app.ts and server.ts.</summary>
internal static class ServerFiles
{
    public static string Application(App app)
    {
        var imports = app.Entities.Select(r => $"import {{ {r.Many}Routes }} from './routes/{r.Path}.js';");
        var mounts = app.Entities.Select(r => $"app.use('{r.Route}', {r.Many}Routes(db{(r.Submitted ? ", config" : "")}"
            + $"{(app.Realtime ? ", changes" : "")}));");
        if (app.Tiles.Any())
        {
            imports = imports.Append("import { startRoutes } from './routes/start.js';");
            mounts = mounts.Append("app.use('/api/start', startRoutes(db));");
        }

        var events = app.Realtime
            ? $"app.get('/api/events', noQuery, {(app.LoginFirst ? "requireUser(db), " : "")}(_request, response) => "
                + $"changes.open(response{(app.LoginFirst ? ", currentUser(response).id" : "")}));"
            : "";
        var parameters = string.Join(", ", new[] { "config: Config", app.HasDatabase ? "db: Database" : "",
            app.Realtime ? "changes = new ChangeFeed()" : "" }.Where(p => p.Length > 0));
        return Code.Clean($$"""
            import express, { type Express } from 'express';
            {{(app.Realtime ? "import { ChangeFeed } from './changes.js';" : "")}}
            import type { Config } from './config.js';
            {{(app.HasDatabase ? "import type { Database } from './db/client.js';" : "")}}
            {{(app.Realtime && app.LoginFirst ? "import { currentUser, requireUser } from './middleware/auth.js';" : "")}}
            import { jsonBody, {{(app.Realtime ? "noQuery, " : "")}}readableAddress } from './middleware/input.js';
            import { problemHandler, unknownRoute } from './middleware/problem.js';
            import { securityHeaders } from './middleware/security.js';
            import { spa } from './middleware/spa.js';
            {{(app.HasRoles ? "import { peopleRoutes } from './auth/peopleRoutes.js';" : "")}}
            {{(app.HasAuth ? "import { authRoutes } from './routes/auth.js';" : "")}}
            {{Code.Lines(0, imports.Concat(app.HasTexts ? ["import { textRoutes } from './routes/texts.js';"] : []))}}

            export function createApp({{parameters}}): Express {
              const app = express();
              app.disable('x-powered-by');
              app.use(securityHeaders);
              app.use(readableAddress, jsonBody);

              app.get('/health', (_request, response) => void response.json({ status: 'ok' }));
              {{(app.HasAuth ? "app.use('/api/auth', authRoutes(db, config));" : "")}}
              {{(app.HasRoles ? "app.use('/api/auth/people', peopleRoutes(db));" : "")}}
              {{(app.HasTexts ? "app.use('/api/texts', textRoutes(db));" : "")}}
              {{events}}
              {{Code.Lines(2, mounts)}}
              app.use('/api', unknownRoute);

              if (config.staticDir) {
                app.use(spa(config.staticDir));
              }
              app.use(unknownRoute, problemHandler);
              return app;
            }

            """);
    }

    /// <summary>The addresses of the frontend, so that the server tells a screen from an address that leads nowhere.</summary>
    public static string Screens(App app) => $$"""
        const id = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';

        /** The addresses at which the frontend has something to show. */
        export const screens = [
          {{Code.Lines(2, app.Addresses.Select(a => $"'{a.Replace(":id", "${id}", StringComparison.Ordinal)}',".Replace('\'', a.Contains(":id", StringComparison.Ordinal) ? '`' : '\'')))}}
        ].map((address) => new RegExp(`^${address}/?$`, 'i'));

        """.Replace(app.Addresses.Any(a => a.Contains(":id", StringComparison.Ordinal)) ? "\0"
            : "const id = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';\n\n", "", StringComparison.Ordinal);

    private const string Prepared = """
        const db = await openDatabase({ url: config.databaseUrl, dataDir: config.dataDir, log: console.log }).catch(fail);
        await migrate(db, console.log);
        """;

    public static string Server(App app) => Code.Clean($$"""
        import type { AddressInfo } from 'node:net';
        import { createApp } from './app.js';
        {{(app.Realtime ? "import { ChangeFeed } from './changes.js';" : "")}}
        import { readConfig } from './config.js';
        {{(app.HasDatabase ? "import { openDatabase } from './db/client.js';\nimport { migrate } from './db/migrate.js';" : "")}}
        import { fail } from './start.js';

        const config = readConfig(process.env);
        {{(app.HasDatabase ? Prepared : "")}}
        {{(app.HasRows ? "if (config.firstRows) await migrate(db, console.log, 'rows');" : "")}}
        {{(app.Realtime ? "const changes = new ChangeFeed();" : "")}}
        const server = createApp(config{{(app.HasDatabase ? ", db" : "")}}{{(app.Realtime ? ", changes" : "")}}).listen(config.port, config.host, (error) => {
          if (error) return {{(app.HasDatabase ? "void db.close().finally(() => fail(error, config.port))" : "fail(error, config.port)")}};
          console.log(`Listening on http://${config.host}:${(server.address() as AddressInfo).port}`);
        });

        function stop(): void {
          {{(app.Realtime ? "changes.close();" : "")}}
          server.close({{(app.HasDatabase ? "() => void db.close().then(() => process.exit(0))" : "() => process.exit(0)")}});
          server.closeIdleConnections();
        }
        process.on('SIGTERM', stop);
        process.on('SIGINT', stop);

        """);
}
