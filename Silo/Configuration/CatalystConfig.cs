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
}

/// <summary>How this silo stands among others. A node alone needs none of it.</summary>
public sealed class ClusterSection
{
    /// <summary>Silos with the same name on one PostgreSQL are one cluster.</summary>
    public string Name { get; set; } = "catalyst";

    /// <summary>What this silo is there for; none means everything.</summary>
    [OneOf("api", "agents", "previews", "integrations")]
    public string[] Roles { get; set; } = [];

    /// <summary>The IP address that other silos reach this one at; <c>auto</c> on a machine with only one; empty: the loopback interface.</summary>
    public string? AdvertisedAddress { get; set; }

    /// <summary>0 takes a free port.</summary>
    public int SiloPort { get; set; }

    /// <summary>Where clients of the cluster connect; 0 takes a free port.</summary>
    public int GatewayPort { get; set; }
}

public sealed class OrchestrationSection
{
    /// <summary>auto, event_driven or sequential.</summary>
    [OneOf("auto", "event_driven", "sequential")]
    public string Mode { get; set; } = "auto";

    /// <summary>Times that tests or review may send work back.</summary>
    public int MaxRework { get; set; } = 3;

    public int PhaseTimeoutSeconds { get; set; } = 1200;

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
    [NoEffect]
    public bool Enabled { get; set; } = true;

    /// <summary>amqp://user:password@host:port/vhost; empty: events travel inside the process.</summary>
    public string? RabbitmqUrl { get; set; }

    /// <summary>Events that wait in a queue before publishers wait.</summary>
    public int QueueCapacity { get; set; } = 10_000;

    /// <summary>Events of one queue that a silo handles at a time, each of another task.</summary>
    public int Prefetch { get; set; } = 32;

    /// <summary>Events published and not yet confirmed, before publishers wait.</summary>
    public int OutstandingPublishes { get; set; } = 256;

    /// <summary>A RabbitMQ that is silent for twice as long counts as gone.</summary>
    public int HeartbeatSeconds { get; set; } = 10;

    /// <summary>Runs of one agent at the same time.</summary>
    public int MaxConcurrentTasks { get; set; } = 5;

    public int RetryAttempts { get; set; } = 3;
}

public sealed class StorageSection
{
    public GitSection Git { get; set; } = new();

    public ArtifactsSection Artifacts { get; set; } = new();

    public EventsSection Events { get; set; } = new();

    public AgentLogsSection AgentLogs { get; set; } = new();

    public DeadLettersSection DeadLetters { get; set; } = new();

    public DependenciesSection Dependencies { get; set; } = new();

    public DatabasesSection Databases { get; set; } = new();
}

public sealed class GitSection
{
    [NoEffect]
    [OneOf("local", "github", "both")]
    public string Mode { get; set; } = "local";

    /// <summary>Where repositories are; by default below the Catalyst home.</summary>
    public string? LocalPath { get; set; }

    [NoEffect]
    public string? GithubToken { get; set; }

    public string GithubOrg { get; set; } = "catalyst-generated";

    [NoEffect]
    public bool AutoPush { get; set; }

    [NoEffect]
    public bool CreatePr { get; set; }
}

public sealed class ArtifactsSection
{
    [NoEffect]
    public string? Path { get; set; }

    /// <summary>Days that test artifacts stay after their task's end; 0 for ever. Plans, designs, reviews and deployment records always stay.</summary>
    public int RetentionDays { get; set; } = 7;
}

public sealed class EventsSection
{
    /// <summary>Days that events stay after their task's end; 0 for ever.</summary>
    public int RetentionDays { get; set; } = 90;
}

public sealed class DeadLettersSection
{
    /// <summary>Days that dead letters stay after their replay, or after their last failure where nobody has replayed them, then at least 30; 0 for ever.</summary>
    public int RetentionDays { get; set; } = 30;
}

public sealed class DependenciesSection
{
    /// <summary>Days that installed packages stay after they were last used; 0 for ever.</summary>
    public int RetentionDays { get; set; } = 30;

    /// <summary>Disk that they may take before the least used go; 0 for any size.</summary>
    public int MaxSizeGb { get; set; } = 10;
}

public sealed class AgentLogsSection
{
    /// <summary>Whether the flow log of each task is written, and the lines of agents where they can be searched.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Days that flow logs stay after their task's end, and lines of agents after they were told; 0 for ever.</summary>
    public int RetentionDays { get; set; } = 30;

    /// <summary>Size at which one file of a flow log is closed.</summary>
    public int MaxFileMb { get; set; } = 16;

    /// <summary>Lines that are written to the database together at most.</summary>
    public int BatchSize { get; set; } = 500;

    /// <summary>Lines that wait to be written; what comes beyond is read again from the events later.</summary>
    public int QueueCapacity { get; set; } = 10_000;
}

public sealed class DatabasesSection
{
    public PostgresSection Postgres { get; set; } = new();

    public MongodbSection Mongodb { get; set; } = new();
}

public sealed class PostgresSection
{
    /// <summary>postgresql://... or an Npgsql string; empty starts the embedded server.</summary>
    public string? Url { get; set; }

    /// <summary>5 to 200.</summary>
    public int PoolSize { get; set; } = 20;
}

public sealed class MongodbSection
{
    /// <summary>mongodb://...; empty keeps documents and agent logs in PostgreSQL.</summary>
    public string? Url { get; set; }

