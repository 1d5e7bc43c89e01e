using Catalyst.Broker;
using Catalyst.Grains.FlowLogs;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Telemetry;
using Catalyst.Persistence;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Catalyst.Grains.Outbox;

/// <summary>
/// Publishes committed events, each task's in their order, and notes how far each task is only when the broker has confirmed. What this silo commits
/// is published from memory at once; the database is read after a time of too many events, and for what a silo that died left behind. What was
/// published in the moment before a crash is published again, which consumers bear: they look at the task's state and at the event's id.
/// </summary>
internal sealed partial class OutboxPublisher : BackgroundService
{
    private const int BatchSize = 256;
    private const int Capacity = 16_384;
    private const int MarksAtOnce = 1024;

    /// <summary>Notes this often what has been published, and looks for events of silos that died.</summary>
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(1);

    /// <summary>An event that is not under way here by then was lost sight of.</summary>
    private static readonly TimeSpan StrayAge = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan LastMarks = TimeSpan.FromSeconds(5);

    private readonly Database _database;
    private readonly EventRepository _events;
    private readonly ILocalSiloDetails _silo;
    private readonly IEventTransport _transport;
    private readonly TaskFlowLog _flow;
    private readonly TimeProvider _time;
    private readonly ILogger<OutboxPublisher> _logger;
    private readonly OutboxLines _lines;
    private readonly OutboxMarks _marks = new();
    private readonly SemaphoreSlim _marking = new(1, 1);
    private readonly SemaphoreSlim _behind = new(1, 1);
    private readonly CancellationTokenSource _stopping = new();

    public OutboxPublisher(
        Database database, EventRepository events, ILocalSiloDetails silo, IEventTransport transport, TaskFlowLog flow, TimeProvider time,
        ILogger<OutboxPublisher> logger)
    {
        _database = database;
        _events = events;
        _silo = silo;
        _transport = transport;
        _flow = flow;
        _time = time;
        _logger = logger;
        _lines = new OutboxLines(transport.IsDurable ? Capacity : int.MaxValue, PublishKeptAsync, Wake);
    }

    /// <summary>
    /// Who publishes what is committed here, as a commit must note it; null for a broker in memory. That dies with this process and takes what it was
    /// given along; what a task waits for is then found by its state, and a note would only be work.
    /// </summary>
    public string? Publisher => IsNeeded ? _silo.Name : null;

    private bool IsNeeded => _transport.IsDurable;

    /// <summary>The task has committed <paramref name="events"/>.</summary>
    public void Committed(Guid taskId, IReadOnlyList<AgentEvent> events) => _lines.Append(taskId, events);

