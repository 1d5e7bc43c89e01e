using Catalyst.Chaos.Storm;

namespace Catalyst.Chaos.Verdict;

/// <summary>How long interrupted tasks stood still: from the moment that somebody could go on to the next thing that each of them committed.</summary>
internal sealed class ResumeTimes
{
    private readonly IReadOnlyDictionary<int, IReadOnlyList<(Guid Task, TimeSpan Time)>> _ofStrike;

    private ResumeTimes(IReadOnlyDictionary<int, IReadOnlyList<(Guid, TimeSpan)>> ofStrike) => _ofStrike = ofStrike;

    public static ResumeTimes Of(IReadOnlyList<Struck> storm, Facts facts)
    {
        var all = new Dictionary<int, IReadOnlyList<(Guid, TimeSpan)>>();
        for (var i = 0; i < storm.Count; i++)
        {
            // A task that the next strike hit before it had gone on says nothing of this one, unless it had stood still for longer than it may.
            var next = i + 1 < storm.Count ? storm[i + 1].At : DateTimeOffset.MaxValue;
            all[storm[i].Strike.Number] = [.. storm[i].Interrupted.Select(id => (id, Time: After(facts, id, storm[i].Able, next))).Where(sample => sample.Time is not null).Select(sample => (sample.id, sample.Time!.Value))];
        }

        return new ResumeTimes(all);
    }

    public IReadOnlyList<(Guid Task, TimeSpan Time)> OfStrike(Strike strike) => _ofStrike[strike.Number];

    public IReadOnlyList<TimeSpan> All => [.. _ofStrike.Values.SelectMany(samples => samples).Select(sample => sample.Time)];

    /// <summary>The value that so many of a hundred do not exceed; zero when there are none.</summary>
    public static TimeSpan Percentile(IEnumerable<TimeSpan> times, int percent)
    {
        var sorted = times.Order().ToList();
        return sorted.Count == 0 ? TimeSpan.Zero : sorted[(int)Math.Ceiling(sorted.Count * percent / 100.0) - 1];
    }

    private static TimeSpan? After(Facts facts, Guid id, DateTimeOffset able, DateTimeOffset next)
    {
        if (!facts.Tasks.TryGetValue(id, out var task) || task.Events.FirstOrDefault(e => e.At >= able) is not { } first)
        {
            // It committed its last while the victim was being struck.
            return null;
        }

        return first.At < next ? first.At - able : next - able > Storms.ResumeTarget ? next - able : null;
    }
}
