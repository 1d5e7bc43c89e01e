using Catalyst.Events;
using Catalyst.Grains.Interfaces.Events;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace Catalyst.Chaos.Storm;

/// <summary>
/// A client that knows nothing of Catalyst but its exchange. It keeps everything published, in a queue that survives the broker, and
/// publishes again what passed: duplicates, events that come late, and events that come before their time.
/// </summary>
internal sealed class EventObserver : IAsyncDisposable
{
    public const string Queue = "chaos-observer";
    private const string Exchange = "catalyst.events";

    /// <summary>Marks what the observer itself publishes.</summary>
    private const string Mark = "chaos";

    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(200);

    private readonly ConnectionFactory _factory;
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _attached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private readonly List<AgentEvent> _events = [];
    private readonly HashSet<Guid> _known = [];
    private readonly Task _run;
    private int _injected;

    private EventObserver(string url)
    {
        _factory = new ConnectionFactory { Uri = new Uri(url), AutomaticRecoveryEnabled = false };
        _run = Task.Run(ListenAsync);
    }

    /// <summary>Events that it published itself.</summary>
    public int Injected => _injected;

    /// <summary>Answers once its queue is bound: what is published from then on is seen.</summary>
    public static async Task<EventObserver> AttachAsync(string url, CancellationToken cancellationToken)
    {
        var observer = new EventObserver(url);
        await observer._attached.Task.WaitAsync(cancellationToken);
        return observer;
    }

    /// <summary>What Catalyst has published, each event once, in the order in which each came first.</summary>
    public IReadOnlyList<AgentEvent> Seen()
    {
        lock (_gate)
        {
            return [.. _events];
        }
    }

    /// <summary>Goes on publishing what nobody needs, until it is stopped.</summary>
    public async Task DisturbAsync(int seed, CancellationToken cancellationToken)
    {
        var random = new Random(seed);
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = await _factory.CreateConnectionAsync(cancellationToken);
                await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
                while (true)
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(random.Next(50, 500)), cancellationToken);
                    if (Draw(random) is { } e)
                    {
                        var properties = new BasicProperties { Persistent = true,
                            Headers = new Dictionary<string, object?> { [Mark] = 1 } };
                        await channel.BasicPublishAsync(Exchange, e.RoutingKey, mandatory: false, properties, AgentEventCodec.Encode(e),
                            cancellationToken);
                        _injected++;
                    }
                }
            }
            catch (Exception) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception unreachable) when (IsUnreachable(unreachable))
            {
                await Task.Delay(RetryDelay, CancellationToken.None);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _run;
        _stopping.Dispose();
    }

    /// <summary>
    /// An event that drives some agent: the same once more, or a new one of a phase that the task has passed or not yet reached.
    /// </summary>
    private AgentEvent? Draw(Random random)
    {
        lock (_gate)
        {
            var drivers = _events
                .Where(e => e.EventType is not (EventTypes.TaskProgress or EventTypes.TaskPaused or EventTypes.TaskResumed)).ToList();
            if (drivers.Count == 0)
            {
                return null;
            }

            var old = drivers[random.Next(drivers.Count)];
            return random.Next(3) > 0
                ? old
                : drivers[^1] with { EventId = Guid.CreateVersion7(), Seq = 0, EventType = old.EventType, Actor = old.Actor,
                    Payload = old.Payload };
        }
    }

    private async Task ListenAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                await using var connection = await _factory.CreateConnectionAsync(_stopping.Token);
                await using var channel = await connection.CreateChannelAsync(cancellationToken: _stopping.Token);
                await channel.ExchangeDeclareAsync(Exchange, ExchangeType.Topic, durable: true, cancellationToken: _stopping.Token);
                await channel.QueueDeclareAsync(Queue, durable: true, exclusive: false, autoDelete: false,
                    cancellationToken: _stopping.Token);
                await channel.QueueBindAsync(Queue, Exchange, "#", cancellationToken: _stopping.Token);
                await channel.BasicQosAsync(0, 500, global: false, _stopping.Token);
                var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                connection.ConnectionShutdownAsync += (_, _) =>
                {
                    gone.TrySetResult();
                    return Task.CompletedTask;
                };
                var consumer = new AsyncEventingBasicConsumer(channel);
                consumer.ReceivedAsync += async (_, delivered) =>
                {
                    Take(delivered);
                    await channel.BasicAckAsync(delivered.DeliveryTag, multiple: false, _stopping.Token);
                };
                await channel.BasicConsumeAsync(Queue, autoAck: false, consumer, _stopping.Token);
                _attached.TrySetResult();
                await gone.Task.WaitAsync(_stopping.Token);
            }
            catch (Exception) when (_stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception unreachable) when (IsUnreachable(unreachable))
            {
                await Task.Delay(RetryDelay, CancellationToken.None);
            }
        }
    }

    private void Take(BasicDeliverEventArgs delivered)
    {
        if (delivered.BasicProperties.Headers?.ContainsKey(Mark) == true)
        {
            return;
        }

        var e = AgentEventCodec.Decode(delivered.Body.Span);
        lock (_gate)
        {
            if (_known.Add(e.EventId))
            {
                _events.Add(e);
            }
        }
    }

    private static bool IsUnreachable(Exception exception) =>
        exception is BrokerUnreachableException or OperationInterruptedException or IOException or ObjectDisposedException
            or TimeoutException or OperationCanceledException;
}
