using Catalyst.Events;
using Catalyst.Grains.FlowLogs;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Outbox;
using Catalyst.Grains.Tasks;
using Catalyst.Grains.Tests.Harness;
using Catalyst.Persistence;
using Catalyst.Testing;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Orleans.Streams.RabbitMq;

namespace Catalyst.Grains.Tests.Outbox;

/// <summary>One silo's publisher beside others, of which only the traces in the database are there.</summary>
public sealed class OutboxPublisherTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly RecordingBroker _broker = new();
    private TestDatabase _database = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private EventRepository Events => new(_database.Database);

    public async ValueTask InitializeAsync() => _database = await postgres.CreateDatabaseAsync(Ct);

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    /// <summary>More than a look takes, on both sides; and of tasks that have ended, which belong to nobody.</summary>
    [Fact(Timeout = 60_000)]
    public async Task What_a_dead_silo_left_is_published_in_order_and_what_a_living_one_is_late_with_is_not()
    {
        await ClusterMembers.JoinAsync(_database.Database, "alive", Ct);
        await CommitAsync("alive", tasks: 3, events: 100);
        var left = await CommitAsync("dead", tasks: 3, events: 100);
        using var publisher = Publisher();

        await publisher.StartAsync(Ct);
        await _broker.HasAsync(300).WaitAsync(Ct);
        await publisher.StopAsync(Ct);

        var published = _broker.Published;
        published.Select(e => e.TaskId).Distinct().ShouldBe(left, ignoreOrder: true);
        published.GroupBy(e => e.TaskId)
            .ShouldAllBe(task => task.Select(e => e.Seq).SequenceEqual(Enumerable.Range(1, 100).Select(seq => (long)seq)));
        (await LinesAsync()).Count.ShouldBe(3);
        (await Events.ListLostPublishersAsync(Ct)).ShouldBeEmpty();
    }

    [Fact(Timeout = 60_000)]
    public async Task What_this_silo_commits_goes_out_in_order_and_its_outbox_is_empty_then()
    {
        var silo = new LocalSilo("me");
        using var publisher = Publisher(silo);
        publisher.Publisher.ShouldBe(silo.Name);
        await publisher.StartAsync(Ct);
        var task = (await CommitAsync(silo.Name, tasks: 1, events: 5)).Single();
        publisher.Committed((await new TaskRepository(_database.Database).FindAsync(task, Ct))!, await Events.ListAsync(task, 0, 10, Ct));

        await _broker.HasAsync(5).WaitAsync(Ct);
        await publisher.StopAsync(Ct);

        _broker.Published.Select(e => e.Seq).Distinct().ShouldBe([1, 2, 3, 4, 5]);
        (await LinesAsync()).ShouldBeEmpty();
    }

    /// <summary>
    /// As with a full disk: what was published and could not be noted would be found again, and published for as long as that lasts.
    /// </summary>
    [Fact(Timeout = 60_000)]
    public async Task While_the_database_can_be_read_and_not_written_nothing_is_published_again_and_again()
    {
        var silo = new LocalSilo("me");
        await CommitAsync(silo.Name, tasks: 3, events: 100);
        await using var connection = await _database.Database.DataSource.OpenConnectionAsync(Ct);
        await connection.ExecuteAsync(
            """
            CREATE SEQUENCE tries;
            CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN PERFORM nextval('tries'); RAISE EXCEPTION 'no space left' USING ERRCODE = 'disk_full'; END $$;
            CREATE TRIGGER full_disk BEFORE UPDATE ON outbox EXECUTE FUNCTION full_disk();
            """);
        using var publisher = Publisher(silo);

        await publisher.StartAsync(Ct);
        await Eventually.FindAsync(async () => await connection.ExecuteScalarAsync<long>(
            "SELECT last_value FROM tries") >= 3 ? publisher : null, "nothing was noted");
        await _broker.HasAsync(300).WaitAsync(Ct);
        _broker.Published.Count.ShouldBe(300);
        await connection.ExecuteAsync("DROP TRIGGER full_disk ON outbox");

        await Eventually.FindAsync(async () => (await LinesAsync()).Count == 0 ? publisher : null, "what is published is not noted");
        await publisher.StopAsync(Ct);
        _broker.Published.Count.ShouldBe(300);
    }

    /// <summary>The broker goes away in the middle of a task's events, of which it has taken some.</summary>
    [Fact(Timeout = 60_000)]
    public async Task What_the_broker_has_taken_is_not_sent_again_when_it_is_back()
    {
        var silo = new LocalSilo("me");
        _broker.Refuses = e => e.Seq == 50;
        await CommitAsync(silo.Name, tasks: 3, events: 100);
        using var publisher = Publisher(silo);

        await publisher.StartAsync(Ct);
        await _broker.HasAsync(3 * 49).WaitAsync(Ct);
        _broker.Refuses = _ => false;
        await Eventually.FindAsync(async () => (await LinesAsync()).Count == 0 ? publisher : null, "not all is published");
        await publisher.StopAsync(Ct);

        _broker.Published.GroupBy(e => e.TaskId)
            .ShouldAllBe(task => task.Select(e => e.Seq).SequenceEqual(Enumerable.Range(1, 100).Select(seq => (long)seq)));
    }

    /// <summary>Recovery wakes what waits for it; kept for ever it would keep the tasks' histories, too.</summary>
    [Fact(Timeout = 60_000)]
    public async Task What_a_dead_silo_left_for_a_broker_is_forgotten_where_there_is_none()
    {
        _broker.IsDurable = false;
        await CommitAsync("dead", tasks: 3, events: 10);
        using var publisher = Publisher();

        await publisher.StartAsync(Ct);
        await publisher.ExecuteTask!.WaitAsync(Ct);

        (await LinesAsync()).ShouldBeEmpty();
        _broker.Published.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(OrchestrationMode.Sequential, false, 0)]
    [InlineData(OrchestrationMode.Sequential, true, 5)]
    [InlineData(OrchestrationMode.EventDriven, false, 5)]
    public async Task Nothing_is_published_where_nobody_reads_it(OrchestrationMode mode, bool isDurable, int published)
    {
        _broker.IsDurable = isDurable;
        var silo = new LocalSilo("me");
        var task = (await CommitAsync(silo.Name, tasks: 1, events: 5)).Single();
        using var publisher = Publisher(silo, mode);

        publisher.Committed((await new TaskRepository(_database.Database).FindAsync(task, Ct))!, await Events.ListAsync(task, 0, 10, Ct));
        await _broker.HasAsync(published).WaitAsync(Ct);

        await publisher.StopAsync(Ct);
        _broker.Published.Count.ShouldBe(published);
    }

    private OutboxPublisher Publisher(LocalSilo? silo = null, OrchestrationMode mode = OrchestrationMode.EventDriven)
    {
        silo ??= new LocalSilo("me");
        var (time, grains) = (TimeProvider.System, Options.Create(new TaskGrainOptions { Mode = mode }));
        var flow = new TaskFlowLog(
            new CatalystPaths(TestFolders.Create()), Events, new TaskRepository(_database.Database), silo, grains,
            Options.Create(new FlowLogOptions()), time, NullLogger<TaskFlowLog>.Instance);
        return new OutboxPublisher(Events, silo, _broker, flow, grains, time, NullLogger<OutboxPublisher>.Instance);
    }

    private async Task<IReadOnlyList<Guid>> LinesAsync()
    {
        await using var connection = await _database.Database.DataSource.OpenConnectionAsync(Ct);
        return [.. await connection.QueryAsync<Guid>("SELECT task_id FROM outbox")];
    }

    private async Task<IReadOnlyList<Guid>> CommitAsync(string silo, int tasks, int events)
    {
        var at = TimeProvider.System.GetUtcNow() - TimeSpan.FromMinutes(1);
        await using var committer = new TaskCommitter(_database.Database, NullLogger<TaskCommitter>.Instance);
        var ids = Enumerable.Range(0, tasks).Select(_ => Guid.CreateVersion7()).ToList();
        foreach (var id in ids)
        {
            var row = new TaskRow(
                id, Guid.CreateVersion7(), "It", "it", null, Guid.CreateVersion7(), "build it", "completed", "deployment", null, null, null,
                null, 0m, "{}", "{}",
                1, events, null, at, at, at);
            var history = Enumerable.Range(1, events).Select(seq => new AgentEvent(
                Guid.CreateVersion7(), row.TraceId, id, seq, Actors.Coder, EventTypes.TaskProgress, "", "", "", at, JsonPayload.Empty,
                JsonPayload.Empty));
            (await committer.CommitAsync(new TaskCommit(row, [.. history], IsNew: true, silo), Ct)).ShouldBeTrue();
        }

        return ids;
    }

    private sealed class RecordingBroker : IEventTransport
    {
        private readonly Lock _lock = new();
        private readonly List<AgentEvent> _published = [];
        private readonly TaskCompletionSource _enough = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _wanted = int.MaxValue;

        public string Kind => "recording";

        public bool IsDurable { get; set; } = true;

        public string? Trouble => null;

        public Func<AgentEvent, bool> Refuses { get; set; } = _ => false;

        public IReadOnlyList<AgentEvent> Published
        {
            get
            {
                lock (_lock)
                {
                    return [.. _published];
                }
            }
        }

        public Task HasAsync(int count)
        {
            lock (_lock)
            {
                _wanted = count;
                Look();
                return _enough.Task;
            }
        }

        public Task PublishAsync(AgentEvent e, CancellationToken cancellationToken = default)
        {
            if (Refuses(e))
            {
                throw new BrokerUnavailableException("The broker is away.");
            }

            lock (_lock)
            {
                _published.Add(e);
                Look();
            }

            return Task.CompletedTask;
        }

        public Task<IAsyncDisposable> SubscribeFanoutAsync(
            string routingPattern, Func<AgentEvent, CancellationToken, Task> handler, CancellationToken cancellationToken = default) =>
                throw new NotSupportedException();

        public Task<IReadOnlyList<QueueStatus>> StatusAsync(CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        private void Look()
        {
            if (_published.Count >= _wanted)
            {
                _enough.TrySetResult();
            }
        }
    }
}
