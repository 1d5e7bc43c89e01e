using System.Diagnostics;
using System.Globalization;

namespace Catalyst.Blueprints.Tests;

/// <summary>Time that this thread has spent computing, so that a busy machine makes no slow reader of a fast one.</summary>
internal static class CpuTime
{
    private const string Kernel = "/proc/thread-self/schedstat";

    private static readonly bool Known = File.Exists(Kernel);

    /// <summary>How long an action computes; by the clock on the wall where the system does not tell.</summary>
    public static TimeSpan Of(Action action)
    {
        var before = Now();
        action();
        return Now() - before;
    }

    private static TimeSpan Now() => Known
        ? TimeSpan.FromMicroseconds(long.Parse(File.ReadAllText(Kernel).Split(' ')[0], CultureInfo.InvariantCulture) / 1000.0)
        : Stopwatch.GetElapsedTime(0);
}
