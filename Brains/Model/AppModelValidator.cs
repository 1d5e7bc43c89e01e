using System.Collections.Frozen;
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
            $"slug '{model.Slug}' is not a to z, 0 to 9 and -, at most 40 of them");
        Require(model.Name.Length is > 0 and <= 60 && model.Name.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '\'' or '&' or '.'),
            $"name '{model.Name}' is at most 60 letters, digits, spaces and - ' & .");
        Require(model.Entities.Count <= MostEntities, $"{model.Entities.Count} entities are too many; {MostEntities} are the most");
        Require(model.Entities.Count + model.Tools.Count > 0 || model.Site is not null, "there is nothing to build");
        Unique(model.Entities.SelectMany(e => e.Name == e.Plural ? [e.Name] : new[] { e.Name, e.Plural })
            .Concat(model.Tools.Select(t => t.Name)).Concat((model.Views ?? []).Select(v => v.Name)),
            "the name of an entity, its plural, a tool or a view:");
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
        errors.AddRange(model.Entities.SelectMany(FirstRowValidator.Validate));
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
                $"'{colour?.Hex}' is not a colour as #rrggbb, in lower case");
            Require(colour is null || colour.Name.Length is > 0 and <= 40
                && colour.Name.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '#'), $"'{colour?.Name}' cannot name a colour");
        }

        void Unique(IEnumerable<string> names, string what)
        {
            foreach (var group in names.GroupBy(n => n.ToLowerInvariant()).Where(g => g.Count() > 1))
            {
                errors.Add($"{what} '{group.First()}' is used twice; its names all differ, also but for capitals");
            }
        }

        void Pages(Site site)
        {
            Require(site.Pages.Count is > 0 and <= MostPages, $"{site.Pages.Count} pages are none or too many");
            Require(site.Pages.Select((page, i) => page.Slug.Length == 0 == (i == 0)).All(first => first),
                "the slug of the first page is empty, and that of no other");
            Unique(site.Pages.Select(page => page.Slug), "page");
            Unique(site.Sections.Select(section => section.Name), "section");
            foreach (var page in site.Pages)
            {
                Require(page.Slug.Length <= 60 && page.Slug.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'),
                    $"slug '{page.Slug}' of a page is not a to z, 0 to 9 and -");
                Require(page.Title.Trim().Length > 0 && page.Sections.Count > 0, $"page '{page.Slug}' has no title or no sections");
            }

            foreach (var section in site.Sections)
            {
                var rows = section.Kind >= SectionKind.Events;
                Require(IsIdentifier(section.Name, false), $"section '{section.Name}' is not an identifier");
                Require(rows == section.Entity is not null, $"section {section.Name} is {section.Kind}: it "
                    + (rows ? "names the entity whose rows it shows" : "has no entity"));
                var wanted = section.Kind == SectionKind.Form ? Ownership.Submitted : Ownership.Published;
                Require(section.Entity is null || model.Entities.Any(e => e.Name == section.Entity && e.Owner == wanted),
                    $"section {section.Name} is {section.Kind}: owner of its entity '{section.Entity}' has to be {wanted}");
                Require(section.Kind == SectionKind.Hero || section.Heading.Trim().Length > 0, $"section {section.Name} has no heading");
            }
        }

        void Entity(Entity entity, HashSet<string> earlier)
        {
            Require(IsIdentifier(entity.Name, true) && IsIdentifier(entity.Plural, true), $"'{entity.Name}' is not an identifier");
            Require(!IsReservedEntity(entity.Name) && !IsReservedEntity(entity.Plural),
                $"'{entity.Name}' means something else in every application; take another name for it");
            Require(entity.Fields.Count > 0, $"{entity.Name} has no fields");
            Require(entity.Fields.Any(f => f.Name == entity.TitleField),
                $"titleField of {entity.Name} is '{entity.TitleField}'; it is one of its fields: "
                    + Names(entity.Fields.Select(f => f.Name)));
            Require(entity.Owner == Ownership.None || model.Auth is not null,
                $"owner of {entity.Name} is {entity.Owner}, but without auth there are no accounts");
            Require(entity.Owner is not (Ownership.Private or Ownership.Authored) || model.Auth is not { OneOwner: true },
                $"owner of {entity.Name} is {entity.Owner}, but with oneOwner there is only one account");
            Require(entity.Owner != Ownership.Submitted || model.Auth is null or { OneOwner: true },
                $"owner of {entity.Name} is Submitted, which needs auth with oneOwner: else whoever signs up could read it");
            Unique(entity.Fields.Select(f => f.Name).Concat((entity.Computed ?? []).Select(c => c.Name))
                .Concat((entity.Conditions ?? []).Select(c => c.Name)).Concat(entity.Relations.Select(r => r.Name))
                .Concat(entity.Relations.Select(r => r.Name + "Id")), $"field, computed value, condition or relation of {entity.Name}:");
            foreach (var relation in entity.Relations)
            {
                errors.AddRange(Named("relation", entity, relation.Name));
                Require(earlier.Contains(relation.Target), $"relation {entity.Name}.{relation.Name} leads to '{relation.Target}', "
                    + "which has to be an entity that comes before in entities");
            }

            foreach (var field in entity.Fields)
            {
                errors.AddRange(FieldValidator.Validate(entity, field));
            }

            Unique((entity.Rules ?? []).Select(r => r.Name), $"rule of {entity.Name}");
            Unique((entity.Actions ?? []).Select(a => a.Name), $"action of {entity.Name}");
            Unique((entity.Actions ?? []).Select(a => a.Label).Concat((entity.Conditions ?? []).Select(c => c.Label)),
                $"label of an action or condition of {entity.Name} (Mark as broken is what a button does, Broken what is so):");

            Require(entity.Order is null || entity.Order.Field == SortOrder.Created || entity.Fields.Any(f => f.Name == entity.Order.Field)
                || (entity.Computed ?? []).Any(c => c.Name == entity.Order.Field),
                $"{entity.Name} is sorted by '{entity.Order?.Field}'; it has createdAt, "
                + Names(entity.Fields.Select(f => f.Name).Concat((entity.Computed ?? []).Select(c => c.Name))));
            Require(entity.Order is not { FromToday: true } || entity.Fields.Any(f => f.Name == entity.Order.Field
                && f.Type is FieldType.Date or FieldType.DateTime),
                $"{entity.Name} is sorted from today, which needs a Date or DateTime field");
            Require(
                entity.Stages is null || entity.Fields.Any(f => f.Name == entity.Stages && f is { Type: FieldType.Enum, Required: true }),
                $"stages of {entity.Name} is '{entity.Stages}', which has to be one of its Enum fields with required: true");
            Require(entity.Children.All(c => model.Entities.Any(e => e.Name == c && e.Relations.Any(r => r.Target == entity.Name))),
                $"{entity.Name} shows children that do not belong to it");
        }

        void Computed(Entity entity, ComputedValue value)
        {
            var name = $"{entity.Name}.{value.Name}";
            errors.AddRange(Named("computed value", entity, value.Name));
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
            Require(rule.Says.Trim().Length is > 0 and <= 200, $"says of {name} has 1 to 200 characters");
            Require(new object?[] { rule.Unique, rule.Require, rule.NoOverlap }.Count(kind => kind is not null) == 1,
                $"{name} has exactly one of unique, require and noOverlap");
            Require(rule.Unique is null || rule.Unique.Count > 0 && rule.Unique.All(m => m == Model.Rule.Owner
                    ? entity.Owner is Ownership.Private or Ownership.Authored
                    : entity.Fields.Any(f => f.Name == m) || entity.Relations.Any(r => r.Name == m)),
                $"unique of {name} names fields and relations of {entity.Name}, and owner where its rows have one; not computed values");
            var kind = TypeChecker.Read(model, entity, rule.Condition(entity), out var error)?.Type.Kind;
            Require(error is null, $"{name}: {error}");
            Require(error is not null || kind == ValueKind.Boolean, $"{name} requires what is no yes or no; compare it");
        }

        void Condition(Entity entity, Condition condition)
        {
            var name = $"{entity.Name}.{condition.Name}";
            errors.AddRange(Named("condition", entity, condition.Name));
            Require(condition.Label.Length is > 0 and <= 80 && !condition.Label.Any(char.IsControl), $"label of {name} cannot be shown");
            var kind = TypeChecker.Read(model, entity, condition.When, out var error)?.Type.Kind;
            Require(error is null, $"{name}: {error}");
            Require(error is not null || kind == ValueKind.Boolean, $"when of {name} is no yes or no; compare it");
            Colour(condition.Colour);
        }

        void Action(Entity entity, RowAction action)
        {
            var name = $"{entity.Name}.{action.Name}";
            errors.AddRange(Named("action", entity, action.Name));
            Require(action.Label.Trim().Length is > 0 and <= 40 && action.Says.Trim().Length is > 0 and <= 200,
                $"label of {name} has 1 to 40 characters, its says 1 to 200");
            foreach (var (member, expression) in action.Sets)
            {
                var field = entity.Fields.FirstOrDefault(f => f.Name == member);
                Require(field is not null, $"{name} sets '{member}', which is no field of {entity.Name}: "
                    + Names(entity.Fields.Select(f => f.Name)));
                var value = TypeChecker.Read(model, entity, expression, out var wrong);
                Require(wrong is null, $"{name} sets {member}: {wrong}");
                if (field is not null && value is not null && ExpressionType.WhyNotIn(field, value) is { } why)
                {
                    errors.Add($"{name} sets {member}, {why}");
                }
            }

            ExpressionError? error = null;
            var kind = action.When is null ? ValueKind.Boolean : TypeChecker.Read(model, entity, action.When, out error)?.Type.Kind;
            Require(error is null, $"when of {name}: {error}");
            Require(error is not null || kind == ValueKind.Boolean, $"when of {name} is no yes or no; compare it");
            Require(action.Asks is null || IsNumber(entity, action.Asks.Member),
                $"{name} asks for '{action.Asks?.Member}', which is no Integer or Decimal field of {entity.Name}");
            Require(action.Asks?.Leaves is not { } left || model.Entities.Any(e => e.Name == left.Entity && IsNumber(e, left.Amount)
                && e.Relations.Any(r => r.Name == left.Relation && r.Target == entity.Name)),
                $"{name} leaves a row of an entity with a relation to {entity.Name} and an Integer or Decimal field: name all three");

            static bool IsNumber(Entity entity, string member) =>
                entity.Fields.Any(f => f.Name == member && f.Type is FieldType.Integer or FieldType.Decimal);
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

    /// <summary>What is wrong with the name of a member.</summary>
    internal static IEnumerable<string> Named(string what, Entity entity, string name) =>
        !IsIdentifier(name, false) ? [$"{what} '{entity.Name}.{name}' is not named in camelCase with ASCII letters and digits"]
            : IsReservedField(name) ? [$"{what} '{entity.Name}.{name}' bears a word of SQL or TypeScript; take another name for it"] : [];

    private static string Names(IEnumerable<string> names) => string.Join(", ", names);

    internal static bool IsIdentifier(string name, bool upper) =>
        name.Length is > 0 and <= 60 && (upper ? char.IsAsciiLetterUpper(name[0]) : char.IsAsciiLetterLower(name[0]))
            && name.All(char.IsAsciiLetterOrDigit);

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
