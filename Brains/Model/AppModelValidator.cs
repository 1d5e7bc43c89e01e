using System.Collections.Frozen;
using System.Text.Json;
using Catalyst.Brains.Expressions;

namespace Catalyst.Brains.Model;

/// <summary>Every rule that a stack pack may rely on.</summary>
public static class AppModelValidator
{
    /// <summary>More entities than this are not a small application.</summary>
    public const int MostEntities = 8;

    /// <summary>More pages than this do not fit into a navigation.</summary>
    public const int MostPages = 12;

    private static readonly FrozenSet<string> Reserved = Set("""
        abstract any arguments array as asserts async await bigint boolean break case catch class console const constructor continue date
        debugger declare default delete do document else enum error eval event export extends false file finally for from function get
        global if implements import in infer infinity instanceof interface intl is json keyof let map math module namespace never new null
        number object of package partial private process promise protected prototype proxy public react readonly record reflect request
        require response return router satisfies set static string super switch symbol this throw true try type typeof undefined unique
        unknown user users var void while window with yield session sessions auth health
        """);

    private static readonly FrozenSet<string> ReservedFields = Set("""
        id createdat updatedat ownerid owner_id passwordhash constructor prototype __proto__ all analyse analyze and any array as asc
        asymmetric both case cast check collate column constraint create default deferrable desc distinct do else end except false fetch for
        foreign from grant group having in initially intersect into lateral leading limit localtime not null offset on only or order placing
        primary references returning select some symmetric table then to trailing true union unique user using variadic when where window
        with break catch class const continue debugger delete enum export extends finally function if implements import instanceof interface
        let new package private protected public return static super switch this throw try typeof var void while yield arguments eval await
        """);

    /// <summary>Cannot name an entity: a keyword or global of TypeScript, or something that every application already has.</summary>
    public static bool IsReservedEntity(string name) => Reserved.Contains(name.ToLowerInvariant());

    /// <summary>Cannot name a field or relation: a keyword of SQL or TypeScript, or a column that every table already has.</summary>
    public static bool IsReservedField(string name) => ReservedFields.Contains(name.ToLowerInvariant());

    /// <summary>What is wrong with a model; empty when nothing is.</summary>
    public static IReadOnlyList<string> Validate(AppModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var errors = new List<string>();
        Require(model.Slug.Length is > 0 and <= 40 && model.Slug.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'),
            $"slug '{model.Slug}' is not [a-z0-9-]{{1,40}}");
        Require(model.Name.Length is > 0 and <= 60 && model.Name.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '\'' or '&' or '.'),
            $"name '{model.Name}' has unsafe characters");
        Require(model.Entities.Count <= MostEntities, $"{model.Entities.Count} entities are too many");
        Require(model.Entities.Count + model.Tools.Count > 0 || model.Site is not null, "there is nothing to build");
        Unique(model.Entities.SelectMany(e => e.Name == e.Plural ? [e.Name] : new[] { e.Name, e.Plural })
            .Concat(model.Tools.Select(t => t.Name)).Concat((model.Views ?? []).Select(v => v.Name)), "name");
        for (var i = 0; i < model.Entities.Count; i++)
        {
            Entity(model.Entities[i], [.. model.Entities.Take(i).Select(e => e.Name)]);
        }

        foreach (var tool in model.Tools)
        {
            Tool(tool);
        }

        if (model.Site is { } site)
        {
            Pages(site);
        }

        errors.AddRange(RoleValidator.Validate(model));
        Colour(model.Theme?.Base);
        Colour(model.Theme?.Action);

        // In a model with mistakes every expression would tell them again.
        var computed = errors.Count > 0 ? []
            : model.Entities.SelectMany(e => (e.Computed ?? []).Select(c => (Entity: e, Value: c))).ToList();
        foreach (var (entity, value) in computed)
        {
            Computed(entity, value);
        }

        foreach (var (entity, rule) in errors.Count > 0 ? [] : model.Entities.SelectMany(e => (e.Rules ?? []).Select(r => (e, r))).ToList())
        {
            Rule(entity, rule);
        }

        var conditions = errors.Count > 0 ? [] : model.Entities.SelectMany(e => (e.Conditions ?? []).Select(c => (e, c))).ToList();
        foreach (var (entity, condition) in conditions)
        {
            Condition(entity, condition);
        }

