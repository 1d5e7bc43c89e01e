using System.Collections.Concurrent;
using Catalyst.Persistence;

namespace Catalyst.Grains.Tests.AgentLogs;

/// <summary>A store that can be away, be slow, and refuse lines; it says how it was written to.</summary>
internal sealed class MemoryAgentLogStore : IAgentLogStore
{
    private readonly ConcurrentDictionary<(Guid Task, long Seq), AgentLogEntry> _lines = new();

    public ConcurrentQueue<int> Batches { get; } = new();

    /// <summary>Awaited by each write.</summary>
    public Func<IReadOnlyList<AgentLogEntry>, Task> OnWrite { get; set; } = _ => Task.CompletedTask;

    public IReadOnlyList<long> Seqs(Guid task) => [.. _lines.Keys.Where(key => key.Task == task).Select(key => key.Seq).Order()];

    public AgentLogEntry this[Guid task, long seq] => _lines[(task, seq)];

    public async Task WriteAsync(IReadOnlyList<AgentLogEntry> entries, CancellationToken cancellationToken)
    {
        await OnWrite(entries).WaitAsync(cancellationToken);
        Batches.Enqueue(entries.Count);
        foreach (var entry in entries)
        {
            _lines.TryAdd((entry.TaskId, entry.Seq), entry);
        }
    }

    public Task<Page<AgentLogEntry>> SearchAsync(AgentLogQuery query, int limit, string? cursor, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<long> FindLastSeqAsync(Guid taskId, CancellationToken cancellationToken) =>
        Task.FromResult(Seqs(taskId).DefaultIfEmpty(0).Max());

    public Task<int> RemoveAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
