using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Events;
using Orleans.Concurrency;

namespace Catalyst.Grains.Interfaces.Tasks;

/// <summary>One task: the single writer of its row and its events. Keyed by the task's id.</summary>
[Alias("catalyst.ITaskGrain")]
public interface ITaskGrain : IGrainWithGuidKey
{
    /// <summary>Begins the task. Repeating it with the same content answers the same; nothing happens twice.</summary>
    [Alias("Start")]
    Task<TaskSnapshot> StartAsync(StartTask command);

    /// <summary>The task as last committed, or null when it does not exist.</summary>
    [AlwaysInterleave, Alias("Get")]
    Task<TaskSnapshot?> GetAsync();

    /// <summary>What the brain understood of the request when the task began; empty when it was not told.</summary>
    [AlwaysInterleave, Alias("GetBrief")]
    Task<string> GetBriefAsync();

    /// <summary>Lets the running phase finish its step, then waits.</summary>
    [Alias("Pause")]
    Task<TaskCommandResult> PauseAsync();

    [Alias("Resume")]
    Task<TaskCommandResult> ResumeAsync();

    /// <summary>Stops the task and everything it runs.</summary>
    [Alias("Cancel")]
    Task<TaskCommandResult> CancelAsync(string reason);

    /// <summary>Runs a failed or cancelled task again from the phase that ended it.</summary>
    [Alias("Retry")]
    Task<TaskCommandResult> RetryAsync();

    /// <summary>
    /// Merges the branch of an approved task into <c>main</c>, with whatever people have pushed to it; answers when it is done. What is
    /// merged already stays so, and a conflict changes nothing and is told.
    /// </summary>
    [Alias("Merge")]
    Task<TaskCommandResult> MergeAsync();

    /// <summary>An event from the broker; the stream subscription calls the same code.</summary>
    [Alias("Deliver")]
    Task DeliverAsync(AgentEvent delivered);

    /// <summary>What a worker has to tell while it works: log lines and progress, committed in order.</summary>
    [AlwaysInterleave, Alias("Report")]
    Task ReportAsync(PhaseAttempt run, IReadOnlyList<AgentReport> reports);

    /// <summary>Recovery's knock: looks at the committed state and goes on where nobody is working.</summary>
    [Alias("Wake")]
    Task WakeAsync();
}
