using System.Collections.Concurrent;
using Catalyst.Brains;
using Catalyst.Testing;

namespace Catalyst.Grains.Tests.Harness;

/// <summary>
/// Takes "build ..." for an application, "add ..." for a change, "again" for a retry, "undo" and "redo"; its brief is what was said so far.
/// </summary>
internal sealed class ScriptedBrain : ReadingBrain
{
    public ConcurrentQueue<InterpretationRequest> Asked { get; } = new();

    /// <summary>What it does before it answers: takes its time, hangs, fails.</summary>
    public Func<InterpretationRequest, CancellationToken, Task>? Before { get; set; }

    public override string Name => "scripted";

    public override async Task<Thought<Interpretation>> InterpretAsync(InterpretationRequest request, CancellationToken cancellationToken)
    {
        Asked.Enqueue(request);
        await (Before?.Invoke(request, cancellationToken) ?? Task.CompletedTask);
        var interpretation = request.Message.Split(' ')[0] switch
        {
            "build" => new Interpretation(Intent.Build, "My App", "It does.", [], "I will build it.", request.Message),
            "add" when request.Discussed is { } known =>
                new Interpretation(Intent.Change, "My App", "It does.", [], "I will change it.", $"{known.Brief}; {request.Message}"),
            "undo" => new Interpretation(Intent.Undo, "", "", [], ""),
            "redo" => new Interpretation(Intent.Redo, "", "", [], ""),
            "yes" => new Interpretation(Intent.Build, "My App", "It does.", [], "I will build it.", "notes", "build notes with tags"),
            "again" when request.Discussed is { CanRetry: true } => new Interpretation(Intent.Retry, "", "", [], "Once more."),
            _ => new Interpretation(Intent.Unclear, "", "", [], "Say what to build."),
        };
        return new Thought<Interpretation>(interpretation, BrainCost.Free(Name), []);
    }
}
