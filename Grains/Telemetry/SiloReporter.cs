using System.Text.Json;
using Catalyst.Events;
using Catalyst.Grains.Workers;
using Catalyst.Persistence;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Streams.RabbitMq;

namespace Catalyst.Grains.Telemetry;

/// <summary>Writes this silo's report every few seconds. That it cannot is news to nobody but the log: no task waits for it.</summary>
internal sealed partial class SiloReporter(
    ILocalSiloDetails silo,
    SiloDescription description,
    SiloReports reports,
    AgentAttempts attempts,
    IEventTransport transport,
    TimeProvider time,
    ILogger<SiloReporter> logger) : BackgroundService
{
    /// <summary>Between two reports.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    /// <summary>Short of the silence after which a silo counts as gone.</summary>
    private static readonly TimeSpan BrokerTimeout = TimeSpan.FromSeconds(2);

    private readonly DateTimeOffset _started = time.GetUtcNow();
    private long _reportedAt = time.GetTimestamp();
    private TimeSpan _cpu;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            try
            {
                var report = await ReportAsync(stoppingToken);
                await reports.PutAsync(silo.Name, JsonSerializer.Serialize(report, WireJson.Options), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                LogFailed(exception);
            }
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await reports.RemoveAsync(silo.Name, cancellationToken);
        }
        catch (Exception exception) when (exception is DatabaseUnavailableException or OperationCanceledException)
        {
            LogFailed(exception);
        }
    }

    private async Task<SiloReport> ReportAsync(CancellationToken cancellationToken)
    {
        var since = time.GetElapsedTime(_reportedAt);
        _reportedAt = time.GetTimestamp();
        var cpu = Environment.CpuUsage.TotalTime;
        var percent = since > TimeSpan.Zero ? (cpu - _cpu) / since / Environment.ProcessorCount * 100 : 0;
        _cpu = cpu;
        var (queues, queuesTrouble) = await QueuesAsync(cancellationToken);
        foreach (var queue in queues)
        {
            GrainMetrics.Queue(queue);
        }

        return new SiloReport(
            silo.Name,
            description.Roles,
            _started,
            Environment.WorkingSet,
            GC.GetTotalMemory(forceFullCollection: false),
            Math.Round(Math.Clamp(percent, 0, 100), 1),
            ThreadPool.ThreadCount,
            queues,
            queuesTrouble,
            attempts.CountByPhase());
    }

    /// <summary>A broker that is away, or says nothing, is no reason to be silent about the rest.</summary>
    private async Task<(IReadOnlyList<QueueStatus> Queues, string? Trouble)> QueuesAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(BrokerTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return (await transport.StatusAsync(either.Token).WaitAsync(either.Token), null);
        }
        catch (BrokerUnavailableException away)
        {
            return ([], away.Message);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return ([], $"The broker has not said within {BrokerTimeout.TotalSeconds:0} seconds what its queues hold. "
                + "Look whether it is overloaded or hangs.");
        }
    }
}
