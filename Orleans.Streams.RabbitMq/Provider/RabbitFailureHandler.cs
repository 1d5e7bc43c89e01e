using Microsoft.Extensions.Logging;

namespace Orleans.Streams.RabbitMq;

/// <summary>
/// The cache delivers a failed message again and makes it a dead letter in the end. A subscription is never given up over it, because the
/// next message may be all right.
/// </summary>
internal sealed partial class RabbitFailureHandler(ILogger<RabbitFailureHandler> logger) : IStreamFailureHandler
{
    public bool ShouldFaultSubsriptionOnError => false;

    public Task OnDeliveryFailure(GuidId subscriptionId, string streamProviderName, StreamId streamIdentity,
        StreamSequenceToken? sequenceToken) => Task.CompletedTask;

    public Task OnSubscriptionFailure(GuidId subscriptionId, string streamProviderName, StreamId streamIdentity,
        StreamSequenceToken? sequenceToken)
    {
        LogSubscriptionFailed(streamIdentity, streamProviderName);
        return Task.CompletedTask;
    }

    [LoggerMessage(1, LogLevel.Warning,
        "A subscriber of stream {Stream} of {Provider} did not answer when its delivery was to begin; delivery is tried all the same")]
    private partial void LogSubscriptionFailed(StreamId stream, string provider);
}
