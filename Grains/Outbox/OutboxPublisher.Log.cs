using Microsoft.Extensions.Logging;

namespace Catalyst.Grains.Outbox;

internal sealed partial class OutboxPublisher
{
    [LoggerMessage(1, LogLevel.Warning, "Events could not be published; they stay in the outbox and are tried again")]
    private partial void LogFailed(Exception exception);
}
