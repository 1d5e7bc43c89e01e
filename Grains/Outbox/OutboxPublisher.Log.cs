using Microsoft.Extensions.Logging;

namespace Catalyst.Grains.Outbox;

internal sealed partial class OutboxPublisher
{
    [LoggerMessage(1, LogLevel.Warning, "The outbox could not be looked through; it is tried again in a second")]
    private partial void LogSweepFailed(Exception exception);

    [LoggerMessage(2, LogLevel.Error, "Event {EventId} of task {TaskId} is not a valid envelope and was left out")]
    private partial void LogInvalid(Exception exception, Guid eventId, Guid taskId);
}
