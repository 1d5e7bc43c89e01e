using System.Globalization;
using Catalyst.Api.Feed;
using Catalyst.Api.Http;
using Catalyst.Grains.Feed;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Catalyst.Api.Apis;

/// <summary>What happened to a task: as a list, as an event stream, and as messages on a WebSocket. Each resumes after a seq.</summary>
internal static class EventsApi
{
    private const int MaxLimit = 1000;

    public static void MapEvents(this IEndpointRouteBuilder app)
    {
        var events = app.MapGroup("/api/events").WithTags("Events");
        events.MapGet("/{taskId}", ListAsync).WithSummary("Events of a task, in order");
        events.MapGet("/{taskId}/stream", StreamAsync).WithSummary("Events of a task as they happen")
            .WithDescription("Server-sent events; the id is the seq, so Last-Event-ID or ?after= resumes without gap or duplicate.")
            .Produces<AgentEvent>(contentType: "text/event-stream");
        app.MapGet("/ws/{taskId}", SocketAsync).ExcludeFromDescription();
    }

    private static async Task<Results<Ok<EventPage>, ProblemHttpResult>> ListAsync(
        Guid taskId, IGrainFactory grains, IEventHistory events, CancellationToken cancellationToken, long after = 0, int limit = 200)
    {
        if (await grains.GetGrain<ITaskGrain>(taskId).GetAsync() is not { } task)
        {
            return Problems.NoSuchTask(taskId);
        }

        var page = await events.ListAsync(taskId, Math.Max(0, after), Requests.Limit(limit, MaxLimit), cancellationToken);
        var last = page.Count > 0 ? page[^1].Seq : Math.Max(0, after);
        return TypedResults.Ok(new EventPage(page, last, last < task.Seq));
    }

    private static async Task<Results<EmptyHttpResult, ProblemHttpResult>> StreamAsync(
        Guid taskId, HttpContext context, IGrainFactory grains, TaskFeed feed, ApiOptions options, TimeProvider time,
        IHostApplicationLifetime lifetime, long? after = null)
    {
        if (await grains.GetGrain<ITaskGrain>(taskId).GetAsync() is not { } task)
        {
            return Problems.NoSuchTask(taskId);
        }

        // A browser that reconnects repeats the URL, so what it says it has got counts more than the URL.
        var place = long.TryParse(context.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? last : after ?? 0;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        await ServerSentEvents.StreamAsync(context, feed, taskId, Place(place, task), options.Heartbeat, time, stop.Token);
        return TypedResults.Empty;
    }

    private static async Task<Results<EmptyHttpResult, ProblemHttpResult>> SocketAsync(
        Guid taskId, HttpContext context, IGrainFactory grains, TaskFeed feed, IHostApplicationLifetime lifetime, long after = 0)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.Headers.Upgrade = "websocket";
            return Problems.Create(
                StatusCodes.Status426UpgradeRequired, "A WebSocket is needed",
                $"Open ws://{context.Request.Host}/ws/{taskId} as a WebSocket, or use /api/events/{taskId}/stream for server-sent events.");
        }

        if (await grains.GetGrain<ITaskGrain>(taskId).GetAsync() is not { } task)
        {
            return Problems.NoSuchTask(taskId);
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await TaskSocket.RunAsync(socket, feed, taskId, Place(after, task), lifetime.ApplicationStopping, context.RequestAborted);
        return TypedResults.Empty;
    }

    /// <summary>A place beyond the end would wait for ever for what it claims to have.</summary>
    private static long Place(long after, TaskSnapshot task) => Math.Clamp(after, 0, task.Seq);
}

/// <param name="Items">Envelopes in order.</param>
/// <param name="LastSeq">Ask with <c>?after=</c> this for what follows.</param>
internal sealed record EventPage(IReadOnlyList<AgentEvent> Items, long LastSeq, bool HasMore);
