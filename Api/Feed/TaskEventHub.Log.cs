namespace Catalyst.Api.Feed;

internal sealed partial class TaskEventHub
{
    [LoggerMessage(EventId = 7010, Level = LogLevel.Warning, Message = "Reading the events of task {TaskId} after {Seq} failed; trying again")]
    private static partial void ReadFailed(ILogger logger, Guid taskId, long seq, Exception exception);
}
