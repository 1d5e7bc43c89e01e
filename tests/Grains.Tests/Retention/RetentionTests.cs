using System.Diagnostics.Metrics;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Retention;
using Catalyst.Persistence;
using Catalyst.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Catalyst.Grains.Tests.Retention;

public sealed class RetentionTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly CatalystPaths _paths = new(TestFolders.Create());
    private readonly FakeTimeProvider _time = new();
    private TestDatabase _database = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _database = await postgres.CreateDatabaseAsync(Ct);

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        Directory.Delete(_paths.Root, recursive: true);
    }

    [Fact(Timeout = 60_000)]
    public async Task Only_what_has_outlived_its_time_goes()
    {
        var old = await TaskAsync("completed", endedDaysAgo: 100);
        var month = await TaskAsync("failed", endedDaysAgo: 40);
        var week = await TaskAsync("cancelled", endedDaysAgo: 8);
        var fresh = await TaskAsync("completed", endedDaysAgo: 1);
        var paused = await TaskAsync("paused", endedDaysAgo: null);
        var running = await TaskAsync("running", endedDaysAgo: null);
        var unpublished = await TaskAsync("completed", endedDaysAgo: 100, published: false);

        var swept = await Sweep().RunAsync(Ct);

        swept.ShouldBe(new Swept(Events: 3, AgentLogs: 3, TestArtifacts: 4));
        (await CountAsync(old)).ShouldBe(0);
        foreach (var kept in new[] { month, week, fresh, paused, running, unpublished })
        {
            (await CountAsync(kept)).ShouldBe(3);
        }

        Logs().ShouldBe(new[] { week, fresh, paused, running }.Order());
        TestResults().ShouldBe(new[] { fresh, paused, running }.Order());
        Directory.GetDirectories(_paths.Artifacts, "planning", SearchOption.AllDirectories).Length.ShouldBe(7);
        (await Tasks().FindAsync(old, Ct)).ShouldNotBeNull();
        (await Sweep().RunAsync(Ct)).IsNothing.ShouldBeTrue();
    }

    [Fact(Timeout = 60_000)]
    public async Task Lines_of_agents_go_by_their_own_age()
    {
        var logs = AgentLogs();
        await logs.WriteAsync([.. Enumerable.Range(1, 60).Select(day => new AgentLogEntry(
            Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), day, "Coder", "a line", "info",
            _time.GetUtcNow().AddDays(-day).AddMinutes(1)))], Ct);

        (await Sweep().RunAsync(Ct)).AgentLines.ShouldBe(30);

        (await logs.SearchAsync(new AgentLogQuery(), 100, null, Ct)).Items.Select(line => line.Seq)
            .ShouldBe(Enumerable.Range(1, 30).Select(day => (long)day));
    }

    /// <summary>With a key of 10 days; a letter that waits for somebody has 30 all the same.</summary>
    [Theory(Timeout = 60_000)]
    [InlineData(10, 31, null, false)]
    [InlineData(10, 29, null, true)]
    [InlineData(10, 400, 11, false)]
    [InlineData(10, 400, 9, true)]
    [InlineData(40, 41, null, false)]
    [InlineData(40, 39, null, true)]
    [InlineData(40, 400, 39, true)]
    [InlineData(0, 400, 399, true)]
    public async Task Dead_letters_go_some_time_after_their_replay_and_later_where_nobody_has_replayed_them(
        int days, int deadDaysAgo, int? replayedDaysAgo, bool stays)
    {
        var (id, now) = (Guid.NewGuid(), _time.GetUtcNow());
        var letters = new DeadLetterRepository(_database.Database, new FakeTimeProvider(now.AddDays(-(replayedDaysAgo ?? 0))));
        await letters.AddAsync(new DeadLetterRow(id, "coder-queue", "{}", null, "[]", now.AddDays(-deadDaysAgo), null, Guid.NewGuid()),
            kept: 100, Ct);
        if (replayedDaysAgo is not null)
        {
            (await letters.ReplayAsync(id, (_, _) => Task.CompletedTask, Ct)).ShouldBe(DeadLetterReplay.Sent);
        }

        var swept = await Sweep(new RetentionOptions { DeadLetterDays = days }).RunAsync(Ct);

        (await letters.FindAsync(id, Ct) is not null).ShouldBe(stays);
        swept.DeadLetters.ShouldBe(stays ? 0 : 1);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_letter_that_is_being_replayed_is_not_taken_away()
    {
        var letters = new DeadLetterRepository(_database.Database, _time);
        var id = Guid.NewGuid();
        await letters.AddAsync(new DeadLetterRow(id, "coder-queue", "{}", null, "[]", _time.GetUtcNow().AddDays(-50), null, Guid.NewGuid()),
            kept: 100, Ct);

        await letters.ReplayAsync(id, async (_, _) => (await Sweep().RunAsync(Ct)).DeadLetters.ShouldBe(0), Ct);

        (await letters.FindAsync(id, Ct))!.ReplayedAt.ShouldBe(_time.GetUtcNow());
    }

    [Fact(Timeout = 60_000)]
    public async Task Zero_days_are_for_ever()
    {
        var old = await TaskAsync("completed", endedDaysAgo: 5000);

        (await Sweep(new RetentionOptions { EventDays = 0, AgentLogDays = 0, TestArtifactDays = 0 }).RunAsync(Ct)).IsNothing.ShouldBeTrue();

        (await CountAsync(old)).ShouldBe(3);
    }

    [Fact(Timeout = 60_000)]
    public async Task Many_events_go_in_batches_and_several_silos_share_them()
    {
        for (var i = 0; i < 7; i++)
        {
            await TaskAsync("completed", endedDaysAgo: 100 + i, events: 400);
        }

        var swept = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Sweep().RunAsync(Ct)));

        swept.Sum(s => s.Events).ShouldBe(2800);
        swept.Sum(s => s.AgentLogs).ShouldBe(7);
    }

    [Fact(Timeout = 60_000)]
    public async Task Folders_of_no_task_go_by_their_own_age_and_other_names_and_links_stay()
    {
        var stranger = Directory.CreateDirectory(_paths.LogsOf(Guid.NewGuid()));
        var young = Directory.CreateDirectory(_paths.LogsOf(Guid.NewGuid()));
        var other = Directory.CreateDirectory(Path.Combine(_paths.Logs, "tasks", "notes"));
        var outside = Directory.CreateDirectory(Path.Combine(_paths.Root, "outside"));
        var link = Directory.CreateSymbolicLink(_paths.LogsOf(Guid.NewGuid()), outside.FullName);
        stranger.LastWriteTimeUtc = other.LastWriteTimeUtc = (_time.GetUtcNow() - TimeSpan.FromDays(31)).UtcDateTime;
        young.LastWriteTimeUtc = (_time.GetUtcNow() - TimeSpan.FromDays(29)).UtcDateTime;

        (await Sweep().RunAsync(Ct)).AgentLogs.ShouldBe(1);

        Directory.Exists(stranger.FullName).ShouldBeFalse();
        new[] { young.FullName, other.FullName, link.FullName, outside.FullName }.ShouldAllBe(folder => Directory.Exists(folder));
    }

    [Fact(Timeout = 60_000)]
    public async Task The_service_sweeps_a_while_after_the_start_and_then_every_hour_and_counts()
    {
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        using var listener = new MeterListener();
        var removed = new List<long>();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Name == "catalyst.retention.removed")
            {
                l.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) =>
        {
            if (tags[0].Value is "events")
            {
                removed.Add(value);
            }
        });
        listener.Start();
        await TaskAsync("completed", endedDaysAgo: 100);
        var first = _time.NextTimer(RetentionService.FirstDelay);
        using var service = new RetentionService(Sweep(), services.GetRequiredService<IMeterFactory>(), _time,
            NullLogger<RetentionService>.Instance);
        await service.StartAsync(Ct);
        await first.WaitAsync(Ct);

        var next = _time.NextTimer(RetentionService.Interval);
        _time.Advance(RetentionService.FirstDelay);
        await next.WaitAsync(Ct);
        removed.ShouldBe([3]);
        await TaskAsync("completed", endedDaysAgo: 100, events: 2);
        next = _time.NextTimer(RetentionService.Interval);
        _time.Advance(RetentionService.Interval);
        await next.WaitAsync(Ct);

        removed.ShouldBe([3, 2]);
        await service.StopAsync(Ct);
    }

    [Theory]
    [InlineData(-1, "storage.events.retention_days is -1")]
    [InlineData(99_999, "storage.events.retention_days is 99999")]
    public void Impossible_days_are_refused_by_the_name_of_their_key(int days, string message) =>
        new RetentionOptionsValidator().Validate(null, new RetentionOptions { EventDays = days }).FailureMessage.ShouldNotBeNull()
            .ShouldContain(message);

    private RetentionSweep Sweep(RetentionOptions? options = null) => new(
        new RetentionRepository(_database.Database), AgentLogs(), _paths, Options.Create(options ?? new RetentionOptions()), _time,
        NullLogger<RetentionSweep>.Instance);

    private IAgentLogStore AgentLogs()
    {
        var services = new ServiceCollection().AddSingleton(_database.Database);
        return services.AddCatalystPersistence(_ => { }).BuildServiceProvider().GetRequiredService<IAgentLogStore>();
    }

    private TaskRepository Tasks() => new(_database.Database);

    private async Task<Guid> TaskAsync(string status, int? endedDaysAgo, bool published = true, int events = 3)
    {
        var id = Guid.CreateVersion7();
        var at = _time.GetUtcNow() - TimeSpan.FromDays(endedDaysAgo ?? 400);
        var row = new TaskRow(
            id, Guid.CreateVersion7(), "It", "it", null, Guid.CreateVersion7(), "build it", status, "planning", null, null, null, null, 0m,
            "{}", "{}", 1,
            events, null, at, at, endedDaysAgo is null ? null : at);
        var history = Enumerable.Range(1, events).Select(seq => new AgentEvent(
            Guid.CreateVersion7(), row.TraceId, id, seq, Actors.Coder, EventTypes.TaskProgress, "", "", "", at, JsonPayload.Empty,
            JsonPayload.Empty)).ToList();
        await using var committer = new TaskCommitter(_database.Database, NullLogger<TaskCommitter>.Instance);
        (await committer.CommitAsync(new TaskCommit(row, history, IsNew: true, Publisher: "silo"), Ct)).ShouldBeTrue();
        await new EventRepository(_database.Database).MarkPublishedAsync([new(id, published ? events : events - 1)], Ct);
        Directory.CreateDirectory(_paths.LogsOf(id));
        Directory.CreateDirectory(Path.Combine(_paths.ArtifactsOf(id), "test-results"));
        Directory.CreateDirectory(Path.Combine(_paths.ArtifactsOf(id), "planning"));
        return id;
    }

    private async Task<int> CountAsync(Guid id) => (await new EventRepository(_database.Database).ListAsync(id, 0, 1000, Ct)).Count;

    private IEnumerable<Guid> Logs() => Directory.GetDirectories(Path.Combine(_paths.Logs, "tasks"))
        .Select(path => Guid.Parse(Path.GetFileName(path))).Order();

    private IEnumerable<Guid> TestResults() =>
        Directory.GetDirectories(_paths.Artifacts, "test-results", SearchOption.AllDirectories)
            .Select(path => Guid.Parse(Path.GetFileName(Path.GetDirectoryName(path)!))).Order();
}
