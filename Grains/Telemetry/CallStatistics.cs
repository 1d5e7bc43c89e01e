using System.Collections.Concurrent;

namespace Catalyst.Grains.Telemetry;

/// <summary>
/// Counts and times every call that grains of this silo serve. Names and numbers only: neither arguments nor results nor the messages of
/// exceptions, which may quote them, are kept.
/// </summary>
internal sealed class CallStatistics(TimeProvider time) : IIncomingGrainCallFilter
{
    private const int FailuresKept = 50;

    private readonly ConcurrentDictionary<(string Grain, string Method), MethodMeter> _methods = new();
    private readonly ConcurrentQueue<CallFailure> _failures = new();

    public async Task Invoke(IIncomingGrainCallContext context)
    {
        var grain = context.Grain.GetType();
        if (grain.Assembly != typeof(CallStatistics).Assembly)
        {
            // The runtime's own.
            await context.Invoke();
            return;
        }

        var meter = _methods.GetOrAdd((grain.Name, context.MethodName), static _ => new MethodMeter());
        var started = time.GetTimestamp();
        try
        {
            await context.Invoke();
            meter.Record(time.GetElapsedTime(started), failed: false);
        }
        catch (Exception exception)
        {
            meter.Record(time.GetElapsedTime(started), failed: true);
            _failures.Enqueue(new CallFailure(time.GetUtcNow(), grain.Name, context.MethodName, exception.GetType().Name));
            while (_failures.Count > FailuresKept)
            {
                _failures.TryDequeue(out _);
            }

            throw;
        }
    }

    /// <summary>Every method called since the start.</summary>
    public IReadOnlyList<MethodReport> Methods(TimeSpan since) =>
        [.. _methods.Select(pair => pair.Value.Report(pair.Key.Grain, pair.Key.Method, since)).OrderBy(m => m.Grain, StringComparer.Ordinal).ThenBy(m => m.Method, StringComparer.Ordinal)];

    /// <summary>The last failures, newest first.</summary>
    public IReadOnlyList<CallFailure> Failures() => [.. _failures.Reverse()];

    /// <summary>Latencies are of the time since the last turn but one.</summary>
    public void TurnWindow()
    {
        foreach (var meter in _methods.Values)
        {
            meter.TurnWindow();
        }
    }
}
