using System.Diagnostics.Metrics;
using Catalyst.Grains.Followers;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Retention;
using Catalyst.Persistence;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Catalyst.Grains.AgentLogs;

/// <summary>
/// Puts every line of every agent where it can be searched. One worker writes whatever has come up while the last batch was being written,
/// so a lone line waits for nothing and a flood goes in few statements. Lines that a crash took are found at the next start, which looks at
/// the latest tasks.
/// </summary>
public sealed partial class AgentLogWriter : BackgroundService, IEventFollower, IEventReader
{
    /// <summary>Tasks looked at when the writer starts; older ones had their time long before a crash.</summary>
    private const int Recalled = 100;

    private static readonly TimeSpan LastWrite = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan UntilTheDatabaseIsBack = TimeSpan.FromSeconds(1);

    private readonly IAgentLogStore _store;
    private readonly TaskRepository _tasks;
    private readonly AgentLogOptions _options;
    private readonly RetentionOptions _retention;
    private readonly TimeProvider _time;
    private readonly ILogger<AgentLogWriter> _logger;
    private readonly EventFollower _follower;
    private readonly Counter<long> _written;
    private readonly Counter<long> _refused;

    public AgentLogWriter(
        IAgentLogStore store, IEventHistory history, TaskRepository tasks, IOptions<AgentLogOptions> options,
        IOptions<RetentionOptions> retention, IMeterFactory meters, TimeProvider time, ILogger<AgentLogWriter> logger)
    {
        (_store, _tasks, _options, _retention, _time, _logger) = (store, tasks, options.Value, retention.Value, time, logger);
        _follower = new EventFollower(
            new FollowerOptions("The search of agent logs")
            {
                Capacity = _options.QueueCapacity,
                BatchSize = _options.BatchSize,
                MixesTasks = true,
            },
            this, history, time, logger);
        var meter = meters.Create("Catalyst.AgentLogs");
        _written = meter.CreateCounter<long>("catalyst.agent_logs.written", description: "Lines of agents written to the store");
        _refused = meter.CreateCounter<long>("catalyst.agent_logs.refused", description: "Lines of agents that the store did not take");
    }

    /// <inheritdoc/>
    public void Committed(TaskRow task, IReadOnlyList<AgentEvent> events)
    {
        if (_options.Enabled)
        {
            _follower.Append(task.Id, events, isOver: task.CompletedAt is not null);
        }
    }

    /// <summary>Completes when everything that was committed on this silo before the call can be found, or could not be written.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        await (ExecuteTask ?? Task.CompletedTask).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _follower.WhenReadAsync().WaitAsync(cancellationToken);
    }

    /// <summary>What is waiting is written first, unless the store is away: then the next start reads it from the history.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await _follower.StopAsync(LastWrite, cancellationToken);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _follower.Dispose();
        base.Dispose();
    }

    bool IEventReader.Wants(AgentEvent e) => AgentLogLine.MayBe(e);

    Task<long> IEventReader.FindPlaceAsync(Guid taskId, long known, CancellationToken cancellationToken) =>
        _store.FindLastSeqAsync(taskId, cancellationToken);

    Task IEventReader.ReadAsync(IReadOnlyList<TaskEvents> batch, CancellationToken cancellationToken) => WriteAsync(
        [
            .. batch.SelectMany(task => task.Events)
                .Select(e => AgentLogLine.From(e, _options.MaxTextLength)).OfType<AgentLogEntry>().Where(IsWanted),
        ],
        cancellationToken);

    /// <summary>Looks at the latest tasks again, as after a crash.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (_options.Enabled && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var task in (await _tasks.ListAsync(limit: Recalled, cancellationToken: stoppingToken)).Items)
                {
                    _follower.FallBehind(task.Id);
                }

                return;
            }
            catch (DatabaseUnavailableException)
            {
                await Task.Delay(UntilTheDatabaseIsBack, _time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task WriteAsync(IReadOnlyList<AgentLogEntry> lines, CancellationToken cancellationToken)
    {
        if (lines.Count == 0)
        {
            return;
        }

        try
        {
            await _store.WriteAsync(lines, cancellationToken);
            _written.Add(lines.Count);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or DatabaseUnavailableException) && lines.Count == 1)
        {
            _refused.Add(1);
            LogRefused(exception, lines[0].TaskId, lines[0].Seq);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or DatabaseUnavailableException))
        {
            // One line that the store does not take must not cost its neighbours.
            foreach (var line in lines)
            {
                await WriteAsync([line], cancellationToken);
            }
        }
    }

    /// <summary>What retention has removed must not come back from the events, which are kept for longer.</summary>
    private bool IsWanted(AgentLogEntry line) =>
        _retention.AgentLogDays == 0 || line.Timestamp > _time.GetUtcNow() - TimeSpan.FromDays(_retention.AgentLogDays);
}
