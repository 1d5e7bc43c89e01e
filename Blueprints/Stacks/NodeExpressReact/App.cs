using Catalyst.Blueprints.Stacks.NodeExpressReact.Access;
using Catalyst.Blueprints.Stacks.NodeExpressReact.Actions;
using Catalyst.Blueprints.Stacks.NodeExpressReact.Expressions;
using Catalyst.Blueprints.Stacks.NodeExpressReact.Frontend;
using Catalyst.Blueprints.Stacks.NodeExpressReact.Rules;
using Catalyst.Blueprints.Stacks.NodeExpressReact.Views;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact;

/// <summary>The model as this stack sees it: with the names of files, tables and routes, and without contradictions.</summary>
internal sealed class App
{
    public App(AppModel model)
    {
        Names = new RowNames(model);
        var (computed, conditions, rules) = (ComputedFields.Of(model), MarkedConditions.Of(model), RuleCode.Of(model));
        var (said, actions) = (model, ActionCode.Of(model));
        model = SafeModel.Of(model);
        Model = model;
        Entities = [.. model.Entities.Select((e, i) => new Resource(e, model)
        {
            Computed = computed[i], Conditions = conditions[i], Source = said.Entities[i], Rules = rules[i], Actions = actions[i],
        })];
        foreach (var resource in Entities)
        {
            resource.Relations = [.. resource.Entity.Relations
                .Select(r => (Relation: r, Target: Entities.FirstOrDefault(e => e.Name == r.Target)))
                .Where(r => r.Target is not null)
                .Select(r => new Link(r.Relation, r.Target!))];
        }

        foreach (var parent in Entities)
        {
            // What the model shows inside comes first, then whatever else refers here.
            parent.Children = [.. Entities
                .SelectMany(e => e.Relations.Where(l => l.Target == parent).Select(l => new Child(e, l, IsInside(e))))
                .OrderByDescending(c => c.Inside)];

            bool IsInside(Resource child) => parent.Entity.Children.Contains(child.Name);
        }

        // What is only ever reached through a parent needs no place in the navigation.
        var nested = Entities.SelectMany(e => e.Children.Where(c => c.Inside && c.Resource != e && c.Link.Required).Select(c => c.Resource))
            .ToHashSet();
        TopLevel = WhatRefersFirst([.. Entities.Where(e => !nested.Contains(e))]);
        if (TopLevel.Count == 0)
        {
            TopLevel = Entities;
        }

        var names = new RowNames(said);
        Views = [.. (said.Views ?? []).Select(v => new ViewSource(v, said, names,
            Entities[said.Entities.ToList().FindIndex(e => e.Name == v.Of)]))];
        foreach (var resource in Entities)
        {
            resource.Views = [.. Views.Where(v => v.Resource == resource)];
        }
    }

    /// <summary>
    /// People come for recipes, not for the categories that recipes are sorted into: what refers to something stands before it, and apart
    /// from that everything stays in its order.
    /// </summary>
    private static List<Resource> WhatRefersFirst(IReadOnlyList<Resource> resources)
    {
        var ordered = new List<Resource>();
        foreach (var resource in resources)
        {
            Visit(resource);
        }

        return ordered;

        // Relations lead to earlier resources only, so this ends.
        void Visit(Resource resource)
        {
            if (ordered.Contains(resource))
            {
                return;
            }

            foreach (var other in resources.Where(r => r != resource && r.Relations.Any(l => l.Target == resource)))
            {
                Visit(other);
            }

            ordered.Add(resource);
        }
    }

    public AppModel Model { get; }

    /// <summary>What the names of the model that was read are called here.</summary>
    public RowNames Names { get; }

    public IReadOnlyList<Resource> Entities { get; }

    /// <summary>Those with a place in the navigation.</summary>
    public IReadOnlyList<Resource> TopLevel { get; }

    public IReadOnlyList<ViewSource> Views { get; }

    /// <summary>Whether it keeps nothing but what its games ask and their results, so that people come for the games.</summary>
    public bool ToolsFirst => Model.Tools.Count > 0 && Entities.All(e => Model.Tools.Any(t =>
        t.Options.Scores == e.Name || t.Kind == ToolKind.Quiz && t.Options.Source == e.Name));

    public IEnumerable<ViewSource> Tiles => Views.Where(v => v.View.Kind == ViewKind.Tile);

    /// <summary>What stands above the main list on the start page.</summary>
    public IEnumerable<ViewSource> OnStart =>
        Views.Where(v => v.View is { Kind: ViewKind.List, OnStart: true } or { Kind: ViewKind.Balances });

    /// <summary>Whether the start page is more than the main list.</summary>
    public bool HasStart => Model.Site is null && !ToolsFirst && (Tiles.Any() || OnStart.Any());

