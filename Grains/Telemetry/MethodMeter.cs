namespace Catalyst.Grains.Telemetry;

/// <summary>The calls of one method. Counts are since the start, latencies of the last one to two windows.</summary>
internal sealed class MethodMeter
{
    private LatencyHistogram _current = new();
    private LatencyHistogram _last = new();
    private long _calls;
    private long _failures;
    private long _reported;

    public void Record(TimeSpan duration, bool failed)
    {
        Interlocked.Increment(ref _calls);
        if (failed)
        {
            Interlocked.Increment(ref _failures);
        }

        Volatile.Read(ref _current).Record(duration);
    }

    /// <param name="grain">Name of the grain's class.</param>
    /// <param name="method">Name of the method.</param>
    /// <param name="since">Time since the last report, which the rate is of.</param>
    public MethodReport Report(string grain, string method, TimeSpan since)
    {
        var calls = Interlocked.Read(ref _calls);
        var rate = since > TimeSpan.Zero ? (calls - _reported) / since.TotalSeconds : 0;
        _reported = calls;
        return new MethodReport(
            grain, method, calls, Interlocked.Read(ref _failures), Math.Round(rate, 1),
            Milliseconds(0.5), Milliseconds(0.95), Milliseconds(0.99));
    }

    public void TurnWindow()
    {
        var oldest = _last;
        oldest.Clear();
        _last = Interlocked.Exchange(ref _current, oldest);
    }

    private double Milliseconds(double quantile) => Math.Round(LatencyHistogram.Quantile(quantile, _current, _last).TotalMilliseconds, 3);
}
