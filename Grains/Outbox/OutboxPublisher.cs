using Catalyst.Broker;
using Catalyst.Grains.FlowLogs;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Persistence;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Catalyst.Grains.Outbox;

/// <summary>
/// Publishes committed events that have not been published, in commit order, and marks them only when the broker has confirmed. A crash in
/// between publishes again, which consumers bear: they look at the task's state and at the event's id.
/// </summary>
internal sealed partial class OutboxPublisher(
    Database database, EventRepository events, IEventTransport transport, OutboxSignal signal, TaskFlowLog flow, TimeProvider time, ILogger<OutboxPublisher> logger) : BackgroundService
{
    private const int BatchSize = 256;

    /// <summary>Looks for events of crashed silos, too, without being raised.</summary>
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await PublishBatchAsync(stoppingToken) < BatchSize)
                {
                    await signal.WaitAsync(Sweep, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (DatabaseUnavailableException)
            {
                await database.AnswersAgainAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (Exception exception)
            {
                LogFailed(exception);
                await signal.WaitAsync(Sweep, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<int> PublishBatchAsync(CancellationToken cancellationToken)
    {
        var batch = await events.TakeUnpublishedAsync(BatchSize, cancellationToken);
        if (batch.Count == 0)
        {
            return 0;
        }

        var published = new List<Guid>(batch.Count);
        try
        {
            foreach (AgentEvent item in batch)
            {
                await PublishAsync(item, cancellationToken);
                published.Add(item.EventId);
            }
        }
        finally
        {
            if (published.Count > 0)
            {
                await events.MarkPublishedAsync(published, CancellationToken.None);
            }
        }

        return batch.Count;
    }

    /// <summary>An event that no broker takes must not hold up those behind it; recovery wakes its task.</summary>
    private async Task PublishAsync(AgentEvent item, CancellationToken cancellationToken)
    {
        try
        {
            var handedOver = time.GetUtcNow();
            await transport.PublishAsync(item, cancellationToken);
            flow.Queued(item, handedOver);
        }
        catch (InvalidEventException exception)
        {
            LogInvalid(exception, item.EventId, item.TaskId);
        }
    }
}
