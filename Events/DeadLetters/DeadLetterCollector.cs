using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Streams.RabbitMq;

namespace Catalyst.Events;

/// <summary>
/// Moves dead letters from their queue to the store, where they can be listed: a queue can only be consumed. A letter is acknowledged when
/// the store has it, so it is in one of the two at any instant.
/// </summary>
internal sealed partial class DeadLetterCollector(
    IStreamBroker broker, IDeadLetterStore store, TimeProvider time, ILogger<DeadLetterCollector> log) : BackgroundService
{
    private const int Window = 16;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Starts the broker first. Letters come when it is there.</summary>
    /// <exception cref="BrokerUnavailableException">Somebody has to change something.</exception>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await broker.StartAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var consumer = new QueueConsumer(broker.Topology.DeadLetterQueue, Window, message => StoreAsync(message, stoppingToken))
        {
            MaxMessageBytes = AgentEventCodec.MaxBytes,
        };
        await using var consuming = broker.Consume(consumer);
        await Task.Delay(Timeout.Infinite, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async ValueTask StoreAsync(InboundMessage message, CancellationToken stopping)
    {
        var settlement = message.Settlement;
        var (letter, messageId) = EventMessage.ReadDead(message, time.GetUtcNow());
        while (!settlement.IsLost && !stopping.IsCancellationRequested)
        {
            try
            {
                await store.AddAsync(letter, messageId, stopping);
                settlement.Acknowledge();
                return;
            }
            catch (Exception failure)
            {
                if (!stopping.IsCancellationRequested)
                {
                    LogNotStored(failure, letter.Id, letter.Queue);
                    await Task.Delay(Pause, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }
            }
        }
    }

    [LoggerMessage(260, LogLevel.Warning, "The dead letter {Id} of {Queue} cannot be stored yet; it stays in the broker")]
    private partial void LogNotStored(Exception exception, Guid id, string queue);
}
