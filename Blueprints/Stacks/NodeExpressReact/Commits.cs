using System.Text.Json;
using Catalyst.Blueprints.Stacks.NodeExpressReact.Acceptance;
using Catalyst.Blueprints.Stacks.NodeExpressReact.Access;
using Catalyst.Blueprints.Stacks.NodeExpressReact.Backend;
using Catalyst.Blueprints.Stacks.NodeExpressReact.Frontend;
using Catalyst.Blueprints.Stacks.NodeExpressReact.Frontend.Tests;
using Catalyst.Blueprints.Stacks.NodeExpressReact.Rules;
using Catalyst.Blueprints.Stacks.NodeExpressReact.Views;
using Catalyst.Brains;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact;

/// <summary>The application as commits, each of which leaves a sensible tree.</summary>
internal static class Commits
{
    public static IReadOnlyList<CodeStep> Of(App app)
    {
        var steps = new List<CodeStep>();
        void Add(string name, string subject, string body, params IEnumerable<GeneratedFile> files) =>
            steps.Add(new CodeStep(name, subject, body, [.. files], 0, []));

        Add("project-structure", "chore: Set up the project", app.Model.Summary.ReplaceLineEndings(" "), [
            File("README.md", Readme.Of(app)), File(".gitignore", "node_modules/\ndist/\ncoverage/\nreports/\ndata/\n.env\n"),
            File(AppManifest.FileName, JsonSerializer.Serialize(Manifest(app), WireJson.Indented) + "\n"),
            .. Assets("backend", "package.json", "package-lock.json", "tsconfig.json", "vitest.config.ts", "build.mjs"),
            .. Assets("frontend", "package.json", "package-lock.json", "tsconfig.json", "vite.config.ts"),
        ]);
        if (app.HasDatabase)
        {
            Add("database", "feat(backend): Add database client and migrations",
                "PostgreSQL in process by default, a server with DATABASE_URL.", [
                .. Assets("backend", "src/db/client.ts", "src/db/embedded.ts", "src/db/lock.ts", "src/db/prepare.ts", "src/db/migrate.ts"),
                .. app.Entities.Count > 0 ? Assets("backend", "src/db/sql.ts") : [],
                .. app.Features.Contains("charts") ? Assets("backend", "src/db/charts.ts") : [],
                .. app.Features.Contains("references") ? Assets("backend", "src/db/references.ts") : [],
                .. app.HasAuth ? new[] { File("backend/src/db/migrations/001_accounts.sql", Migrations.AccountsOf(app)) } : [],
                .. app.Entities.Count > 0 ? new[] { File("backend/src/db/migrations/002_tables.sql", Migrations.Entities(app)) } : [],
                .. app.HasTexts ? new[] { File("backend/src/db/migrations/003_site_texts.sql", Migrations.Texts) } : [],
                .. app.Entities.Where(r => r.Entity.Rows is not null)
                    .Select(r => File($"backend/src/db/rows/{r.Path}.sql", FirstRows.Of(r))),
            ]);
        }

        Add("backend-foundation", "feat(backend): Add configuration, validation and problem details", "", [
            .. Assets("backend", "src/config.ts", "src/middleware/input.ts", "src/middleware/problem.ts", "src/middleware/security.ts",
                "src/middleware/spa.ts", "src/start.ts"),
            .. app.HasDatabase ? Assets("backend", "src/middleware/validate.ts") : [],
            .. app.Entities.Count > 0 ? Assets("backend", "src/middleware/newId.ts") : [],
            .. app.Features.Contains("forms") ? Assets("backend", "src/middleware/visitors.ts") : [],
            .. app.HasUploads ? Assets("backend", "src/middleware/uploads.ts", "src/middleware/fileTypes.ts") : [],
            File("backend/src/screens.ts", ServerFiles.Screens(app)),
            .. app.Features.Contains("rules") ? new[] { File("backend/src/rules.ts", RulesFile.Of(app)) } : [],
        ]);
        if (app.HasAuth)
        {
            Add("backend-auth", "feat(backend): Add accounts with expiring sessions",
                "Passwords are hashed with scrypt; guessing is slowed down.",
                Assets("backend", "src/auth/passwords.ts", "src/auth/rateLimiter.ts", "src/auth/sessions.ts", "src/middleware/auth.ts",
                    "src/routes/auth.ts"));
            if (app.HasRoles)
            {
                Add("backend-roles", "feat(backend): Add roles, and who gives them",
                    "Roles are read with each request, so that taking one away acts at once.",
                    [File("backend/src/auth/roles.ts", RoleFiles.Of(app)),
                    .. Assets("backend", "src/auth/peopleRoutes.ts", "src/middleware/access.ts")]);
            }
        }

        if (app.Realtime)
        {
            Add("backend-changes", "feat(backend): Tell open screens about changes", "Server-sent events.",
                Assets("backend", "src/changes.ts"));
        }

        foreach (var r in app.Entities)
        {
            Add($"backend-{r.Path}-routes",
                $"feat(backend): Add {Words.Snake(r.Name).Replace('_', ' ')} routes{(r.WriteNeedsLogin ? " with auth middleware" : "")}",
                "",
                File($"backend/src/schemas/{r.Path}.ts", SchemaFile.Of(r)),
                File($"backend/src/repositories/{r.Path}.ts", RepositoryFile.Of(app, r)),
                File($"backend/src/routes/{r.Path}.ts", RoutesFile.Of(app, r)));
            if (r.Charts.Any())
            {
                Add($"backend-{r.Path}-charts", $"feat(backend): Add up {Words.Snake(r.Plural).Replace('_', ' ')} for charts", "",
                    File($"backend/src/routes/{r.Path}.charts.ts", ChartsFile.Of(r)));
            }
        }

        if (app.HasTexts)
        {
            Add("backend-site-texts", "feat(backend): Let the owner write the texts of the site", "",
                Assets("backend", "src/routes/texts.ts"));
        }

        if (app.Tiles.Any())
        {
            Add("backend-start", "feat(backend): Add up the numbers of the start page", "",
                File("backend/src/routes/start.ts", StartFile.Of(app)));
        }

        Add("backend-server", "feat(backend): Compose the server", "", File("backend/src/app.ts", ServerFiles.Application(app)),
            File("backend/src/server.ts", ServerFiles.Server(app)));
        Add("backend-tests", "test(backend): Cover every route", "", [
            File("backend/tests/support.ts", BackendTests.Support(app)), File("backend/tests/app.test.ts", ServerTests.Basics(app)),
            .. app.HasDatabase ? new[] { File("backend/tests/lock.test.ts", ServerTests.Lock) } : [],
            .. app.HasAuth ? new[] { File("backend/tests/auth.test.ts", AuthTests.Text) } : [],
            .. app.HasOwner ? Assets("backend", "tests/owner.test.ts") : [],
            .. app.HasUploads ? Assets("backend", "tests/fileTypes.test.ts") : [],
            .. app.HasRoles ? Assets("backend", "tests/people.test.ts") : [],
            .. app.HasTexts ? Assets("backend", "tests/texts.test.ts") : [],
            .. app.Tiles.Any() ? new[] { File("backend/tests/start.test.ts", StartFile.Test(app)) } : [],
            .. app.Entities.Select(r => File($"backend/tests/{r.Path}.routes.test.ts", BackendTests.Of(app, r))),
        ]);
        Add("frontend-foundation", "feat(frontend): Add the design system and the API client", "", [
            File("frontend/index.html", Screens.Index(app)), File("frontend/src/styles/theme.css", Theme.Of(app).Css),
            File("frontend/src/model/index.ts", ModelFiles.Index(app)),
            .. app.Features.Contains("api") ? Frontend("api/http.ts") : [],
            .. Frontend("main.tsx", "styles/base.css", "hooks/useRoute.ts", "components/Icon.tsx", "components/Link.tsx",
                "components/States.tsx"),
            .. app.HasLists ? Frontend("components/Strip.tsx", "components/Layout.tsx") : [],
        ]);
        if (app.HasAuth)
        {
            Add("frontend-auth", "feat(frontend): Add login and registration", "",
                Frontend("auth/AuthProvider.tsx", "auth/AuthPage.tsx", "styles/auth.css")
                    .Concat(app.HasRoles
                        ? [File("frontend/src/auth/roles.ts", RoleFiles.Of(app)), .. Frontend("auth/PeoplePage.tsx", "auth/rights.ts"),
                            .. app.Entities.Any(ListScreens.IsRestricted) ? Frontend("auth/Readers.tsx") : []] : [])
                    .Concat(app.HasLists ? Frontend("auth/Account.tsx", "components/Avatar.tsx", "components/hue.ts") : []));
        }

        if (app.Entities.Count > 0)
        {
            Add("frontend-screens", "feat(frontend): Add lists, pages and forms", "", DataScreens(app));
        }

        foreach (var r in app.Entities)
        {
            Add($"frontend-{r.Path}-screens", $"feat(frontend): Show {Words.Kebab(r.Plural).Replace('-', ' ')}", "",
                [File($"frontend/src/model/{r.Path}.ts", ModelFiles.Of(app, r)),
                File($"frontend/src/screens/{ListScreens.Name(r)}.tsx", ListScreens.List(r)),
                .. r.HasPage ? new[] { File($"frontend/src/screens/{ListScreens.DetailsName(r)}.tsx", ListScreens.Details(r)) } : [],
                .. r.Views.Where(ViewComponents.IsComponent)
                    .Select(v => File($"frontend/src/views/{v.Component}.tsx", ViewComponents.Of(v)))]);
        }

        if (app.Model.Tools.Count > 0)
        {
            Add("frontend-tools", "feat(frontend): Add the tools", "", [
                .. Frontend("styles/tools.css"), .. ToolFiles.Sources(app),
                .. app.Model.Tools.DistinctBy(t => t.Name)
                    .Select(t => File($"frontend/src/tools/{Words.Pascal(t.Name)}Screen.tsx", ToolScreens.Of(app, t))),
            ]);
        }

        if (app.Model.Site is { } site)
        {
            Add("frontend-site", "feat(frontend): Add the pages of the site", "", SiteFiles.Of(app, site));
        }

        Add("frontend-app", "feat(frontend): Bring the screens together", "", [
            File("frontend/src/App.tsx", app.Model.Site is null ? Screens.Application(app) : SiteFiles.Application(app, app.Model.Site)),
            .. app.HasStart ? new[] { File("frontend/src/screens/Start.tsx", StartScreen.Of(app)) } : [],
        ]);
        Add("frontend-tests", "test(frontend): Cover the main flows", "", FrontendTests.Of(app));
        Add("acceptance-tests", "test: Prove in a browser what was asked for", "", AcceptanceFiles.Of(app));
        Add("deployment", "chore: Add container and Kubernetes files", "", Deployment.Repository(app));

        IEnumerable<GeneratedFile> Assets(string component, params string[] paths) => Template.Files(app, component, paths);
        IEnumerable<GeneratedFile> Frontend(params string[] paths) => Template.Files(app, "frontend", paths.Select(p => $"src/{p}"));

        var total = steps.Sum(s => s.Files.Count);
        return [.. steps.Select(s => s with { TotalFiles = total })];
    }