    /// <summary>
    /// What another silo committed for the task and is not known to have published. Who takes the task over publishes that first, with its own
    /// first events: the sweep for strays would come after them.
    /// </summary>
    public async Task<IReadOnlyList<AgentEvent>> InheritAsync(Guid taskId, CancellationToken cancellationToken) =>
        IsNeeded ? await _events.InheritAsync(taskId, _silo.Name, cancellationToken) : [];

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await base.StopAsync(cancellationToken);
        await ((Task)MarkAsync()).WaitAsync(LastMarks, _time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _stopping.Dispose();
        _behind.Dispose();
        _marking.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!_lines.IsFlowing)
                {
                    await CatchUpAsync(stoppingToken);
                }
                else if (!await _behind.WaitAsync(Sweep, stoppingToken) && IsNeeded)
                {
                    await MarkAsync();
                    await PublishStraysAsync(stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (DatabaseUnavailableException)
            {
                await _database.AnswersAgainAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (Exception exception)
            {
                LogFailed(exception);
                await Task.Delay(Sweep, _time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void Wake()
    {
        if (_behind.CurrentCount == 0)
        {
            _behind.Release();
        }
    }

    /// <summary>Publishes what only the database knows, until what this silo commits can be published from memory again.</summary>
    private async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        await _lines.HoldAsync().WaitAsync(cancellationToken);
        var published = new HashSet<Guid>();
        IReadOnlyList<AgentEvent> batch;
        do
        {
            await UntilMarkedAsync(cancellationToken);

            // With a broker in memory this silo is alone, and what is there was left before that was so.
            batch = IsNeeded
                ? await _events.TakeUnpublishedAsync(_silo.Name, DateTimeOffset.MaxValue, [], BatchSize, cancellationToken)
                : await _events.TakeUnpublishedAsync(BatchSize, cancellationToken);
            await PublishAsync(batch, cancellationToken);
            published.UnionWith(batch.Select(e => e.EventId));
        }
        while (batch.Count == BatchSize);

        _lines.Flow(published);
    }

    /// <summary>
    /// Publishes what silos that are gone have left, and what should be under way here and is not. What a silo that lives is late with is its own
    /// matter: all others would only send it once more each, to a broker that has trouble enough.
    /// </summary>
    private async Task PublishStraysAsync(CancellationToken cancellationToken)
    {
        if (_transport.Trouble is not null)
        {
            // Then everybody is late, and what there is to look through grows all the while.
            return;
        }

        await TakeOverAsync(cancellationToken);
        IReadOnlyList<AgentEvent> strays;
        do
        {
            // What left memory before this look is marked before the database is asked, so it is not published twice.
            var inHand = _lines.Tasks;
            await UntilMarkedAsync(cancellationToken);
            strays = await _events.TakeUnpublishedAsync(_silo.Name, _time.GetUtcNow() - StrayAge, [.. inHand], BatchSize, cancellationToken);
            inHand.UnionWith(_lines.Tasks);
            await PublishAsync([.. strays.Where(e => !inHand.Contains(e.TaskId))], cancellationToken);
        }
        while (strays.Count == BatchSize && _lines.IsFlowing);
    }

    /// <summary>What silos that have left the cluster had to publish is published here.</summary>
    private async Task TakeOverAsync(CancellationToken cancellationToken)
    {
        if (await _events.ListLostPublishersAsync(cancellationToken) is [_, ..] lost)
        {
            await _events.TakeOverAsync(_silo.Name, [.. lost], cancellationToken);
        }
    }

    /// <summary>Each task's events one after the other, all tasks at once: a broker takes as long to confirm one event as many.</summary>
    private async Task PublishAsync(IReadOnlyList<AgentEvent> batch, CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAll(batch.GroupBy(e => e.TaskId).Select(line => PublishInOrderAsync(line, cancellationToken)));
        }
        finally
        {
            await MarkAsync();
        }
    }

    private async Task PublishInOrderAsync(IEnumerable<AgentEvent> line, CancellationToken cancellationToken)
    {
        foreach (var item in line)
        {
            await PublishAsync(item, cancellationToken);
            _marks.Confirmed(item);
        }
    }

    private async Task PublishKeptAsync(AgentEvent item)
    {
        try
        {
            await PublishAsync(item, _stopping.Token);
        }
        catch (Exception exception) when (!_stopping.IsCancellationRequested)
        {
            LogFailed(exception);
            throw;
        }

        if (IsNeeded)
        {
            _marks.Confirmed(item);
        }
    }

    /// <summary>An event that no broker takes must not hold up those behind it; recovery wakes its task.</summary>
    private async Task PublishAsync(AgentEvent item, CancellationToken cancellationToken)
    {
        try
        {
            var handedOver = _time.GetUtcNow();
            await _transport.PublishAsync(item, cancellationToken);
            _flow.Queued(item, handedOver);
            GrainMetrics.Published(_time.GetUtcNow() - item.Timestamp);
        }
        catch (InvalidEventException exception)
        {
            LogInvalid(exception, item.EventId, item.TaskId);
        }
    }

    /// <summary>
    /// Before the database is asked what is not published: as long as it can be read and not written, as with a full disk, it would name what is
    /// published already, again and again.
    /// </summary>
    private async Task UntilMarkedAsync(CancellationToken cancellationToken)
    {
        while (!await MarkAsync())
        {
            await Task.Delay(Sweep, _time, cancellationToken);
        }
    }

    /// <summary>
    /// Notes in the database what has been published, all since the last time at once. What cannot be noted now is noted later, or published again
    /// after a crash.
    /// </summary>
    /// <returns>Whether all is noted.</returns>
    private async Task<bool> MarkAsync()
    {
        await _marking.WaitAsync(CancellationToken.None);
        var marks = new Queue<KeyValuePair<Guid, long>[]>(_marks.Take().Chunk(MarksAtOnce));
        try
        {
            while (marks.TryPeek(out var chunk))
            {
                await _events.MarkPublishedAsync(chunk, CancellationToken.None);
                marks.Dequeue();
            }

            return true;
        }
        catch (Exception exception)
        {
            if (exception is not DatabaseUnavailableException)
            {
                LogFailed(exception);
            }

            _marks.GiveBack(marks.SelectMany(chunk => chunk));
            return false;
        }
        finally
        {
            _marking.Release();
        }
    }
}
