using System.Collections;
using System.Text.RegularExpressions;
using Catalyst.Blueprints.Understanding.Tools;
using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Understanding.Corpus;

/// <summary>What a model has, as a list: the one place that knows its shape.</summary>
internal static partial class ModelFacts
{
    // Parts of an entity that have a fact of their own below; whatever else it has becomes facts of the list's name.
    private static readonly string[] Plain =
        [nameof(Entity.Fields), nameof(Entity.Relations), nameof(Entity.Children), nameof(Entity.Computed),
            nameof(Entity.Rows)];

    private static readonly string[] Own = [nameof(AppModel.Entities), nameof(AppModel.Tools), nameof(AppModel.Assumptions),
        nameof(AppModel.Reasons), nameof(AppModel.Wishes)];

    /// <summary>Everything that it has.</summary>
    public static IReadOnlyList<Fact> Of(AppModel model) =>
        [.. model.Entities.SelectMany(entity => OfEntity(entity, model).Concat(Pairs(entity))).Select(fact => Said(fact, model)),
            .. model.Tools.Select(tool => new Fact("tool", "", $"{Text(tool)} {Does(tool)}", IsChosen: true)), .. Whole(model)];

    // What a tool does by itself counts as what is stated of it.
    private static string Does(Tool tool) => ToolTable.Find(tool.Kind) is { } known
        ? string.Join(' ', known.Abilities.Select(a => a.Sentence)) : "";

    // People read the label of a thing: an "object" is called otherwise only in the code.
    private static Fact Said(Fact fact, AppModel model) =>
        fact with { Thing = Label(fact.Thing, model), Target = Label(fact.Target, model) };

    private static string Label(string name, AppModel model) => model.Entities.FirstOrDefault(entity => entity.Name == name)?.Label ?? name;

    private static IEnumerable<Fact> OfEntity(Entity entity, AppModel model)
    {
        yield return new Fact("thing", entity.Name, $"{entity.Label} {entity.Name}", IsChosen: true);
        yield return new Fact("search", entity.Name, "");
        yield return new Fact("export", entity.Name, "csv");
        foreach (var field in entity.Fields)
        {
            yield return new Fact("field", entity.Name, $"{field.Name} {field.Label}", Type: field.Type.ToString(),
                IsChosen: field.Name != entity.TitleField);
            yield return new Fact("choices", entity.Name, $"{field.Name} {string.Join(' ', field.Values ?? [])}", field.Name);
            if (field.Unique)
            {
                yield return new Fact("rule", entity.Name, $"unique {field.Name}");
            }

            if (field.Type is FieldType.Enum or FieldType.Boolean)
            {
                yield return new Fact("filter", entity.Name, $"{field.Name} {field.Label}");
            }
        }

        foreach (var relation in entity.Relations)
        {
            yield return new Fact("link", entity.Name, relation.Name, relation.Target);
            yield return new Fact("field", entity.Name, $"{relation.Name} {relation.Target}", Type: "Relation");
            yield return new Fact("filter", entity.Name, $"{relation.Name} {relation.Target}");
            yield return new Fact("children", relation.Target, entity.Name);
            var first = model.Entities.First(e => e.Name == relation.Target).Rows ?? [];
            yield return new Fact("choices", entity.Name,
                $"{relation.Name} {string.Join(' ', first.SelectMany(r => r.Values).Select(v => v.Value))}", relation.Name);
        }

        foreach (var computed in entity.Computed ?? [])
        {
            yield return new Fact("computed", entity.Name, $"{computed.Label} {Spelled(computed.Expression, model, 3)}", IsChosen: true);
        }

        if (entity.Order is { } order)
        {
            yield return new Fact("sort", entity.Name, Text(order));
            if (entity.Computed?.Any(c => c.Expression.Contains($".{order.Field}) + 1", StringComparison.Ordinal)) == true)
            {
                yield return new Fact("ranking", entity.Name, $"{order.Field} {Spelled(order.Field, model, 3)}");
            }

            if (Text(order).Contains("FromToday", StringComparison.Ordinal))
            {
                yield return new Fact("list", entity.Name, "today " + order.Field);
            }
        }

        if (entity.Stages is { } stages)
        {
            yield return new Fact("board", entity.Name, stages);
        }

        foreach (var kind in Ownership(entity, model))
        {
            yield return new Fact(kind, entity.Name, entity.Owner.ToString());
        }

        foreach (var property in typeof(Entity).GetProperties().Where(property => !Plain.Contains(property.Name)))
        {
            if (property.GetValue(entity) is IEnumerable parts and not string)
            {
                foreach (var part in parts)
                {
                    var words = Spelled(Text(part), model, 3);
                    words = words.Contains("count(", StringComparison.Ordinal) ? words + " capacity" : words;
                    var parent = CountedIn(part, entity);
                    // What begins ends later: that is so of every period, and nobody has to ask for it.
                    var usual = parent is not null || part is Rule { Name: "inOrder" };
                    yield return new Fact(Singular(property.Name), entity.Name, words, IsChosen: !usual);
                    if (parent is not null)
                    {
                        yield return new Fact(Singular(property.Name), parent, words, IsChosen: true);
                    }
                }
            }
        }
    }