    /// <summary>The components of the layouts that the application has, and no others.</summary>
    private static IEnumerable<GeneratedFile> DataScreens(App app)
    {
        var has = app.Features;
        return Template.Files(app, "frontend", new (string File, bool Needed)[]
        {
            ("api/resources.ts", true), ("styles/resources.css", true), ("components/values.tsx", true),
            ("components/dates.ts", true), ("components/WebLink.tsx", true), ("components/Picture.tsx", has.Contains("pictures")),
            ("components/hue.ts", !app.HasAuth), ("components/Toasts.tsx", true), ("components/Dialog.tsx", true),
            ("hooks/useCreate.ts", true), ("hooks/useList.ts", true), ("hooks/useRowActions.ts", true),
            ("hooks/useLine.ts", has.Contains("checklist") || has.Contains("thread")), ("hooks/useFilters.ts", has.Contains("list")),
            ("hooks/useAccess.ts", app.HasAuth),
            ("api/changes.ts", app.Realtime), ("hooks/useChanges.ts", app.Realtime),
            ("api/version.ts", has.Contains("sums")), ("components/Tiles.tsx", has.Contains("tiles")),
            ("styles/start.css", has.Contains("sums")),
            ("resources/Calendar.tsx", has.Contains("calendar")), ("resources/days.ts", has.Contains("calendar")),
            ("styles/calendar.css", has.Contains("calendar")), ("charts/data.ts", has.Contains("charts")),
            ("charts/Chart.tsx", has.Contains("charts")),
            ("charts/Donut.tsx", has.Contains("donuts")), ("charts/Plot.tsx", has.Contains("plots")),
            ("charts/Legend.tsx", has.Contains("plots")), ("styles/charts.css", has.Contains("charts")),
            ("resources/ResourcePage.tsx", has.Contains("details")),
            ("resources/RowButtons.tsx", true), ("resources/RowActions.tsx", has.Contains("actions")),
            ("resources/ResourceList.tsx", has.Contains("list")), ("resources/ResourceRows.tsx", has.Contains("list")),
            ("resources/ResourceCard.tsx", has.Contains("list")),
            ("resources/ResourceTable.tsx", has.Contains("table")), ("resources/RowMeta.tsx", has.Contains("list")),
            ("resources/RowDialogs.tsx", has.Contains("list")), ("resources/SaveRows.tsx", has.Contains("list")),
            ("resources/csv.ts", has.Contains("list")), ("styles/print.css", has.Contains("list")),
            ("resources/ResourceForm.tsx", has.Contains("list")), ("resources/Control.tsx", has.Contains("list")),
            ("resources/formValues.ts", has.Contains("list")),
            ("resources/SendForm.tsx", has.Contains("forms")), ("resources/FormPage.tsx", has.Contains("formpages")),
            ("resources/FormAddress.tsx", has.Contains("formpages")), ("styles/forms.css", has.Contains("forms")),
            ("resources/UploadControl.tsx", has.Contains("uploads")), ("api/upload.ts", has.Contains("uploads")),
            ("components/FileLink.tsx", has.Contains("uploads")), ("hooks/useStored.ts", has.Contains("uploads")),
            ("styles/uploads.css", has.Contains("uploads")),
            ("resources/Gallery.tsx", has.Contains("gallery")), ("styles/gallery.css", has.Contains("gallery")),
            ("resources/allRows.ts", has.Contains("list") || has.Contains("player") || has.Contains("balances")),
            ("resources/Balances.tsx", has.Contains("balances")), ("resources/settle.ts", has.Contains("balances")),
            ("styles/balances.css", has.Contains("balances")),
            ("resources/Player.tsx", has.Contains("player")), ("resources/Slides.tsx", has.Contains("player")),
            ("styles/player.css", has.Contains("player")),
            ("resources/Board.tsx", has.Contains("board")), ("hooks/useDrag.ts", has.Contains("board")),
            ("styles/board.css", has.Contains("board")), ("styles/marks.css", has.Contains("marks")),
            ("resources/marking.ts", has.Contains("marks")), ("resources/Marks.tsx", has.Contains("marks")),
            ("resources/MarkFilters.tsx", has.Contains("marks")),
            ("resources/Alerts.tsx", has.Contains("alerts")), ("resources/FilterBar.tsx", has.Contains("list")),
            ("resources/QuickAdd.tsx", has.Contains("checklist")),
            ("resources/Conversation.tsx", has.Contains("thread")),
            ("resources/Composer.tsx", has.Contains("thread")), ("resources/Parent.tsx", has.Contains("relations")),
            ("resources/NeededFirst.tsx", has.Contains("relations")), ("hooks/useMissing.ts", has.Contains("relations")),
            ("resources/RelationPicker.tsx", has.Contains("relations")),
            ("resources/useChoices.ts", has.Contains("relations")),
        }.Where(f => f.Needed).Select(f => $"src/{f.File}"));
    }

    public static AppManifest Manifest(App app) => new(1, app.Model.Slug, "node-express-react",
        [Component("backend", true), Component("frontend", false)],
        new AppRun("backend", ["node", "dist/server.js"], "PORT", "/health", "/api", app.HasDatabase ? "DATA_DIR" : null, "STATIC_DIR",
            "frontend", new Dictionary<string, string>()),
        AcceptanceFiles.Manifest);

    private static AppComponent Component(string name, bool backend) =>
        new(name, name, "package-lock.json", ["npm", "ci"], ["npm", "run", "typecheck"], ["npm", "run", "test:ci"],
        "reports/junit.xml", "coverage/coverage-summary.json", backend ? ["npm", "run", "build"] : ["npm", "run", "build"], "dist");

    public static GeneratedFile File(string path, string content) => new(path, content.ReplaceLineEndings("\n"));
}
