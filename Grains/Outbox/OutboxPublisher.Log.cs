using Microsoft.Extensions.Logging;

namespace Catalyst.Grains.Outbox;

internal sealed partial class OutboxPublisher
{
    [LoggerMessage(1, LogLevel.Warning, "Events could not be published; they stay in the outbox and are tried again")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(2, LogLevel.Error, "Event {EventId} of task {TaskId} is not a valid envelope and was left out")]
    private partial void LogInvalid(Exception exception, Guid eventId, Guid taskId);
}
