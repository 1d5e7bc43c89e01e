using Microsoft.Extensions.Logging;

namespace Catalyst.Engine.Orleans.RabbitMq;

internal sealed partial class RabbitQueueReceiver
{
    [LoggerMessage(1, LogLevel.Warning, "A message in {Queue} was refused and is a dead letter now. {Reason}")]
    private partial void LogRefused(string queue, string reason);
}
