using Catalyst.Grains.Interfaces.Tasks;
using Microsoft.Extensions.Logging;

namespace Catalyst.Grains.Tasks;

internal sealed partial class TaskGrain
{
    [LoggerMessage(1, LogLevel.Warning, "Task {TaskId} does not exist; {Input} ignored")]
    private partial void LogUnknownTask(Guid taskId, string input);

    [LoggerMessage(2, LogLevel.Warning, "Task {TaskId}: version {Version} was written by another activation; reloading")]
    private partial void LogLostRace(Guid taskId, long version);

    [LoggerMessage(3, LogLevel.Information, "Task {TaskId} ended: {Status} {Error}")]
    private partial void LogEnded(Guid taskId, TaskStatus status, string? error);

    [LoggerMessage(4, LogLevel.Information, "Task {TaskId}: {Phase} attempt {Attempt} round {Round}")]
    private partial void LogRun(Guid taskId, TaskPhase phase, int attempt, int round);

    [LoggerMessage(5, LogLevel.Error, "Task {TaskId}: the {Phase} worker failed")]
    private partial void LogWorkerFailed(Exception exception, Guid taskId, TaskPhase phase);

    [LoggerMessage(6, LogLevel.Warning,
        "Task {TaskId}: could not tell its conversation that it ended; the conversation asks when it is read")]
    private partial void LogNotifyFailed(Exception exception, Guid taskId);

    [LoggerMessage(7, LogLevel.Warning, "Task {TaskId}: {Input} waits for the database")]
    private partial void LogWaiting(Guid taskId, string input);

    [LoggerMessage(8, LogLevel.Warning,
        "Task {TaskId}: the {Phase} worker cannot be reached while the cluster changes; it is tried again every second")]
    private partial void LogNoWorker(Exception exception, Guid taskId, TaskPhase phase);
}
