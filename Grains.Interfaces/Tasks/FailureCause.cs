namespace Catalyst.Grains.Interfaces.Tasks;

/// <summary>What stopped a task. What can be done about it depends on this; see <see cref="FailureCauses.Next"/>.</summary>
public enum FailureCause
{
    /// <summary>Something that nobody foresaw: disk, git, a brain's endpoint.</summary>
    Unexpected,

    /// <summary>An agent took longer than it may.</summary>
    TimedOut,

    /// <summary>The process that ran the agent ended too often.</summary>
    Interrupted,

    /// <summary>The brain's plan contradicts itself.</summary>
    PlanUnusable,

    /// <summary>The brain wrote nothing for the request.</summary>
    NothingWritten,

    /// <summary>The work was sent back, and the brain has no change that would improve it.</summary>
    NoImprovement,

    /// <summary>What an agent needs of the branch is missing or cannot be read.</summary>
    BranchUnusable,

    /// <summary>Packages could not be installed.</summary>
    Dependencies,

    /// <summary>The production build failed.</summary>
    Build,

    /// <summary>The application was built and did not start.</summary>
    Preview,

    /// <summary>The tests failed in every round.</summary>
    Tests,

    /// <summary>The review asked for changes in every round.</summary>
    Review,

    /// <summary>A person changed by hand the same lines that the change writes.</summary>
    EditConflict,
}

/// <summary>What to do about each cause.</summary>
public static class FailureCauses
{
    /// <summary>What a person can do next, in one or two sentences.</summary>
    public static string Next(this FailureCause cause) => cause switch
    {
        FailureCause.Unexpected =>
            "Retry the task: what is done so far is kept. If it fails the same way, look in the server log for the task's id.",
        FailureCause.TimedOut =>
            "Retry the task. If it needs the time, raise orchestration.phase_timeout_seconds and restart Catalyst first.",
        FailureCause.Interrupted =>
            "Look in the server log for what ends the process while the agent works (memory, most often), then retry the task.",
        FailureCause.PlanUnusable =>
            "Retry the task; if the plan stays unusable, describe the application in other words and send it again.",
        FailureCause.NothingWritten =>
            "Describe in other words what the application should do, and send it again. A retry would end the same way.",
        FailureCause.NoImprovement =>
            "Change the request, or mend the task's branch by hand and retry. A retry without a change would end the same way.",
        FailureCause.BranchUnusable =>
            "Mend the file that is named on the task's branch and retry, or send the request again as a new task.",
        FailureCause.Dependencies =>
            "Check that this machine reaches the package registry (npm ping) and that its disk is not full, then retry the task.",
        FailureCause.Build =>
            "Mend on the task's branch what the build says and retry, or change the request.",
        FailureCause.Preview =>
            "Mend on the task's branch what the application says at its start and retry, or run it by hand as its README says.",
        FailureCause.EditConflict =>
            "Take the hand edit of those lines back on the task's branch, push it and retry, or ask for the change in other words.",
        FailureCause.Tests =>
            "Look at the failing tests. Retry for another try at them, mend the task's branch and retry, or change the request.",
        FailureCause.Review =>
            "Look at the review. Retry for another try at what it asks for, mend the task's branch and retry, or change the request.",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "No such cause."),
    };
}
