using Microsoft.Extensions.Logging;

namespace Catalyst.Grains.AgentLogs;

public sealed partial class AgentLogWriter
{
    [LoggerMessage(1, LogLevel.Warning, "Agent logs cannot be written now; {Lines} lines and what follows wait")]
    private partial void LogWaiting(Exception exception, int lines);

    [LoggerMessage(2, LogLevel.Information, "Agent logs are written again")]
    private partial void LogWrittenAgain();

    [LoggerMessage(3, LogLevel.Error, "A line of task {TaskId} (seq {Seq}) is not taken by the store of agent logs and is left out; the task's events have it")]
    private partial void LogRefused(Exception exception, Guid taskId, long seq);

    [LoggerMessage(4, LogLevel.Warning, "More agent log lines than can wait; {Tasks} tasks are completed from their history")]
    private partial void LogOverflowed(int tasks);

    [LoggerMessage(5, LogLevel.Error, "The agent logs of task {TaskId} could not be completed from its history")]
    private partial void LogIncomplete(Exception exception, Guid taskId);
}
