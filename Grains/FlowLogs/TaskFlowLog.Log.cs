using Microsoft.Extensions.Logging;

namespace Catalyst.Grains.FlowLogs;

public sealed partial class TaskFlowLog
{
    [LoggerMessage(1, LogLevel.Warning, "The flow log of task {TaskId} could not be written; the task goes on, and the log is completed when it can be")]
    private partial void LogUnwritable(Exception exception, Guid taskId);
}
