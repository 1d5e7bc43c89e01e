using Catalyst.Broker;
using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Persistence;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Catalyst.Grains.FlowLogs;

/// <summary>
/// Keeps the flow log of each task under <c>logs/tasks/{task}/</c>, from its input to its result. Whoever has something to tell leaves it in
/// memory and goes on; one writer puts it on disk. It never holds up or fails a task: what does not fit or cannot be written is left out, and
/// the next write takes it from the history.
/// </summary>
public sealed partial class TaskFlowLog : BackgroundService
{
    /// <summary>Tasks with news at the same time; the others' logs are completed later from the history.</summary>
    internal const int MaxTasks = 4096;

    /// <summary>Events and queue steps of one task that wait for the writer.</summary>
    internal const int MaxWaiting = 1024;

    /// <summary>How much longer the writer rests than it writes, so that tasks keep the machine for themselves.</summary>
    private const int Idleness = 9;

    /// <summary>The writer rests after so much work, or tasks that are under way would wait for a pile of logs.</summary>
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(10);

    private static readonly TimeSpan LastWrite = TimeSpan.FromSeconds(5);

    private readonly TaskFlowWriter _writer;
    private readonly ILocalSiloDetails _silo;
    private readonly FlowLogOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<TaskFlowLog> _logger;
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _news = new(0, 1);
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly Dictionary<Guid, Waiting> _waiting = [];
    private readonly Queue<Waiting> _order = new();
    private DateTimeOffset _complained = DateTimeOffset.MinValue;

    public TaskFlowLog(
        CatalystPaths paths, EventRepository history, TaskRepository tasks, ILocalSiloDetails silo, IOptions<FlowLogOptions> options, TimeProvider time,
        ILogger<TaskFlowLog> logger)
    {
        _writer = new TaskFlowWriter(paths, history, tasks, options.Value);
        _silo = silo;
        _options = options.Value;
        _time = time;
        _logger = logger;
    }

    /// <summary>The task has committed <paramref name="events"/>.</summary>
    public void Committed(TaskRow row, IReadOnlyList<AgentEvent> events) => Tell(row.Id, waiting =>
    {
        waiting.Row = row;
        if (waiting.Events.Count + events.Count <= MaxWaiting)
        {
            waiting.Events.AddRange(events);
        }
        else
        {
            waiting.Events.Clear();
            waiting.Incomplete = true;
        }
    });

    /// <summary>The broker has confirmed the event, which was handed to it at <paramref name="at"/>.</summary>
    public void Queued(AgentEvent e, DateTimeOffset at)
    {
        foreach (var queue in Topology.Catalyst.Route(e))
        {
            Tell(e.TaskId, QueueStep.Queued(e, queue, at));
        }
    }

    /// <summary>The queue has handed the event out.</summary>
    public void Dequeued(string queue, Delivery delivery) =>
        Tell(delivery.Event.TaskId, QueueStep.Dequeued(delivery.Event, queue, delivery.Attempt, _time.GetUtcNow()));

    /// <summary>A worker of this silo has taken the run up.</summary>
    public void Assigned(PhaseRun run) => Tell(run.TaskId, QueueStep.Assigned(run, _silo.Name, _time.GetUtcNow()));

    /// <summary>Completes when the task's log has everything that was committed before the call, or it could not be written.</summary>
    public Task CatchUpAsync(Guid taskId, CancellationToken cancellationToken) => WriteAsync(() =>
    {
        var waiting = Take(taskId) ?? new Waiting(taskId);
        waiting.Incomplete = true;
        return waiting;
    }).WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAllAsync().WaitAsync(LastWrite, _time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        async Task WriteAllAsync()
        {
            while (await WriteAsync(TakeOldest))
            {
                // The next one.
            }
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _writer.Dispose();
        _news.Dispose();
        _writing.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await _news.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await Task.Delay(_options.WriteInterval, _time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            for (var more = true; more && !stoppingToken.IsCancellationRequested;)
            {
                var started = _time.GetTimestamp();
                do
                {
                    more = await WriteAsync(TakeOldest);
                }
                while (more && _time.GetElapsedTime(started) < Slice);

                // What comes meanwhile for a task that waits already goes with the same write.
                await Task.Delay(Idleness * _time.GetElapsedTime(started), _time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private void Tell(Guid taskId, QueueStep step) => Tell(taskId, waiting =>
    {
        if (waiting.Steps.Count < MaxWaiting)
        {
            waiting.Steps.Add(step);
        }
    });

    private void Tell(Guid taskId, Action<Waiting> what)
    {
        if (!_options.Enabled)
        {
            return;
        }

        lock (_lock)
        {
            if (!_waiting.TryGetValue(taskId, out var waiting))
            {
                if (_waiting.Count >= MaxTasks)
                {
                    return;
                }

                _waiting.Add(taskId, waiting = new Waiting(taskId));
                _order.Enqueue(waiting);
            }

            what(waiting);
            if (_news.CurrentCount == 0)
            {
                _news.Release();
            }
        }
    }

    /// <summary>The news that have waited longest; null when there are none.</summary>
    private Waiting? TakeOldest()
    {
        lock (_lock)
        {
            while (_order.TryDequeue(out var waiting))
            {
                // Somebody who read the log may have had it written out of its turn.
                if (_waiting.TryGetValue(waiting.TaskId, out var current) && current == waiting)
                {
                    _waiting.Remove(waiting.TaskId);
                    return waiting;
                }
            }

            return null;
        }
    }

    private Waiting? Take(Guid taskId)
    {
        lock (_lock)
        {
            return _waiting.Remove(taskId, out var waiting) ? waiting : null;
        }
    }

    /// <summary>Writes one task's news; false when there were none.</summary>
    private async Task<bool> WriteAsync(Func<Waiting?> take)
    {
        await _writing.WaitAsync(CancellationToken.None);
        try
        {
            if (take() is not { } waiting)
            {
                return false;
            }

            await AttemptAsync(waiting);
            return true;
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task AttemptAsync(Waiting waiting)
    {
        try
        {
            await _writer.WriteAsync(waiting.TaskId, new FlowNews(waiting.Row, waiting.Events, waiting.Steps, waiting.Incomplete), CancellationToken.None);
        }
        catch (Exception exception)
        {
            // A full disk makes this fail for every task: once a minute says it.
            if (_time.GetUtcNow() - _complained >= TimeSpan.FromMinutes(1))
            {
                _complained = _time.GetUtcNow();
                LogUnwritable(exception, waiting.TaskId);
            }
        }
    }

    private sealed class Waiting(Guid taskId)
    {
        public Guid TaskId => taskId;

        public TaskRow? Row { get; set; }

        public List<AgentEvent> Events { get; } = [];

        public List<QueueStep> Steps { get; } = [];

        public bool Incomplete { get; set; }
    }
}
