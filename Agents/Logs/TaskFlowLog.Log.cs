using Microsoft.Extensions.Logging;

namespace Catalyst.Agents.Logs;

public sealed partial class TaskFlowLog
{
    [LoggerMessage(1, LogLevel.Warning, "The flow log {File} of task {TaskId} could not be written; the task goes on.")]
    private partial void LogUnwritable(Exception exception, Guid taskId, string file);
}
