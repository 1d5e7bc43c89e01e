using System.Text;
using System.Text.Json;
using Catalyst.Grains.Feed;
using Catalyst.Grains.Interfaces.Events;

namespace Catalyst.Api.Feed;

/// <summary>A task's events as <c>text/event-stream</c>: the id is the seq, so a browser resumes by itself.</summary>
internal static class ServerSentEvents
{
    private static readonly byte[] Beat = ": heartbeat\n\n"u8.ToArray();

    private static readonly byte[] Opening = "retry: 2000\n\n"u8.ToArray();

    /// <summary>The envelope in one event of the default type, which <c>onmessage</c> hears.</summary>
    public static byte[] Write(AgentEvent source) =>
        Encoding.UTF8.GetBytes($"id: {source.Seq}\ndata: {JsonSerializer.Serialize(source, WireJson.Options).ReplaceLineEndings(" ")}\n\n");

    public static async Task StreamAsync(
        HttpContext context, TaskFeed feed, Guid taskId, long after, TimeSpan heartbeat, TimeProvider time,
        CancellationToken cancellationToken)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-cache, no-transform";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        var body = context.Response.Body;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            await body.WriteAsync(Opening, cancellationToken);
            await body.FlushAsync(cancellationToken);
            var batches = feed.FollowAsync(taskId, after, stop.Token).GetAsyncEnumerator(stop.Token);
            var next = batches.MoveNextAsync().AsTask();
            try
            {
                while (true)
                {
                    using var wait = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
                    if (await Task.WhenAny(next, Task.Delay(heartbeat, time, wait.Token)) == next)
                    {
                        await wait.CancelAsync();
                        if (!await next)
                        {
                            return;
                        }

                        foreach (var item in batches.Current)
                        {
                            await body.WriteAsync(WireForm.Of(item).Sse, stop.Token);
                        }

                        next = batches.MoveNextAsync().AsTask();
                    }
                    else
                    {
                        stop.Token.ThrowIfCancellationRequested();
                        await body.WriteAsync(Beat, stop.Token);
                    }

                    await body.FlushAsync(stop.Token);
                }
            }
            finally
            {
                await stop.CancelAsync();
                await Task.WhenAny(next);
                await batches.DisposeAsync();
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or IOException)
        {
            // The client left or the server stops; the client resumes after its last id.
        }
    }
}
