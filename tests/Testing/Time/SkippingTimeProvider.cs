namespace Catalyst.Testing;

/// <summary>
/// The real clock, which a test can put forward: for limits on what runs in real time, such as processes. Timers stay real, so whoever
/// looks at a process again and again goes on doing so, and finds the limit passed once the test has seen what it waits for.
/// </summary>
public sealed class SkippingTimeProvider : TimeProvider
{
    private long _skipped;

    private TimeSpan Skipped => TimeSpan.FromTicks(Interlocked.Read(ref _skipped));

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Skipped;

    public override long GetTimestamp() => (System.GetElapsedTime(0) + Skipped).Ticks;

    /// <summary>Puts the clock forward.</summary>
    public void Skip(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        Interlocked.Add(ref _skipped, by.Ticks);
    }
}
