using System.Globalization;
using Catalyst.Chaos.Node;

namespace Catalyst.Chaos.Storm;

internal enum FaultTarget
{
    Silo,
    Broker,
    Database,
}

internal enum FaultKind
{
    Kill,
    Freeze,
}

/// <summary>One fault.</summary>
/// <param name="Pause">Pause after everything was healed from the one before.</param>
/// <param name="Node">Which silo, when it is one.</param>
/// <param name="Point">Between which two writes; null: wherever it comes.</param>
/// <param name="Duration">How long the target is gone or frozen.</param>
/// <param name="Also">What else is hit in the same way at the same moment; null: nothing.</param>
internal sealed record Fault(int Number, TimeSpan Pause, FaultTarget Target, FaultKind Kind, int Node, string? Point, TimeSpan Duration,
    FaultTarget? Also)
{
    public bool Hits(FaultTarget target) => Target == target || Also == target;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Number,3}. after {Pause.TotalSeconds:0.0} s {Kind.ToString().ToLowerInvariant()} {Names} "
        + $"{Point ?? "anywhere"}, for {Duration.TotalSeconds:0.0} s");

    private string Names => Also is { } also ? $"{Name(Target)} and {Name(also)}" : Name(Target);

    private string Name(FaultTarget target) => target == FaultTarget.Silo ? $"silo {Node + 1}" : target.ToString().ToLowerInvariant();
}

/// <summary>The storm, from its seed.</summary>
internal static class Schedule
{
    /// <summary>A lease runs out in 3 s; whoever is frozen longer must find, awake, that others have taken over.</summary>
    private static readonly TimeSpan BeyondLease = TimeSpan.FromSeconds(4);

    public static IEnumerable<Fault> Of(int seed, int nodes)
    {
        var random = new Random(seed);
        for (var number = 1; ; number++)
        {
            var target = random.Next(10) switch
            {
                < 6 => FaultTarget.Silo,
                < 8 => FaultTarget.Broker,
                _ => FaultTarget.Database,
            };
            var kind = random.Next(3) == 0 ? FaultKind.Freeze : FaultKind.Kill;
            var point = random.Next(3) == 0 ? null : FaultPoints.All[random.Next(FaultPoints.All.Count)];
            var duration = kind == FaultKind.Freeze
                ? BeyondLease + TimeSpan.FromSeconds(random.NextDouble() * 4)
                : TimeSpan.FromSeconds(random.NextDouble() * 2);
            var pause = TimeSpan.FromSeconds(0.5 + random.NextDouble() * 4);
            FaultTarget? also = random.Next(5) == 0 ? (FaultTarget)(((int)target + 1 + random.Next(2)) % 3) : null;
            yield return new Fault(number, pause, target, kind, random.Next(nodes), point, duration, also);
        }
    }
}
