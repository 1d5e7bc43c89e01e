using System.Globalization;
using System.Net;
using Catalyst.Agents;
using Catalyst.Events;
using Catalyst.Grains.AgentLogs;
using Catalyst.Grains.FlowLogs;
using Catalyst.Grains.Intake;
using Catalyst.Grains.Retention;
using Catalyst.Grains.Roles;
using Catalyst.Grains.Tasks;
using Catalyst.Llm;
using Catalyst.Llm.Ledger;
using Catalyst.Persistence;
using Catalyst.Previews;
using Catalyst.Sandboxes;

namespace Catalyst.Silo.Configuration;

/// <summary>
/// From the keys of config.yaml to the options of each part, whose validators then name the key when a value is out of range.
/// </summary>
internal static class ConfigMapping
{
    public static void Tasks(CatalystConfig config, TaskGrainOptions options)
    {
        var orchestration = config.Orchestration;
        options.Mode = OrchestrationChoice.Of(config).Mode;
        options.MaxRework = orchestration.MaxRework;
        options.RetryAttempts = orchestration.EventDriven.RetryAttempts;
        options.PhaseTimeout = TimeSpan.FromSeconds(orchestration.PhaseTimeoutSeconds);
        options.MaxConcurrentRuns = orchestration.EventDriven.MaxConcurrentTasks;
        if (orchestration.MaxConcurrentHeavyRuns != 0)
        {
            options.MaxConcurrentHeavyRuns = orchestration.MaxConcurrentHeavyRuns;
        }

        options.RepositoryOwner = config.Storage.Git.GithubOrg;
        options.AutoMerge = config.Storage.Git.AutoMerge;
    }

    public static void Intake(CatalystConfig config, IntakeOptions options) =>
        options.InterpretationTimeout = TimeSpan.FromSeconds(config.Orchestration.InterpretationTimeoutSeconds);

    /// <summary>A model has most of the time for a message; the rest is for the built-in reader where no model answers.</summary>
    public static LlmOptions Llm(CatalystConfig config)
    {
        var section = config.Llm;
        var reading = TimeSpan.FromSeconds(config.Orchestration.InterpretationTimeoutSeconds);
        return new LlmOptions
        {
            Provider = section.Provider,
            Model = section.Model,
            Fallback = section.Fallback,
            Addresses = new Dictionary<string, string?>
            {
                ["anthropic"] = section.AnthropicUrl, ["openai"] = section.OpenaiUrl, ["compatible"] = section.BaseUrl,
            }.Where(address => address.Value is { Length: > 0 }).ToDictionary(address => address.Key, address => address.Value!),
            CallTimeout = TimeSpan.FromSeconds(section.CallTimeoutSeconds),
            ReadingTimeout = reading - TimeSpan.FromSeconds(Math.Min(10, reading.TotalSeconds / 2)),
            MaxConcurrentCalls = section.MaxConcurrentCalls,
            Retries = section.Retries,
            Prices = [.. section.Prices.Select(LlmPrice.Parse)],
        };
    }

    /// <summary>No roles means all of them.</summary>
    public static SiloRoles Roles(CatalystConfig config) =>
        config.Cluster.Roles.Length == 0 ? SiloRoles.All : SiloRoles.Parse(string.Join(',', config.Cluster.Roles));

    /// <exception cref="ConfigException">This silo lacks a role that <paramref name="because"/> no other silo could have.</exception>
    public static void RequireEveryRole(ClusterSection cluster, string because)
    {
        if (cluster.Roles.Length > 0 && !SiloRoles.Parse(string.Join(',', cluster.Roles)).AreAll)
        {
            throw new ConfigException(
                $"cluster.roles is '{string.Join(',', cluster.Roles)}', but {because}, or leave cluster.roles empty.");
        }
    }

    /// <summary>A sequential silo publishes to RabbitMQ for outside followers, and binds no queue of its own.</summary>
    public static void Broker(CatalystConfig config, BrokerOptions options)
    {
        var events = config.Orchestration.EventDriven;
        options.RabbitUrl = events.RabbitmqUrl;
        options.QueueCapacity = events.QueueCapacity;
        options.BindsRoleQueues = OrchestrationChoice.Of(config).Mode == OrchestrationMode.EventDriven;
        options.Prefetch = events.Prefetch;
        options.Outstanding = events.OutstandingPublishes;
        options.Heartbeat = TimeSpan.FromSeconds(events.HeartbeatSeconds);
    }

    /// <summary>A grain call may last as long as the longest phase.</summary>
    public static TimeSpan ResponseTimeout(CatalystConfig config) =>
        TimeSpan.FromSeconds(config.Orchestration.PhaseTimeoutSeconds) + TimeSpan.FromMinutes(5);

