using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Streams.RabbitMq.Cache;

namespace Orleans.Streams.RabbitMq;

/// <summary>Puts the parts of one provider together.</summary>
internal sealed class RabbitQueueAdapterFactory(
    string name, RabbitMqStreamOptions options, IStreamBroker broker, IRabbitDataAdapter data, TimeProvider time, ILoggerFactory loggers)
    : IQueueAdapterFactory, IQueueAdapterCache
{
    private readonly RabbitQueueMapper _mapper = new(options.ConsumedQueues, options.QueueOf);

    /// <summary>A queue's receiver and cache belong together: the one acknowledges what the other hands out.</summary>
    private readonly ConcurrentDictionary<QueueId, RabbitQueueCache> _caches = new();

    public static IQueueAdapterFactory Create(IServiceProvider services, string name) => new RabbitQueueAdapterFactory(
        name,
        services.GetRequiredService<IOptionsMonitor<RabbitMqStreamOptions>>().Get(name),
        services.GetRequiredKeyedService<ProviderBroker>(name).Broker,
        services.GetRequiredKeyedService<IRabbitDataAdapter>(name),
        services.GetService<TimeProvider>() ?? TimeProvider.System,
        services.GetRequiredService<ILoggerFactory>());

    public async Task<IQueueAdapter> CreateAdapter()
    {
        await broker.StartAsync(CancellationToken.None);
        return new RabbitQueueAdapter(name, options, _mapper, broker, data, CreateReceiver, time);
    }

    public IQueueAdapterCache GetQueueAdapterCache() => this;

    public IStreamQueueMapper GetStreamQueueMapper() => _mapper;

    public Task<IStreamFailureHandler> GetDeliveryFailureHandler(QueueId queueId) =>
        Task.FromResult<IStreamFailureHandler>(new RabbitFailureHandler(loggers.CreateLogger<RabbitFailureHandler>()));

    /// <summary>A pulling agent that takes a queue up asks for its cache first, then for its receiver.</summary>
    public IQueueCache CreateQueueCache(QueueId queueId) =>
        _caches[queueId] = new RabbitQueueCache(_mapper.NameOf(queueId), options, broker, time, loggers.CreateLogger<RabbitQueueCache>());

    private RabbitQueueReceiver CreateReceiver(QueueId queueId) => new(
        _mapper.NameOf(queueId), options, broker, data, _caches[queueId], time, loggers.CreateLogger<RabbitQueueReceiver>());
}
