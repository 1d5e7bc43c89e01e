namespace Catalyst.Api.Previews;

internal sealed partial class PreviewProxy
{
    [LoggerMessage(EventId = 7020, Level = LogLevel.Information,
        Message = "Preview of task {TaskId} is not reachable on port {Port}: {Reason}")]
    private static partial void Unreachable(ILogger logger, Guid taskId, int port, string reason);

    [LoggerMessage(EventId = 7021, Level = LogLevel.Warning, Message = "Preview of task {TaskId} did not answer {Path} in time")]
    private static partial void TimedOut(ILogger logger, Guid taskId, PathString path);
}
