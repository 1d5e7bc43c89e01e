using System.Diagnostics.Metrics;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Telemetry;
using Catalyst.Persistence;
using Catalyst.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalyst.Grains.Tests.Telemetry;

/// <summary>The figures that a reader of /metrics gets of the whole cluster.</summary>
public sealed class ClusterGaugesTests(PostgresServer postgres) : IAsyncLifetime
{
    private const string Backlog = "catalyst.outbox.backlog";
    private const string Previews = "catalyst.previews";

    private readonly FakeTimeProvider _time = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly MeterListener _listener = new();
    private readonly Dictionary<string, long> _figures = new(StringComparer.Ordinal);
    private TestDatabase _database = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await postgres.CreateDatabaseAsync(Ct);
        var meters = _services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == meters && instrument.Name is Backlog or Previews)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            _figures[tags.Length == 0 ? instrument.Name : $"{instrument.Name} {tags[0].Key}={tags[0].Value}"] = value);
        _listener.Start();
        await new ClusterGauges(meters, new ClusterStatistics(_database.Database), _time).StartAsync(Ct);
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact(Timeout = 60_000)]
    public void Nothing_waits_and_nothing_runs_in_an_empty_cluster() => Read().ShouldBe(new Dictionary<string, long>
    {
        [Backlog] = 0,
        [$"{Previews} status=starting"] = 0,
        [$"{Previews} status=deployed"] = 0,
        [$"{Previews} status=failed"] = 0,
    }, ignoreOrder: true);

    [Fact(Timeout = 60_000)]
    public async Task What_waits_for_the_broker_and_what_runs_is_counted()
    {
        await CommitAsync(events: 3);
        await PreviewAsync("deployed");
        await PreviewAsync("deployed");
        await PreviewAsync("failed");
        await PreviewAsync("expired");

        Read().ShouldBe(new Dictionary<string, long>
        {
            [Backlog] = 3,
            [$"{Previews} status=starting"] = 0,
            [$"{Previews} status=deployed"] = 2,
            [$"{Previews} status=failed"] = 1,
        }, ignoreOrder: true);
    }

    [Fact(Timeout = 60_000)]
    public async Task The_database_is_not_asked_again_for_a_few_seconds()
    {
        Read();
        await CommitAsync(events: 2);

        Read()[Backlog].ShouldBe(0);
        _time.Advance(ClusterGauges.Fresh);

        Read()[Backlog].ShouldBe(2);
    }

    private Dictionary<string, long> Read()
    {
        _figures.Clear();
        _listener.RecordObservableInstruments();
        return new Dictionary<string, long>(_figures, StringComparer.Ordinal);
    }

    /// <param name="publisher">Null where no broker is to have the events.</param>
    private async Task<Guid> CommitAsync(int events, string? publisher = "silo")
    {
        var (id, at) = (Guid.CreateVersion7(), new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
        var row = new TaskRow(
            id, Guid.CreateVersion7(), "It", "it", null, Guid.CreateVersion7(), "build it", "running", "planning", null, null, null, null,
            0m, "{}", "{}", 1, events, null, at, at, null);
        var history = Enumerable.Range(1, events).Select(seq => new AgentEvent(
            Guid.CreateVersion7(), row.TraceId, id, seq, Actors.Coder, EventTypes.TaskProgress, "", "", "", at, JsonPayload.Empty,
            JsonPayload.Empty)).ToList();
        await using var committer = new TaskCommitter(_database.Database, NullLogger<TaskCommitter>.Instance);
        (await committer.CommitAsync(new TaskCommit(row, history, IsNew: true, publisher), Ct)).ShouldBeTrue();
        return id;
    }

    private async Task PreviewAsync(string status)
    {
        var task = await CommitAsync(events: 1, publisher: null);
        var row = new PreviewRow(
            task, Guid.CreateVersion7(), "it", "", "", "", null, status, "healthy", "process", 9000, "{}", null, _time.GetUtcNow(),
            _time.GetUtcNow() + TimeSpan.FromDays(1), null);
        await new PreviewRepository(_database.Database).UpsertAsync(row, Ct);
    }
}
