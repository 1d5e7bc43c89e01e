using System.Globalization;
using Catalyst.Blueprints.Model;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Frontend;

/// <summary>The parts of the frontend that depend on the model: what there is (resources.ts) and how its screens are reached (App.tsx).</summary>
internal static class Screens
{
    public static string Index(App app) => $"""
        <!doctype html>
        <html lang="en">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="description" content="{Code.Html(app.Model.Summary)}" />
            <link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='9' fill='%234f46e5'/%3E%3Cpath d='M9 16l5 5 9-10' fill='none' stroke='white' stroke-width='4' stroke-linecap='round'/%3E%3C/svg%3E" />
            <title>{Code.Html(app.Model.Name)}</title>
          </head>
          <body>
            <div id="root"></div>
            <script type="module" src="/src/main.tsx"></script>
          </body>
        </html>

        """;

    public static string Resources(App app)
    {
        var screens = app.TopLevel.Select(r => $"{{ path: '/{r.Path}', label: {Code.Ts(Words.Sentence(r.Entity.PluralLabel))} }},")
            .Concat(app.Model.Tools.Select(t => $"{{ path: '/tools/{Words.Kebab(t.Name)}', label: {Code.Ts(t.Label)} }},"));
        return ResourceText($$"""
            import type { Resource } from './api/resources';

            export const app = {
              name: {{Code.Ts(app.Model.Name)}},
              auth: {{(app.HasAuth ? "true" : "false")}} as boolean,
              loginFirst: {{(app.LoginFirst ? "true" : "false")}} as boolean,
              realtime: {{(app.Realtime ? "true" : "false")}} as boolean,
              /** The navigation, in order. */
              screens: [
                {{Code.Lines(4, screens)}}
              ] as { path: string; label: string }[],
            };

            export const resources: Resource[] = [
              {{Code.Lines(2, app.Entities.Select(Resource))}}
            ];

            export const find = (path: string): Resource => resources.find((resource) => resource.path === path)!;

            /** Whether a row has more to show than its card does. */
            export const hasPage = (resource: Resource): boolean =>
              resource.children.length > 0 || (!resource.thread && resource.fields.some((field) => field.type === 'text' && field.name !== resource.title));

            """);
    }

    private static string ResourceText(string text) => text.Replace("[\n    \n  ]", "[]", StringComparison.Ordinal).Replace("[\n  \n]", "[]", StringComparison.Ordinal);

    private static string Resource(Resource r) => ResourceText($$"""
        {
          path: '{{r.Path}}',
          one: {{Code.Ts(r.Entity.Label)}},
          many: {{Code.Ts(r.Entity.PluralLabel)}},
          title: {{Code.Ts(r.Title.Name)}},
          owner: '{{r.Owner.ToString().ToLowerInvariant()}}',
          thread: {{(r.IsThread ? "true" : "false")}},
          fields: [
            {{Code.Lines(4, r.Entity.Fields.Select(FieldOf))}}
          ],
          relations: [{{string.Join(", ", r.Relations.Select(l => $"{{ name: {Code.Ts(l.Id)}, labelName: {Code.Ts(l.Label)}, label: {Code.Ts(l.Text)}, target: '{l.Target.Path}', required: {(l.Required ? "true" : "false")} }}"))}}],
          children: [{{string.Join(", ", r.Children.Select(c => $"{{ path: '{c.Resource.Path}', relation: {Code.Ts(c.Link.Id)} }}"))}}],
        },
        """);

