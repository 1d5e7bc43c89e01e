namespace Catalyst.Blueprints.Understanding.PartReaders.Rules;

/// <summary>Makes rules of what a clause forbids.</summary>
internal sealed class RuleReader : IPartReader
{
    private static readonly Func<AskedRule, KeptPart?>[] Kinds =
        [StockReader.Read, SelfReader.Read, StateReader.Read, LimitReader.Read, ComparisonRuleReader.Read, CapacityReader.Read,
            OverlapReader.Read, OnceReader.Read];

    public IReadOnlyList<string> Effects => ["rule"];

    public KeptPart? Read(AppModel model, AskedClause clause) =>
        Kinds.Select(kind => kind(new AskedRule(model, clause))).FirstOrDefault(part => part is not null);
}
