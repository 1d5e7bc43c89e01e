using System.Collections.Concurrent;

namespace Catalyst.Engine.Tests.Grains;

/// <summary>Notes every call of the tests' grains, and answers "filtered" in the grain's place when asked to echo that word.</summary>
public sealed class ProbeFilter : IIncomingGrainCallFilter
{
    private static readonly ConcurrentDictionary<GrainId, ConcurrentQueue<string>> s_seen = new();

    public static IEnumerable<string> SeenBy(GrainId grain) => s_seen.GetValueOrDefault(grain) ?? [];

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        if (context.Grain is not ProbeGrain)
        {
            await context.Invoke();
            return;
        }

        var seen = s_seen.GetOrAdd(context.TargetId, _ => new ConcurrentQueue<string>());
        var name = $"{context.InterfaceMethod.DeclaringType!.Name}.{context.MethodName}/{context.ImplementationMethod.DeclaringType!.Name}";
        try
        {
            await context.Invoke();
            if (context.Result is "short cut")
            {
                context.Result = "filtered";
            }

            seen.Enqueue($"{name}: {context.Result ?? "nothing"}");
        }
        catch (ProbeException exception)
        {
            seen.Enqueue($"{name}: {exception.Message}");
            throw;
        }
    }
}
