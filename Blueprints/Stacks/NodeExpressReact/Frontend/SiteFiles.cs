using Catalyst.Brains;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Frontend;

/// <summary>The public pages: a component for each page, made of those sections that the site has.</summary>
internal static class SiteFiles
{
    /// <summary>A visitor is led to so many parts from the top.</summary>
    private const int MostLinks = 2;

    public static IEnumerable<GeneratedFile> Of(App app, Site site)
    {
        var parts = site.Sections.Select(s => Component(s.Kind)).Append("Texts").Distinct().ToHashSet();
        var rows = site.Sections.Any(s => s.Entity is not null && s.Kind != SectionKind.Form);
        string[] shared = [.. parts.Any(p => p.EndsWith("Part", StringComparison.Ordinal)) ? ["Part.tsx"] : Array.Empty<string>(),
            .. rows ? ["RowsPart.tsx", "useRows.ts"] : Array.Empty<string>(), .. app.HasOwner ? ["OwnerBar.tsx"] : Array.Empty<string>()];
        IEnumerable<string> kit = ["site/SiteLayout.tsx", .. parts.Concat(shared.Select(f => f[..f.IndexOf('.')])).Select(p =>
            $"site/{p}.{(p.StartsWith("use", StringComparison.Ordinal) ? "ts" : "tsx")}").Order(StringComparer.Ordinal), "styles/site.css",
            // Without rows nothing else brings what the owner's editor of texts needs.
            .. app.HasTexts && app.Entities.Count == 0 ? ["components/Dialog.tsx"] : Array.Empty<string>()];
        var motif = SiteLexicon.Subject(site.Subject)?.Motif ?? "talk";
        return Template.Files(app, "frontend", kit.Select(f => $"src/{f}"))
            .Concat(Template.Files(app, "frontend", [$"src/site/art/{motif}.tsx"]).Select(f =>
                f with { Path = "frontend/src/site/Art.tsx" }))
            .Append(Commits.File("frontend/src/model/site.ts", Model(site)))
            .Concat(site.Pages.Select(p => Commits.File($"frontend/src/pages/{Name(p)}.tsx", Page(app, site, p))));
    }

    public static string Application(App app, Site site)
    {
        var (owner, data) = (app.HasOwner, app.Entities.Count > 0);
        var details = app.Entities.Any(r => r.HasPage);
        var imports = new List<string> { "import { Nowhere } from './components/States';", "import { useRoute } from './hooks/useRoute';",
            "import { SiteLayout } from './site/SiteLayout';" };
        imports.AddRange(site.Pages.Select(p => $"import {{ {Name(p)} }} from './pages/{Name(p)}';"));
        imports.AddRange(owner
            ? ["import { AuthPage } from './auth/AuthPage';", "import { AuthProvider, useAuth } from './auth/AuthProvider';",
            "import { Texts } from './site/Texts';"] : []);
        imports.AddRange(owner ? ["import { app } from './model';"] : []);
        if (data)
        {
            imports.AddRange(["import type { ComponentType } from 'react';", "import { Layout } from './components/Layout';",
                "import { Toasts } from './components/Toasts';"]);
            imports.AddRange(app.Entities.Select(ListScreens.Name)
                .Concat(app.Entities.Where(r => r.HasPage).Select(ListScreens.DetailsName))
                .Select(name => $"import {{ {name} }} from './screens/{name}';"));
        }

        var root = owner ? $"<AuthProvider><Texts>{(data ? "<Toasts><Screen /></Toasts>" : "<Screen />")}</Texts></AuthProvider>"
            : "<Screen />";
        return Code.Clean($$"""
            {{Code.Lines(0, imports.OrderBy(i => i.Contains("'./", StringComparison.Ordinal)).ThenBy(i => i[i.IndexOf('\'', StringComparison.Ordinal)..], StringComparer.Ordinal))}}

            {{Code.Lines(0, [data ? Screens.Table("lists", "ComponentType", app.Entities, ListScreens.Name) + "\n" : null,
                details ? Screens.Table("details", "ComponentType<{ id: string }>", app.Entities.Where(r => r.HasPage), ListScreens.DetailsName) + "\n" : null])}}
            export function App() {
              return {{root}};
            }

            function Screen() {
              const route = useRoute();
              {{(owner ? "const { user } = useAuth();" : "")}}
              {{(data ? $"const [, path = '', id{(details ? ", ...deeper" : "")}] = route.split('/');\n  const List = id === undefined && lists.get(path);" : "")}}
              {{(details ? "const Details = deeper.length === 0 && id && details.get(path);" : "")}}
              {{(owner ? $"if (!user && (route === '/login'{(data ? " || List" : "")}{(details ? " || Details" : "")})) return <AuthPage appName={{app.name}} />;" : "")}}
              {{(data ? "if (List) return <Layout><List /></Layout>;" : "")}}
              {{(details ? "if (Details) return <Layout><Details key={id} id={id} /></Layout>;" : "")}}
              return <SiteLayout>{pageOf(route)}</SiteLayout>;
            }

            /** The page of an address. */
            function pageOf(route: string) {
              switch (route) {
                case '/':
                {{(owner ? "case '/login':" : "")}}
                  return <{{Name(site.Pages[0])}} />;
                {{Code.Lines(4, site.Pages.Skip(1).Select(p => $"case '/{p.Slug}':\n  return <{Name(p)} />;"))}}
                default:
                  return <Nowhere />;
              }
            }

            """);
    }

