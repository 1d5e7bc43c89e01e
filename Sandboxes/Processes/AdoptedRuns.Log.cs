using Microsoft.Extensions.Logging;

namespace Catalyst.Sandboxes.Processes;

internal sealed partial class AdoptedRuns
{
    [LoggerMessage(1, LogLevel.Information,
        "Watching the limits of task {TaskId}'s application, which an earlier server started ({Processes} processes)")]
    private partial void LogAdopted(Guid taskId, int processes);

    [LoggerMessage(2, LogLevel.Warning, "The application of task {TaskId} was stopped: {End}")]
    private partial void LogExceeded(Guid taskId, SandboxEnd end);

    [LoggerMessage(3, LogLevel.Warning, "Applications of an earlier server could not be looked at; it is tried again")]
    private partial void LogFailed(Exception exception);
}
