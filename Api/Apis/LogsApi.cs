using Catalyst.Api.Backend;
using Catalyst.Api.Http;
using Catalyst.Grains.FlowLogs;
using Catalyst.Grains.Interfaces.Tasks;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Catalyst.Api.Apis;

/// <summary>The flow log of a task: its input, its way through the queues, what the agents said, and its result.</summary>
internal static class LogsApi
{
    private const int MaxLimit = 2000;

    public static void MapLogs(this IEndpointRouteBuilder app)
    {
        var logs = app.MapGroup("/api/logs").WithTags("Logs");
        logs.MapGet("/tasks/{taskId}", GetAsync).WithSummary("A task's flow log")
            .WithDescription("Documents whole; of each flow the newest lines, as many as ?limit= says. Credentials are masked.");
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
            : Problems.NotFound($"Task {taskId} has no flow log. It is kept for storage.agent_logs.retention_days after the task's end; its events may be at /api/events/{taskId}.");
    }
}
