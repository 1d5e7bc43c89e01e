namespace Catalyst.Blueprints.Understanding.PartReaders;

/// <summary>Reads when the next one of something is due, which is a value of each thing and not a list of today.</summary>
internal sealed class NextDueReader : IPartReader
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Effects { get; } = ["today", "start"];

    /// <inheritdoc/>
    public KeptPart? Read(AppModel model, AskedClause clause) =>
        clause.Words.Any(w => w.Is("when") || w.Word is "next") && Window.In(clause.Words) is null ? NextDue.Read(model, clause) : null;
}
