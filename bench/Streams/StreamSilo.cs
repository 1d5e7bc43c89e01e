using Catalyst.Events;
using Catalyst.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Providers;
using Orleans.Providers.Streams.Common;
using Orleans.Streams;
using Orleans.Streams.RabbitMq;

namespace Catalyst.Bench;

/// <summary>A silo with nothing but the stream provider and the grains that follow its streams.</summary>
internal sealed class StreamSilo : IAsyncDisposable
{
    public const string Streams = "bench";
    public const ushort Window = 256;
    private const int QueueCapacity = 1_000_000;

    private static readonly RabbitTopology Topology = RabbitMqStreamTopology.Of(Streams, queues: 2);

    private readonly IHost _host;

    private StreamSilo(IHost host) => _host = host;

    /// <summary>Read by the provider.</summary>
    public static string StreamQueue => Topology.Queues[0];

    /// <summary>Declared alike, and left to others.</summary>
    public static string BareQueue => Topology.Queues[1];

    private IControllable Provider => (IControllable)_host.Services.GetRequiredKeyedService<IStreamProvider>(Streams);

    public static async Task<StreamSilo> StartAsync(string rabbitUrl, CancellationToken cancellationToken)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.UseOrleans(silo => silo.UseLocalhostClustering(FreePort.Find(), FreePort.Find()).AddRabbitMqStreams(Streams, streams =>
        {
            streams.ConfigureRabbitMq(options => options.Configure(rabbit =>
            {
                (rabbit.Url, rabbit.Topology, rabbit.Queues) = (rabbitUrl, Topology, [StreamQueue]);
                (rabbit.QueueCapacity, rabbit.Window) = (QueueCapacity, Window);
            }));
            streams.UseDataAdapter(_ => new EnvelopeAdapter());
            streams.ConfigureStreamPubSub(StreamPubSubType.ImplicitOnly);
            streams.ConfigureLifecycle(
                lifecycle => lifecycle.Configure(options => options.StartupState = StreamLifecycleOptions.RunState.AgentsStopped));
        }));
        var host = builder.Build();
        await host.StartAsync(cancellationToken);
        return new StreamSilo(host);
    }

    /// <summary>Has the provider read its queue until what is returned is disposed.</summary>
    public async Task<IAsyncDisposable> ReadAsync(CancellationToken cancellationToken)
    {
        await Provider.ExecuteCommand((int)PersistentStreamProviderCommand.StartAgents, null!).WaitAsync(cancellationToken);
        return new Reading(Provider);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
    }

    private sealed class Reading(IControllable provider) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await provider.ExecuteCommand((int)PersistentStreamProviderCommand.StopAgents, null!);
    }

    /// <summary>Envelopes as items of their task's stream.</summary>
    private sealed class EnvelopeAdapter : IRabbitDataAdapter
    {
        public IReadOnlyList<RabbitMessage> Write<T>(
            StreamId streamId, string queue, IReadOnlyList<T> items, Dictionary<string, object>? requestContext) =>
            throw new NotSupportedException("Nothing is published through this provider.");

        public StreamItems Read(string queue, ReadOnlySpan<byte> body)
        {
            var e = AgentEventCodec.Decode(body);
            return new StreamItems(StreamId.Create(Streams, e.TaskId), [e]);
        }
    }
}