        foreach (var (entity, action) in errors.Count > 0 ? []
            : model.Entities.SelectMany(e => (e.Actions ?? []).Select(a => (e, a))).ToList())
        {
            Action(entity, action);
        }

        errors.AddRange(errors.Count > 0 ? [] : (model.Views ?? []).SelectMany(view => ViewValidator.Validate(model, view)));
        return errors;

        void Require(bool condition, string error)
        {
            if (!condition)
            {
                errors.Add(error);
            }
        }

        void Colour(NamedColour? colour)
        {
            Require(colour is null || colour.Hex.Length == 7 && colour.Hex[0] == '#' && colour.Hex.Skip(1).All(char.IsAsciiHexDigitLower),
                $"'{colour?.Hex}' is not a colour as #rrggbb");
            Require(colour is null || colour.Name.Length is > 0 and <= 40
                && colour.Name.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '#'), $"'{colour?.Name}' cannot name a colour");
        }

        void Unique(IEnumerable<string> names, string what)
        {
            foreach (var group in names.GroupBy(n => n.ToLowerInvariant()).Where(g => g.Count() > 1))
            {
                errors.Add($"{what} '{group.First()}' is used twice");
            }
        }

        void Pages(Site site)
        {
            Require(site.Pages.Count is > 0 and <= MostPages, $"{site.Pages.Count} pages are none or too many");
            Require(site.Pages.Select((page, i) => page.Slug.Length == 0 == (i == 0)).All(first => first),
                "the first page, and no other, has no slug");
            Unique(site.Pages.Select(page => page.Slug), "page");
            Unique(site.Sections.Select(section => section.Name), "section");
            foreach (var page in site.Pages)
            {
                Require(page.Slug.Length <= 60 && page.Slug.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'),
                    $"'{page.Slug}' is no slug");
                Require(page.Title.Trim().Length > 0 && page.Sections.Count > 0, $"page '{page.Slug}' has no title or no sections");
            }

            foreach (var section in site.Sections)
            {
                var rows = section.Kind >= SectionKind.Events;
                Require(IsIdentifier(section.Name, false), $"section '{section.Name}' is not an identifier");
                Require(rows == section.Entity is not null, $"{section.Name} {(rows ? "shows no rows" : "has no use for rows")}");
                var wanted = section.Kind == SectionKind.Form ? Ownership.Submitted : Ownership.Published;
                Require(section.Entity is null || model.Entities.Any(e => e.Name == section.Entity && e.Owner == wanted),
                    $"{section.Name} needs rows that are {(section.Kind == SectionKind.Form ? "sent" : "read")} by everyone");
                Require(section.Kind == SectionKind.Hero || section.Heading.Trim().Length > 0, $"{section.Name} has no heading");
            }
        }

        void Entity(Entity entity, HashSet<string> earlier)
        {
            Require(IsIdentifier(entity.Name, true) && IsIdentifier(entity.Plural, true), $"'{entity.Name}' is not an identifier");
            Require(!IsReservedEntity(entity.Name) && !IsReservedEntity(entity.Plural), $"'{entity.Name}' is reserved");
            Require(entity.Fields.Count > 0, $"{entity.Name} has no fields");
            Require(entity.Fields.Any(f => f.Name == entity.TitleField), $"{entity.Name} has no title field '{entity.TitleField}'");
            Require(entity.Owner == Ownership.None || model.Auth is not null, $"{entity.Name} has owners but there are no accounts");
            Require(entity.Owner is not (Ownership.Private or Ownership.Authored) || model.Auth is { OneOwner: false },
                $"rows of {entity.Name} have authors but there is only one account");
            Require(entity.Owner != Ownership.Submitted || model.Auth is { OneOwner: true },
                $"{entity.Name} is sent for the owner alone to read, but whoever signs up could read it");
            Unique(entity.Fields.Select(f => f.Name).Concat((entity.Computed ?? []).Select(c => c.Name))
                .Concat((entity.Conditions ?? []).Select(c => c.Name)).Concat(entity.Relations.Select(r => r.Name))
                .Concat(entity.Relations.Select(r => r.Name + "Id")), $"field of {entity.Name}");
            foreach (var relation in entity.Relations)
            {
                Require(IsIdentifier(relation.Name, false) && !IsReservedField(relation.Name),
                    $"relation '{entity.Name}.{relation.Name}' is not a free identifier");
                Require(earlier.Contains(relation.Target), $"relation {entity.Name}.{relation.Name} needs '{relation.Target}' before it");
            }

            foreach (var field in entity.Fields)
            {
                Field(entity, field);
            }

            Unique((entity.Rules ?? []).Select(r => r.Name), $"rule of {entity.Name}");
            Unique((entity.Actions ?? []).Select(a => a.Name), $"action of {entity.Name}");

            Require(entity.Order is null || entity.Order.Field == SortOrder.Created || entity.Fields.Any(f => f.Name == entity.Order.Field)
                || (entity.Computed ?? []).Any(c => c.Name == entity.Order.Field),
                $"{entity.Name} is sorted by '{entity.Order?.Field}', which it does not have");
            Require(entity.Order is not { FromToday: true } || entity.Fields.Any(f => f.Name == entity.Order.Field
                && f.Type is FieldType.Date or FieldType.DateTime), $"{entity.Name} is sorted from today by what is no day");
            Require(
                entity.Stages is null || entity.Fields.Any(f => f.Name == entity.Stages && f is { Type: FieldType.Enum, Required: true }),
                $"{entity.Name} moves through '{entity.Stages}', which is no required choice of it");
            Require(entity.Children.All(c => model.Entities.Any(e => e.Name == c && e.Relations.Any(r => r.Target == entity.Name))),
                $"{entity.Name} shows children that do not belong to it");
        }

        void Computed(Entity entity, ComputedValue value)
        {
            var name = $"{entity.Name}.{value.Name}";
            Require(IsIdentifier(value.Name, false) && !IsReservedField(value.Name),
                $"computed value '{name}' is not a free identifier");
            var kind = TypeChecker.Read(model, entity, value.Expression, out var error)?.Type.Kind;
            Require(error is null, $"{name}: {error}");
            Require(kind is not (ValueKind.Days or ValueKind.Months or ValueKind.Duration),
                $"{name} is an amount of time; days(...), hours(...) or minutes(...) make a number of it");
            Require(kind is not (ValueKind.Row or ValueKind.Person), $"{name} is no value to show; name a field behind it");
        }

        void Rule(Entity entity, Rule rule)
        {
            var name = $"{entity.Name}.{rule.Name}";
            Require(IsIdentifier(rule.Name, false), $"rule '{name}' is not an identifier");
            Require(rule.Says.Trim().Length is > 0 and <= 200, $"{name} says nothing, or more than 200 characters");
            Require(new object?[] { rule.Unique, rule.Require, rule.NoOverlap }.Count(kind => kind is not null) == 1,
                $"{name} is not of one kind");
            Require(rule.Unique is null || rule.Unique.Count > 0 && rule.Unique.All(m => m == Model.Rule.Owner
                    ? entity.Owner is Ownership.Private or Ownership.Authored
                    : entity.Fields.Any(f => f.Name == m) || entity.Relations.Any(r => r.Name == m)),
                $"{name} is about what {entity.Name} does not have");
            var kind = TypeChecker.Read(model, entity, rule.Condition(entity), out var error)?.Type.Kind;
            Require(error is null, $"{name}: {error}");
            Require(error is not null || kind == ValueKind.Boolean, $"{name} is no condition");
        }

        void Condition(Entity entity, Condition condition)
        {
            var name = $"{entity.Name}.{condition.Name}";
            Require(IsIdentifier(condition.Name, false) && !IsReservedField(condition.Name),
                $"condition '{name}' is not a free identifier");
            Require(condition.Label.Length is > 0 and <= 80 && !condition.Label.Any(char.IsControl), $"label of {name} cannot be shown");
            var kind = TypeChecker.Read(model, entity, condition.When, out var error)?.Type.Kind;
            Require(error is null, $"{name}: {error}");
            Require(error is not null || kind == ValueKind.Boolean, $"{name} is no yes or no");
            Colour(condition.Colour);
        }

        void Action(Entity entity, RowAction action)
        {
            var name = $"{entity.Name}.{action.Name}";
            Require(IsIdentifier(action.Name, false) && !IsReservedField(action.Name), $"action '{name}' is not a free identifier");
            Require(action.Label.Trim().Length is > 0 and <= 40 && action.Says.Trim().Length is > 0 and <= 200,
                $"{name} says nothing, or too much");
            foreach (var (member, expression) in action.Sets)
            {
                TypeChecker.Read(model, entity, expression, out var error);
                Require(entity.Fields.Any(f => f.Name == member) && error is null, $"{name} cannot set '{member}' to '{expression}'");
            }

            var kind = action.When is null ? ValueKind.Boolean : TypeChecker.Read(model, entity, action.When, out _)?.Type.Kind;
            Require(kind == ValueKind.Boolean, $"{name} has no condition");
            Require(action.Asks is null || IsNumber(entity, action.Asks.Member), $"{name} asks for what is no number");
            Require(action.Asks?.Leaves is not { } left || model.Entities.Any(e => e.Name == left.Entity && IsNumber(e, left.Amount)
                && e.Relations.Any(r => r.Name == left.Relation && r.Target == entity.Name)), $"{name} leaves what is not there");

            static bool IsNumber(Entity entity, string member) =>
                entity.Fields.Any(f => f.Name == member && f.Type is FieldType.Integer or FieldType.Decimal);
        }

        void Field(Entity entity, Field field)
        {
            var name = $"{entity.Name}.{field.Name}";
            Require(IsIdentifier(field.Name, false) && !IsReservedField(field.Name), $"field '{name}' is not a free identifier");
            Require(field.Type == FieldType.Enum == field.Values is not null, $"only an enum has values: {name}");
            Require(field.Values is null || field.Values.Count >= 2 && field.Values.Distinct().Count() == field.Values.Count
                && field.Values.All(v => v.Length is > 0 and <= 40
                    && v.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_')),
                $"values of {name} are not distinct lower_snake words");
            Require(field.Min is null || field.Max is null || field.Min <= field.Max, $"range of {name} is empty");
            Require(field.Type is not (FieldType.Image or FieldType.File) || !field.Required && !field.Unique && field.Default is null
                && entity.TitleField != field.Name, $"what is uploaded can be missing: {name}");
            Require(field.Number is null || field.Type is FieldType.Integer or FieldType.Decimal,
                $"only a number is written as one: {name}");
            Require(field.Number?.Unit is not { } unit || (field.Number.Kind switch
            {
                NumberKind.Money => unit.Length == 3 && unit.All(char.IsAsciiLetterUpper),
                NumberKind.Measurement => unit.Length is > 0 and <= 12 && !unit.Any(char.IsControl) && unit == unit.Trim(),
                _ => false,
            }), $"unit of {name} is neither a currency nor the symbol of a unit");
            if (field.Default is not null)
            {
                using var json = JsonDocument.Parse(field.Default);
                Require(field.Type != FieldType.Enum || field.Values!.Contains(json.RootElement.GetString()),
                    $"default of {name} is not one of its values");
            }
        }

        void Tool(Tool tool)
        {
            Require(IsIdentifier(tool.Name, true), $"tool '{tool.Name}' is not an identifier");
            Require(tool.Kind != ToolKind.Formula || tool.Options.Inputs?.Count > 0 && tool.Options.Results?.Count > 0,
                $"{tool.Name} has no inputs or results");
            Require(tool.Kind != ToolKind.Converter || tool.Options.Units?.Count >= 2, $"{tool.Name} has no units");
            if (tool is { Kind: ToolKind.Quiz, Options.Source: { } source })
            {
                var fields = model.Entities.FirstOrDefault(e => e.Name == source)?.Fields.Where(f => f.Type == FieldType.String);
                Require(tool.Options.Answers?.Count >= 2 && tool.Options.Answers.All(a => fields?.Any(f => f.Name == a) == true),
                    $"{tool.Name} has no answers");
            }

            var names = new Dictionary<string, double>();
            foreach (var input in tool.Options.Inputs ?? [])
            {
                Require(IsIdentifier(input.Name, false) && names.TryAdd(input.Name, (double)input.Default),
                    $"input '{tool.Name}.{input.Name}' is not a free identifier");
            }

            foreach (var result in tool.Options.Results ?? [])
            {
                var value = Formula.Evaluate(result.Expression, names, out var error);
                Require(error is null, $"{tool.Name}.{result.Name}: {error}");
                Require(IsIdentifier(result.Name, false) && names.TryAdd(result.Name, value ?? 0),
                    $"result '{tool.Name}.{result.Name}' is not a free identifier");
            }
        }
    }

    internal static bool IsIdentifier(string name, bool upper) =>
        name.Length is > 0 and <= 60 && (upper ? char.IsAsciiLetterUpper(name[0]) : char.IsAsciiLetterLower(name[0]))
            && name.All(char.IsAsciiLetterOrDigit);

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
