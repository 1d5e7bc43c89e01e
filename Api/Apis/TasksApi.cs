using Catalyst.Api.Backend;
using Catalyst.Api.Http;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Grains.Interfaces.Intake;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Catalyst.Api.Apis;

/// <summary>Tasks: one request for an application each.</summary>
internal static class TasksApi
{
    private const int MaxIdempotencyKey = 255;

    private const int MaxProjectName = 100;

    public static void MapTasks(this IEndpointRouteBuilder app)
    {
        var tasks = app.MapGroup("/api/tasks").WithTags("Tasks");
        tasks.MapPost("/", CreateAsync).RequireRateLimiting(RateLimits.Work)
            .WithSummary("Start a task")
            .WithDescription("Builds what the prompt describes. The same Idempotency-Key answers the same task.");
        tasks.MapGet("/", ListAsync).WithSummary("List tasks, newest first");
        tasks.MapGet("/{id}", GetAsync).WithSummary("A task");
        tasks.MapGet("/{id}/progress", ProgressAsync).WithSummary("How far a task is");
        tasks.MapPost("/{id}/pause", PauseAsync).WithSummary("Pause after the step at work");
        tasks.MapPost("/{id}/resume", ResumeAsync).WithSummary("Go on with a paused task");
        tasks.MapPost("/{id}/cancel", CancelAsync).WithSummary("Stop a task and everything it runs");
        tasks.MapPost("/{id}/merge", MergeAsync).WithSummary("Merge an approved task's branch into main")
            .WithDescription("Merging again changes nothing. A conflict is answered with 409 and the files; nothing is overwritten.");
        tasks.MapPost("/{id}/retry", RetryAsync).WithSummary("Run a failed or cancelled task again from where it ended");
    }

