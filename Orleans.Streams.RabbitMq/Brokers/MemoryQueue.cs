namespace Orleans.Streams.RabbitMq.Brokers;

/// <summary>A queue with room for so many messages, unacknowledged ones included. One of its consumers is active at a time.</summary>
internal sealed class MemoryQueue(int capacity) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _room = new(capacity, capacity);
    private readonly LinkedList<RabbitMessage> _ready = new();
    private readonly List<Consumption> _consumers = [];
    private bool _isDisposed;

    public Task TakeRoomAsync(CancellationToken cancellationToken) => _room.WaitAsync(cancellationToken);

    public void ReleaseRoom()
    {
        lock (_gate)
        {
            if (!_isDisposed)
            {
                _room.Release();
            }
        }
    }

    /// <summary>Adds a message for which room was taken.</summary>
    public void Add(RabbitMessage message)
    {
        lock (_gate)
        {
            _ready.AddLast(message);
            WakeActive();
        }
    }

    public IAsyncDisposable Consume(QueueConsumer consumer)
    {
        var consumption = new Consumption(this, consumer);
        lock (_gate)
        {
            _consumers.Add(consumption);
        }

        consumption.Start();
        return consumption;
    }

    public QueueStatus GetStatus(string name)
    {
        lock (_gate)
        {
            var here = _consumers is [var active, ..] ? active.Status : default;
            var all = _ready.Count + here.Ready;
            return new QueueStatus(name, all, here.InFlight, here.Retrying, _consumers.Count, all);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            _room.Dispose();
        }
    }

    private void WakeActive()
    {
        if (_consumers is [var active, ..])
        {
            active.Wake();
        }
    }

    /// <summary>The next message for the consumer, when it is the active one and its window has room.</summary>
    private Delivery? Next(Consumption consumer)
    {
        lock (_gate)
        {
            if (_consumers is not [var active, ..] || active != consumer || !consumer.HasRoom || _ready.First is not { } first)
            {
                return null;
            }

            _ready.RemoveFirst();
            var delivery = new Delivery(this, consumer, first.Value);
            delivery.Node = consumer.Unacknowledged.AddLast(delivery);
            return delivery;
        }
    }

    private void Acknowledge(Delivery delivery)
    {
        lock (_gate)
        {
            if (delivery.Node is not { } node)
            {
                return;
            }

            delivery.Node = null;
            delivery.Consumer.Unacknowledged.Remove(node);
            delivery.Consumer.Wake();
        }

        ReleaseRoom();
    }

    /// <summary>What the consumer has not acknowledged returns to the head of the queue, and the next consumer is active.</summary>
    private void End(Consumption consumer)
    {
        lock (_gate)
        {
            _consumers.Remove(consumer);
            while (consumer.Unacknowledged.Last?.Value is { } last)
            {
                consumer.Unacknowledged.RemoveLast();
                last.Node = null;
                last.IsLost = true;
                _ready.AddFirst(last.Message);
            }

            WakeActive();
        }
    }

    /// <summary>A message with its consumer.</summary>
    private sealed class Delivery(MemoryQueue queue, Consumption consumer, RabbitMessage message) : ISettlement
    {
        private volatile bool _isLost;

        public Consumption Consumer => consumer;

        public RabbitMessage Message => message;

        /// <summary>Among what its consumer has not acknowledged; null when it is settled or lost. Guarded by the queue's gate.</summary>
        public LinkedListNode<Delivery>? Node { get; set; }

        public bool IsLost
        {
            get => _isLost;
            set => _isLost = value;
        }

        public void Acknowledge() => queue.Acknowledge(this);
    }

    /// <summary>One consumer, and the loop that pushes messages to it.</summary>
    private sealed class Consumption(MemoryQueue queue, QueueConsumer consumer) : IAsyncDisposable
    {
        private readonly SemaphoreSlim _changed = new(0);
        private readonly CancellationTokenSource _closing = new();
        private Task _pushing = Task.CompletedTask;

        public ConsumerStatus Status => consumer.GetStatus();

        /// <summary>Guarded by the queue's gate.</summary>
        public LinkedList<Delivery> Unacknowledged { get; } = new();

        public bool HasRoom => Unacknowledged.Count < consumer.Window;

        public void Start() => _pushing = Task.Run(PushAsync);

        /// <summary>Called under the queue's gate, so that one signal stands for all that happened since the loop last looked.</summary>
        public void Wake()
        {
            if (_changed.CurrentCount == 0)
            {
                _changed.Release();
            }
        }

        public async ValueTask DisposeAsync()
        {
            await _closing.CancelAsync();
            queue.End(this);
            await _pushing;
        }

        private async Task PushAsync()
        {
            while (!_closing.IsCancellationRequested)
            {
                if (queue.Next(this) is { } delivery)
                {
                    await consumer.Handle(delivery.Message.ToInbound(delivery) with
                    {
                        RejectionReason = RabbitBroker.TooLarge(delivery.Message.Body.Length, consumer.MaxMessageBytes),
                    });
                }
                else
                {
                    await ((Task)_changed.WaitAsync(_closing.Token)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }
            }
        }
    }
}