    /// <summary>Unless the address names one.</summary>
    public string Database { get; set; } = "catalyst_db";
}

public sealed class PreviewSection
{
    /// <summary>How previews run. A mode that this machine cannot do falls back to process, and says so.</summary>
    [NoEffect]
    [OneOf("process", "docker_in_docker", "compose_only", "traefik")]
    public string Mode { get; set; } = "process";

    public ProcessSection Process { get; set; } = new();

    /// <summary>Base domain of preview host names.</summary>
    public string Domain { get; set; } = "localhost";

    /// <summary>https where an ingress before the API speaks it.</summary>
    [OneOf("http", "https")]
    public string Scheme { get; set; } = "http";

    public RelaySection Relay { get; set; } = new();

    [NoEffect]
    public DockerInDockerSection DockerInDocker { get; set; } = new();

    [NoEffect]
    public TraefikSection Traefik { get; set; } = new();

    [NoEffect]
    public ComposeOnlySection ComposeOnly { get; set; } = new();
}

/// <summary>How an API on another machine reaches the previews of a silo.</summary>
public sealed class RelaySection
{
    /// <summary>Where the relay listens, on cluster.advertised_address; 0: there is none.</summary>
    public int Port { get; set; }

    /// <summary>The secret of the relays and the APIs.</summary>
    public string? Key { get; set; }
}

public sealed class DockerInDockerSection
{
    public bool Enabled { get; set; }

    public int[] PortRange { get; set; } = [9000, 9999];

    public double AutoCleanupHours { get; set; } = 24;

    public int HealthCheckInterval { get; set; } = 60;
}

public sealed class TraefikSection
{
    public bool Enabled { get; set; }

    public string BaseDomain { get; set; } = "localhost";

    public int DashboardPort { get; set; } = 8080;
}

public sealed class ComposeOnlySection
{
    public bool Enabled { get; set; } = true;

    public string? OutputPath { get; set; }
}

public sealed class ProcessSection
{
    [NoEffect]
    public bool Enabled { get; set; } = true;

    /// <summary>First and last port.</summary>
    public int[] PortRange { get; set; } = [9000, 9999];

    public double AutoCleanupHours { get; set; } = 24;

    /// <summary>Seconds between health checks of a running preview.</summary>
    public int HealthCheckInterval { get; set; } = 60;

    /// <summary>Seconds that a preview has to become healthy.</summary>
    public int HealthCheckTimeout { get; set; } = 15;

    /// <summary>Memory that one preview may use.</summary>
    public int MemoryMb { get; set; } = 1536;
}

public sealed class ExplorerSection
{
    public bool Enabled { get; set; } = true;

    public int MaxConcurrentScans { get; set; } = 3;

    public ExplorerGithubSection Github { get; set; } = new();

    public ExplorerDeploymentSection Deployment { get; set; } = new();

    public ExplorerDatabaseSection Database { get; set; } = new();
}

public sealed class ExplorerGithubSection
{
    public bool Enabled { get; set; } = true;

    public int MaxRepoSizeMb { get; set; } = 500;

    public int CloneDepth { get; set; } = 100;
}

public sealed class ExplorerDeploymentSection
{
    public bool Enabled { get; set; } = true;

    public int TimeoutSeconds { get; set; } = 30;
}

public sealed class ExplorerDatabaseSection
{
    public bool Enabled { get; set; } = true;

    public bool ReadOnly { get; set; } = true;
}

public sealed class AgentsSection
{
    public PlannerSection Planner { get; set; } = new();

    public ArchitectSection Architect { get; set; } = new();

    public CoderSection Coder { get; set; } = new();

    public TesterSection Tester { get; set; } = new();

    public ReviewerSection Reviewer { get; set; } = new();

    public DeployerSection Deployer { get; set; } = new();
}

public sealed class PlannerSection
{
    [NoEffect]
    public string? LlmModel { get; set; }

    public int MaxFeatures { get; set; } = 20;
}

public sealed class ArchitectSection
{
    [NoEffect]
    public string? LlmModel { get; set; }

    [NoEffect]
    public bool GenerateDiagrams { get; set; } = true;
}

public sealed class CoderSection
{
    [NoEffect]
    public string? LlmModel { get; set; }

    [NoEffect]
    public int MaxFilesPerBatch { get; set; } = 10;
}

public sealed class TesterSection
{
    public bool RunUnitTests { get; set; } = true;

    [NoEffect]
    public bool RunIntegrationTests { get; set; } = true;

    [NoEffect]
    public bool RunE2eTests { get; set; }

    /// <summary>0 to 1.</summary>
    public double MinCoverage { get; set; } = 0.8;
}

public sealed class ReviewerSection
{
    [NoEffect]
    public string? LlmModel { get; set; }

    /// <summary>0 to 100.</summary>
    public int MinApprovalScore { get; set; } = 75;
}

public sealed class DeployerSection
{
    [NoEffect]
    [OneOf("process", "docker_in_docker", "compose_only", "traefik")]
    public string DefaultMode { get; set; } = "process";

    [NoEffect]
    public bool AutoCleanup { get; set; } = true;
}

/// <summary>The only values that a key takes.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OneOfAttribute(params string[] values) : Attribute
{
    public IReadOnlyList<string> Values { get; } = values;
}

/// <summary>A key of the format, or a section of them, that this version does not use yet. Who sets it is told so.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NoEffectAttribute : Attribute;
