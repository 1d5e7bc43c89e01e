using Microsoft.Extensions.Logging;

namespace Catalyst.Grains.Feed;

public sealed partial class TaskFeed
{
    [LoggerMessage(1, LogLevel.Warning, "Reading the events of task {TaskId} after {Seq} failed; trying again")]
    private partial void LogReadFailed(Exception exception, Guid taskId, long seq);
}
