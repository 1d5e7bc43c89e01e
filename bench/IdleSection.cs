using System.Globalization;

namespace Catalyst.Bench;

/// <summary>What a server costs that has nothing to do but to look after its previews.</summary>
internal static class IdleSection
{
    private const double Target = 0.03;
    private static readonly int[] _previews = [0, 10, 40];

    /// <summary>Until what the starts have left to do is done.</summary>
    private static readonly TimeSpan _settling = TimeSpan.FromSeconds(20);

    /// <summary>As long as the interval of health checks: each preview is asked once.</summary>
    private static readonly TimeSpan _window = TimeSpan.FromSeconds(60);

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        Report.Section(
            "At rest", $"a silo and real previews that serve nothing but their health; {Report.Seconds(_window)} each");
        using var home = new BenchHome();
        await using var node = await IdleNode.StartAsync(home, IdleNode.EventDriven(), cancellationToken);
        var table = Report.Table("previews", "server, of a core", "PostgreSQL, of a core");
        var (running, server) = (0, 0.0);
        foreach (var previews in _previews)
        {
            for (; running < previews; running++)
            {
                await node.PreviewAsync(cancellationToken);
            }

            await Task.Delay(_settling, cancellationToken);
            var before = CpuTimes.Now(home, rabbit: null);
            await Task.Delay(_window, cancellationToken);
            var used = CpuTimes.Now(home, rabbit: null) - before;
            server = used.Silo / _window;
            Report.Row(table, previews.ToString(CultureInfo.InvariantCulture), Percent(server), Percent(used.Postgres / _window));
        }

        Report.Write(table);
        var verdict = server < Target ? "met" : "missed";
        Report.Line($"  target: under {Percent(Target)} of a core with {running} previews: {verdict} with {Percent(server)}");
    }

    private static string Percent(double share) => (share * 100).ToString("0.00", CultureInfo.InvariantCulture) + " %";
}
