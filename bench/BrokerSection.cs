using System.Collections.Concurrent;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Testing;

namespace Catalyst.Bench;

/// <summary>
/// Events that are committed, published and confirmed, half of which are delivered and lead to the next commit, beside a bare loop that
/// does the same with the two client libraries and nothing else; whole workflows of six phases; and how long an event takes when half as
/// much is going on.
/// </summary>
internal static class BrokerSection
{
    private const int DefaultTasks = 3000;

    /// <summary>Until the runtime has compiled everything for good, which takes a third of a silo's time before.</summary>
    private const int WarmUp = 4000;
    private const int Chains = 512;
    private const double RatioTarget = 0.5;
    private const double WithBrokerTarget = 400;
    private const double WithoutBrokerTarget = 1200;
    private static readonly TimeSpan LatencyTarget = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan LatencyTime = TimeSpan.FromSeconds(10);

    public static async Task RunAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        var tasks = options.Tasks ?? DefaultTasks;
        Report.Section(
            "Durable events and workflows of six phases",
            $"{tasks} tasks of agents that do nothing, {Chains} at a time after {WarmUp} of warm-up; PostgreSQL with fsync and RabbitMQ "
                + "with quorum queues on the same machine");
        var table = Report.Table("what", "rate", "of bare", "target", "silo", "PostgreSQL", "RabbitMQ");
        if (RabbitServer.Missing is { } missing)
        {
            Report.Line($"  RabbitMQ is not measured: {missing}");
        }
        else
        {
            await WithBrokerAsync(table, tasks, cancellationToken);
        }

        await WithoutBrokerAsync(table, tasks, cancellationToken);
        Report.Write(table);
        Report.Line("  The last three columns are milliseconds of processor time that a workflow, or as many events in a bare loop, costs "
            + "in each process.");
    }

    private static async Task WithBrokerAsync(Spectre.Console.Table table, int tasks, CancellationToken cancellationToken)
    {
        using var home = new BenchHome();
        await using var rabbit = await RabbitServer.OwnAsync(cancellationToken);
        await using var node = await IdleNode.StartAsync(home, IdleNode.EventDriven(await rabbit.CreateHostAsync(cancellationToken)),
            cancellationToken);
        var before = await BareAsync(mixed: true);
        await node.RunTasksAsync(WarmUp, Chains, cancellationToken);
        var (watch, events, cpu) = (Stopwatch.StartNew(), await node.EventsAsync(), Used());
        await node.RunTasksAsync(tasks, Chains, cancellationToken);
        var seconds = watch.Elapsed.TotalSeconds;
        var used = Used() - cpu;
        events = await node.EventsAsync() - events;
        var (rate, eventsEach) = (events / seconds, (double)events / tasks);

        // A machine that is fast for some seconds and then slower would favour whatever is measured first.
        var after = await BareAsync(mixed: true);
        var bare = (before.Rate + after.Rate) / 2;
        Bare("bare loop before: events", before);
        Bare("bare loop after: events", after);
        Bare("bare loop that delivers each", await BareAsync(mixed: false));
        Report.Row(
            table, "Catalyst: events", Report.PerSecond(rate), Report.Ratio(rate / bare), Report.Ratio(RatioTarget), string.Empty,
            string.Empty, string.Empty);
        var workflows = tasks / seconds;
        Report.Row(table, "workflows with RabbitMQ", Report.PerSecond(workflows), string.Empty, Report.PerSecond(WithBrokerTarget),
            Each(used.Silo, tasks), Each(used.Postgres, tasks), Each(used.Rabbit, tasks));
        await LatencyAsync(node, workflows / 2, cancellationToken);

        CpuTimes Used() => CpuTimes.Now(home, rabbit.Pid);

        async Task<(double Rate, CpuTimes Event)> BareAsync(bool mixed) =>
            await BareEventLoop.MeasureAsync(node.Database, await rabbit.CreateHostAsync(cancellationToken), Chains, mixed, Used,
                cancellationToken);

        void Bare(string what, (double Rate, CpuTimes Event) found)
        {
            var cost = found.Event * eventsEach;
            Report.Row(table, what, Report.PerSecond(found.Rate), Report.Ratio(found.Rate / bare), string.Empty, Each(cost.Silo, 1),
                Each(cost.Postgres, 1), Each(cost.Rabbit, 1));
        }
    }

    private static async Task WithoutBrokerAsync(Spectre.Console.Table table, int tasks, CancellationToken cancellationToken)
    {
        using var home = new BenchHome();
        await using var node = await IdleNode.StartAsync(home, IdleNode.Sequential(), cancellationToken);
        await node.RunTasksAsync(WarmUp, Chains, cancellationToken);
        var (watch, cpu) = (Stopwatch.StartNew(), CpuTimes.Now(home, null));
        await node.RunTasksAsync(tasks, Chains, cancellationToken);
        var seconds = watch.Elapsed.TotalSeconds;
        var used = CpuTimes.Now(home, null) - cpu;
        Report.Row(table, "workflows without a broker", Report.PerSecond(tasks / seconds), string.Empty,
            Report.PerSecond(WithoutBrokerTarget), Each(used.Silo, tasks), Each(used.Postgres, tasks), string.Empty);
    }

    /// <summary>From the moment at which an event is made, before its commit, to its arrival at a consumer of the exchange.</summary>
    private static async Task LatencyAsync(IdleNode node, double rate, CancellationToken cancellationToken)
    {
        var times = new ConcurrentBag<TimeSpan>();
        await using (await node.Transport.SubscribeFanoutAsync("catalyst.#", Arrived, cancellationToken))
        {
            await node.PaceTasksAsync(rate, LatencyTime, cancellationToken);
        }

        var sorted = times.Order().ToList();
        var p99 = sorted[(int)(sorted.Count * 0.99)];
        Report.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"  delivery at half load ({rate:0} workflows/s, {sorted.Count} events), from before the commit: p50 "
                + $"{Milliseconds(Report.Median(sorted))}, p99 {Milliseconds(p99)}; target p99 under {Milliseconds(LatencyTarget)}: "
                + $"{(p99 < LatencyTarget ? "met" : "missed")}"));

        Task Arrived(AgentEvent e, CancellationToken stopped)
        {
            times.Add(TimeProvider.System.GetUtcNow() - e.Timestamp);
            return Task.CompletedTask;
        }
    }

    private static string Each(TimeSpan time, int tasks) => (time.TotalMilliseconds / tasks).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture) + " ms";
}
