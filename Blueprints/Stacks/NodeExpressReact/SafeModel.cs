namespace Catalyst.Blueprints.Stacks.NodeExpressReact;

/// <summary>
/// The model with names that this stack can use everywhere. What people call a thing is not touched; only the identifiers made from it give
/// way where the generated code, PostgreSQL or JavaScript's objects already have such a name.
/// </summary>
internal static class SafeModel
{
    /// <summary>Types that the generated files import or rely on.</summary>
    private static readonly FrozenSet<string> Types = Set(
        "App Array Boolean ChangeFeed Config Database Date Error Express Function Infinity JSON Map Math NaN Number Object Page Partial "
            + "Problem Promise Record Router Set String Symbol User Where");

    /// <summary>First segments of the addresses of every application, and tables that accounts and migrations bring.</summary>
    private static readonly FrozenSet<string> Places =
        Set("api assets auth events files health hello index login logout me session sessions start texts tools user users "
            + "schema-migrations");

    /// <summary>
    /// Columns of every table, parameters of every list, what every object in JavaScript inherits, and PostgreSQL's own columns.
    /// </summary>
    private static readonly FrozenSet<string> Properties = Set("""
        id createdAt updatedAt ownerId ownerName limit offset search sort constructor prototype hasOwnProperty isPrototypeOf
        propertyIsEnumerable toString toLocaleString valueOf tableoid xmin cmin xmax cmax ctid oid
        """);

    public static AppModel Of(AppModel model)
    {
        var names = model.Entities.ToDictionary(e => e.Name, e => Types.Contains(e.Name) ? $"{e.Name}Entry" : e.Name);
        var pages = (model.Site?.Pages ?? []).Select(p => p.Slug).ToHashSet();
        return model with
        {
            Entities = [.. model.Entities.Select(e => Of(e, names, pages))],
            Tools = [.. model.Tools.Select(t => Of(t, names))],
            Site = model.Site is null ? null : model.Site with
            {
                Pages = [.. model.Site.Pages.Select(p => p with { Slug = Places.Contains(p.Slug) ? $"{p.Slug}-page" : p.Slug,
                    Sections = [.. p.Sections.Select(s => s with { Entity = s.Entity is null ? null : names[s.Entity] })] })],
            },
        };
    }

    // Models that were stored before dice and coins were tools of their own have them as generators.
    private static Tool Of(Tool tool, Dictionary<string, string> names) => tool with
    {
        Kind = (tool.Kind, tool.Options.Variant) switch
        {
            (ToolKind.Generator, "dice") => ToolKind.Dice,
            (ToolKind.Generator, "coin") => ToolKind.Coin,
            _ => tool.Kind,
        },
        Options = tool.Options with
        {
            Source = names.GetValueOrDefault(tool.Options.Source ?? ""), Scores = names.GetValueOrDefault(tool.Options.Scores ?? ""),
        },
    };

    /// <summary>The property of a row for a field or computed value.</summary>
    public static string Property(Entity entity, string name) =>
        Properties.Contains(name) || entity.Relations.Any(r => name == $"{r.Name}Id" || name == $"{r.Name}Label") ? $"{name}Value" : name;

    /// <param name="pages">Addresses that the site has.</param>
    private static Entity Of(Entity entity, Dictionary<string, string> names, HashSet<string> pages)
    {
        string Property(string name) => SafeModel.Property(entity, name);
        return entity with
        {
            Name = names[entity.Name],
            Plural = Places.Contains(Words.Kebab(entity.Plural)) || pages.Contains(Words.Kebab(entity.Plural)) ? $"{entity.Name}Entries"
                : entity.Plural,
            Fields = [.. entity.Fields.Select(f => f with { Name = Property(f.Name) })],
            Relations = [.. entity.Relations.Select(r => r with { Target = names.GetValueOrDefault(r.Target, r.Target) })],
            TitleField = Property(entity.TitleField),
            Order = entity.Order is { } order && order.Field != SortOrder.Created
                ? order with { Field = Property(order.Field) } : entity.Order,
            Stages = entity.Stages is null ? null : Property(entity.Stages),
            Children = [.. entity.Children.Select(c => names.GetValueOrDefault(c, c))],
            Rows = entity.Rows?.Select(r => new FirstRow([.. r.Values.Select(v => v with { Field = Property(v.Field) })])).ToList(),
        };
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
