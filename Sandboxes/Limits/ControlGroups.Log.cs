using Microsoft.Extensions.Logging;

namespace Catalyst.Sandboxes.Limits;

internal sealed partial class ControlGroups
{
    [LoggerMessage(1, LogLevel.Warning,
        "No control group could be made for a command of task {TaskId}; its limits are kept by looking at its processes")]
    private partial void LogNotMade(Exception exception, Guid taskId);

    [LoggerMessage(2, LogLevel.Information, "Removed what an earlier server's command of task {TaskId} ({Kind}) had left")]
    private partial void LogRemoved(Guid taskId, string kind);

    [LoggerMessage(3, LogLevel.Warning, "What an earlier server's command of task {TaskId} ({Kind}) had left cannot be ended")]
    private partial void LogUnkillable(Guid taskId, string kind);
}
