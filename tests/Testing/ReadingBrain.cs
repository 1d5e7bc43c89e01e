using Catalyst.Brains;

namespace Catalyst.Testing;

/// <summary>A brain that only reads messages, for tests in which no agent thinks: to ask it for anything else fails the test.</summary>
public abstract class ReadingBrain : IBrain
{
    public abstract string Name { get; }

    public abstract Task<Thought<Interpretation>> InterpretAsync(InterpretationRequest request, CancellationToken cancellationToken);

    public Task<Thought<Plan>> PlanAsync(PlanRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Thought<Architecture>> DesignAsync(DesignRequest request, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public IAsyncEnumerable<CodeStep> WriteAsync(CodeRequest request, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<Thought<ReviewNotes>> ReviewAsync(ReviewRequest request, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<Thought<DeploymentFiles>> PackageAsync(PackageRequest request, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
