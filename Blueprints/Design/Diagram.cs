using System.Globalization;
using System.Net;
using System.Text;
using Catalyst.Blueprints.Understanding;

namespace Catalyst.Blueprints.Design;

/// <summary>The architecture as SVG: browser, API and database as bands, the model's parts as boxes. Readable on light and dark.</summary>
internal static class Diagram
{
    private const int Wide = 920;
    private const int Box = 200;

    public static string Draw(AppModel model, IReadOnlyDictionary<string, string> stack, int endpoints)
    {
        List<(string Title, string Text)> screens = [.. model.Entities.Select(e => (Naming.Sentence(e.PluralLabel), "list, form, page")),
            .. model.Tools.Select(t => (t.Label, "works in the browser"))];
        screens.InsertRange(0, (model.Site?.Pages ?? []).Select(p => (p.Title, "public page")));

        if (model.Auth is not null)
        {
            screens.Insert(0, ("Log in", "register, log in, log out"));
        }

        List<(string, string)> api = [.. model.Entities.Select(
            e => (e.Name, e.Owner switch
            {
                Ownership.Private => "only its author", Ownership.Authored => "all read, author writes",
                Ownership.Published => "all read, owner writes", Ownership.Submitted => "all send, owner reads", _ =>
                    "open to everyone" }))];
        if (model.Auth is not null)
        {
            api.Insert(0, ("Accounts", "passwords hashed"));
        }

        if (api.Count == 0)
        {
            api.Add(("Health", "answers when ready"));
        }

        List<(string, string)> tables = [.. model.Entities.Select(
            e => (Naming.Snake(e.Plural), $"{e.Fields.Count} fields"
                + (e.Relations.Count > 0 ? ", to " + string.Join(", ", e.Relations.Select(r => r.Target)) : "")))];
        if (model.Auth is not null)
        {
            tables.Insert(0, ("users", "email, password hash"));
        }

        var svg = new StringBuilder();
        var y = 70;
        y = Band(svg, "Browser", stack.GetValueOrDefault("frontend", "Web"), screens, y, "#3b82f6");
        y = Arrow(svg, y, $"HTTP and JSON, {endpoints} endpoints");
        y = Band(svg, "API", stack.GetValueOrDefault("backend", "Server"), api, y, "#8b5cf6");
        if (tables.Count > 0)
        {
            y = Arrow(svg, y, "SQL with parameters");
            y = Band(svg, "Database", stack.GetValueOrDefault("database", "Database"), tables, y, "#10b981");
        }

        var height = y + 24;
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Wide} {height}" width="{Wide}" height="{height}" role="{
                "img"}" aria-label="Architecture of {Escape(model.Name)}" font-family="system-ui, sans-serif">
            <defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="{
                "auto-start-reverse"}"><path d="M0 0 10 5 0 10z" fill="#7d8796"/></marker></defs>
            <text x="24" y="42" font-size="22" font-weight="700" fill="#7d8796">{Escape(model.Name)}</text>
            {svg}</svg>

            """;
    }

    private static int Band(StringBuilder svg, string title, string technology, List<(string Title, string Text)> boxes, int y,
        string color)
    {
        const int perRow = 4;
        var rows = (boxes.Count + perRow - 1) / perRow;
        var height = 52 + rows * 72;
        svg.Append(CultureInfo.InvariantCulture,
            $"<rect x=\"24\" y=\"{y}\" width=\"{Wide - 48}\" height=\"{height}\" rx=\"14\" fill=\"{color}\" fill-opacity=\"0.08\" "
                + $"stroke=\"{color}\" stroke-opacity=\"0.55\"/>\n");
        svg.Append(CultureInfo.InvariantCulture,
            $"<text x=\"44\" y=\"{y + 30}\" font-size=\"15\" font-weight=\"600\" fill=\"{color}\">{title}</text><text x=\"{Wide - 44}\" "
                + $"y=\"{y + 30}\" font-size=\"13\" text-anchor=\"end\" fill=\"#7d8796\">{Escape(technology)}</text>\n");
        for (var i = 0; i < boxes.Count; i++)
        {
            var inRow = Math.Min(perRow, boxes.Count - i / perRow * perRow);
            var left = (Wide - inRow * Box - (inRow - 1) * 10) / 2;
            var x = left + i % perRow * (Box + 10);
            var top = y + 44 + i / perRow * 72;
            svg.Append(CultureInfo.InvariantCulture,
                $"<rect x=\"{x}\" y=\"{top}\" width=\"{Box}\" height=\"60\" rx=\"10\" fill=\"{color}\" fill-opacity=\"0.16\" "
                    + $"stroke=\"{color}\" stroke-opacity=\"0.8\"/>\n");
            svg.Append(CultureInfo.InvariantCulture,
                $"<text x=\"{x + Box / 2}\" y=\"{top + 26}\" font-size=\"14\" font-weight=\"600\" text-anchor=\"middle\" "
                    + $"fill=\"{color}\">{Escape(Short(boxes[i].Title, 24))}</text>");
            svg.Append(CultureInfo.InvariantCulture,
                $"<text x=\"{x + Box / 2}\" y=\"{top + 45}\" font-size=\"11\" text-anchor=\"middle\" "
                    + $"fill=\"#7d8796\">{Escape(Short(boxes[i].Text, 32))}</text>\n");
        }

        return y + height;
    }

    private static int Arrow(StringBuilder svg, int y, string label)
    {
        svg.Append(CultureInfo.InvariantCulture,
            $"<path d=\"M{Wide / 2} {y + 4}V{y + 40}\" stroke=\"#7d8796\" stroke-width=\"1.5\" marker-start=\"url(#tip)\" "
                + $"marker-end=\"url(#tip)\"/><text x=\"{Wide / 2 + 14}\" y=\"{y + 27}\" font-size=\"12\" "
                + $"fill=\"#7d8796\">{Escape(label)}</text>\n");
        return y + 44;
    }

    private static string Short(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
