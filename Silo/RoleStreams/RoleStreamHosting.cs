using Catalyst.Broker;
using Catalyst.Broker.RabbitMq;
using Catalyst.Grains.FlowLogs;
using Catalyst.Grains.Outbox;
using Catalyst.Grains.Roles;
using Catalyst.Silo.Roles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Streams;

namespace Catalyst.Silo.RoleStreams;

/// <summary>Tasks follow their role queues in RabbitMQ through the stream (role, task id).</summary>
public static class RoleStreamHosting
{
    /// <summary>Name of the stream provider.</summary>
    public const string Provider = "roles";

    /// <summary>Streams of tasks that nothing was heard of for so long are forgotten, and taken up again when there is something.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Reads the role queues on silos with the role <see cref="SiloRole.Agents"/>, each queue on one of them. Call it only there, after
    /// <see cref="RoleHosting.UseCatalystRoles"/>; the broker must be RabbitMQ.
    /// </summary>
    public static ISiloBuilder AddRoleStreams(this ISiloBuilder silo)
    {
        silo.Services.AddSingleton<IRoleQueueReader, RoleStreamReader>();
        return silo.AddRabbitMqStreams(Provider, streams =>
        {
            streams.ConfigureRabbitMq(options => options.Configure<IOptions<BrokerOptions>, RabbitTransport, Topology>((streams, broker, transport, topology) =>
            {
                // The event transport's link: the topology is declared and the connections are kept in one place.
                (streams.Link, streams.Queues, streams.QueueOf) = (transport.Link, RoleQueues.Names, AgentEventDataAdapter.QueueOf);
                (streams.Window, streams.DeliveryLimit, streams.MaxMessageBytes) = (broker.Value.Window, topology.DeliveryLimit, AgentEventCodec.MaxBytes);
            }));
            streams.UseDataAdapter(services => new AgentEventDataAdapter(services.GetRequiredService<Topology>(), services.GetRequiredService<TaskFlowLog>()));

            // Which class follows which role is said by the classes: no subscription is kept that a silo's death could lose.
            streams.ConfigureStreamPubSub(StreamPubSubType.ImplicitOnly);
            streams.ConfigureLifecycle(lifecycle => lifecycle.Configure(options => options.StartupState = StreamLifecycleOptions.RunState.AgentsStopped));
            streams.ConfigurePullingAgent(agent => agent.Configure(options => options.StreamInactivityPeriod = Forgotten));
            streams.UseSilos((services, address) => services.GetRequiredService<SiloDirectory>().Has(address, SiloRole.Agents));
        });
    }
}
