using System.Collections.Concurrent;
using Catalyst.Events;
using Catalyst.Grains.FlowLogs;
using Catalyst.Grains.Followers;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Telemetry;
using Catalyst.Grains.Tasks;
using Catalyst.Persistence;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Catalyst.Grains.Outbox;

/// <summary>
/// Publishes committed events, each task's in their order, and notes how far each task is only when the broker has confirmed. What a silo
/// that is gone left behind is taken over. What was published in the moment before a crash is published again, which consumers tolerate:
/// they look at the task's state and at the event's id.
/// </summary>
internal sealed partial class OutboxPublisher : BackgroundService, IEventFollower, IEventReader
{
    private const int MarksAtOnce = 1024;
    private const int TasksAtOnce = 4096;

    /// <summary>Notes this often what has been published, and looks for events of silos that are gone.</summary>
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(1);

    /// <summary>An event that is not under way here by then was lost sight of.</summary>
    private static readonly TimeSpan StrayAge = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan LastMarks = TimeSpan.FromSeconds(5);

    private readonly EventRepository _events;
    private readonly ILocalSiloDetails _silo;
    private readonly IEventTransport _transport;
    private readonly TaskFlowLog _flow;
    private readonly TimeProvider _time;
    private readonly ILogger<OutboxPublisher> _logger;
    private readonly EventFollower _follower;
    private readonly bool _hasReaders;

    /// <summary>Up to which event of each task the broker has confirmed, as long as the database does not know.</summary>
    private readonly ConcurrentDictionary<Guid, long> _confirmed = new();

    public OutboxPublisher(
        EventRepository events, ILocalSiloDetails silo, IEventTransport transport, TaskFlowLog flow, IOptions<TaskGrainOptions> options,
        TimeProvider time, ILogger<OutboxPublisher> logger)
    {
        (_events, _silo, _transport, _flow, _time, _logger) = (events, silo, transport, flow, time, logger);
        _hasReaders = options.Value.Publishes(transport);
        _follower = new EventFollower(new FollowerOptions("The outbox") { Workers = int.MaxValue }, this, events, time, logger);
    }

    /// <summary>
    /// Who publishes what is committed here, as a commit must note it; null for a broker in memory. That ends with this process and takes
    /// what it was given along; what a task waits for is then found by its state, and a note would only be work.
    /// </summary>
    public string? Publisher => _transport.IsDurable ? _silo.Name : null;

    /// <inheritdoc/>
    public void Committed(TaskRow task, IReadOnlyList<AgentEvent> events)
    {
        if (_hasReaders)
        {
            _follower.Append(task.Id, events, isOver: task.CompletedAt is not null);
        }
    }

    /// <summary>
    /// Also makes the task this silo's matter: what another one committed before goes out before what was committed here.
    /// </summary>
    async Task<long> IEventReader.FindPlaceAsync(Guid taskId, long known, CancellationToken cancellationToken)
    {
        // In this order, for a mark leaves memory when the database has it.
        var confirmed = _confirmed.GetValueOrDefault(taskId);
        return Math.Max(confirmed, _transport.IsDurable ? await _events.ClaimAsync(taskId, _silo.Name, cancellationToken) ?? known : known);
    }

    async Task IEventReader.ReadAsync(IReadOnlyList<TaskEvents> batch, CancellationToken cancellationToken)
    {
        foreach (var e in batch.SelectMany(task => task.Events))
        {
            await PublishAsync(e, cancellationToken);
            if (_transport.IsDurable)
            {
                _confirmed.AddOrUpdate(e.TaskId, static (_, seq) => seq, static (_, known, seq) => Math.Max(known, seq), e.Seq);
            }
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await _follower.StopAsync(TimeSpan.Zero, cancellationToken);
        await MarkAsync(cancellationToken).WaitAsync(LastMarks, _time, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _follower.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Sweep, _time);
        try
        {
            while (await SweepAsync(stoppingToken))
            {
                await timer.WaitForNextTickAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // This silo stops.
        }
    }

    /// <summary>
    /// Publishes what silos that are gone have left, and what should be under way here and is not. What a silo that lives is late with is
    /// its own matter: all others would only send it once more each, to a broker that has trouble enough. While it has, nobody looks:
    /// everybody is late then.
    /// </summary>
    /// <returns>Whether to look again.</returns>
    private async Task<bool> SweepAsync(CancellationToken cancellationToken)
    {
        try
        {
            // What is out is noted before the database is asked what is not: else it would name that again and again.
            var inHand = _follower.Busy;
            await MarkAsync(cancellationToken);
            var lost = (await _events.ListLostPublishersAsync(cancellationToken)).Where(silo => silo != _silo.Name).ToArray();
            if (!_transport.IsDurable)
            {
                // There is nobody to send it to, and recovery wakes the tasks that wait for it.
                return await _events.DropAsync(lost, cancellationToken);
            }

            if (_transport.Trouble is null)
            {
                if (lost.Length > 0)
                {
                    await _events.TakeOverAsync(_silo.Name, lost, cancellationToken);
                }

                var strays = await _events.ListUnpublishedAsync(
                    _silo.Name, _time.GetUtcNow() - StrayAge, [.. inHand], TasksAtOnce, cancellationToken);
                inHand.UnionWith(_follower.Busy);
                foreach (var (task, published) in strays.Where(stray => !inHand.Contains(stray.Key)))
                {
                    _follower.FallBehind(task, Math.Max(published, _confirmed.GetValueOrDefault(task)));
                }
            }
        }
        catch (DatabaseUnavailableException)
        {
            // Persistence has logged it, and the next sweep finds the same.
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogSweepFailed(exception);
        }

        return true;
    }

    /// <summary>An event that no broker takes must not hold up those behind it; recovery wakes its task.</summary>
    private async Task PublishAsync(AgentEvent e, CancellationToken cancellationToken)
    {
        try
        {
            var handedOver = _time.GetUtcNow();
            await _transport.PublishAsync(e, cancellationToken);
            _flow.Queued(e, handedOver);
            GrainMetrics.Published(_time.GetUtcNow() - e.Timestamp);
        }
        catch (InvalidEventException exception)
        {
            LogInvalid(exception, e.EventId, e.TaskId);
        }
    }

    /// <summary>Notes in the database what has been published, all since the last time at once.</summary>
    private async Task MarkAsync(CancellationToken cancellationToken)
    {
        foreach (var marks in _confirmed.ToArray().Chunk(MarksAtOnce))
        {
            await _events.MarkPublishedAsync(marks, cancellationToken);
            foreach (var mark in marks)
            {
                _confirmed.TryRemove(mark);
            }
        }
    }
}
