using System.Net.WebSockets;
using Spectre.Console;

namespace Catalyst.Cli.Progress;

/// <summary>
/// Shows a task live until it ends: its log above, phases, a progress bar and figures below. Plain lines when there is no terminal.
/// </summary>
internal static class TaskFollower
{
    private static readonly TimeSpan Reconnect = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(250);

    /// <summary>The task as it ended; null when the person detached.</summary>
    public static async Task<TaskView?> FollowAsync(ApiClient api, Guid taskId, CancellationToken cancellationToken)
    {
        var state = new ProgressState(await api.TaskAsync(taskId, cancellationToken));
        try
        {
            if (AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected)
            {
                await AnsiConsole.Live(state.Render()).AutoClear(true).StartAsync(async context =>
                {
                    using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                    var ticking = TickAsync(() => context.UpdateTarget(state.Render()), stop.Token);
                    await ReadAsync(api, taskId, state, cancellationToken);
                    await stop.CancelAsync();
                    await ticking;
                });
            }
            else
            {
                await ReadAsync(api, taskId, state, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return null;
        }

        return await api.TaskAsync(taskId, CancellationToken.None);
    }

    private static async Task ReadAsync(ApiClient api, Guid taskId, ProgressState state, CancellationToken cancellationToken)
    {
        while (!state.HasEnded)
        {
            try
            {
                await foreach (var message in api.FollowAsync(taskId, state.Seq, cancellationToken))
                {
                    if (state.Take(message) is { } line)
                    {
                        AnsiConsole.MarkupLine(line);
                    }

                    if (state.HasEnded)
                    {
                        return;
                    }
                }
            }
            catch (Exception exception) when (exception is WebSocketException or HttpRequestException or IOException)
            {
                // The server restarts or the connection broke: seq says where to go on.
            }

            await Task.Delay(Reconnect, cancellationToken);
        }
    }

    private static async Task TickAsync(Action render, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Refresh);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                render();
            }
        }
        catch (OperationCanceledException)
        {
            // The task has ended or the person left.
        }
    }
}
