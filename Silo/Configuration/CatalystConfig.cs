namespace Catalyst.Silo.Configuration;

/// <summary>config.yaml. Property names are its keys in snake_case; a key that is not here stops the start.</summary>
public sealed class CatalystConfig
{
    public ClusterSection Cluster { get; set; } = new();

    public OrchestrationSection Orchestration { get; set; } = new();

    public StorageSection Storage { get; set; } = new();

    public PreviewSection Preview { get; set; } = new();

    [NoEffect]
    public ExplorerSection Explorer { get; set; } = new();

    public AgentsSection Agents { get; set; } = new();

    public LlmSection Llm { get; set; } = new();
}

/// <summary>How this silo stands among others. A node alone needs none of it.</summary>
public sealed class ClusterSection
{
    /// <summary>What this silo is there for; none means everything.</summary>
    [OneOf("api", "agents", "previews", "integrations")]
    public string[] Roles { get; set; } = [];

    /// <summary>
    /// The IP address that other silos reach this one at; <c>auto</c> on a machine with only one; empty: the loopback interface.
    /// </summary>
    public string? AdvertisedAddress { get; set; }

    /// <summary>0 takes a free port.</summary>
    public int SiloPort { get; set; }

    /// <summary>Where clients of the cluster connect; 0 takes a free port.</summary>
    public int GatewayPort { get; set; }
}

public sealed class OrchestrationSection
{
    /// <summary>auto, event_driven or sequential; see <see cref="OrchestrationChoice"/> for what auto means.</summary>
    [OneOf("auto", "event_driven", "sequential")]
    public string Mode { get; set; } = "auto";

    /// <summary>Times that tests or review may send work back.</summary>
    public int MaxRework { get; set; } = 3;

    public int PhaseTimeoutSeconds { get; set; } = 1200;

    /// <summary>How long the brain may read one message.</summary>
    public int InterpretationTimeoutSeconds { get; set; } = 240;

    /// <summary>Testers and Deployers at work at the same time; 0 means one for each core.</summary>
    public int MaxConcurrentHeavyRuns { get; set; }

    [NoEffect]
    public SequentialSection Sequential { get; set; } = new();

    public EventDrivenSection EventDriven { get; set; } = new();
}

public sealed class SequentialSection
{
    public bool Enabled { get; set; } = true;

    public int TimeoutSeconds { get; set; } = 1200;
}

public sealed class EventDrivenSection
{
    /// <summary>False makes <c>auto</c> mean sequential.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>amqp://user:password@host:port/vhost; empty: events travel inside the process.</summary>
    public string? RabbitmqUrl { get; set; }

    /// <summary>Events that wait in a queue before publishers wait.</summary>
    public int QueueCapacity { get; set; } = 10_000;

    /// <summary>Events of one queue that a silo holds at a time, those that wait for their next delivery included.</summary>
    public int Prefetch { get; set; } = 256;

    /// <summary>Events published and not yet confirmed, before publishers wait.</summary>
    public int OutstandingPublishes { get; set; } = 256;

    /// <summary>A RabbitMQ that is silent for twice as long counts as gone.</summary>
    public int HeartbeatSeconds { get; set; } = 10;

    /// <summary>Runs of one agent at the same time.</summary>
    public int MaxConcurrentTasks { get; set; } = 5;

    public int RetryAttempts { get; set; } = 3;
}
