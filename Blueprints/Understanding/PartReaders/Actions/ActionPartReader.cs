using Catalyst.Blueprints.Understanding.PartReaders.Rules;

namespace Catalyst.Blueprints.Understanding.PartReaders.Actions;

/// <summary>Makes buttons of what a clause says is done with things.</summary>
internal sealed class ActionPartReader : IPartReader
{
    private static readonly Func<AskedAction, KeptPart?>[] Kinds =
        [DrawReader.Read, NextStepReader.Read, AmountReader.Read, SettingReader.Read, ReturnReader.Read, MarkReader.Read,
            DecisionReader.Read, UpvoteReader.Read];

    public IReadOnlyList<string> Effects => ["deed", "deeds", "draw", "workflow", "approval"];

    public KeptPart? Read(AppModel model, AskedClause clause) =>
        Kinds.Select(kind => kind(new AskedAction(new AskedRule(model, clause)))).FirstOrDefault(part => part is not null);
}

/// <summary>A clause that says what is done with a thing.</summary>
internal sealed class AskedAction(AskedRule asked)
{
    public AskedRule Asked => asked;

    public string Text => asked.Text;

    public IReadOnlyList<Token> Words => asked.Words;

    public bool Says(params string[] phrases) => asked.Says(phrases);

    /// <summary>What it is done with: what the clause names and fits, or else what the sentences before are about.</summary>
    public Entity? Thing(Func<Entity, bool> fits) =>
        (Says("them", "it", "those", "these") && asked.Focus is { } said && fits(said) ? said : null)
        ?? asked.Things.Where(fits).FirstOrDefault()
        ?? (asked.Focus is { } focus && fits(focus) ? focus : null)
        ?? asked.Named.Select(m => asked.Find(m.Entity.Name)!).FirstOrDefault(fits)
        ?? (asked.Model.Entities.Count == 1 && fits(asked.Model.Entities[0]) ? asked.Model.Entities[0] : null);

    /// <summary>The model with an action of a thing that may have been changed for it.</summary>
    public KeptPart Keep(Entity thing, params RowAction[] actions)
    {
        List<RowAction> added = [.. actions.Where(a => (thing.Actions ?? []).All(other => other.Name != a.Name))];
        asked.Change(thing with { Actions = [.. thing.Actions ?? [], .. added] });
        return new KeptPart(asked.Model, [.. actions.Select(a => $"{thing.Name}.{a.Name}")]);
    }
}
