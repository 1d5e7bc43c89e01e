using System.Diagnostics;
using System.Globalization;

namespace Catalyst.Blueprints.Tests;

/// <summary>Time that this thread has spent computing, so that a busy machine makes no slow reader of a fast one.</summary>
internal static class CpuTime
{
    /// <summary>Well above the growth of linear reading, well below that of quadratic.</summary>
    public const double MostGrowth = 9;

    private const string Kernel = "/proc/thread-self/schedstat";

    private static readonly bool Known = File.Exists(Kernel);

    /// <summary>How long an action computes; by the clock on the wall where the system does not tell.</summary>
    public static TimeSpan Of(Action action)
    {
        var before = Now();
        action();
        return Now() - before;
    }

    /// <summary>
    /// How many times longer four copies of a text take than one: about four where reading is linear, sixteen where it is quadratic.
    /// The best of several runs each, since others use the machine too; as many copies on both sides, since the kernel counts in ticks.
    /// </summary>
    public static double GrowthFourfold(string text, Action<string> read)
    {
        var four = text + text + text + text;
        read(four);
        var (one, all, growth) = (double.MaxValue, double.MaxValue, double.MaxValue);
        for (var i = 0; i < 8 && growth >= MostGrowth; i++)
        {
            one = Math.Min(one, (Of(() => FourTimes(text, read)).TotalMicroseconds + 1) / 4);
            all = Math.Min(all, Of(() => read(four)).TotalMicroseconds);
            growth = all / one;
        }

        return growth;
    }

    private static void FourTimes(string text, Action<string> read)
    {
        for (var i = 0; i < 4; i++)
        {
            read(text);
        }
    }

    private static TimeSpan Now() => Known
        ? TimeSpan.FromMicroseconds(long.Parse(File.ReadAllText(Kernel).Split(' ')[0], CultureInfo.InvariantCulture) / 1000.0)
        : Stopwatch.GetElapsedTime(0);
}
