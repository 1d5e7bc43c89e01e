using Microsoft.Extensions.Logging;

namespace Catalyst.Grains.Recovery;

internal sealed partial class RecoveryService
{
    [LoggerMessage(1, LogLevel.Warning, "Recovery could not look for tasks; it tries again in a second")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(2, LogLevel.Warning, "Task {TaskId} could not be woken; it is tried again in a second")]
    private partial void LogWakeFailed(Exception exception, Guid taskId);
}
