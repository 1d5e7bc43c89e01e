using Catalyst.Grains.Interfaces.Events;

namespace Catalyst.Grains.Interfaces.Tasks;

/// <summary>The pipeline, in order.</summary>
public enum TaskPhase
{
    Planning,
    Architecture,
    Coding,
    Testing,
    Review,
    Deployment,
}

/// <summary>Where a task stands.</summary>
public enum TaskStatus
{
    /// <summary>Committed, its first agent not yet at work.</summary>
    Pending,
    Running,
    Paused,
    Completed,
    Failed,
    Cancelled,
}

/// <summary>What the pipeline's order and names are, in one place.</summary>
public static class TaskPhases
{
    /// <summary>All phases in order.</summary>
    public static IReadOnlyList<TaskPhase> All { get; } = Enum.GetValues<TaskPhase>();

    /// <summary>The agent that does the phase.</summary>
    public static string Actor(this TaskPhase phase) => phase switch
    {
        TaskPhase.Planning => Actors.Planner,
        TaskPhase.Architecture => Actors.Architect,
        TaskPhase.Coding => Actors.Coder,
        TaskPhase.Testing => Actors.Tester,
        TaskPhase.Review => Actors.Reviewer,
        TaskPhase.Deployment => Actors.Deployer,
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "No such phase."),
    };

    /// <summary>The event that the phase's agent publishes when it is done.</summary>
    public static string Outcome(this TaskPhase phase) => phase switch
    {
        TaskPhase.Planning => EventTypes.PlanCreated,
        TaskPhase.Architecture => EventTypes.ArchitectureProposed,
        TaskPhase.Coding => EventTypes.CodePrOpened,
        TaskPhase.Testing => EventTypes.TestResults,
        TaskPhase.Review => EventTypes.ReviewDecision,
        TaskPhase.Deployment => EventTypes.DeployStatus,
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "No such phase."),
    };

    /// <summary>Lower-case name, as in the database, in events and in the UI.</summary>
    public static string Wire(this TaskPhase phase) => phase.ToString().ToLowerInvariant();

    /// <summary>Whether nothing more will happen unless someone asks for a retry.</summary>
    public static bool IsTerminal(this TaskStatus status) => status is TaskStatus.Completed or TaskStatus.Failed or TaskStatus.Cancelled;
}
