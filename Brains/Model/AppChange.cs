namespace Catalyst.Brains.Model;

/// <summary>From one application model to the next.</summary>
/// <param name="Edits">What changed, in the order in which it was asked for; never empty.</param>
/// <param name="Assumptions">What the request left open and how it was decided, as sentences.</param>
public sealed record AppChange(AppModel Before, AppModel After, IReadOnlyList<ModelEdit> Edits, IReadOnlyList<string> Assumptions)
{
    /// <summary>The name that an entity of <see cref="Before"/> has now; its own when it was not renamed.</summary>
    public string NameNow(string entity) => Edits.Where(e => e.Kind == EditKind.RenameEntity).Aggregate(entity,
        (name, e) => e.Entity == name ? e.To! : name);

    /// <summary>The name that a field or relation of <see cref="Before"/> has now.</summary>
    /// <param name="entity">Its entity's name before.</param>
    public string MemberNow(string entity, string member)
    {
        foreach (var edit in Edits)
        {
            if (edit.Kind == EditKind.RenameEntity && edit.Entity == entity)
            {
                entity = edit.To!;
            }
            else if (edit.Kind == EditKind.RenameMember && edit.Entity == entity && edit.Member == member)
            {
                member = edit.To!;
            }
        }

        return member;
    }

    /// <summary>The name that a part of <see cref="Before"/> has now, as a wish writes it: <c>Trip</c> or <c>Trip.seats</c>.</summary>
    public string PartNow(string part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return part.Split('.') is [var entity, var member] ? $"{NameNow(entity)}.{MemberNow(entity, member)}" : NameNow(part);
    }
}

/// <summary>One thing that is different.</summary>
/// <param name="Entity">The entity that it concerns, by the name that it had at that moment; null when it concerns the whole
/// application.</param>
/// <param name="Member">The field, relation or tool.</param>
/// <param name="To">The new name.</param>
/// <param name="Sentence">For people, without a full stop: <c>Add a due date to tasks</c>.</param>
public sealed record ModelEdit(EditKind Kind, string? Entity, string? Member, string? To, string Sentence);

/// <summary>The ways in which a model can change.</summary>
public enum EditKind
{
    RenameApp,
    AddEntity,
    RemoveEntity,
    RenameEntity,
    AddField,
    RemoveField,
    ChangeField,

    /// <summary>A field, or a relation that was named after what it leads to.</summary>
    RenameMember,
    AddRelation,
    RemoveRelation,
    AddLogin,
    ChangeLogin,
    RemoveLogin,
    AddTool,
    RemoveTool,
    Realtime,
    Page,

    /// <summary>Which rows come first.</summary>
    Order,

    /// <summary>Colours and letters.</summary>
    Theme,

    /// <summary>What is computed, marked, ruled or shown beside things and fields.</summary>
    AddPart,
}