    // How many riders a lesson takes is said of the lesson, and checked when a rider is added.
    private static string? CountedIn(object? part, Entity entity) => part is Rule { Require: { } require }
        ? entity.Relations.FirstOrDefault(relation => Regex.IsMatch(require, $@"\b(?:count|sum)\({relation.Name}\."))?.Target : null;

    // Two things in each row of a third are many to many; two of one thing are a pair.
    private static IEnumerable<Fact> Pairs(Entity entity)
    {
        foreach (var (a, b) in entity.Relations.SelectMany(a => entity.Relations.Where(b => b != a).Select(b => (a, b))))
        {
            yield return a.Target == b.Target ? new Fact("two", entity.Name, "", a.Target) : new Fact("many", a.Target, "", b.Target);
        }
    }

    private static IEnumerable<string> Ownership(Entity entity, AppModel model)
    {
        var owner = entity.Owner.ToString();
        if (owner is "Private" or "Authored")
        {
            yield return "own";
        }

        if (owner == "Submitted" || model.Auth is null || entity.May?.Any(p => p.Who.Contains(Permission.Everyone)
            && p.Deeds.Contains(Deed.Create)) == true)
        {
            yield return "form";
        }

        if (owner == "Published" || model.Auth is not { Required: true } && owner != "Submitted")
        {
            yield return "public";
        }
    }

    private static IEnumerable<Fact> Whole(AppModel model)
    {
        yield return new Fact("name", "", model.Name);
        if (model.Auth is not null)
        {
            yield return new Fact("login", "", "");
        }

        if (model.Theme is { } theme)
        {
            // Light pages are white ones.
            yield return new Fact("theme", "", Text(theme) + (theme.Scheme == ColourScheme.Light ? " white" : ""));
            yield return new Fact("font", "", theme.Lettering == Lettering.Handwritten ? "handwritten script" : theme.Lettering.ToString());
        }

        foreach (var property in typeof(AppModel).GetProperties().Where(property => !Own.Contains(property.Name)))
        {
            var value = property.GetValue(model);
            if (value is IEnumerable parts and not string)
            {
                foreach (var part in parts)
                {
                    yield return View(part, model);
                }
            }
            else if (property.Name is "Page" or "Site" && value is not null)
            {
                yield return new Fact("page", "", Text(value));
                yield return new Fact("text", "", Text(value));
            }
        }
    }

    // Views name what they show in a property that is called so, and what they are in Kind or in their type.
    private static Fact View(object part, AppModel model)
    {
        var type = part.GetType();
        var kind = type.GetProperty("Kind")?.GetValue(part)?.ToString() ?? type.Name.Replace("View", "", StringComparison.Ordinal);
        var words = Spelled(Text(part), model, 3);

        // A figure of no one thing names in its formula of what it is.
        var things = new[] { "Entity", "Of", "Rows" }.Select(name => type.GetProperty(name)?.GetValue(part) as string)
            .Concat(Name().Matches(words).Select(match => match.Value));
        var thing = things.FirstOrDefault(name => model.Entities.Any(entity => entity.Name == name)) ?? "";
        return new Fact(kind == "Tile" ? "tiles" : kind.ToLowerInvariant(), thing, words);
    }

    // A formula means also what the computed values mean that it names.
    private static string Spelled(string text, AppModel model, int depth) => depth == 0 ? text : string.Join(' ', model.Entities
        .SelectMany(entity => entity.Computed ?? []).Where(computed => Name().Matches(text).Any(match => match.Value == computed.Name))
        .Select(computed => Spelled(computed.Expression, model, depth - 1)).Prepend(text));

    /// <summary>All words of a part, the names of what it has among them.</summary>
    private static string Text(object? part) => part switch
    {
        null => "",
        string text => text,
        Enum or ValueType => part.ToString() ?? "",
        IEnumerable parts => string.Join(' ', parts.Cast<object?>().Select(Text)),
        _ => string.Join(' ', part.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0)
            .Select(property => (property.Name, Value: property.GetValue(part))).Where(property => property.Value is not (null or false))
            .Select(property => $"{property.Name} {Text(property.Value)}").Prepend(part.GetType().Name)),
    };

    private static string Singular(string property) => property.TrimEnd('s').ToLowerInvariant();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Name();
}
