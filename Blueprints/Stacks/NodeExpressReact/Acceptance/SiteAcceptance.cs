namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Acceptance;

/// <summary>What the pages of a site say, what visitors send, and what only the owner may do.</summary>
internal sealed class SiteAcceptance : IAcceptance
{
    public IEnumerable<AcceptanceTest> Of(App app) => app.Model.Site is { } site
        ? site.Pages.SelectMany(page => page.Sections.Select(section => Of(app, page, section))) : [];

    private static AcceptanceTest Of(App app, SitePage page, Section section)
    {
        var resource = app.Entities.FirstOrDefault(e => e.Name == section.Entity);
        string[] proves = [$"{Wish.Page}.{section.Name}"];
        var (heading, open) = (Code.Ts(section.Heading), $"await app.open('/{page.Slug}');");
        if (resource is null)
        {
            var texts = section.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(t => Code.Ts(t.Trim()));
            return new("pages", $"\u201c{section.Heading}\u201d says what was asked for", proves, Code.Lines(0, [open,
                $"await app.shows({string.Join(", ", (section.Kind == SectionKind.Hours ? [] : texts).Prepend(heading))});"]));
        }

        var row = Row.Of(resource);
        return section.Kind == SectionKind.Form
            ? new("pages", $"What a visitor sends with \u201c{section.Heading}\u201d is read by the owner only", proves,
                FormAcceptance.Sends(resource, $"/{page.Slug}"))
            : new("pages", $"\u201c{section.Heading}\u201d lists what the owner has added", proves, Code.Lines(0, [
                .. row.Needed,
                .. section.Kind == SectionKind.Gallery && resource.Uploads.Any() ? Uploaded(resource, row) : [$"{row.Make};"],
                "await app.visit();",
                open,
                $"await app.shows({heading}, {row.Title});",
                "await app.isUsable();",
                $"expect((await app.page.request.post('{resource.Route}', {{ data: {{}} }})).status()).toBe(401);",
            ]));
    }

    // Only the form takes a picture, and a wall of pictures shows nothing else.
    private static IEnumerable<string> Uploaded(Resource resource, Row row) =>
    [
        $"await app.open('/{resource.Path}');",
        $"await app.press({Code.Ts($"New {resource.Entity.Label}")});",
        "await app.fill({",
        $"  {Code.Lines(2, row.Entered)}",
        "});",
        $"await app.press({Code.Ts($"Add {resource.Entity.Label}")});",
        "await app.accepts();",
    ];
}
