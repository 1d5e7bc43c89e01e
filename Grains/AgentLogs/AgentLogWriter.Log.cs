using Microsoft.Extensions.Logging;

namespace Catalyst.Grains.AgentLogs;

public sealed partial class AgentLogWriter
{
    [LoggerMessage(
        1, LogLevel.Error,
        "A line of task {TaskId} (seq {Seq}) is not taken by the store of agent logs and is left out; the task's events have it")]
    private partial void LogRefused(Exception exception, Guid taskId, long seq);
}
