using System.Collections.Concurrent;
using Catalyst.Brains;

namespace Catalyst.Grains.Tests.Harness;

/// <summary>Takes "build ..." for an application, "add ..." for a change and "again" for a retry; its brief is what was said so far.</summary>
internal sealed class ScriptedBrain : IBrain
{
    public ConcurrentQueue<InterpretationRequest> Asked { get; } = new();

    public string Name => "scripted";

    public Task<Thought<Interpretation>> InterpretAsync(InterpretationRequest request, CancellationToken cancellationToken)
    {
        Asked.Enqueue(request);
        var interpretation = request.Message.Split(' ')[0] switch
        {
            "build" => new Interpretation(Intent.Build, "My App", "It does.", [], "I will build it.", request.Message),
            "add" when request.Discussed is { } known => new Interpretation(Intent.Change, "My App", "It does.", [], "I will change it.", $"{known.Brief}; {request.Message}"),
            "again" when request.Discussed is { CanRetry: true } => new Interpretation(Intent.Retry, "", "", [], "Once more."),
            _ => new Interpretation(Intent.Unclear, "", "", [], "Say what to build."),
        };
        return Task.FromResult(new Thought<Interpretation>(interpretation, BrainCost.Free(Name), []));
    }

    public Task<Thought<Plan>> PlanAsync(PlanRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Thought<Architecture>> DesignAsync(DesignRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public IAsyncEnumerable<CodeStep> WriteAsync(CodeRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Thought<ReviewNotes>> ReviewAsync(ReviewRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Thought<DeploymentFiles>> PackageAsync(PackageRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();
}