    /// <summary>The component of a page.</summary>
    public static string Name(SitePage page) => page.Slug.Length == 0 ? "HomePage"
        : string.Concat(page.Slug.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(Words.Pascal)) is var name
            && char.IsAsciiLetter(name[0]) ? $"{name}Page" : $"Page{name}";

    private static string Model(Site site) => $$"""
        /** The pages of the site in order, and the parts of the first one. */
        export const site = {
          pages: [
            {{Code.Lines(4, site.Pages.Select(p => $"{{ path: '/{p.Slug}', title: {Code.Ts(p.Title)} }},"))}}
          ],
          parts: [
            {{Code.Lines(4, site.Pages[0].Sections.Where(s => s.Kind != SectionKind.Hero).Select(s => $"{{ id: {Code.Ts(s.Name)}, title: {Code.Ts(s.Heading)} }},"))}}
          ] as { id: string; title: string }[],
        };

        """.Replace("parts: [\n    \n  ]", "parts: []", StringComparison.Ordinal);

    private static string Page(App app, Site site, SitePage page)
    {
        var kinds = page.Sections.Select(s => Component(s.Kind)).Distinct().Order(StringComparer.Ordinal);
        var used = page.Sections.Select(s => app.Entities.FirstOrDefault(e => e.Name == s.Entity)).OfType<Resource>().Distinct();
        var sections = page.Sections.Select((s, i) => Section(app, site, page, s, i == 0));
        return $$"""
            {{Code.Lines(0, used.Select(r => $"import {{ {r.Camel}Resource }} from '../model/{r.Path}';").Concat(kinds.Select(k => $"import {{ {k} }} from '../site/{k}';")))}}

            export function {{Name(page)}}() {
              return (
                <>
                  {{Code.Lines(6, sections)}}
                </>
              );
            }

            """;
    }

    private static string Section(App app, Site site, SitePage page, Section section, bool first)
    {
        var resource = app.Entities.FirstOrDefault(e => e.Name == section.Entity);
        var attributes = new List<string> { $"section=\"{section.Name}\"", Attribute("heading", section.Heading),
            Attribute("text", section.Text) };
        attributes.AddRange(resource is null ? [] : [$"resource={{{resource.Camel}Resource}}"]);
        attributes.AddRange(resource is null && app.HasTexts || section.Kind == SectionKind.Hero && app.HasTexts
            ? [Attribute("hint", section.Hint)] : []);
        if (section.Kind == SectionKind.Hero)
        {
            var kicker = site.Subject.Length > 0 && !section.Heading.Contains(site.Subject, StringComparison.OrdinalIgnoreCase)
                ? Words.Sentence(site.Subject) : null;
            attributes.AddRange(kicker is null ? [] : [Attribute("kicker", kicker)]);
            attributes.Add($"links={{[{string.Join(", ", Links(site, page))}]}}");
        }
        else
        {
            attributes.AddRange(first ? ["first"] : []);
            attributes.AddRange(section.Kind == SectionKind.Contact ? ["place"] : []);
        }

        return $"<{Component(section.Kind)}\n  {string.Join("\n  ", attributes)}\n/>";
    }

    private static string Attribute(string name, string value) =>
        value.Any(c => c is '"' or '&' or '\\' or '{' or '<' || char.IsControl(c)) ? $"{name}={{{Code.Ts(value)}}}" : $"{name}=\"{value}\"";

    /// <summary>To what a visitor most likely comes for: what is listed, then what can be sent.</summary>
    private static IEnumerable<string> Links(Site site, SitePage page)
    {
        var targets = site.Pages.Count > 1
            ? site.Pages.Where(p => p != page).Select(p => (To: $"/{p.Slug}", Label: p.Title, p.Sections[0].Kind))
            : page.Sections.Where(s => s.Kind != SectionKind.Hero).Select(s => (To: $"/#{s.Name}", Label: s.Heading, s.Kind));
        return targets.OrderBy(t => t.Kind switch
        {
            SectionKind.Events or SectionKind.Prices or SectionKind.Cards or SectionKind.Gallery => 0,
            SectionKind.Form => 1,
            _ => 2,
        }).Take(MostLinks).Select(t => $"{{ to: {Code.Ts(t.To)}, label: {Code.Ts(t.Label)} }}");
    }

    private static string Component(SectionKind kind) => kind switch
    {
        SectionKind.Hero => "Hero",
        SectionKind.Hours or SectionKind.Contact => "FactsPart",
        _ => $"{kind}Part",
    };
}
