namespace Catalyst.Grains.Interfaces.Events;

/// <summary>Every event type of envelope v1.</summary>
public static class EventTypes
{
    /// <summary>What stands before an event type in its routing key.</summary>
    public const string RoutingKeyPrefix = "catalyst.";

    public const string TaskInitiated = "task.initiated";
    public const string PlanCreated = "plan.created";
    public const string ArchitectureProposed = "architecture.proposed";
    public const string CodePrOpened = "code.pr.opened";
    public const string TestResults = "test.results";
    public const string ReviewDecision = "review.decision";
    public const string DeployStatus = "deploy.status";
    public const string DeployComplete = "deploy.complete";

    /// <summary>An approved task's branch was merged into <c>main</c>.</summary>
    public const string CodeMerged = "code.merged";
    public const string ExplorerScanRequest = "explorer.scan.request";
    public const string ExplorerFindings = "explorer.findings";

    /// <summary>A log line or a progress step; for people, never for another agent.</summary>
    public const string TaskProgress = "task.progress";

    /// <summary>The task ended without success; the payload says what failed, why, and what to do next.</summary>
    public const string TaskFailed = "task.failed";
    public const string TaskCancelled = "task.cancelled";
    public const string TaskPaused = "task.paused";
    public const string TaskResumed = "task.resumed";
    public const string TaskRetried = "task.retried";

    /// <summary>All of them.</summary>
    public static IReadOnlySet<string> All { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        TaskInitiated, PlanCreated, ArchitectureProposed, CodePrOpened, TestResults, ReviewDecision, DeployStatus, DeployComplete,
        ExplorerScanRequest, ExplorerFindings, TaskProgress, TaskFailed, TaskCancelled, TaskPaused, TaskResumed, TaskRetried, CodeMerged,
    };
}

/// <summary>Who may speak in an envelope.</summary>
public static class Actors
{
    public const string Planner = "planner";
    public const string Architect = "architect";
    public const string Coder = "coder";
    public const string Tester = "tester";
    public const string Reviewer = "reviewer";
    public const string Deployer = "deployer";
    public const string Explorer = "explorer";
    public const string Orchestrator = "orchestrator";

    /// <summary>All of them.</summary>
    public static IReadOnlySet<string> All { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        Planner, Architect, Coder, Tester, Reviewer, Deployer, Explorer, Orchestrator,
    };
}
