namespace Catalyst.Broker.Dispatch;

internal sealed partial class QueueDispatcher
{
    /// <summary>One reader of the queue and what it is at.</summary>
    private sealed class Subscriber(QueueDispatcher queue, Func<Delivery, CancellationToken, Task> handler) : IAsyncDisposable
    {
        private const int MaxError = 2000;

        private readonly CancellationTokenSource stopping = new();
        private readonly TaskCompletionSource idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private bool isStopping;

        /// <summary>Guarded by the queue's gate.</summary>
        public int Running
        {
            get;
            set
            {
                field = value;
                SignalIdle();
            }
        }

        public void Start(QueuedEvent item)
        {
            Running++;
            item.State = QueuedEventState.Running;
            ThreadPool.UnsafeQueueUserWorkItem(static work => _ = work.Subscriber.RunAsync(work.Item), (Subscriber: this, Item: item), preferLocal: false);
        }

        public async ValueTask DisposeAsync()
        {
            lock (queue.gate)
            {
                if (!isStopping)
                {
                    isStopping = true;
                    queue.subscribers.Remove(this);
                    SignalIdle();
                }
            }

            await stopping.CancelAsync();
            await idle.Task;
        }

        private async Task RunAsync(QueuedEvent item)
        {
            if (item.Failures.Count < queue.deliveryLimit)
            {
                try
                {
                    await handler(new Delivery(item.Event, item.Failures.Count + 1), stopping.Token);
                    item.Origin.Done();
                    queue.Settle(this, item);
                    return;
                }
                catch (OperationCanceledException) when (stopping.IsCancellationRequested)
                {
                    // Its reader left; that is no failure of the event.
                    queue.GiveBack(this, item);
                    return;
                }
                catch (Exception failure)
                {
                    item.Failures.Add(new DeliveryFailure(item.Failures.Count + 1, queue.time.GetUtcNow(), Describe(failure)));
                    if (item.Failures.Count < queue.deliveryLimit)
                    {
                        queue.LogRetry(failure, item.Event.EventType, item.Event.EventId, queue.name, item.Failures.Count);
                        queue.Rest(this, item, Topology.Backoff(item.Failures.Count));
                        return;
                    }
                }
            }

            await BuryAsync(item);
        }

        private async Task BuryAsync(QueuedEvent item)
        {
            try
            {
                while (!item.Origin.IsLost)
                {
                    try
                    {
                        await item.Origin.BuryAsync(item.Event, item.Failures, stopping.Token);
                        queue.LogDead(item.Event.EventType, item.Event.EventId, queue.name, item.Failures.Count);
                        break;
                    }
                    catch (Exception failure) when (!stopping.IsCancellationRequested)
                    {
                        queue.LogNotBuried(failure, item.Event.EventType, item.Event.EventId, queue.name);
                        await Task.Delay(BurialPause, queue.time, stopping.Token);
                    }
                }

                queue.Settle(this, item);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                queue.GiveBack(this, item);
            }
        }

        /// <summary>Cut, because it travels in a message's header.</summary>
        private static string Describe(Exception failure)
        {
            var text = $"{failure.GetType().Name}: {failure.Message}";
            return text.Length <= MaxError ? text : text[..MaxError] + "...";
        }

        private void SignalIdle()
        {
            if (isStopping && Running == 0)
            {
                idle.TrySetResult();
            }
        }
    }
}