    private static async Task<Results<Created<TaskSnapshot>, Ok<TaskSnapshot>, ProblemHttpResult>> CreateAsync(
        CreateTask body, HttpContext http, IGrainFactory grains, TimeProvider time, CancellationToken cancellationToken,
        [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey = null)
    {
        var prompt = body.Prompt ?? body.UserPrompt;
        if (Requests.CheckText(prompt, "prompt") is { } invalid)
        {
            return invalid;
        }

        if (body.ProjectName is { Length: > MaxProjectName })
        {
            return Problems.BadRequest($"'project_name' has {body.ProjectName.Length:N0} characters; at most {MaxProjectName} are taken.");
        }

        if (idempotencyKey is { Length: 0 or > MaxIdempotencyKey })
        {
            return Problems.BadRequest($"Idempotency-Key must have 1 to {MaxIdempotencyKey} characters, for example a UUID.");
        }

        // Without a key of the sender's every request is one of its own.
        var by = Callers.Of(http);
        var key = new IntakeKey(IntakeSources.Rest, by.Id, idempotencyKey ?? Identifiers.New(time).ToString());
        var name = string.IsNullOrWhiteSpace(body.ProjectName) ? null : body.ProjectName.Trim();
        var answer = await grains.GetGrain<IIntakeGrain>(key.GrainKey)
            .SubmitAsync(new IntakeRequest(by, key, prompt!, name, body.Priority ?? TaskPriority.Normal), cancellationToken);
        switch (answer)
        {
            case { Task: { } known, IsRepeat: true }:
                http.Response.Headers["Idempotent-Replayed"] = "true";
                return TypedResults.Ok(known);
            case { Task: { } started }:
                return TypedResults.Created($"/api/tasks/{started.Id}", started);
            default:
                return Refused(answer);
        }
    }

    private static ProblemHttpResult Refused(IntakeAnswer answer) => answer.Refusal switch
    {
        IntakeRefusal.KeyTaken => Problems.Conflict("The Idempotency-Key is taken", answer.Detail!),
        IntakeRefusal.NoAnswer => Problems.Unavailable("The brain gave no answer", answer.Detail!),
        _ => Problems.Unusable(answer.Detail!),
    };

    private static async Task<Results<Ok<Listing<TaskSnapshot>>, ProblemHttpResult>> ListAsync(
        ITaskReader tasks, CancellationToken cancellationToken, string? status = null,
        [FromQuery(Name = "project_id")] Guid? projectId = null,
        int limit = Requests.DefaultLimit, string? cursor = null)
    {
        TaskStatus? wanted = null;
        if (status is not null)
        {
            if (!Enum.TryParse<TaskStatus>(status, ignoreCase: true, out var parsed) || !Enum.IsDefined(parsed)
                || char.IsAsciiDigit(status[0]))
            {
                return Problems.BadRequest(
                    $"'{status}' is not a status; use one of {string.Join(", ", Enum.GetNames<TaskStatus>()).ToLowerInvariant()}.");
            }

            wanted = parsed;
        }

        return TypedResults.Ok(await tasks.ListAsync(wanted, projectId, Requests.Limit(limit), cursor, cancellationToken));
    }

    private static async Task<Results<Ok<TaskSnapshot>, ProblemHttpResult>> GetAsync(Guid id, IGrainFactory grains) =>
        await grains.GetGrain<ITaskGrain>(id).GetAsync() is { } task ? TypedResults.Ok(task) : Problems.NoSuchTask(id);

    private static async Task<Results<Ok<ProgressReport>, ProblemHttpResult>> ProgressAsync(Guid id, IGrainFactory grains) =>
        await grains.GetGrain<ITaskGrain>(id).GetAsync() is { } task
            ? TypedResults.Ok(new ProgressReport(
                task.Id, task.Status, task.Progress.Phase, task.Progress.Fraction, task.Progress.Fraction, task.Progress.Step,
                task.Progress.FilesCreated, task.Progress.TotalEstimatedFiles, task.Progress.Attempt, task.Progress.Round,
                task.Progress.TestsTotal, task.Progress.TestsPassed, task.Progress.ReviewScore, task.Seq, task.PreviewUrl, task.Error))
            : Problems.NoSuchTask(id);

    private static Task<Results<Ok<TaskSnapshot>, ProblemHttpResult>> PauseAsync(
        Guid id, IGrainFactory grains, CancellationToken cancellationToken) =>
        CommandAsync(id, grains, task => task.PauseAsync(), cancellationToken);

    private static Task<Results<Ok<TaskSnapshot>, ProblemHttpResult>> ResumeAsync(
        Guid id, IGrainFactory grains, CancellationToken cancellationToken) =>
        CommandAsync(id, grains, task => task.ResumeAsync(), cancellationToken);

    private static Task<Results<Ok<TaskSnapshot>, ProblemHttpResult>> CancelAsync(
        Guid id, IGrainFactory grains, string? reason, CancellationToken cancellationToken) =>
        CommandAsync(id, grains,
            task => task.CancelAsync(string.IsNullOrWhiteSpace(reason) ? "cancelled by the user" : reason.Trim()), cancellationToken);

    private static Task<Results<Ok<TaskSnapshot>, ProblemHttpResult>> RetryAsync(
        Guid id, IGrainFactory grains, CancellationToken cancellationToken) =>
        CommandAsync(id, grains, task => task.RetryAsync(), cancellationToken);

    private static Task<Results<Ok<TaskSnapshot>, ProblemHttpResult>> MergeAsync(
        Guid id, IGrainFactory grains, CancellationToken cancellationToken) =>
        CommandAsync(id, grains, task => task.MergeAsync(), cancellationToken);

    private static async Task<Results<Ok<TaskSnapshot>, ProblemHttpResult>> CommandAsync(
        Guid id, IGrainFactory grains, Func<ITaskGrain, Task<TaskCommandResult>> command, CancellationToken cancellationToken)
    {
        var task = grains.GetGrain<ITaskGrain>(id);
        if (await task.GetAsync() is null)
        {
            return Problems.NoSuchTask(id);
        }

        // Whoever gave up while this server stood still may have asked another one since, and for something else.
        cancellationToken.ThrowIfCancellationRequested();

        return await command(task) switch
        {
            { Accepted: true, Task: { } changed } => TypedResults.Ok(changed),
            var refused => Problems.Conflict("The task is not in a state for that", refused.Refusal ?? "The task refused the command."),
        };
    }
}

/// <param name="Prompt">What to build, at most 32 KB.</param>
/// <param name="UserPrompt">The same under its older name.</param>
/// <param name="ProjectName">Left out, the request's own name is taken.</param>
/// <param name="Priority">low, normal or high: which of the tasks that wait for an agent is served first; normal when left out.</param>
internal sealed record CreateTask(string? Prompt, string? UserPrompt, string? ProjectName, TaskPriority? Priority);

/// <param name="Progress">0 to 1, as in the WebSocket's messages; <paramref name="Fraction"/> is the same.</param>
internal sealed record ProgressReport(
    Guid TaskId, TaskStatus Status, TaskPhase Phase, double Progress, double Fraction, string Step, int FilesCreated,
    int TotalEstimatedFiles,
    int Attempt, int Round, int? TestsTotal, int? TestsPassed, double? ReviewScore, long Seq, string? PreviewUrl, string? Error);
