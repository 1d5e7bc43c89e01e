using System.Net;
using Catalyst.Grains.Interfaces.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Catalyst.Chaos.Node;

/// <summary>
/// How the controller talks to a node, on loopback: it starts tasks and commands them through their grains, and arms fault points.
/// </summary>
internal sealed class NodeControl : IAsyncDisposable
{
    private readonly WebApplication _app;

    private NodeControl(WebApplication app) => _app = app;

    public bool IsReady { get; set; }

    public static async Task<NodeControl> StartAsync(int port, IServiceProvider silo, FaultPoints faults)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        var control = new NodeControl(builder.Build());
        control._app.Run(context => control.AnswerAsync(context, silo, faults));
        await control._app.StartAsync();
        return control;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context, IServiceProvider silo, FaultPoints faults)
    {
        var query = context.Request.Query;
        try
        {
            switch (context.Request.Path.Value)
            {
                case "/ready":
                    context.Response.StatusCode = IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
                    break;
                case "/arm":
                    await context.Response.WriteAsync(await faults.ArmAsync(query["point"].ToString(), context.RequestAborted));
                    break;
                case "/release":
                    faults.Release(query["point"].ToString());
                    break;
                case "/start":
                    var script = TaskScript.Parse(query["prompt"].ToString());
                    await Task(silo, query).StartAsync(new StartTask(script.Prompt, ProjectId(script), script.Slug, script.Slug, null));
                    break;
                case "/command":
                    await CommandAsync(context, Task(silo, query), query["name"].ToString());
                    break;
                default:
                    context.Response.StatusCode = StatusCodes.Status404NotFound;
                    break;
            }
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await context.Response.WriteAsync($"{failure.GetType().Name}: {failure.Message}");
        }
    }

    /// <summary>200 when it was done, 409 with the reason when the task refused.</summary>
    private static async Task CommandAsync(HttpContext context, ITaskGrain task, string name)
    {
        // Whoever asked has asked elsewhere if this silo stood still meanwhile; what is read first leaves time to notice that.
        await task.GetAsync();
        context.RequestAborted.ThrowIfCancellationRequested();
        var result = await (name switch
        {
            "pause" => task.PauseAsync(),
            "resume" => task.ResumeAsync(),
            "cancel" => task.CancelAsync("The storm cancels it."),
            "retry" => task.RetryAsync(),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such command."),
        });
        context.Response.StatusCode = result.Accepted ? StatusCodes.Status200OK : StatusCodes.Status409Conflict;
        await context.Response.WriteAsync(result.Refusal ?? string.Empty);
    }

    private static ITaskGrain Task(IServiceProvider silo, IQueryCollection query) =>
        silo.GetRequiredService<IGrainFactory>().GetGrain<ITaskGrain>(Guid.Parse(query["id"].ToString()));

    /// <summary>The same for all tasks of a repository.</summary>
    private static Guid ProjectId(TaskScript script) => new(script.Number % TaskScript.Projects + 1, 0, 0, new byte[8]);
}
