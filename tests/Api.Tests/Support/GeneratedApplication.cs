using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Catalyst.Api.Tests.Support;

/// <summary>A generated application as the proxy meets it.</summary>
internal sealed class GeneratedApplication(WebApplication app) : IAsyncDisposable
{
    public int Port => new Uri(app.Urls.First()).Port;

    private int _requests;

    public int Requests => _requests;

    public TaskCompletionSource Continue { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>A request for <c>/hang</c> has come.</summary>
    public TaskCompletionSource Hanging { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Who asked for <c>/hang</c> waits no longer.</summary>
    public TaskCompletionSource Left { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static async Task<GeneratedApplication> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var made = new GeneratedApplication(app);
        app.UseWebSockets();
        app.Run(made.AnswerAsync);
        await app.StartAsync();
        return made;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref _requests);
        switch (context.Request.Path.Value)
        {
            case "/stream":
                await context.Response.WriteAsync("first\n");
                await context.Response.Body.FlushAsync();
                await Continue.Task;
                await context.Response.WriteAsync("second\n");
                break;
            case "/hang":
                Hanging.TrySetResult();
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                Left.TrySetResult();
                break;
            case "/redirect":
                context.Response.Redirect("http://169.254.169.254/latest/meta-data");
                break;
            case "/upload":
                await context.Response.WriteAsync(FormattableString.Invariant($"{await CountAsync(context.Request.Body)}"));
                break;
            case "/socket":
                using (var socket = await context.WebSockets.AcceptWebSocketAsync())
                {
                    var buffer = new byte[16];
                    var received = await socket.ReceiveAsync(buffer, CancellationToken.None);
                    await socket.SendAsync(buffer.AsMemory(0, received.Count), received.MessageType, true, CancellationToken.None);
                }

                break;
            default:
                await EchoAsync(context);
                break;
        }
    }

    private static async Task<long> CountAsync(Stream body)
    {
        var (buffer, total) = (new byte[64 * 1024], 0L);
        int read;
        while ((read = await body.ReadAsync(buffer)) > 0)
        {
            total += read;
        }

        return total;
    }

    private static async Task EchoAsync(HttpContext context)
    {
        var request = context.Request;
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        context.Response.Headers.SetCookie = "session=1; Domain=localhost; Path=/";
        context.Response.Headers.Connection = "X-Hop";
        context.Response.Headers["X-Hop"] = "1";
        await context.Response.WriteAsJsonAsync(new
        {
            target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            host = request.Host.Value,
            forwarded = request.Headers["X-Forwarded-For"].ToString(),
            kept = request.Headers["X-Kept"].ToString(),
            authorization = request.Headers.Authorization.ToString(),
            secret = request.Headers["X-Secret"].ToString(),
            body = await new StreamReader(request.Body).ReadToEndAsync(),
        });
    }
}
