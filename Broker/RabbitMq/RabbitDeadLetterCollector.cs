using Microsoft.Extensions.Logging;
using Orleans.Streams.RabbitMq;

namespace Catalyst.Broker.RabbitMq;

/// <summary>
/// Moves dead letters from their queue to the store, where they can be listed: a queue can only be consumed. A letter is acknowledged when the
/// store has it, so it is in one of the two at any instant.
/// </summary>
internal sealed partial class RabbitDeadLetterCollector : IAsyncDisposable
{
    private const int Window = 16;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly IDeadLetterStore store;
    private readonly TimeProvider time;
    private readonly ILogger log;
    private readonly RabbitConsumer consumer;
    private readonly CancellationTokenSource stopping = new();

    public RabbitDeadLetterCollector(RabbitLink link, IDeadLetterStore store, TimeProvider time, ILogger log)
    {
        this.store = store;
        this.time = time;
        this.log = log;
        consumer = link.Consume(link.Topology.DeadLetterQueue, Window, TakeAsync);
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await consumer.DisposeAsync();
    }

    private async Task TakeAsync(RabbitDelivery delivery)
    {
        var settlement = delivery.Settlement;
        var (letter, burial) = EventMessage.ReadDead(delivery.RoutingKey, delivery.Properties, delivery.Body.Span, time.GetUtcNow());
        while (!settlement.IsLost)
        {
            try
            {
                await store.AddAsync(letter, burial, stopping.Token);
                settlement.Acknowledge();
                return;
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                LogNotStored(failure, letter.Id, letter.Queue);
                await Task.Delay(Pause, time, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(260, LogLevel.Warning, "The dead letter {Id} of {Queue} cannot be stored yet; it stays in RabbitMQ")]
    private partial void LogNotStored(Exception exception, Guid id, string queue);
}
