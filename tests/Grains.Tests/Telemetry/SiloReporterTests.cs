using System.Text.Json;
using Catalyst.Events;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Telemetry;
using Catalyst.Grains.Tests.Harness;
using Catalyst.Grains.Workers;
using Catalyst.Persistence;
using Catalyst.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Streams.RabbitMq;

namespace Catalyst.Grains.Tests.Telemetry;

public sealed class SiloReporterTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new();
    private TestDatabase _database = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _database = await postgres.CreateDatabaseAsync(Ct);

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact(Timeout = 60_000)]
    public async Task What_the_queues_hold_is_reported()
    {
        var queue = new QueueStatus("coder-queue", 3, 2, 1, 4, 1);

        var report = await ReportAsync(_ => Task.FromResult<IReadOnlyList<QueueStatus>>([queue]), hangs: false);

        report.Queues.ShouldBe([queue]);
        report.QueuesTrouble.ShouldBeNull();
    }

    [Fact(Timeout = 60_000)]
    public async Task While_the_broker_is_away_all_else_is_reported_and_why_the_queues_are_not_known()
    {
        var report = await ReportAsync(_ => throw new BrokerUnavailableException("RabbitMQ does not answer."), hangs: false);

        (report.QueuesTrouble, report.Queues.Count).ShouldBe(("RabbitMQ does not answer.", 0));
        report.MemoryBytes.ShouldBePositive();
    }

    /// <summary>Not even to the wish to stop waiting.</summary>
    [Fact(Timeout = 60_000)]
    public async Task A_broker_that_says_nothing_holds_up_no_report()
    {
        var report = await ReportAsync(_ => new TaskCompletionSource<IReadOnlyList<QueueStatus>>().Task, hangs: true);

        report.QueuesTrouble.ShouldNotBeNull().ShouldContain("2 seconds");
        report.MemoryBytes.ShouldBePositive();
    }

    /// <summary>A silo's first report.</summary>
    private async Task<SiloReport> ReportAsync(Func<CancellationToken, Task<IReadOnlyList<QueueStatus>>> status, bool hangs)
    {
        var reports = new SiloReports(_database.Database);
        var broker = new AskedBroker(status);
        using var runs = new AgentAttempts();
        using var reporter = new SiloReporter(
            new LocalSilo("me"), new SiloDescription(""), reports, runs, broker, _time, NullLogger<SiloReporter>.Instance);
        var ticking = _time.NextTimer(SiloReporter.Interval);
        await reporter.StartAsync(Ct);
        await ticking.WaitAsync(Ct);
        _time.Advance(SiloReporter.Interval);
        await broker.Asked.WaitAsync(Ct);
        if (hangs)
        {
            _time.Advance(TimeSpan.FromSeconds(2));
        }

        // Written by another thread; there is no word of it but the row.
        IReadOnlyList<SiloReportRow> rows;
        do
        {
            rows = await reports.ListAsync(TimeSpan.FromMinutes(1), Ct);
        }
        while (rows.Count == 0);

        await reporter.StopAsync(Ct);
        return JsonSerializer.Deserialize<SiloReport>(rows.Single().Report, WireJson.Options)!;
    }

    private sealed class AskedBroker(Func<CancellationToken, Task<IReadOnlyList<QueueStatus>>> status) : IEventTransport
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Asked => _asked.Task;

        public string Kind => "asked";

        public bool IsDurable => true;

        public string? Trouble => null;

        public Task PublishAsync(AgentEvent e, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<IAsyncDisposable> SubscribeFanoutAsync(
            string routingPattern, Func<AgentEvent, CancellationToken, Task> handler, CancellationToken cancellationToken = default) =>
                throw new NotSupportedException();

        public Task<IReadOnlyList<QueueStatus>> StatusAsync(CancellationToken cancellationToken = default)
        {
            _asked.TrySetResult();
            return status(cancellationToken);
        }
    }
}
