namespace Catalyst.Brains;

/// <summary>What an agent thinks with. The agent does the rest: files, git, running, measuring, scoring.</summary>
/// <remarks>
/// Every call may be repeated after a crash; an implementation that is not deterministic caches by <see cref="Subject"/> and round,
/// so that a repeated call continues the same work.
/// </remarks>
public interface IBrain
{
    /// <summary>Short name for logs and metadata, e.g. <c>blueprint</c>.</summary>
    string Name { get; }

    /// <summary>What a chat message wants: an application or a change of one, an answer, or help because it cannot be used.</summary>
    Task<Thought<Interpretation>> InterpretAsync(InterpretationRequest request, CancellationToken cancellationToken);

    Task<Thought<Plan>> PlanAsync(PlanRequest request, CancellationToken cancellationToken);

    Task<Thought<Architecture>> DesignAsync(DesignRequest request, CancellationToken cancellationToken);

    /// <summary>Writes the application step by step; each step becomes one atomic commit, in this order.</summary>
    IAsyncEnumerable<CodeStep> WriteAsync(CodeRequest request, CancellationToken cancellationToken);

    /// <summary>An opinion beside the measured metrics; never a score.</summary>
    Task<Thought<ReviewNotes>> ReviewAsync(ReviewRequest request, CancellationToken cancellationToken);

    /// <summary>Files to deploy the application with: Dockerfiles, compose file, Kubernetes manifests, DEPLOYMENT.md.</summary>
    Task<Thought<DeploymentFiles>> PackageAsync(PackageRequest request, CancellationToken cancellationToken);
}

/// <summary>A result with what it cost and why it is so.</summary>
public sealed record Thought<T>(T Value, BrainCost Cost, IReadOnlyList<Reason> Reasons);

/// <summary>What a thought cost.</summary>
/// <param name="UsDollars">0 for a brain without a model.</param>
public sealed record BrainCost(string Model, long InputTokens, long OutputTokens, decimal UsDollars)
{
    /// <summary>Thinking that used no model.</summary>
    public static BrainCost Free(string model) => new(model, 0, 0, 0m);
}

/// <summary>One choice and why it was made, e.g. <c>("Store due date as a date", "the request says 'due dates'")</c>.</summary>
public sealed record Reason(string Choice, string Because);

/// <summary>What is being built, the same in every request of a task.</summary>
/// <param name="Request">What the person wrote.</param>
/// <param name="Brief">From the <see cref="Interpretation"/> that the task began with; empty when the request has to be read again.</param>
/// <param name="Base">The application to change; null when a new one is built.</param>
public sealed record Subject(Guid TaskId, string ProjectName, string ProjectSlug, string Request, string Brief = "", BaseCode? Base = null);

/// <summary>The code of the application that a task changes.</summary>
/// <param name="Files">Paths of all its files.</param>
public sealed record BaseCode(IReadOnlyList<string> Files);