    public bool HasAuth => Model.Auth is not null;

    /// <summary>Whether accounts differ in what they may.</summary>
    public bool HasRoles => HasAuth && Model.Roles is not null;

    public bool LoginFirst => Model.Auth is { Required: true };

    /// <summary>Whether something is made to be seen in lists.</summary>
    public bool Marks => Entities.Any(e => e.View != View.Thread && e.Conditions.Count > 0);

    /// <summary>Whether the start page tells how many rows are so.</summary>
    public bool Alerts => Marks && Entities.Any(e => e.Conditions.Any(c => c.Condition.Alert));

    /// <summary>Whether somebody may edit the site.</summary>
    public bool HasOwner => Model.Auth is { OneOwner: true };

    /// <summary>Whether the owner writes the texts of the pages.</summary>
    public bool HasTexts => HasOwner && Model.Site is not null;

    /// <summary>Whether there are screens of its own beside public pages.</summary>
    public bool HasLists => Model.Site is null || Entities.Count > 0;

    public bool HasDatabase => HasAuth || Entities.Count > 0;

    /// <summary>Whether there are rows from the start.</summary>
    public bool HasRows => Entities.Any(e => e.Entity.Rows is not null);

    /// <summary>Whether people upload pictures or files.</summary>
    public bool HasUploads => Entities.Any(e => e.Uploads.Any());

    public bool Realtime => Model.Realtime && Entities.Count > 0;

    /// <summary>What visitors send on a page of its own.</summary>
    public IEnumerable<Resource> Forms => Model.Site is null ? Entities.Where(r => r.Submitted) : [];

    /// <summary>The addresses that show something, as patterns in which <c>:id</c> is a row.</summary>
    public IEnumerable<string> Addresses => new[] { "/" }
        .Concat((Model.Site?.Pages ?? []).Skip(1).Select(p => $"/{p.Slug}"))
        .Concat(HasAuth ? ["/login"] : []).Concat(HasRoles ? ["/login/people"] : [])
        .Concat(Entities.SelectMany(e => e.HasPage ? new[] { $"/{e.Path}", $"/{e.Path}/:id" } : [$"/{e.Path}"]))
        .Concat(Forms.Select(r => $"/{r.Path}/new"))
        .Concat(Model.Tools.Select(t => $"/tools/{Words.Kebab(t.Name)}"));

    /// <summary>What templates ask for.</summary>
    public IReadOnlySet<string> Features => new (string Name, bool Has)[]
    {
        ("auth", HasAuth), ("database", HasDatabase), ("realtime", Realtime), ("data", Entities.Count > 0),
        ("tools", Model.Tools.Count > 0), ("site", Model.Site is not null),
        ("forms", Entities.Any(r => r.Submitted)), ("formpages", Forms.Any()),
        ("owner", HasOwner), ("texts", HasTexts), ("api", HasDatabase),
        ("references", Entities.Any(e => e.Relations.Count > 0)),
        ("relations", Entities.Any(e => e.View != View.Thread && e.Relations.Count > 0)), ("checklist", Entities.Any(e => e.QuickAdd)),
        ("rows", HasRows), ("rules", Entities.Any(e => e.Rules.Count > 0)), ("marks", Marks), ("alerts", Alerts),
        ("actions", Entities.Any(e => e.Actions.Count > 0)), ("draws", Entities.Any(e => e.Actions.Any(a => a.Action.Draws))),
        ("board", Entities.Any(e => e.View == View.Board)),
        ("gallery", Entities.Any(e => e.View == View.Gallery)),
        ("balances", Views.Any(v => v.View.Kind == ViewKind.Balances)),
        ("player", Views.Any(v => v.View.Kind == ViewKind.Player)), ("lines", Entities.Any(e => e.Lines is not null)),
        ("table", Entities.Any(e => e.View == View.Table)), ("thread", Entities.Any(e => e.View == View.Thread)),
        ("list", Entities.Any(e => e.View != View.Thread)),
        ("details", Entities.Any(e => e.HasPage)), ("pictures", HasUploads || Entities.Any(e => e.Entity.Fields.Any(FieldKinds.IsPicture))),
        ("uploads", HasUploads), ("roles", HasRoles),
        ("children", Entities.Any(e => e.Children.Count > 0)), ("forbidden", HasRoles || Entities.Any(e => e.Authored)),
        ("sums", Alerts || Views.Count > 0), ("calendar", Views.Any(v => v.View.Kind == ViewKind.Calendar)), ("tiles", Tiles.Any()),
        ("parts", Entities.Any(e => e.Parts.Any())),
        ("charts", Views.Any(v => v.View.Kind == ViewKind.Chart)),
        ("donuts", Views.Any(v => v.View is { Kind: ViewKind.Chart, Options.Form: ChartForm.Donut })),
        ("plots", Views.Any(v => v.View is { Kind: ViewKind.Chart, Options.Form: not ChartForm.Donut })),
    }.Where(f => f.Has).Select(f => f.Name).ToHashSet();
}

