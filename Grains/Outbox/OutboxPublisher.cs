using System.Collections.Concurrent;
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

        var published = new ConcurrentBag<Guid>();
        try
        {
            // Each task's events one after the other, all tasks at once: a broker takes as long to confirm one event as many.
            await Task.WhenAll(batch.GroupBy(item => item.TaskId).Select(line => PublishInOrderAsync(line, published, cancellationToken)));
        }
        finally
        {
            if (!published.IsEmpty)
            {
                await events.MarkPublishedAsync([.. published], CancellationToken.None);
            }
        }

        return batch.Count;
    }

    private async Task PublishInOrderAsync(IEnumerable<AgentEvent> line, ConcurrentBag<Guid> published, CancellationToken cancellationToken)
    {
        foreach (var item in line)
        {
            await PublishAsync(item, cancellationToken);
            published.Add(item.EventId);
        }
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
