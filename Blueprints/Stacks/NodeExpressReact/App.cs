using Catalyst.Blueprints.Model;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact;

/// <summary>The model as this stack sees it: with the names of files, tables and routes, and without contradictions.</summary>
internal sealed class App
{
    public App(AppModel model)
    {
        Model = model;
        Entities = [.. model.Entities.Select(e => new Resource(e, model))];
        foreach (var resource in Entities)
        {
            resource.Relations = [.. resource.Entity.Relations
                .Select(r => (Relation: r, Target: Entities.FirstOrDefault(e => e.Entity.Name == r.Target)))
                .Where(r => r.Target is not null)
                .Select(r => new Link(r.Relation, r.Target!))];
        }

        foreach (var parent in Entities)
        {
            parent.Children = [.. parent.Entity.Children
                .Distinct()
                .Select(name => Entities.FirstOrDefault(e => e.Entity.Name == name))
                .OfType<Resource>()
                .Select(child => (Child: child, Link: child.Relations.FirstOrDefault(l => l.Target == parent)))
                .Where(c => c.Link is not null)
                .Select(c => new Child(c.Child, c.Link!))];
        }

        // What is only ever reached through a parent needs no place in the navigation.
        var nested = Entities.SelectMany(e => e.Children.Where(c => c.Resource != e && c.Link.Required).Select(c => c.Resource)).ToHashSet();
        TopLevel = [.. Entities.Where(e => !nested.Contains(e))];
        if (TopLevel.Count == 0)
        {
            TopLevel = Entities;
        }
    }

    public AppModel Model { get; }

    public IReadOnlyList<Resource> Entities { get; }

    /// <summary>Those with a place in the navigation.</summary>
    public IReadOnlyList<Resource> TopLevel { get; }

    public bool HasAuth => Model.Auth is not null;

    public bool LoginFirst => Model.Auth is { Required: true };

    public bool HasDatabase => HasAuth || Entities.Count > 0;

    public bool Realtime => Model.Realtime && Entities.Count > 0;
}

/// <summary>An entity with its names.</summary>
internal sealed class Resource(Entity entity, AppModel model)
{
    public Entity Entity { get; } = entity;

    public IReadOnlyList<Link> Relations { get; set; } = [];

    public IReadOnlyList<Child> Children { get; set; } = [];

    /// <summary>Without accounts nobody can own a row.</summary>
    public Ownership Owner { get; } = model.Auth is null ? Ownership.None : entity.Owner;

    public bool Owned => Owner != Ownership.None;

    public bool Private => Owner == Ownership.Private;

    public bool Authored => Owner == Ownership.Authored;

    public bool ReadNeedsLogin { get; } = model.Auth is { Required: true } || (model.Auth is not null && entity.Owner == Ownership.Private);

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

    public bool TitleIsText => Title.Type is FieldType.String or FieldType.Text or FieldType.Email or FieldType.Url;

    public IEnumerable<Field> Booleans => Entity.Fields.Where(f => f.Type == FieldType.Boolean);

    public IEnumerable<Field> Enums => Entity.Fields.Where(f => f.Type == FieldType.Enum);

    /// <summary>Short remarks of people to each other (comments, chat messages): one text and its author.</summary>
    public bool IsThread => Entity.Fields.Count == 1 && Title.Type is FieldType.String or FieldType.Text
        && Entity.Fields.Count == 1 && Authored && Relations.Count(r => r.Required) <= 1;

    /// <summary>A page of its own pays when there is more to see than the card shows.</summary>
    public bool HasPage => Children.Count > 0 || (!IsThread && Entity.Fields.Any(f => f.Type == FieldType.Text && f != Title));
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

internal sealed record Child(Resource Resource, Link Link);
