using Catalyst.Persistence;

namespace Catalyst.Api.Tests.Support;

/// <summary>A ledger with what a test has put in.</summary>
internal sealed class FakeCosts : ILlmCosts
{
    public List<LlmCostRow> Rows { get; } = [];

    public List<(LlmCostGrouping By, LlmCostFilter Filter)> Asked { get; } = [];

    public Task<IReadOnlyList<LlmCostRow>> SumAsync(LlmCostGrouping by, LlmCostFilter filter, CancellationToken cancellationToken)
    {
        Asked.Add((by, filter));
        return Task.FromResult<IReadOnlyList<LlmCostRow>>(Rows);
    }
}
