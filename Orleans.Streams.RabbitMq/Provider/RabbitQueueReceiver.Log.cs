using Microsoft.Extensions.Logging;

namespace Orleans.Streams.RabbitMq;

internal sealed partial class RabbitQueueReceiver
{
    [LoggerMessage(1, LogLevel.Warning, "A message in {Queue} was refused and is a dead letter now. {Reason}")]
    private partial void LogRejected(string queue, string reason);

    [LoggerMessage(2, LogLevel.Error,
        "A message in {Queue} that cannot be read cannot be put among the dead letters yet; it stays where it is")]
    private partial void LogNotRejected(Exception failure, string queue);
}
