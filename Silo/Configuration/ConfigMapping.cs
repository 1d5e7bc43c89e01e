using Catalyst.Agents;
using Catalyst.Broker;
using Catalyst.Grains.AgentLogs;
using Catalyst.Grains.FlowLogs;
using Catalyst.Grains.Retention;
using Catalyst.Grains.Roles;
using Catalyst.Grains.Tasks;
using Catalyst.Persistence;
using Catalyst.Previews;
using Catalyst.Sandboxes;

namespace Catalyst.Silo.Configuration;

/// <summary>From the keys of config.yaml to the options of each part, whose validators then name the key when a value is out of range.</summary>
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
    }

    /// <summary>No roles means all of them.</summary>
    public static SiloRoles Roles(CatalystConfig config) =>
        config.Cluster.Roles.Length == 0 ? SiloRoles.All : SiloRoles.Parse(string.Join(',', config.Cluster.Roles));

    /// <exception cref="ConfigException">This silo lacks a role though it is alone, <paramref name="because"/> of which nobody else could have it.</exception>
    public static void RequireEveryRole(ClusterSection cluster, string because)
    {
        if (cluster.Roles.Length > 0 && !SiloRoles.Parse(string.Join(',', cluster.Roles)).AreAll)
        {
            throw new ConfigException($"cluster.roles is '{string.Join(',', cluster.Roles)}', but {because}, or leave cluster.roles empty.");
        }
    }

    /// <summary>A sequential silo publishes its events all the same, for those who follow them.</summary>
    public static void Broker(CatalystConfig config, BrokerOptions options)
    {
        var events = config.Orchestration.EventDriven;
        options.RabbitUrl = events.RabbitmqUrl;
        options.QueueCapacity = events.QueueCapacity;
        options.Prefetch = events.Prefetch;
        options.Window = Math.Max(options.Window, events.Prefetch);
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
        options.Tester.MinCoverage = config.Agents.Tester.MinCoverage;
        options.Reviewer.MinApprovalScore = config.Agents.Reviewer.MinApprovalScore;
    }
}
