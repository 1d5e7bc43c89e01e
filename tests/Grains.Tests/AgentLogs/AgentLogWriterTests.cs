using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Catalyst.Grains.AgentLogs;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Retention;
using Catalyst.Persistence;
using Catalyst.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Catalyst.Grains.Tests.AgentLogs;

public sealed class AgentLogWriterTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly MemoryAgentLogStore _store = new();
    private readonly MemoryHistory _history = new();
    private readonly FakeTimeProvider _time = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private TestDatabase _database = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _database = await postgres.CreateDatabaseAsync(Ct);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact(Timeout = 60_000)]
    public async Task A_lone_line_goes_at_once_and_a_flood_in_few_writes()
    {
        var task = Guid.NewGuid();
        var (arrived, released) = (new TaskCompletionSource(), new TaskCompletionSource());
        _store.OnWrite = _ =>
        {
            arrived.TrySetResult();
            return released.Task;
        };
        using var writer = await StartAsync();

        Commit(writer, _history.Add(task, 1));
        await arrived.Task.WaitAsync(Ct);
        for (var n = 0; n < 300; n++)
        {
            Commit(writer, _history.Add(task, 1));
        }

        released.SetResult();
        await writer.FlushAsync(Ct);

        _store.Seqs(task).Count.ShouldBe(301);
        _store.Batches.ShouldBe([1, 100, 100, 100]);
        await writer.StopAsync(Ct);
    }

    [Fact(Timeout = 60_000)]
    public async Task Nobody_waits_for_a_store_that_is_away_and_nothing_is_missing_when_it_is_back()
    {
        var task = Guid.NewGuid();
        var away = true;
        _store.OnWrite = _ => away ? Task.FromException(new DatabaseUnavailableException("away")) : Task.CompletedTask;
        var retry = _time.NextTimer(TimeSpan.FromSeconds(1));
        using var writer = await StartAsync();
        Commit(writer, _history.Add(task, 5));
        await retry.WaitAsync(Ct);

        for (var n = 0; n < 50; n++)
        {
            Commit(writer, _history.Add(task, 10));
        }

        away = false;
        _time.Advance(TimeSpan.FromSeconds(1));
        await writer.FlushAsync(Ct);

        _store.Seqs(task).ShouldBe(Enumerable.Range(1, 505).Select(seq => (long)seq));
        await writer.StopAsync(Ct);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_line_that_the_store_never_takes_costs_only_itself()
    {
        var task = Guid.NewGuid();
        _store.OnWrite = entries =>
            entries.Any(e => e.Seq == 4) ? Task.FromException(new InvalidOperationException("never")) : Task.CompletedTask;
        using var writer = await StartAsync();

        Commit(writer, _history.Add(task, 7));
        await writer.FlushAsync(Ct);

        _store.Seqs(task).ShouldBe([1, 2, 3, 5, 6, 7]);
        await writer.StopAsync(Ct);
    }

    [Fact(Timeout = 60_000)]
    public async Task What_another_silo_did_not_come_to_write_is_read_from_the_history()
    {
        var task = Guid.NewGuid();
        await _store.WriteAsync([AgentLogLine.From(_history.Add(task, 1)[0], 100)!], Ct);
        _history.Add(task, 250);
        using var writer = await StartAsync();

        Commit(writer, _history.Add(task, 2));
        await writer.FlushAsync(Ct);

        _store.Seqs(task).ShouldBe(Enumerable.Range(1, 253).Select(seq => (long)seq));
        await writer.StopAsync(Ct);
    }

    [Fact(Timeout = 60_000)]
    public async Task What_is_waiting_is_written_before_the_end()
    {
        var task = Guid.NewGuid();
        using var writer = await StartAsync();
        for (var n = 0; n < 200; n++)
        {
            Commit(writer, _history.Add(task, 1));
        }

        await writer.StopAsync(Ct);

        _store.Seqs(task).Count.ShouldBe(200);
        Commit(writer, _history.Add(task, 1));
        await writer.FlushAsync(Ct);
    }

    [Fact(Timeout = 60_000)]
    public async Task Lines_older_than_retention_do_not_come_back()
    {
        var task = Guid.NewGuid();
        _history.Add(task, 3, _time.GetUtcNow() - TimeSpan.FromDays(31));
        using var writer = await StartAsync();

        Commit(writer, _history.Add(task, 1, _time.GetUtcNow()));
        await writer.FlushAsync(Ct);

        _store.Seqs(task).ShouldBe([4]);
        await writer.StopAsync(Ct);
    }

    private static void Commit(AgentLogWriter writer, List<AgentEvent> events) => writer.Committed(
        new TaskRow(
            events[0].TaskId, Guid.Empty, "It", "it", null, Guid.Empty, "build it", "running", "coding", null, null, null, null, 0m,
            "{}", "{}", 1,
            events[^1].Seq, null, default, default, null),
        events);

    private async Task<AgentLogWriter> StartAsync()
    {
        var options = new AgentLogOptions { BatchSize = 100, QueueCapacity = 400 };
        var writer = new AgentLogWriter(
            _store, _history, new TaskRepository(_database.Database), Options.Create(options), Options.Create(new RetentionOptions()),
            _services.GetRequiredService<IMeterFactory>(), _time, NullLogger<AgentLogWriter>.Instance);
        await writer.StartAsync(Ct);
        return writer;
    }

    private sealed class MemoryHistory : IEventHistory
    {
        private readonly ConcurrentDictionary<Guid, List<AgentEvent>> _events = new();

        /// <summary>Commits so many lines.</summary>
        public List<AgentEvent> Add(Guid task, int lines, DateTimeOffset? at = null)
        {
            var all = _events.GetOrAdd(task, _ => []);
            lock (all)
            {
                var added = Enumerable.Range(all.Count + 1, lines).Select(
                    seq => AgentLogLineTests.Event(task, seq, at ?? new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero))).ToList();
                all.AddRange(added);
                return added;
            }
        }

        public Task<IReadOnlyList<AgentEvent>> ListAsync(Guid taskId, long afterSeq, int limit, CancellationToken cancellationToken)
        {
            var all = _events.GetOrAdd(taskId, _ => []);
            lock (all)
            {
                return Task.FromResult<IReadOnlyList<AgentEvent>>([.. all.Where(e => e.Seq > afterSeq).Take(limit)]);
            }
        }
    }
}
