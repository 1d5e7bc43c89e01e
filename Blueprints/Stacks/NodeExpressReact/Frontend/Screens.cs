namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Frontend;

/// <summary>How the screens are reached: the page that loads them and the component that chooses one.</summary>
internal static class Screens
{
    public static string Index(App app) => $"""
        <!doctype html>
        <html lang="en">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="description" content="{Code.Html(app.Model.Summary)}" />
            <meta name="color-scheme" content="light dark" />
            <link rel="icon" href="data:image/svg+xml,{Theme.Of(app).Icon}" />
            <title>{Code.Html(app.Model.Name)}</title>
          </head>
          <body>
            <div id="root"></div>
            <script type="module" src="/src/main.tsx"></script>
          </body>
        </html>

        """;

    public static string Application(App app)
    {
        var (data, login) = (app.Entities.Count > 0, app.HasAuth);
        var imports = new List<string> { "import { Layout } from './components/Layout';", "import { Nowhere } from './components/States';",
            "import { useRoute } from './hooks/useRoute';" };
        var home = app.HasStart ? "<Start />" : app.TopLevel.Count > 0 && !app.ToolsFirst ? $"<{ListScreens.Name(app.TopLevel[0])} />"
            : $"<{Words.Pascal(app.Model.Tools[0].Name)}Screen />";
        var chosen = !app.HasStart && !app.ToolsFirst && app.TopLevel.Count > 1 && ListScreens.IsRestricted(app.TopLevel[0]);
        if (chosen)
        {
            home = "<Home />";
        }

        var forms = app.Forms.ToList();
        if (forms.Count > 0)
        {
            imports.Add("import { FormPage } from './resources/FormPage';");
            imports.AddRange(forms.Select(r => $"import {{ {r.Camel}Resource }} from './model/{r.Path}';"));
        }

        if (app.HasRoles)
        {
            imports.Add("import { PeoplePage } from './auth/PeoplePage';");
        }

        if (chosen)
        {
            imports.Add("import { allows } from './auth/rights';");
        }
        if (app.Alerts)
        {
            home = $"<><Alerts />{home}</>";
            imports.Add("import { Alerts } from './resources/Alerts';");
        }

        if (login)
        {
            imports.AddRange(["import { AuthPage } from './auth/AuthPage';",
                "import { AuthProvider, useAuth } from './auth/AuthProvider';"]);
        }

        if (data)
        {
            imports.AddRange(["import type { ComponentType } from 'react';", "import { Toasts } from './components/Toasts';"]);
            imports.AddRange(app.Entities.Select(ListScreens.Name)
                .Concat(app.Entities.Where(r => r.HasPage).Select(ListScreens.DetailsName))
                .Select(name => $"import {{ {name} }} from './screens/{name}';"));
        }

        var personal = login && !app.LoginFirst && app.Entities.Any(r => r.Rights is { } rights
            ? !rights.IsOpen(Deed.Read) && !rights.IsOpen(Deed.Create) : r.Private);
        var closed = app.HasRoles ? "!may.read.includes('everyone') && !may.create.includes('everyone')" : "owner === 'private'";
        var details = app.Entities.Any(r => r.HasPage);
        var names = new[] { login ? "app" : null, personal || chosen ? "resources" : null }.OfType<string>().ToList();
        if (names.Count > 0)
        {
            imports.Add($"import {{ {string.Join(", ", names)} }} from './model';");
        }

        if (app.HasStart)
        {
            imports.Add("import { Start } from './screens/Start';");
        }

        imports.AddRange(app.Model.Tools.Select(t =>
            $"import {{ {Words.Pascal(t.Name)}Screen }} from './tools/{Words.Pascal(t.Name)}Screen';"));
        var root = data ? "<Toasts><Screen /></Toasts>" : "<Screen />";
        return Code.Clean($$"""
            {{Code.Lines(0, imports.OrderBy(i => i.Contains("'./", StringComparison.Ordinal)).ThenBy(i => i[i.IndexOf('\'', StringComparison.Ordinal)..], StringComparer.Ordinal))}}

            {{Code.Lines(0, [data ? Table("lists", "ComponentType", app.Entities, ListScreens.Name) + "\n" : null,
                details ? Table("details", "ComponentType<{ id: string }>", app.Entities.Where(r => r.HasPage), ListScreens.DetailsName) + "\n" : null])}}
            export function App() {
              return {{(login ? $"<AuthProvider>{root}</AuthProvider>" : root)}};
            }

            function Screen() {
              const route = useRoute();
              {{(forms.Count > 0 ? Visitors : login ? "const { user } = useAuth();\n  if (!user && (app.loginFirst || route === '/login'" + (personal ? " || isPrivate(route)" : "") + ")) return <AuthPage appName={app.name} />;" : "")}}
              {{(forms.Count > 0 ? "" : "return <Layout>{screenOf(route)}</Layout>;")}}
            }
            {{(personal ? "\n/** Whether an address shows what each person has for themselves. */\nconst isPrivate = (route: string) => resources.some(({ path, " + (app.HasRoles ? "may" : "owner") + " }) => " + closed + " && (route === `/${path}` || route.startsWith(`/${path}/`)));" : "")}}

            {{(chosen ? HomeOf : "")}}
            /** What an address shows. */
            function screenOf(route: string) {
              {{Code.Lines(2, forms.Select(r => $"if (route === '/{r.Path}/new') return <FormPage key=\"{r.Path}\" resource={{{r.Camel}Resource}} />;"))}}
              if (route === '/'{{(login ? " || route === '/login'" : "")}}) return {{home}};
              {{(app.HasRoles ? "if (route === '/login/people') return <PeoplePage />;" : "")}}
              {{Code.Lines(2, app.Model.Tools.Select(t => $"if (route === '/tools/{Words.Kebab(t.Name)}') return <{Words.Pascal(t.Name)}Screen />;"))}}
              {{(details ? "const [, path = '', id, ...deeper] = route.split('/');\n  const List = id === undefined && lists.get(path);\n  if (List) return <List />;\n  const Details = deeper.length === 0 && details.get(path);\n  if (Details && id) return <Details key={id} id={id} />;"
                : data ? "const List = lists.get(route.slice(1));\n  if (List) return <List />;" : "")}}
              return <Nowhere />;
            }

            """);
    }

    // Whoever has no account finds what they may send or read, and else the way to log in.
    private const string Visitors = """
        const { user } = useAuth();
          const shown = user || route !== '/' ? route : app.open[0]!.path;
          if (!user && !app.open.some(({ path }) => shown === path || shown.startsWith(`${path}/`))) return <AuthPage appName={app.name} />;
          return <Layout>{screenOf(shown)}</Layout>;
        """;

    private const string HomeOf = """
        /** The first list that one may see or add to. */
        function Home() {
          const { user } = useAuth();
          const mine = resources.filter(({ may }) => allows(may.read, user) || allows(may.create, user));
          const screen = app.screens.find(({ path }) => mine.some((resource) => path === `/${resource.path}`)) ?? app.screens[0]!;
          const List = lists.get(screen.path.slice(1))!;
          return <List />;
        }

        """;

    /// <summary>Components by the first segment of their address.</summary>
    internal static string Table(string name, string type, IEnumerable<Resource> resources, Func<Resource, string> component) =>
        $"const {name} = new Map<string, {type}>([\n  {Code.Lines(2, resources.Select(r => $"['{r.Path}', {component(r)}],"))}\n]);";
}
