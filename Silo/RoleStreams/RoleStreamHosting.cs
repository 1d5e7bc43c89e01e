using Catalyst.Events;
using Catalyst.Grains.FlowLogs;
using Catalyst.Grains.Outbox;
using Catalyst.Grains.Roles;
using Catalyst.Silo.Roles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Streams;
using Orleans.Streams.RabbitMq;

namespace Catalyst.Silo.RoleStreams;

/// <summary>Tasks follow their role queues through the stream (role, task id).</summary>
public static class RoleStreamHosting
{
    /// <summary>A stream without messages for so long is released by its pulling agent, and taken up again with its next message.</summary>
    private static readonly TimeSpan InactivityPeriod = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Consumes the role queues on silos with the role <see cref="SiloRole.Agents"/>, each queue on one of them. Call it only there, after
    /// <see cref="RoleHosting.UseCatalystRoles"/>.
    /// </summary>
    public static ISiloBuilder AddRoleStreams(this ISiloBuilder silo) => silo.AddRabbitMqStreams(RoleQueues.Provider, streams =>
    {
        streams.ConfigureRabbitMq(options => options.Configure<IOptions<BrokerOptions>, IStreamBroker>((streams, options, broker) =>
        {
            (streams.Broker, streams.Queues) = (broker, RoleQueues.Names);
            streams.QueueOf = stream => Queues.Of(stream.GetNamespace() ?? string.Empty);
            (streams.Window, streams.DeliveryLimit) = (options.Value.Prefetch, Topology.DeliveryLimit);
            streams.MaxMessageBytes = AgentEventCodec.MaxBytes;
        }));
        streams.UseDataAdapter(services => new AgentEventDataAdapter(services.GetRequiredService<TaskFlowLog>()));

        // Which class follows which role is said by the classes: no subscription is kept that a silo's death could lose.
        streams.ConfigureStreamPubSub(StreamPubSubType.ImplicitOnly);
        streams.ConfigureLifecycle(
            lifecycle => lifecycle.Configure(options => options.StartupState = StreamLifecycleOptions.RunState.AgentsStopped));
        streams.ConfigurePullingAgent(agent => agent.Configure(options => options.StreamInactivityPeriod = InactivityPeriod));
        streams.UseSilos((services, address) => services.GetRequiredService<SiloDirectory>().Has(address, SiloRole.Agents));
    });
}
