using Catalyst.Api.Backend;
using Catalyst.Api.Http;
using Catalyst.Grains.FlowLogs;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Catalyst.Api.Apis;

/// <summary>
/// What agents said, searched over all tasks, and the flow log of one: its input, its way through the queues, and its result.
/// </summary>
internal static class LogsApi
{
    private const int MaxLimit = 2000;

    /// <summary>A search does not wait longer for what was said a moment ago.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static void MapLogs(this IEndpointRouteBuilder app)
    {
        var logs = app.MapGroup("/api/logs").WithTags("Logs");
        logs.MapGet("/", SearchAsync).WithSummary("Search the lines of all agents, newest first")
            .WithDescription(
                "Conditions narrow together. Words of ?text= are found by their beginnings: 'todo rout' finds 'Generated routes/todos.ts'. "
                    + "Credentials are masked. Lines stay for storage.agent_logs.retention_days.");
        logs.MapGet("/tasks/{taskId}", GetAsync).WithSummary("A task's flow log")
            .WithDescription("Documents whole; of each flow the newest lines, as many as ?limit= says. Credentials are masked.");
    }

    private static async Task<Results<Ok<Listing<AgentLogEntry>>, ProblemHttpResult>> SearchAsync(
        [AsParameters] LogSearch search, IAgentLogSearch logs, TimeProvider time, CancellationToken cancellationToken)
    {
        if (search.TryRead(out var query, out var limit) is { } problem)
        {
            return problem;
        }

        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        await logs.CatchUpAsync(either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var page = await logs.SearchAsync(query, limit, search.Cursor, cancellationToken);
        return TypedResults.Ok(new Listing<AgentLogEntry>(page.Items, page.NextCursor));
    }

    private static async Task<Results<Ok<FlowLogView>, ProblemHttpResult>> GetAsync(
        Guid taskId, ITaskLogs logs, IGrainFactory grains, CancellationToken cancellationToken, int limit = 500)
    {
        if (await grains.GetGrain<ITaskGrain>(taskId).GetAsync() is not { } task)
        {
            return Problems.NoSuchTask(taskId);
        }

        return await logs.ReadAsync(task, Requests.Limit(limit, MaxLimit), cancellationToken) is { } log
            ? TypedResults.Ok(log)
            : Problems.NotFound(
                $"Task {taskId} has no flow log. It is kept for storage.agent_logs.retention_days after the task's end; its events may be "
                    + $"at /api/events/{taskId}.");
    }
}