/// <summary>How the rows of a resource are laid out.</summary>
internal enum View
{
    Cards,

    /// <summary>Rows that are ticked off.</summary>
    Checklist,

    /// <summary>Long texts by authors.</summary>
    Articles,

    /// <summary>A column for each stage.</summary>
    Board,

    /// <summary>Many short values, to be compared and sorted.</summary>
    Table,

    /// <summary>Pictures with their titles.</summary>
    Gallery,

    /// <summary>Short remarks of people to each other.</summary>
    Thread,
}

/// <summary>An entity with its names.</summary>
internal sealed class Resource(Entity entity, AppModel model)
{
    public Entity Entity { get; } = entity;

    public IReadOnlyList<Link> Relations { get; set; } = [];

    public IReadOnlyList<Child> Children { get; set; } = [];

    /// <summary>Ways of looking at its rows beside the list.</summary>
    public IReadOnlyList<ViewSource> Views { get; set; } = [];

    public IEnumerable<ViewSource> Charts => Views.Where(v => v.View.Kind == ViewKind.Chart);

    public IEnumerable<ViewSource> Parts => Views.Where(v => v.View.Kind == ViewKind.List);

    public ViewSource? Calendar => Views.FirstOrDefault(v => v.View.Kind == ViewKind.Calendar);

    /// <summary>Its rows one after the other.</summary>
    public IEnumerable<ViewSource> Players => Views.Where(v => v.View is { Kind: ViewKind.Player, Options.Lines: null });

    /// <summary>The text on the page of a row whose lines are gone through.</summary>
    public ViewSource? Lines => Views.FirstOrDefault(v => v.View is { Kind: ViewKind.Player, Options.Lines: not null });

    public ViewSource? Gallery => Views.FirstOrDefault(v => v.View.Kind == ViewKind.Gallery);

    /// <summary>What is read with a row, but not stored in it.</summary>
    public IReadOnlyList<ComputedField> Computed { get; init; } = [];

    /// <summary>The entity as it was read, with its own names.</summary>
    public Entity Source { get; init; } = entity;

    /// <summary>The field as it was read.</summary>
    public Field Said(Field field) => Source.Fields[Entity.Fields.ToList().IndexOf(field)];

    /// <summary>The name in this stack of a field that was read.</summary>
    public string Property(string field) => SafeModel.Property(Source, field);

    /// <summary>What the database holds its rows to.</summary>
    public IReadOnlyList<RuleCode> Rules { get; init; } = [];

    /// <summary>What can be so of a row and is made to be seen.</summary>
    public IReadOnlyList<MarkedCondition> Conditions { get; init; } = [];

    /// <summary>Whether a row has values that follow from others.</summary>
    public bool IsComputed => Computed.Count + Conditions.Count + Actions.Count > 0;

    /// <summary>What can be done with its rows by a button.</summary>
    public IReadOnlyList<ActionCode> Actions { get; init; } = [];

    /// <summary>Without accounts nobody can own a row.</summary>
    public Ownership Owner { get; } = model.Auth is null ? Ownership.None : entity.Owner;

    public bool Owned => Private || Authored;

    public bool Private => Owner == Ownership.Private;

    public bool Authored => Owner == Ownership.Authored;

    /// <summary>Everyone sends one, the owner reads them.</summary>
    public bool Submitted => Owner == Ownership.Submitted;

    /// <summary>What is not for those to say who send one: how far it has come.</summary>
    public IEnumerable<Field> Kept => Submitted ? Entity.Fields.Where(f => f.Name == Entity.Stages || f == Tick) : [];

    /// <summary>Who may do what; null where all accounts are alike.</summary>
    public Rights? Rights { get; } = Rights.Of(entity, model);

    public bool ReadNeedsLogin => Rights is not null ? !Rights.IsOpen(Deed.Read)
        : Owner != Ownership.Published && (model.Auth is { Required: true } || Owner is Ownership.Private or Ownership.Submitted);

    public bool AddNeedsLogin => Rights is not null ? !Rights.IsOpen(Deed.Create)
        : model.Auth is not null && Entity.Owner != Ownership.Submitted;

    /// <summary>Whether some may do with rows of others what is else done with one's own.</summary>
    public bool OwnerOrNone => Rights is not null && Owned;

    public bool WriteNeedsLogin { get; } = model.Auth is not null;

    public string Name => Entity.Name;

    public string Plural => Entity.Plural;

    public string Camel => Words.Camel(Name);

    /// <summary>The camelCase plural.</summary>
    public string Many => Words.Camel(Plural);

