using System.Globalization;
using Catalyst.Chaos.Node;

namespace Catalyst.Chaos.Storm;

internal enum Victim
{
    Silo,
    Broker,
    Database,
}

internal enum Blow
{
    Kill,
    Freeze,
}

/// <summary>One fault.</summary>
/// <param name="Calm">Pause after everything was healed from the one before.</param>
/// <param name="Node">Which silo, when it is one.</param>
/// <param name="Point">Between which two writes; null: wherever it comes.</param>
/// <param name="Away">How long the victim is gone or frozen.</param>
/// <param name="Also">Who is hit by the same blow at the same moment; null: nobody.</param>
internal sealed record Strike(int Number, TimeSpan Calm, Victim Victim, Blow Blow, int Node, string? Point, TimeSpan Away, Victim? Also)
{
    public bool Hits(Victim victim) => Victim == victim || Also == victim;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Number,3}. after {Calm.TotalSeconds:0.0} s {Blow.ToString().ToLowerInvariant()} {Names} {Point ?? "anywhere"}, away {Away.TotalSeconds:0.0} s");

    private string Names => Also is { } also ? $"{Name(Victim)} and {Name(also)}" : Name(Victim);

    private string Name(Victim victim) => victim == Victim.Silo ? $"silo {Node + 1}" : victim.ToString().ToLowerInvariant();
}

/// <summary>The storm, from its seed.</summary>
internal static class Schedule
{
    /// <summary>A lease runs out in 3 s; whoever is frozen longer must find, awake, that others have taken over.</summary>
    private static readonly TimeSpan BeyondLease = TimeSpan.FromSeconds(4);

    public static IEnumerable<Strike> Of(int seed, int nodes)
    {
        var random = new Random(seed);
        for (var number = 1; ; number++)
        {
            var victim = random.Next(10) switch
            {
                < 6 => Victim.Silo,
                < 8 => Victim.Broker,
                _ => Victim.Database,
            };
            var blow = random.Next(3) == 0 ? Blow.Freeze : Blow.Kill;
            var point = random.Next(3) == 0 ? null : FaultPoints.All[random.Next(FaultPoints.All.Count)];
            var away = blow == Blow.Freeze
                ? BeyondLease + TimeSpan.FromSeconds(random.NextDouble() * 4)
                : TimeSpan.FromSeconds(random.NextDouble() * 2);
            var calm = TimeSpan.FromSeconds(0.5 + random.NextDouble() * 4);
            Victim? also = random.Next(5) == 0 ? (Victim)(((int)victim + 1 + random.Next(2)) % 3) : null;
            yield return new Strike(number, calm, victim, blow, random.Next(nodes), point, away, also);
        }
    }
}
