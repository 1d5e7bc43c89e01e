using Catalyst.Events;
using Catalyst.Grains.Followers;
using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Tasks;
using Catalyst.Persistence;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Catalyst.Grains.FlowLogs;

/// <summary>
/// Keeps the flow log of each task under <c>logs/tasks/{task}/</c>, from its input to its result. Whoever has something to tell leaves it
/// in memory and goes on; one worker puts it on disk. It never holds up or fails a task: what cannot be written is written later from the
/// history, and for that is not in the history, the steps of queues, there is only so much room.
/// </summary>
public sealed class TaskFlowLog : IEventFollower, IEventReader, IHostedService, IDisposable
{
    /// <summary>
    /// Tasks with something to write at the same time; the others' logs are completed by their next event, or for who reads them.
    /// </summary>
    internal const int MaxTasks = 4096;

    /// <summary>Queue steps of one task that wait for the worker.</summary>
    private const int MaxSteps = 1024;

    private static readonly TimeSpan LastWrite = TimeSpan.FromSeconds(5);

    private readonly TaskFlowWriter _writer;
    private readonly ILocalSiloDetails _silo;
    private readonly FlowLogOptions _options;
    private readonly bool _usesQueues;
    private readonly TimeProvider _time;
    private readonly EventFollower _follower;
    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, List<QueueStep>> _steps = [];

    public TaskFlowLog(
        CatalystPaths paths, IEventHistory history, TaskRepository tasks, ILocalSiloDetails silo, IOptions<TaskGrainOptions> grains,
        IOptions<FlowLogOptions> options, TimeProvider time, ILogger<TaskFlowLog> logger)
    {
        (_silo, _options, _time) = (silo, options.Value, time);
        _usesQueues = grains.Value.Mode == OrchestrationMode.EventDriven;
        _writer = new TaskFlowWriter(paths, tasks, options.Value, _usesQueues);
        _follower = new EventFollower(
            new FollowerOptions("A flow log") { Capacity = 8 * MaxTasks, MaxTasks = MaxTasks, Gather = _options.WriteInterval, Rest = 9 },
            this, history, time, logger);
    }

    /// <inheritdoc/>
    public void Committed(TaskRow task, IReadOnlyList<AgentEvent> events)
    {
        if (_options.Enabled)
        {
            _follower.Append(task.Id, events, isOver: task.CompletedAt is not null, task);
        }
    }

    /// <summary>The broker has confirmed the event, which was handed to it at <paramref name="at"/>.</summary>
    public void Queued(AgentEvent e, DateTimeOffset at)
    {
        foreach (var queue in _usesQueues ? Topology.Route(e) : [])
        {
            Tell(e.TaskId, QueueStep.Queued(e, queue, at));
        }
    }

    /// <summary>The queue has handed the event out.</summary>
    public void Dequeued(string queue, AgentEvent e) => Tell(e.TaskId, QueueStep.Dequeued(e, queue, _time.GetUtcNow()));

    /// <summary>A worker of this silo has taken the run up.</summary>
    public void Assigned(PhaseAttempt run) => Tell(run.TaskId, QueueStep.Assigned(run, _silo.Name, _time.GetUtcNow()));

    /// <summary>Completes when the task's log has everything that was committed before the call, or it could not be written.</summary>
    public Task CatchUpAsync(Guid taskId, CancellationToken cancellationToken)
    {
        _follower.FallBehind(taskId, urgent: true);
        return _follower.WhenReadAsync(taskId).WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => _follower.StopAsync(LastWrite, cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        _follower.Dispose();
        _writer.Dispose();
    }

    Task<long> IEventReader.FindPlaceAsync(Guid taskId, long known, CancellationToken cancellationToken) =>
        Task.FromResult(_writer.FindPlace(taskId));

    async Task IEventReader.ReadAsync(IReadOnlyList<TaskEvents> batch, CancellationToken cancellationToken)
    {
        foreach (var task in batch)
        {
            await _writer.WriteAsync(task, Take(task.TaskId), cancellationToken);
        }
    }

    private void Tell(Guid taskId, QueueStep step)
    {
        if (!_options.Enabled)
        {
            return;
        }

        lock (_lock)
        {
            if (!_steps.TryGetValue(taskId, out var steps))
            {
                if (_steps.Count == MaxTasks)
                {
                    return;
                }

                _steps.Add(taskId, steps = []);
            }

            if (steps.Count < MaxSteps)
            {
                steps.Add(step);
            }
        }

        _follower.Call(taskId);
    }

    private List<QueueStep> Take(Guid taskId)
    {
        lock (_lock)
        {
            return _steps.Remove(taskId, out var steps) ? steps : [];
        }
    }
}
