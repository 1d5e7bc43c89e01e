using System.Numerics;

namespace Catalyst.Grains.Telemetry;

/// <summary>
/// Counts durations in buckets, four to an octave, from a microsecond to over an hour: any quantile is known to within a quarter of its
/// value, in 1 KB, and recording costs one increment. Safe for concurrent use.
/// </summary>
internal sealed class LatencyHistogram
{
    private const int PerOctave = 4;
    private const int Buckets = 32 * PerOctave;

    private readonly long[] _counts = new long[Buckets];

    public void Record(TimeSpan duration) => Interlocked.Increment(ref _counts[IndexOf(duration)]);

    public void Clear() => Array.Clear(_counts);

    /// <summary>The upper bound of the bucket that holds the quantile over several histograms; zero when they are empty.</summary>
    /// <param name="quantile">Above 0, at most 1.</param>
    public static TimeSpan Quantile(double quantile, params ReadOnlySpan<LatencyHistogram> histograms)
    {
        Span<long> counts = stackalloc long[Buckets];
        var total = 0L;
        foreach (var histogram in histograms)
        {
            for (var i = 0; i < Buckets; i++)
            {
                var count = Volatile.Read(ref histogram._counts[i]);
                counts[i] += count;
                total += count;
            }
        }

        if (total == 0)
        {
            return TimeSpan.Zero;
        }

        var rank = (long)Math.Ceiling(quantile * total);
        var index = 0;
        for (var seen = counts[0]; seen < rank; seen += counts[index])
        {
            index++;
        }

        // The bucket's upper bound.
        return TimeSpan.FromMicroseconds(Math.ScaleB(1 + (((index % PerOctave) + 1) / (double)PerOctave), index / PerOctave));
    }

    private static int IndexOf(TimeSpan duration)
    {
        var microseconds = (ulong)Math.Max(1, duration.Ticks / TimeSpan.TicksPerMicrosecond);
        var octave = BitOperations.Log2(microseconds);

        // The two bits below the highest one divide the octave into four.
        var within = octave >= 2 ? (int)((microseconds >> (octave - 2)) & 3) : (int)((microseconds << (2 - octave)) & 3);
        return Math.Min((octave * PerOctave) + within, Buckets - 1);
    }
}
