using Catalyst.Api.Backend;
using Catalyst.Persistence;

namespace Catalyst.Api.Tests.Support;

/// <summary>Notes what it is asked for.</summary>
internal sealed class FakeAgentLogs : IAgentLogSearch
{
    public List<AgentLogEntry> Lines { get; } = [];

    public (AgentLogQuery Query, int Limit, string? Cursor)? Asked { get; private set; }

    /// <summary>What a search waits for first.</summary>
    public Task CaughtUp { get; set; } = Task.CompletedTask;

    public Task CatchUpAsync(CancellationToken cancellationToken) => CaughtUp.WaitAsync(cancellationToken);

    public Task<Page<AgentLogEntry>> SearchAsync(AgentLogQuery query, int limit, string? cursor, CancellationToken cancellationToken)
    {
        Asked = (query, limit, cursor);
        return cursor == "nonsense"
            ? throw new InvalidCursorException() : Task.FromResult(new Page<AgentLogEntry>(Lines, Lines.Count > 0 ? "more" : null));
    }
}
