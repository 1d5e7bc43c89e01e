using Catalyst.Llm.Ledger;
using Catalyst.Persistence;

namespace Catalyst.Silo.Hosting;

/// <summary>Keeps the calls of models in the database.</summary>
internal sealed class StoredLlmLedger(LlmUsageRepository usage) : ILlmLedger
{
    public Task AddAsync(LlmCall call, CancellationToken cancellationToken) => usage.AddAsync(new LlmUsageRow(Guid.CreateVersion7(call.At),
        call.Purpose.TaskId, call.Purpose.Phase, call.Purpose.Agent, call.Provider, call.Model, call.InputTokens, call.OutputTokens,
        call.CachedTokens, call.Cost, (long)call.Duration.TotalMilliseconds, call.Outcome, call.At), cancellationToken);
}