    public static void Persistence(CatalystConfig config, SiloSettings settings, PersistenceOptions options)
    {
        options.ConnectionString = config.Storage.Databases.Postgres.Url;
        options.DataDirectory = settings.Paths.Postgres;
        options.MaxPool = config.Storage.Databases.Postgres.PoolSize;
        options.MinPool = Math.Min(options.MinPool, options.MaxPool);
    }

    public static void Documents(CatalystConfig config, DocumentOptions options)
    {
        options.MongoUrl = config.Storage.Databases.Mongodb.Url;
        options.MongoDatabase = config.Storage.Databases.Mongodb.Database;
    }

    public static void Previews(CatalystConfig config, SiloSettings settings, PreviewOptions options)
    {
        var process = config.Preview.Process;
        options.PortFrom = process.PortRange[0];
        options.PortTo = process.PortRange[1];
        options.Ttl = TimeSpan.FromHours(process.AutoCleanupHours);
        options.MemoryMegabytes = process.MemoryMb;
        options.HealthInterval = TimeSpan.FromSeconds(process.HealthCheckInterval);
        options.HealthTimeout = TimeSpan.FromSeconds(process.HealthCheckTimeout);
        options.Domain = config.Preview.Domain;
        options.ApiPort = settings.ApiPort;
        options.Scheme = config.Preview.Scheme;
        options.Relay = Relay(config);
        options.RelayKey = config.Preview.Relay.Key is { Length: > 0 } key ? key : null;
    }

    /// <summary>Where this silo lets other machines reach its previews; null when they need not, or it runs none.</summary>
    /// <exception cref="ConfigException">Other machines could not reach its previews, or the relay has no address.</exception>
    public static IPEndPoint? Relay(CatalystConfig config)
    {
        var port = config.Preview.Relay.Port;
        if (port is < 0 or > IPEndPoint.MaxPort)
        {
            throw new ConfigException(
                string.Create(CultureInfo.InvariantCulture, $"preview.relay.port is {port}; it must be a port, or 0 for no relay."));
        }

        if (!Roles(config).Has(SiloRole.Previews))
        {
            return null;
        }

        var address = AdvertisedAddress.Of(config.Cluster);
        return (port, address) switch
        {
            (0, null) => null,
            (0, not null) when IPAddress.IsLoopback(address) => null,
            (0, _) => throw new ConfigException(
                $"cluster.advertised_address is {address} and this silo runs previews, but preview.relay.port is 0: "
                + "an API on another machine could not reach them. "
                + "Set PREVIEW_RELAY_PORT (and PREVIEW_RELAY_KEY here and at the API), or leave 'previews' out of CATALYST_ROLES."),
            (_, null) => throw new ConfigException(
                "preview.relay.port is set, but cluster.advertised_address is not: "
                + "it says on which address of this machine the relay listens."),
            _ => new IPEndPoint(address, port),
        };
    }

    public static void FlowLogs(CatalystConfig config, FlowLogOptions options)
    {
        options.Enabled = config.Storage.AgentLogs.Enabled;
        options.MaxFileBytes = (long)config.Storage.AgentLogs.MaxFileMb << 20;
    }

    public static void AgentLogs(CatalystConfig config, AgentLogOptions options)
    {
        options.Enabled = config.Storage.AgentLogs.Enabled;
        options.BatchSize = config.Storage.AgentLogs.BatchSize;
        options.QueueCapacity = config.Storage.AgentLogs.QueueCapacity;
    }

    public static void Retention(CatalystConfig config, RetentionOptions options)
    {
        options.EventDays = config.Storage.Events.RetentionDays;
        options.AgentLogDays = config.Storage.AgentLogs.RetentionDays;
        options.TestArtifactDays = config.Storage.Artifacts.RetentionDays;
        options.DeadLetterDays = config.Storage.DeadLetters.RetentionDays;
    }

    public static void Sandboxes(CatalystConfig config, SandboxOptions options)
    {
        options.KeepDependencies = TimeSpan.FromDays(config.Storage.Dependencies.RetentionDays);
        options.DependencyBytes = (long)config.Storage.Dependencies.MaxSizeGb << 30;
    }

    public static void Agents(CatalystConfig config, AgentsOptions options)
    {
        options.Planner.MaxFeatures = config.Agents.Planner.MaxFeatures;
        options.Tester.RunUnitTests = config.Agents.Tester.RunUnitTests;
        options.Tester.RunE2eTests = config.Agents.Tester.RunE2eTests;
        options.Tester.Browser = config.Agents.Tester.Browser;
        options.Tester.MinCoverage = config.Agents.Tester.MinCoverage;
        options.Reviewer.MinApprovalScore = config.Agents.Reviewer.MinApprovalScore;
        options.Reviewer.MinCriteriaMet = config.Agents.Reviewer.MinCriteriaMet;
    }
}
