namespace Catalyst.Persistence;

/// <summary>A line that an agent told.</summary>
/// <param name="Id">Of the event that it came with.</param>
/// <param name="Seq">Of that event: with the task it names the line.</param>
/// <param name="AgentName">For people, e.g. <c>Coder</c>.</param>
/// <param name="Level">info, success, warning or error.</param>
public sealed record AgentLogEntry(
    Guid Id, Guid TaskId, Guid TraceId, long Seq, string AgentName, string Message, string Level, DateTimeOffset Timestamp,
    string? Phase = null, string? File = null);

/// <summary>What to look for; what is null does not narrow it.</summary>
/// <param name="Text">Words, each of which begins a word of the message or the file, in any order and any case; signs separate
/// words.</param>
/// <param name="From">The earliest time, included.</param>
/// <param name="To">The latest time, left out.</param>
public sealed record AgentLogQuery(
    Guid? TaskId = null, string? AgentName = null, string? Level = null, string? Text = null, DateTimeOffset? From = null,
    DateTimeOffset? To = null);

/// <summary>The lines of all agents, to be searched by people. Every implementation passes one suite of tests.</summary>
public interface IAgentLogStore
{
    /// <summary>Adds the lines in one statement; those that are there already stay as they are.</summary>
    Task WriteAsync(IReadOnlyList<AgentLogEntry> entries, CancellationToken cancellationToken = default);

    /// <summary>Newest first. A cursor goes on behind the last line shown, whatever has been added since.</summary>
    /// <exception cref="InvalidCursorException"><paramref name="cursor"/> is none of ours.</exception>
    Task<Page<AgentLogEntry>> SearchAsync(AgentLogQuery query, int limit = 50, string? cursor = null,
        CancellationToken cancellationToken = default);

    /// <summary>The greatest seq of the task's lines; 0 when it has none.</summary>
    Task<long> FindLastSeqAsync(Guid taskId, CancellationToken cancellationToken = default);

    /// <summary>Removes the oldest lines from before <paramref name="before"/>, at most <paramref name="limit"/>; how many.</summary>
    Task<int> RemoveAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken = default);
}
