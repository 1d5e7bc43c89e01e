using Catalyst.Events;
using Microsoft.Extensions.Options;

namespace Catalyst.Grains.Tasks;

/// <summary>How a phase is set off once the one before it is committed.</summary>
public enum OrchestrationMode
{
    /// <summary>The next phase starts when its event comes back from the broker.</summary>
    EventDriven,

    /// <summary>The task starts it itself; no broker is needed.</summary>
    Sequential,
}

/// <summary><c>orchestration</c> in config.yaml.</summary>
public sealed class TaskGrainOptions
{
    public OrchestrationMode Mode { get; set; } = OrchestrationMode.EventDriven;

    /// <summary>See <see cref="TaskLimits.MaxRework"/>; 0 to 10.</summary>
    public int MaxRework { get; set; } = 3;

    /// <summary>See <see cref="TaskLimits.MaxAttempts"/>; 1 to 10.</summary>
    public int RetryAttempts { get; set; } = 3;

    /// <summary>A phase that takes longer is stopped and counts as failed; 10 s to 6 h.</summary>
    public TimeSpan PhaseTimeout { get; set; } = TimeSpan.FromMinutes(20);

    /// <summary>Runs of one agent at the same time on a silo; 1 to 64.</summary>
    public int MaxConcurrentRuns { get; set; } = 5;

    /// <summary>
    /// Runs of the agents that start compilers and test runners (Tester, Deployer); by default one for each core, at least 1.
    /// </summary>
    public int MaxConcurrentHeavyRuns { get; set; } = Math.Max(1, Environment.ProcessorCount);

    /// <summary>Whether a completed task's branch is merged into <c>main</c> without being asked.</summary>
    public bool AutoMerge { get; set; }

    /// <summary>Owner part of <see cref="Interfaces.Events.AgentEvent.Repo"/>.</summary>
    public string RepositoryOwner { get; set; } = "catalyst-generated";

    /// <summary>
    /// Whether anybody reads what is published: the tasks themselves, or whoever else follows a broker outside of this process.
    /// </summary>
    public bool Publishes(IEventTransport transport) => Mode == OrchestrationMode.EventDriven || transport.IsDurable;

    /// <summary>The limits as the state machine takes them.</summary>
    public TaskLimits Limits => new(MaxRework, RetryAttempts);
}

internal sealed class TaskGrainOptionsValidator : IValidateOptions<TaskGrainOptions>
{
    public ValidateOptionsResult Validate(string? name, TaskGrainOptions options)
    {
        var wrong = new List<string>();
        Range(wrong, "orchestration.max_rework", options.MaxRework, 0, 10);
        Range(wrong, "orchestration.event_driven.retry_attempts", options.RetryAttempts, 1, 10);
        Range(wrong, "orchestration.phase_timeout_seconds", (int)options.PhaseTimeout.TotalSeconds, 10, 6 * 3600);
        Range(wrong, "orchestration.event_driven.max_concurrent_tasks", options.MaxConcurrentRuns, 1, 64);
        Range(wrong, "orchestration.max_concurrent_heavy_runs", options.MaxConcurrentHeavyRuns, 1, 64);
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static void Range(List<string> wrong, string key, int value, int from, int to)
    {
        if (value < from || value > to)
        {
            wrong.Add($"{key} is {value}; it must be between {from} and {to}.");
        }
    }
}
