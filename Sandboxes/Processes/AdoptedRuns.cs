using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Catalyst.Sandboxes.Processes;

/// <summary>
/// Holds commands that another server has started to their limits: after a restart their first watcher is gone, while they go on. Where
/// that server lives and watches as well, a command is watched twice, which changes nothing.
/// </summary>
internal sealed partial class AdoptedRuns(
    StartedRuns runs, CommandGround ground, LabelledProcesses processes, IOptions<SandboxOptions> options, TimeProvider time, ILogger<AdoptedRuns> logger) : BackgroundService
{
    /// <summary>How often to look while there is nothing to watch.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(5);

    /// <summary>A command is written down before it starts; one that is not there after this long has ended.</summary>
    private static readonly TimeSpan Birth = TimeSpan.FromMinutes(1);

    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var watched = 0;
            try
            {
                ground.Keep();
                watched = await WatchAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                LogFailed(exception);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(watched > 0 ? options.Value.WatchInterval : Idle, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Looks once at every adopted command; how many there are.</summary>
    private async Task<int> WatchAsync(CancellationToken cancellationToken)
    {
        var adopted = runs.OfOthers();
        if (adopted.Count == 0)
        {
            return 0;
        }

        var trees = processes.List().ToLookup(p => p.RunId, StringComparer.Ordinal);
        foreach (var run in adopted)
        {
            var tree = trees[run.RunId].ToList();
            var age = time.GetUtcNow() - run.StartedAt;
            if (tree.Count == 0)
            {
                if (age > Birth)
                {
                    runs.Remove(run.RunId);
                }

                continue;
            }

            if (_told.Add(run.RunId))
            {
                LogAdopted(run.TaskId, tree.Count);
            }

            TreeLimits.Trim(run.OutputFile, run.Limits.OutputBytes);
            if (TreeLimits.Exceeded(run.Limits, age, tree) is { } end)
            {
                LogExceeded(run.TaskId, end);
                await processes.KillAsync(p => p.RunId == run.RunId, TimeSpan.Zero, cancellationToken);
                runs.Remove(run.RunId);
            }
        }

        return adopted.Count;
    }
}
