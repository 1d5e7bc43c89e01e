using System.Text;
using System.Text.Json;
using Catalyst.Blueprints.Model;
using Catalyst.Blueprints.Stacks.NodeExpressReact.Backend;
using Catalyst.Blueprints.Stacks.NodeExpressReact.Frontend;
using Catalyst.Grains.Interfaces;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Llm.Brains;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact;

/// <summary>The application as commits, each of which leaves a sensible tree.</summary>
internal static class Commits
{
    public static IReadOnlyList<CodeStep> Of(App app)
    {
        var steps = new List<CodeStep>();
        void Add(string name, string subject, string body, params IEnumerable<GeneratedFile> files) => steps.Add(new CodeStep(name, subject, body, [.. files], 0, []));

        Add("project-structure", "chore: Set up the project", app.Model.Summary.ReplaceLineEndings(" "), [
            File("README.md", Deployment.Readme(app)), File(".gitignore", "node_modules/\ndist/\ncoverage/\nreports/\ndata/\n.env\n"),
            File(AppManifest.FileName, JsonSerializer.Serialize(Manifest(app), WireJson.Indented) + "\n"),
            .. Assets("backend", "package.json", "package-lock.json", "tsconfig.json", "vitest.config.ts", "build.mjs"),
            .. Assets("frontend", "package.json", "package-lock.json", "tsconfig.json", "vite.config.ts"),
        ]);
        if (app.HasDatabase)
        {
            Add("database", "feat(backend): Add database client and migrations", "PostgreSQL in process by default, a server with DATABASE_URL.", [
                .. Assets("backend", "src/db/client.ts", "src/db/embedded.ts", "src/db/prepare.ts", "src/db/migrate.ts", "src/db/sql.ts", "src/db/references.ts"),
                .. app.HasAuth ? new[] { File("backend/src/db/migrations/001_accounts.sql", Migrations.Accounts) } : [],
                .. app.Entities.Count > 0 ? new[] { File("backend/src/db/migrations/002_tables.sql", Migrations.Entities(app)) } : [],
            ]);
        }

        Add("backend-foundation", "feat(backend): Add configuration, validation and problem details", "",
            Assets("backend", "src/config.ts", "src/middleware/problem.ts", "src/middleware/security.ts", "src/middleware/spa.ts", "src/middleware/validate.ts"));
        if (app.HasAuth)
        {
            Add("backend-auth", "feat(backend): Add accounts with expiring sessions", "Passwords are hashed with scrypt; guessing is slowed down.",
                Assets("backend", "src/auth/passwords.ts", "src/auth/rateLimiter.ts", "src/auth/sessions.ts", "src/middleware/auth.ts", "src/routes/auth.ts"));
        }

        if (app.Realtime)
        {
            Add("backend-changes", "feat(backend): Tell open screens about changes", "Server-sent events.", Assets("backend", "src/changes.ts"));
        }

        foreach (var r in app.Entities)
        {
            Add($"backend-{r.Path}", $"feat(backend): Add {Words.Snake(r.Name).Replace('_', ' ')} routes{(r.WriteNeedsLogin ? " with auth middleware" : "")}", "",
                File($"backend/src/schemas/{r.Path}.ts", ResourceFiles.Schema(r)), File($"backend/src/repositories/{r.Path}.ts", ResourceFiles.Repository(r)),
                File($"backend/src/routes/{r.Path}.ts", ResourceFiles.Routes(app, r)));
        }

        Add("backend-server", "feat(backend): Compose the server", "", File("backend/src/app.ts", ServerFiles.Application(app)), File("backend/src/server.ts", ServerFiles.Server(app)));
        Add("backend-tests", "test(backend): Cover every route", "", [
            File("backend/tests/support.ts", BackendTests.Support(app)), File("backend/tests/app.test.ts", BackendTests.Basics(app)),
            .. app.HasAuth ? new[] { File("backend/tests/auth.test.ts", BackendTests.Auth) } : [],
            .. app.Entities.Select(r => File($"backend/tests/{r.Path}.routes.test.ts", BackendTests.Of(app, r))),
        ]);
        Add("frontend-foundation", "feat(frontend): Add the design system and the API client", "", [
            File("frontend/index.html", Screens.Index(app)), File("frontend/src/resources.ts", Screens.Resources(app)),
            .. Assets("frontend", "src/main.tsx", "src/styles/app.css", "src/api/http.ts", "src/api/resources.ts", "src/hooks/useRoute.ts",
                "src/components/Icon.tsx", "src/components/States.tsx", "src/components/Toasts.tsx", "src/components/Layout.tsx", "src/components/values.tsx", "src/auth/AuthProvider.tsx"),
        ]);
        if (app.HasAuth)
        {
            Add("frontend-auth", "feat(frontend): Add login and registration", "", Assets("frontend", "src/auth/AuthPage.tsx"));
        }

        if (app.Entities.Count > 0)
        {
            Add("frontend-screens", "feat(frontend): Add lists, pages and forms", "", Assets("frontend", "src/components/Dialog.tsx", "src/components/ResourceCard.tsx",
                "src/components/ResourceForm.tsx", "src/components/ResourceList.tsx", "src/components/ResourcePage.tsx", "src/hooks/useList.ts", "src/hooks/useChanges.ts"));
        }

        if (app.Model.Tools.Count > 0)
        {
            var parts = app.Model.Tools.SelectMany(t => t.Kind switch
            {
                ToolKind.Calculator => new[] { "Calculator.tsx", "calculate.ts" },
                ToolKind.Timer or ToolKind.Stopwatch => ["Clock.tsx"],
                var kind => [$"{kind}.tsx"],
            }).Distinct().Select(f => $"src/tools/{f}").ToArray();
            Add("frontend-tools", "feat(frontend): Add the tools", "",
                [.. Assets("frontend", parts), .. app.Model.Tools.DistinctBy(t => t.Name).Select(t => File($"frontend/src/tools/{Words.Pascal(t.Name)}Screen.tsx", Screens.ToolScreen(t)))]);
        }

        Add("frontend-app", "feat(frontend): Bring the screens together", "", [
            File("frontend/src/App.tsx", Screens.Application(app)),
            .. app.Model.Page is not null ? new[] { File("frontend/src/components/Welcome.tsx", Screens.Welcome(app)) } : [],
        ]);
        Add("frontend-tests", "test(frontend): Cover the main flows", "", [.. Assets("frontend", "tests/setup.ts"), .. FrontendTests.Of(app)]);
        Add("deployment", "chore: Add container and Kubernetes files", "", Deployment.Repository(app));

        var total = steps.Sum(s => s.Files.Count);
        return [.. steps.Select(s => s with { TotalFiles = total })];
    }

    public static AppManifest Manifest(App app) => new(1, app.Model.Slug, "node-express-react",
        [Component("backend", true), Component("frontend", false)],
        new AppRun("backend", ["node", "dist/server.js"], "PORT", "/health", "/api", app.HasDatabase ? "DATA_DIR" : null, "STATIC_DIR", "frontend", new Dictionary<string, string>()));

    private static AppComponent Component(string name, bool backend) => new(name, name, "package-lock.json", ["npm", "ci"], ["npm", "run", "typecheck"], ["npm", "run", "test:ci"],
        "reports/junit.xml", "coverage/coverage-summary.json", backend ? ["npm", "run", "build"] : ["npm", "run", "build"], "dist");

    public static GeneratedFile File(string path, string content) => new(path, content.ReplaceLineEndings("\n"));

    private static IEnumerable<GeneratedFile> Assets(string component, params string[] paths) =>
        paths.Select(p => File($"{component}/{p}", Asset($"{component}/{p}")));

    private static string Asset(string name)
    {
        using var stream = typeof(Commits).Assembly.GetManifestResourceStream($"node-express-react/{name}")
            ?? throw new InvalidOperationException($"The template {name} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
