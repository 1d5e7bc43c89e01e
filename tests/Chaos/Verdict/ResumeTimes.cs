using Catalyst.Chaos.Storm;

namespace Catalyst.Chaos.Verdict;

/// <summary>
/// How long interrupted tasks stood still: from the moment that somebody could go on to the next thing that each of them committed.
/// </summary>
internal sealed class ResumeTimes
{
    private readonly IReadOnlyDictionary<int, IReadOnlyList<(Guid Task, TimeSpan Time)>> _ofFault;

    private ResumeTimes(IReadOnlyDictionary<int, IReadOnlyList<(Guid, TimeSpan)>> ofFault, int overtaken) =>
        (_ofFault, Overtaken) = (ofFault, overtaken);

    /// <summary>
    /// Tasks that the next fault came upon before they had gone on, though in time: how long they would have taken is not known.
    /// </summary>
    public int Overtaken { get; }

    public static ResumeTimes Of(IReadOnlyList<InjectedFault> storm, Facts facts)
    {
        var all = new Dictionary<int, IReadOnlyList<(Guid, TimeSpan)>>();
        var overtaken = 0;
        for (var i = 0; i < storm.Count; i++)
        {
            // A task that the next fault hit before it had gone on says nothing of this one, unless it had stood still for longer than it
            // may.
            var next = i + 1 < storm.Count ? storm[i + 1].At : DateTimeOffset.MaxValue;
            var samples = new List<(Guid, TimeSpan)>();
            foreach (var id in storm[i].Interrupted.Where(id => GoesOn(facts, id, storm[i].Able)))
            {
                if (After(facts, id, storm[i].Able, next) is { } time)
                {
                    samples.Add((id, time));
                }
                else
                {
                    overtaken++;
                }
            }

            all[storm[i].Fault.Number] = samples;
        }

        return new ResumeTimes(all, overtaken);
    }

    public IReadOnlyList<(Guid Task, TimeSpan Time)> OfFault(Fault fault) => _ofFault[fault.Number];

    public IReadOnlyList<TimeSpan> All => [.. _ofFault.Values.SelectMany(samples => samples).Select(sample => sample.Time)];

    /// <summary>The value that so many of a hundred do not exceed; zero when there are none.</summary>
    public static TimeSpan Percentile(IEnumerable<TimeSpan> times, int percent)
    {
        var sorted = times.Order().ToList();
        return sorted.Count == 0 ? TimeSpan.Zero : sorted[(int)Math.Ceiling(sorted.Count * percent / 100.0) - 1];
    }

    /// <summary>False when it committed its last while the target was being hit.</summary>
    private static bool GoesOn(Facts facts, Guid id, DateTimeOffset able) => facts.Tasks.TryGetValue(id, out var task)
        && task.Events.Any(e => e.At >= able);

    private static TimeSpan? After(Facts facts, Guid id, DateTimeOffset able, DateTimeOffset next)
    {
        var first = facts.Tasks[id].Events.First(e => e.At >= able);
        return first.At < next ? first.At - able : next - able > Storms.ResumeTarget ? next - able : null;
    }
}
