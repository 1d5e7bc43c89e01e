namespace Catalyst.Bench;

/// <summary>What a server costs that has nothing to do but to look after its previews. Their own processes are not counted.</summary>
internal static class IdleSection
{
    private const double Target = 0.03;
    private static readonly int[] Previews = [0, 10, 40];

    /// <summary>Until what a start has left to do is done, and what runs often is compiled for good.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(45);

    /// <summary>As long as the interval of health checks: each preview is asked once.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        Report.Section(
            "At rest",
            $"a server as ./catalyst up starts it, and real previews that serve nothing but their health; {Report.Seconds(Window)} each");
        using var home = new BenchHome();
        var table = Report.Table("previews", "server, of a core", "PostgreSQL, of a core", "server's memory");
        var (prepared, last) = (0, 0.0);
        foreach (var previews in Previews)
        {
            await AddPreviewsAsync(home, previews - prepared, cancellationToken);
            prepared = previews;
            await using var server = await BenchServer.StartAsync(home, cancellationToken);
            await server.PreviewsRunAsync(previews, cancellationToken);
            await Task.Delay(Settling, cancellationToken);
            var before = server.Used();
            await Task.Delay(Window, cancellationToken);
            var used = server.Used() - before;
            last = used.Silo / Window;
            Report.Row(
                table, previews.ToString(CultureInfo.InvariantCulture), Percent(last), Percent(used.Postgres / Window),
                Report.Mebibytes(server.WorkingSet));
        }

        Report.Write(table);
        var verdict = last < Target ? "met" : "missed";
        Report.Line($"  target: under {Percent(Target)} of a core with {prepared} previews: {verdict} with {Percent(last)}");
    }

    /// <summary>The next server of this home starts them, as after every stop.</summary>
    private static async Task AddPreviewsAsync(BenchHome home, int count, CancellationToken cancellationToken)
    {
        if (count == 0)
        {
            return;
        }

        await using var node = await IdleNode.StartAsync(home, IdleNode.EventDriven(), cancellationToken);
        for (var i = 0; i < count; i++)
        {
            await node.PreviewAsync(cancellationToken);
        }
    }

    private static string Percent(double share) => (share * 100).ToString("0.00", CultureInfo.InvariantCulture) + " %";
}
