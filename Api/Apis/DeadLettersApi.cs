using Catalyst.Api.Backend;
using Catalyst.Api.Http;
using Catalyst.Events;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Grains.Outbox;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans.Streams.RabbitMq;

namespace Catalyst.Api.Apis;

/// <summary>Dead letters: events that failed every delivery, and messages that were no event.</summary>
internal static class DeadLettersApi
{
    /// <summary>A broker that is away would keep the caller waiting.</summary>
    private static readonly TimeSpan ReplayPatience = TimeSpan.FromSeconds(10);

    public static void MapDeadLetters(this IEndpointRouteBuilder app)
    {
        var letters = app.MapGroup("/api/dead-letters").WithTags("Dead letters");
        letters.MapGet("/", ListAsync).WithSummary("List dead letters, newest first");
        letters.MapGet("/{id}", GetAsync).WithSummary("A dead letter with its failure history");
        letters.MapPost("/{id}/replay", ReplayAsync).RequireRateLimiting(RateLimits.Work)
            .WithSummary("Send it back to the queue that failed it")
            .WithDescription("Sends once; repeating the call changes nothing until the event fails again.");
        letters.MapDelete("/{id}", DeleteAsync).WithSummary("Forget a dead letter");
    }

    private static async Task<Results<Ok<Listing<DeadLetter>>, ProblemHttpResult>> ListAsync(
        IDeadLetters letters, CancellationToken cancellationToken, int limit = Requests.DefaultLimit, string? cursor = null)
    {
        try
        {
            var page = await letters.ListAsync(Requests.Limit(limit), cursor, cancellationToken);
            return TypedResults.Ok(new Listing<DeadLetter>(page.Items, page.NextCursor));
        }
        catch (FormatException invalid)
        {
            return Problems.BadRequest(invalid.Message);
        }
    }

    private static async Task<Results<Ok<DeadLetter>, ProblemHttpResult>> GetAsync(Guid id, IDeadLetters letters,
        CancellationToken cancellationToken) =>
        await letters.GetAsync(id, cancellationToken) is { } letter ? TypedResults.Ok(letter) : NoSuchLetter(id);

    private static async Task<Results<Ok<ReplayReport>, ProblemHttpResult>> ReplayAsync(
        Guid id, IDeadLetters letters, IGrainFactory grains, TimeProvider time, CancellationToken cancellationToken)
    {
        if (await letters.GetAsync(id, cancellationToken) is { Event: { } e, ReplayedAt: null } letter
            && RoleQueues.Names.Contains(letter.Queue) && await grains.GetGrain<ITaskGrain>(e.TaskId).GetAsync() is null)
        {
            return Problems.Conflict(
                "This letter cannot be replayed",
                $"Its task {e.TaskId} does not exist, so nobody would act on it. Delete the letter; POST /api/tasks starts a new task "
                    + "where the work is still wanted.");
        }

        using var patience = new CancellationTokenSource(ReplayPatience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await letters.ReplayAsync(id, either.Token) switch
            {
                ReplayResult.Replayed => TypedResults.Ok(new ReplayReport(id, true)),
                ReplayResult.AlreadyReplayed => TypedResults.Ok(new ReplayReport(id, false)),
                ReplayResult.NotReplayable => Problems.Create(
                    StatusCodes.Status422UnprocessableEntity, "This letter cannot be replayed",
                    "It is no valid event, so every agent would refuse it again. Its failures say what is wrong; let its sender publish it "
                        + "anew, and delete this one."),
                _ => NoSuchLetter(id),
            };
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new BrokerUnavailableException(
                "The broker took no event for 10 s: it is away, or the queue is full. The letter stays where it is; /health tells more.");
        }
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(Guid id, IDeadLetters letters,
        CancellationToken cancellationToken) =>
        await letters.DeleteAsync(id, cancellationToken) ? TypedResults.NoContent() : NoSuchLetter(id);

    private static ProblemHttpResult NoSuchLetter(Guid id) =>
        Problems.NotFound($"There is no dead letter {id}. GET /api/dead-letters lists those that exist.");
}

/// <param name="Sent">False when it was replayed before and has not failed since.</param>
internal sealed record ReplayReport(Guid Id, bool Sent);
