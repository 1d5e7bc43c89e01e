using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Streams.RabbitMq.Cache;
using Orleans.Streams.RabbitMq.Io;

namespace Orleans.Streams.RabbitMq;

/// <summary>
/// Puts the parts of one provider together. A queue's cache and its receiver belong together: the one acknowledges what the other hands
/// out.
/// </summary>
internal sealed class RabbitQueueAdapterFactory : IQueueAdapterFactory, IQueueAdapterCache
{
    private readonly string _name;
    private readonly RabbitMqStreamOptions _options;
    private readonly IRabbitStreamBroker _broker;
    private readonly IRabbitDataAdapter _data;
    private readonly TimeProvider _time;
    private readonly ILoggerFactory _loggers;
    private readonly RabbitQueueMapper _mapper;
    private readonly ConcurrentDictionary<QueueId, RabbitQueueCache> _caches = new();

    public RabbitQueueAdapterFactory(
        string name, RabbitMqStreamOptions options, IRabbitStreamBroker broker, IRabbitDataAdapter data, TimeProvider time,
        ILoggerFactory loggers)
    {
        _name = name;
        _options = options;
        _broker = broker;
        _data = data;
        _time = time;
        _loggers = loggers;
        _mapper = new RabbitQueueMapper(options.ReadQueues, options.QueueOf);
    }

    public static IQueueAdapterFactory Create(IServiceProvider services, string name) => new RabbitQueueAdapterFactory(
        name,
        services.GetRequiredService<IOptionsMonitor<RabbitMqStreamOptions>>().Get(name),
        services.GetRequiredKeyedService<IRabbitStreamBroker>(name),
        services.GetRequiredKeyedService<IRabbitDataAdapter>(name),
        services.GetService<TimeProvider>() ?? TimeProvider.System,
        services.GetRequiredService<ILoggerFactory>());

    public async Task<IQueueAdapter> CreateAdapter()
    {
        await _broker.StartAsync(CancellationToken.None);
        return new RabbitQueueAdapter(_name, _options, _mapper, _broker, _data, CreateReceiver, _time);
    }

    public IQueueAdapterCache GetQueueAdapterCache() => this;

    public IStreamQueueMapper GetStreamQueueMapper() => _mapper;

    public Task<IStreamFailureHandler> GetDeliveryFailureHandler(QueueId queueId) =>
        Task.FromResult<IStreamFailureHandler>(new RabbitFailureHandler(_loggers.CreateLogger<RabbitFailureHandler>()));

    /// <summary>A pulling agent that takes a queue up asks for its cache first, then for its receiver.</summary>
    public IQueueCache CreateQueueCache(QueueId queueId) =>
        _caches[queueId] = new RabbitQueueCache(_mapper.NameOf(queueId), _options, _broker, _time,
            _loggers.CreateLogger<RabbitQueueCache>());

    private RabbitQueueReceiver CreateReceiver(QueueId queueId) => new(
        _mapper.NameOf(queueId), _options, _broker, _data, _caches[queueId], _time, _loggers.CreateLogger<RabbitQueueReceiver>());
}
