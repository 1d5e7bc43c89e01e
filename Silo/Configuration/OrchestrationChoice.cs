using Catalyst.Grains.Tasks;

namespace Catalyst.Silo.Configuration;

/// <summary>How phases are set off, and why so.</summary>
public sealed record OrchestrationChoice(OrchestrationMode Mode, string Reason)
{
    /// <summary>As config.yaml and the API write it.</summary>
    public string Name => Mode == OrchestrationMode.Sequential ? "sequential" : "event_driven";

    /// <summary>
    /// auto means event driven: the broker in memory needs nothing, and a real one takes its place when it is configured.
    /// </summary>
    public static OrchestrationChoice Of(CatalystConfig config) => config.Orchestration switch
    {
        { Mode: "sequential" } => new(OrchestrationMode.Sequential, "orchestration.mode is sequential."),
        { Mode: "event_driven" } => new(OrchestrationMode.EventDriven, "orchestration.mode is event_driven."),
        { EventDriven.Enabled: false } => new(
            OrchestrationMode.Sequential, "orchestration.mode is auto, and orchestration.event_driven.enabled is false."),
        { EventDriven.RabbitmqUrl: { Length: > 0 } } => new(
            OrchestrationMode.EventDriven,
            "orchestration.mode is auto, and RabbitMQ is configured (orchestration.event_driven.rabbitmq_url or RABBITMQ_URL)."),
        _ => new(OrchestrationMode.EventDriven,
            "orchestration.mode is auto, and a broker is always there: the one in memory when no other is configured."),
    };
}
