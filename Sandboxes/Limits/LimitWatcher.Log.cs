using Microsoft.Extensions.Logging;

namespace Catalyst.Sandboxes.Limits;

internal sealed partial class LimitWatcher
{
    [LoggerMessage(1, LogLevel.Information, "Watching the limits of task {TaskId}'s application, which an earlier server started")]
    private partial void LogAdopted(Guid taskId);

    [LoggerMessage(2, LogLevel.Warning, "The application of task {TaskId} was stopped: {End}")]
    private partial void LogExceeded(Guid taskId, SandboxEnd end);

    [LoggerMessage(3, LogLevel.Warning, "The limits of commands could not be looked at; it is tried again")]
    private partial void LogFailed(Exception exception);
}
