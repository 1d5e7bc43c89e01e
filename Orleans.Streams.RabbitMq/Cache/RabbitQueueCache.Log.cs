using Microsoft.Extensions.Logging;

namespace Orleans.Streams.RabbitMq.Cache;

internal sealed partial class RabbitQueueCache
{
    [LoggerMessage(1, LogLevel.Warning, "A message of stream {Stream} in {Queue} failed, delivery {Attempt}")]
    private partial void LogFailed(Exception? exception, StreamId stream, string queue, int attempt);

    [LoggerMessage(2, LogLevel.Error, "A message of stream {Stream} in {Queue} failed {Attempts} times and is a dead letter now")]
    private partial void LogDead(StreamId stream, string queue, int attempts);

    [LoggerMessage(3, LogLevel.Warning,
        "A message of stream {Stream} in {Queue} cannot be put among the dead letters yet; it stays where it is")]
    private partial void LogNotDead(Exception exception, StreamId stream, string queue);

    [LoggerMessage(4, LogLevel.Debug, "Nobody is subscribed to stream {Stream} of {Queue}; its messages are acknowledged")]
    private partial void LogUnclaimed(StreamId stream, string queue);
}
