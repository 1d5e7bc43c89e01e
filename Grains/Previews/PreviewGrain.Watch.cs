using Catalyst.Grains.Interfaces.Previews;
using Catalyst.Persistence;
using Catalyst.Previews;

namespace Catalyst.Grains.Previews;

/// <summary>Looking after a running application: one that ends or hangs is started again, a limited number of times.</summary>
internal sealed partial class PreviewGrain
{
    /// <summary>Looks in a row without an answer before a running application counts as hung.</summary>
    private const int UnansweredAtMost = 3;

    private static readonly TimeSpan DatabaseRetry = TimeSpan.FromSeconds(1);

    private readonly RestartPolicy _policy = new(time);
    private IGrainTimer? _health;
    private IGrainTimer? _restart;
    private int _unanswered;
    private int _start;

    /// <summary>Whatever was planned for the application as it was until now is off.</summary>
    private void BeginAnew()
    {
        _policy.Reset();
        StopWatching();
    }

    private void StopWatching()
    {
        _start++;
        _health?.Dispose();
        _restart?.Dispose();
        (_health, _restart, _unanswered) = (null, null, 0);
    }

    private void WatchHealth()
    {
        _health?.Dispose();
        _health = _row is { } row && Is(row, PreviewStatus.Deployed)
            ? this.RegisterGrainTimer(CheckHealthAsync,
                new GrainTimerCreationOptions(options.Value.HealthInterval, options.Value.HealthInterval) { KeepAlive = true })
            : null;
    }

    private void WatchEnd()
    {
        var start = ++_start;
        var ended = driver.EndedAsync(TaskId);
        _ = WatchAsync();

        async Task WatchAsync()
        {
            var why = await ended;
            if (start == _start)
            {
                StartAgainLater(why);
            }
        }
    }

    /// <summary>
    /// Does <paramref name="what"/> after <paramref name="pause"/>, in a turn of its own, unless the preview is stopped or started by
    /// someone before; waits for a database that is away.
    /// </summary>
    private void Plan(Func<Task> what, TimeSpan pause)
    {
        _restart?.Dispose();
        _restart = this.RegisterGrainTimer(
            async _ =>
            {
                try
                {
                    await what();
                }
                catch (DatabaseUnavailableException)
                {
                    Plan(what, DatabaseRetry);
                }
            },
            new GrainTimerCreationOptions(pause, Timeout.InfiniteTimeSpan) { KeepAlive = true });
    }

    /// <summary>It ended, or could not be started again: there will be another start, or there have been too many.</summary>
    private void StartAgainLater(string why)
    {
        StopWatching();
        if (_policy.Next() is { } pause)
        {
            LogEndedItself(TaskId, why, pause.TotalSeconds);
            Plan(() => AwaitRestartAsync(why, pause), TimeSpan.Zero);
        }
        else
        {
            var final = $"{why}\nIt has ended {_policy.Ends} times in a short while and is not started again by itself. "
                + "Mend the application and build again, or restart the preview.";
            Plan(() => FailAsync(final), TimeSpan.Zero);
        }
    }

    private async Task AwaitRestartAsync(string why, TimeSpan pause)
    {
        await driver.StopAsync(TaskId, CancellationToken.None);
        await StoreAsync(_row! with
        {
            Status = PreviewRows.Word(PreviewStatus.Starting),
            HealthStatus = PreviewRows.Word(PreviewHealth.Unreachable),
            ContainerId = null,
            Error = why,
        });
        Plan(StartAgainAsync, pause);
    }

    private async Task StartAgainAsync()
    {
        _restart = null;
        if (_row is { } row && Is(row, PreviewStatus.Starting))
        {
            LogRestarting(TaskId);
            await BeginAsync(row);
        }
    }

    private async Task CheckHealthAsync(CancellationToken cancellationToken)
    {
        if (_row is not { } row || !Is(row, PreviewStatus.Deployed))
        {
            return;
        }

        var health = await probe.CheckAsync(row.Port, PreviewRows.Spec(row).HealthPath, cancellationToken);
        _unanswered = health == PreviewHealth.Unreachable ? _unanswered + 1 : 0;
        await StoreAsync(row with { HealthStatus = PreviewRows.Word(health), LastHealthCheck = time.GetUtcNow() });
        if (health == PreviewHealth.Unreachable && !await IsRunningAsync(row))
        {
            StartAgainLater("The application ended by itself while nobody watched it; its output is in preview.log of its release.");
        }
        else if (_unanswered >= UnansweredAtMost)
        {
            var path = PreviewRows.Spec(row).HealthPath;
            StartAgainLater($"The application runs but has not answered {path} {UnansweredAtMost} times in a row.");
        }
    }
}