    private static string FieldOf(Field f)
    {
        var parts = new List<string>
        {
            $"name: {Code.Ts(f.Name)}", $"label: {Code.Ts(f.Label)}", $"type: '{f.Type.ToString().ToLowerInvariant()}'",
            $"required: {(f.Required ? "true" : "false")}", $"nullable: {(Fields.IsNullable(f) ? "true" : "false")}",
        };
        if (f.Type is FieldType.String or FieldType.Text)
        {
            parts.Add($"maxLength: {Fields.MaxLength(f)}");
        }

        AddNumber("min", f.Min);
        AddNumber("max", f.Max);
        if (f.Type == FieldType.Enum)
        {
            parts.Add($"values: [{string.Join(", ", (f.Values ?? []).Select(v => $"{{ value: {Code.Ts(v)}, label: {Code.Ts(Words.Human(v))} }}"))}]");
        }

        if (Fields.DefaultOf(f) is { } initial)
        {
            parts.Add($"initial: {initial}");
        }

        return $"{{ {string.Join(", ", parts)} }},";

        void AddNumber(string name, decimal? value)
        {
            if (value is { } number)
            {
                parts.Add($"{name}: {Number(number)}");
            }
        }
    }

    public static string Number(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    public static string Application(App app)
    {
        var imports = app.Model.Tools.Select(t => $"import {{ {Words.Pascal(t.Name)}Screen }} from './tools/{Words.Pascal(t.Name)}Screen';");
        var tools = app.Model.Tools.Select(t => $"if (route === '/tools/{Words.Kebab(t.Name)}') return <{Words.Pascal(t.Name)}Screen />;");
        var home = app.TopLevel.Count > 0 && app.Model.Page is null ? "return <ResourceList key={resources[0]!.path} resource={find(app.screens[0]!.path.slice(1))} />;"
            : app.Model.Tools.Count > 0 && app.Model.Page is null ? $"return <{Words.Pascal(app.Model.Tools[0].Name)}Screen />;"
            : "return <Welcome />;";
        var data = app.Entities.Count > 0;
        var login = app.HasAuth;
        var body = $"""
            <Layout><Screen /></Layout>
            """.Trim();
        return Backend.ResourceFiles.Clean($$"""
            {{(login ? "import { AuthPage } from './auth/AuthPage';" : "")}}
            import { AuthProvider{{(login ? ", useAuth" : "")}} } from './auth/AuthProvider';
            import { Layout } from './components/Layout';
            {{(data ? "import { ResourceList } from './components/ResourceList';\nimport { ResourcePage } from './components/ResourcePage';" : "")}}
            import { Empty } from './components/States';
            import { Toasts } from './components/Toasts';
            import { useRoute } from './hooks/useRoute';
            {{(home.Contains("Welcome", StringComparison.Ordinal) ? "import { Welcome } from './components/Welcome';" : "")}}
            {{(data ? $"import {{ {(home.Contains("find", StringComparison.Ordinal) || login ? "app, find, " : "")}resources }} from './resources';" : login ? "import { app } from './resources';" : "")}}
            {{Code.Lines(0, imports)}}

            export function App() {
              return <AuthProvider><Toasts><{{(login ? "Gate" : "Page")}} /></Toasts></AuthProvider>;
            }

            {{(login ? "function Gate() {\n  const { user } = useAuth();\n  const route = useRoute();\n  return !user && (app.loginFirst || route === '/login') ? <AuthPage appName={app.name} /> : <Page />;\n}\n" : "")}}
            function Page() {
              return {{body}};
            }

            function Screen() {
              const route = useRoute();
              {{Code.Lines(2, tools)}}
              {{(data ? "const [, path, id] = route.split('/');\n  const resource = resources.find((candidate) => candidate.path === path);\n  if (resource && id) return <ResourcePage key={id} resource={resource} id={id} />;\n  if (resource) return <ResourceList key={resource.path} resource={resource} />;" : "")}}
              if (route === '/'{{(login ? " || route === '/login'" : "")}}) {{home}}
              return <Empty title="Nothing here" text="This address leads nowhere." />;
            }

            """).Replace("key={resources[0]!.path} ", "", StringComparison.Ordinal);
    }

    public static string Welcome(App app) => $$"""
        import { useEffect, useState } from 'react';
        import { messageOf, request } from '../api/http';

        export function Welcome() {
          const [message, setMessage] = useState('…');
          useEffect(() => {
            request<{ message: string }>('GET', '/api/hello').then((answer) => setMessage(answer.message), (error) => setMessage(messageOf(error)));
          }, []);
          return (
            <section className="hero">
              <h1>{{Code.Jsx(app.Model.Page!.Heading)}}</h1>
              <p className="muted" aria-live="polite">{message}</p>
            </section>
          );
        }

        """;

    public static string ToolScreen(Tool tool)
    {
        var o = tool.Options;
        var (kind, file) = tool.Kind switch
        {
            ToolKind.Stopwatch => ("Stopwatch", "Clock"),
            ToolKind.Timer => ("Timer", "Clock"),
            var k => (k.ToString(), k.ToString()),
        };
        var known = tool.Kind == ToolKind.Generator ? new[] { "password", "dice", "coin", "uuid", "color" } : ["counter", "case", "slug", "json", "base64"];
        var variant = o.Variant is { } v && known.Contains(v) ? v : tool.Kind == ToolKind.Generator ? "number" : "counter";
        var (props, constants) = tool.Kind switch
        {
            ToolKind.Counter => ($" start={{{o.Start ?? 0}}} step={{{o.Step ?? 1}}}", ""),
            ToolKind.Timer => ($" minutes={{{o.Minutes ?? 5}}}{(o.BreakMinutes is { } b ? $" breakMinutes={{{b}}}" : "")}", ""),
            ToolKind.Generator or ToolKind.TextTool => ($" kind=\"{variant}\"", ""),
            ToolKind.Converter => (" units={units}", $"const units = [\n{string.Concat((o.Units ?? []).Select(u => $"  {{ symbol: {Code.Ts(u.Symbol)}, label: {Code.Ts(u.Label)}, factor: {u.Factor.ToString(CultureInfo.InvariantCulture)}, offset: {u.Offset.ToString(CultureInfo.InvariantCulture)} }},\n"))}];\n\n"),
            ToolKind.Formula => (" inputs={inputs} results={results} calculate={calculate}", Formula(o)),
            _ => ("", ""),
        };
        var name = Words.Pascal(tool.Name);
        return $$"""
            import { {{kind}}{{(kind == name ? "" : "")}} } from './{{file}}';

            {{constants}}export function {{name}}Screen() {
              return (
                <section className="tool">
                  <h1>{{Code.Jsx(tool.Label)}}</h1>
                  <{{kind}}{{props}} />
                </section>
              );
            }

            """;
    }

    private static string Formula(ToolOptions o)
    {
        var inputs = o.Inputs ?? [];
        var results = o.Results ?? [];
        return $$"""
            const inputs = [
            {{string.Concat(inputs.Select(i => $"  {{ name: {Code.Ts(i.Name)}, label: {Code.Ts(i.Label)}, initial: {Number(i.Default)}{(i.Unit is null ? "" : $", unit: {Code.Ts(i.Unit)}")}{(i.Min is { } a ? $", min: {Number(a)}" : "")}{(i.Max is { } z ? $", max: {Number(z)}" : "")} }},\n"))}}];
            const results = [
            {{string.Concat(results.Select(r => $"  {{ name: {Code.Ts(r.Name)}, label: {Code.Ts(r.Label)}, decimals: {r.Decimals}{(r.Unit is null ? "" : $", unit: {Code.Ts(r.Unit)}")} }},\n"))}}];

            export function calculate(values: Record<string, number>): Record<string, number> {
              const { {{string.Join(", ", inputs.Select(i => $"{i.Name} = NaN"))}} } = values;
            {{string.Concat(results.Select(r => $"  const {r.Name} = {r.Expression.Replace("^", "**", StringComparison.Ordinal)};\n"))}}  return { {{string.Join(", ", results.Select(r => r.Name))}} };
            }


            """;
    }
}
