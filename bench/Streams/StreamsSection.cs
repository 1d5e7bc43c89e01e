using Catalyst.Testing;

namespace Catalyst.Bench;

/// <summary>
/// Messages that the stream provider brings to the grains that follow them, beside a consumer that does nothing but decode and acknowledge
/// the same messages of a queue declared alike. Each begins with a full queue, so what is measured is how fast it can go.
/// </summary>
internal static class StreamsSection
{
    private const int DefaultTasks = 100;
    private const int WarmUp = 20_000;
    private const int Measured = 40_000;
    private const int Rounds = 3;
    private const int Group = 16;
    private const double RatioTarget = 0.7;

    public static async Task RunAsync(BenchOptions options, CancellationToken cancellationToken)
    {
        var tasks = options.Tasks ?? DefaultTasks;
        Report.Section(
            "Stream provider beside a bare consumer",
            $"{Rounds} x {Measured} envelopes of {tasks} tasks from a quorum queue, each after {WarmUp} of warm-up; window "
                + $"{StreamSilo.Window}; RabbitMQ on the same machine");
        if (RabbitServer.Missing is { } missing)
        {
            Report.Line($"  The stream provider is not measured: {missing}");
            return;
        }

        await using var rabbit = await RabbitServer.OwnAsync(cancellationToken);
        var url = await rabbit.CreateHostAsync(cancellationToken);
        await using var silo = await StreamSilo.StartAsync(url, cancellationToken);
        var backlog = new StreamBacklog(url, tasks);
        var (single, grouped, provider) = (new List<Measurement>(), new List<Measurement>(), new List<Measurement>());

        // In turn, and the bare consumer first and last: a machine that is fast for some seconds and then slower would favour what is
        // measured first.
        single.Add(await BareAsync(1));
        for (var round = 0; round < Rounds; round++)
        {
            provider.Add(await MeasureAsync(StreamSilo.StreamQueue, () => silo.ReadAsync(cancellationToken)));
            grouped.Add(await BareAsync(Group));
            single.Add(await BareAsync(1));
        }

        var bare = single.Average(measured => measured.Rate);
        var table = Report.Table("what", "rate", "lowest", "highest", "of bare", "target", "this process", "RabbitMQ");
        Row("bare consumer", single, string.Empty);
        Row($"bare, acknowledging {Group} at a time", grouped, string.Empty);
        Row("stream provider", provider, Report.Ratio(RatioTarget));
        Report.Write(table);
        Report.Line("  The last two columns are microseconds of processor time that a message costs in each process.");

        Task<Measurement> BareAsync(int group) => MeasureAsync(StreamSilo.BareQueue,
            () => BareConsumer.StartAsync(url, group, cancellationToken));

        async Task<Measurement> MeasureAsync(string queue, Func<Task<IAsyncDisposable>> start)
        {
            await backlog.FillAsync(queue, WarmUp + Measured, cancellationToken);
            var meter = StreamMeter.Begin(WarmUp, WarmUp + Measured);
            await using (await start())
            {
                await meter.WarmedUp.WaitAsync(cancellationToken);
                var (count, watch, cpu) = (meter.Count, Stopwatch.StartNew(), CpuTimes.Now(null, rabbit.Pid));
                await meter.Done.WaitAsync(cancellationToken);
                var (seconds, used, messages) = (watch.Elapsed.TotalSeconds, CpuTimes.Now(null, rabbit.Pid) - cpu,
                    WarmUp + Measured - count);
                return new Measurement(messages / seconds, used.Silo.TotalMicroseconds / messages,
                    used.Rabbit.TotalMicroseconds / messages);
            }
        }

        void Row(string name, List<Measurement> all, string target) => Report.Row(
            table, name,
            Report.PerSecond(all.Average(measured => measured.Rate)),
            Report.PerSecond(all.Min(measured => measured.Rate)),
            Report.PerSecond(all.Max(measured => measured.Rate)),
            Report.Ratio(all.Average(measured => measured.Rate) / bare),
            target,
            Microseconds(all.Average(measured => measured.Process)),
            Microseconds(all.Average(measured => measured.Rabbit)));
    }

    private static string Microseconds(double time) => time.ToString("0.0", CultureInfo.InvariantCulture);

    private sealed record Measurement(double Rate, double Process, double Rabbit);
}