    /// <summary>File name and route segment.</summary>
    public string Path => Words.Kebab(Plural);

    public string Table => Words.Snake(Plural);

    public string Route => $"/api/{Path}";

    public Field Title => Entity.Fields.FirstOrDefault(f => f.Name == Entity.TitleField) ?? Entity.Fields[0];

    public IEnumerable<Field> Booleans => Entity.Fields.Where(f => f.Type == FieldType.Boolean);

    public IEnumerable<Field> Enums => Entity.Fields.Where(f => f.Type == FieldType.Enum);

    /// <summary>What people fill by uploading.</summary>
    public IEnumerable<Field> Uploads => Entity.Fields.Where(Fields.IsUpload);

    /// <summary>The boolean that ticks a row off; any other boolean is just a value.</summary>
    public Field? Tick => Booleans.FirstOrDefault(f => Ticks.Contains(f.Name));

    public View View => IsThread ? View.Thread
        : Entity.Stages is not null ? View.Board
        : Gallery is not null ? View.Gallery
        : Tick is not null ? View.Checklist
        : Authored && LongText is not null ? View.Articles
        : ShortValues >= 3 || Computed.Any(c => c.Field.Name == "place") ? View.Table
        : View.Cards;

    /// <summary>Whether a checklist takes a new row by its title alone.</summary>
    public bool QuickAdd => View == View.Checklist && Title.Type == FieldType.String
        && Entity.Fields.All(f => f == Title || Fields.IsNullable(f) || Fields.DefaultOf(f) is not null) && Relations.All(l => !l.Required);

    /// <summary>A page of its own pays when there is more to see than the list shows.</summary>
    public bool HasPage => Children.Count > 0 || (!IsThread && (LongText is not null || Uploads.Any(f => f.Type == FieldType.Image)));

    /// <summary>The order that begins with today.</summary>
    public const string Upcoming = "upcoming";

    /// <summary>What the server sorts by when nobody says otherwise.</summary>
    public string DefaultSort => Entity.Order is { FromToday: true } ? Upcoming : Entity.Order is { } order ? (order.Descending
        ? "-" : "") + order.Field : "-createdAt";

    public bool IsSortable(Field field) =>
        field == Title || field.Name == Entity.Order?.Field
            || field.Type is FieldType.Integer or FieldType.Decimal or FieldType.Date or FieldType.DateTime or FieldType.Time
                or FieldType.Enum;

    /// <summary>The computed values that have an order.</summary>
    public IEnumerable<Field> SortableComputed => Computed.Select(c => c.Field)
        .Where(f => f.Type is FieldType.Integer or FieldType.Decimal or FieldType.Date or FieldType.DateTime or FieldType.Time);

    private static readonly FrozenSet<string> Ticks =
        new[] { "done", "completed", "complete", "isDone", "isCompleted", "isComplete", "finished", "checked", "bought", "purchased",
            "packed", "resolved", "closed" }.ToFrozenSet();

    private Field? LongText => Entity.Fields.FirstOrDefault(f => f.Type == FieldType.Text && f != Title);

    private int ShortValues => Entity.Fields.Count(f => f.Type != FieldType.Text && f != Title) + Relations.Count;

    /// <summary>One text and its author, wherever one can be written: on a page of its own or below what it is about.</summary>
    private bool IsThread => Entity.Fields.Count == 1 && (Title.Type is FieldType.String or FieldType.Text)
        && Authored && Relations.Where(l => l.Required).All(l => l.Target.Entity.Children.Contains(Name)) && Relations.Count <= 1;
}

/// <summary>A relation with its target.</summary>
internal sealed record Link(Relation Relation, Resource Target)
{
    public string Name => Relation.Name;

    public bool Required => Relation.Required;

    /// <summary>The JSON property, e.g. <c>postId</c>.</summary>
    public string Id => $"{Relation.Name}Id";

    /// <summary>The JSON property with the target's title, e.g. <c>postTitle</c>.</summary>
    public string Label => $"{Relation.Name}Label";

    public string Column => $"{Words.Snake(Relation.Name)}_id";

    public string Text => Words.Human(Words.Snake(Relation.Name));
}

/// <summary>What refers to a resource.</summary>
/// <param name="Inside">Whether the model shows it as a part of the other, rather than as a thing of its own.</param>
internal sealed record Child(Resource Resource, Link Link, bool Inside)
{
    /// <summary>The heading of its list; it names the relation where several lead to the same things.</summary>
    public string Heading => Words.Sentence(Resource.Entity.PluralLabel)
        + (Resource == Link.Target || Resource.Relations.Count(l => l.Target == Link.Target) > 1
            ? $" ({Link.Text.ToLowerInvariant()})" : "");
}
