using Catalyst.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Catalyst.Persistence.Tests;

public sealed class RepositoryTests(PostgresServer server) : DatabaseTests(server)
{
    private TaskRepository Tasks => new(Database);

    private EventRepository Events => new(Database);

    private PreviewRepository Previews => new(Database);

    private ProjectRepository Projects => new(Database, TimeProvider.System);

    [Fact]
    public async Task The_first_request_of_a_key_decides_its_task_for_all_that_come_at_once()
    {
        var requests = new TaskRequestRepository(Database, TimeProvider.System);
        var key = $"order \0 {Guid.NewGuid()}";

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(n =>
            requests.ReserveAsync(new TaskRequestRow("rest", "owner", key, Guid.NewGuid(), Guid.NewGuid(), $"{n}"), Token)));
        var others = await requests.ReserveAsync(new TaskRequestRow("rest", "ann", key, Guid.NewGuid(), Guid.NewGuid(), "x"), Token);

        answers.Distinct().Count().ShouldBe(1);
        (await requests.FindAsync("rest", "owner", key, Token)).ShouldBe(answers[0]);
        (await requests.FindAsync("chat", "owner", key, Token)).ShouldBeNull();
        others.TaskId.ShouldNotBe(answers[0].TaskId);
    }

    [Fact]
    public async Task A_list_is_paged_without_gap_or_double_even_at_one_moment()
    {
        var project = Guid.NewGuid();
        var rows =
            Enumerable.Range(0, 25).Select(n => Samples.Task(at: Samples.Now.AddMinutes(n / 5)) with { ProjectId = project }).ToList();
        await CommitAsync([.. rows, Samples.Task()]);
        var seen = new List<Guid>();
        string? cursor = null;
        do
        {
            var page = await Tasks.ListAsync(projectId: project, limit: 7, cursor: cursor, cancellationToken: Token);
            page.Items.Count.ShouldBeInRange(1, 7);
            seen.AddRange(page.Items.Select(row => row.Id));
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        seen.ShouldBe(rows.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id.ToString(), StringComparer.Ordinal)
            .Select(row => row.Id));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("!")]
    [InlineData("OTk5OTk5OTk5OTk5OTk5OTk5OTk5fng")]
    [InlineData("MH54")]
    public async Task A_strange_cursor_is_refused(string cursor) =>
        await Should.ThrowAsync<InvalidCursorException>(() => Tasks.ListAsync(cursor: cursor, cancellationToken: Token));

    [Fact]
    public async Task Orphans_are_tasks_that_no_living_silo_works_on()
    {
        await ClusterMembers.JoinAsync(Database, "alive", Token);
        await ClusterMembers.LeaveAsync(Database, "dead", Token);
        var unowned = Samples.Task();
        var abandoned = Samples.Task(owner: "dead");
        var unknown = Samples.Task(owner: "never-seen");
        var kept = Samples.Task(owner: "alive");
        var mine = Samples.Task(owner: "me");
        await CommitAsync(unowned, abandoned, unknown, kept, mine);

        (await Tasks.FindOrphansAsync("me", 100, Token)).ShouldBe([unowned.Id, abandoned.Id, unknown.Id], ignoreOrder: true);
        await ClusterMembers.LeaveAsync(Database, "alive", Token);
        (await Tasks.FindOrphansAsync("me", 100, Token)).ShouldContain(kept.Id);
    }

    /// <summary>While the broker is away whatever ended lately has events in the outbox, and is older than what is at work.</summary>
    [Theory]
    [InlineData("completed")]
    [InlineData("failed")]
    [InlineData("cancelled")]
    [InlineData("paused")]
    public async Task Orphans_are_found_behind_resting_tasks_that_have_something_to_publish(string status)
    {
        var resting = Enumerable.Range(0, 5).Select(_ => Samples.Task(status: status)).ToArray();
        var abandoned = Samples.Task(owner: "dead", at: Samples.Now.AddHours(1));
        await CommitAsync([.. resting, abandoned]);

        (await Tasks.FindOrphansAsync("me", 5, Token)).ShouldBe([abandoned.Id]);
    }

    [Fact]
    public async Task Silent_are_open_tasks_that_nobody_is_at_work_on_however_many_are()
    {
        var atWork = Enumerable.Range(0, 3).Select(_ => Samples.Task(owner: "me", status: "running")).ToList();
        var lost = Samples.Task(owner: "me", status: "running");
        var others = Samples.Task(owner: "other", status: "running");
        var done = Samples.Task(owner: "me", status: "completed");
        await CommitAsync([.. atWork, lost, others, done]);
        var later = DateTimeOffset.MaxValue;

        (await Tasks.FindSilentAsync("me", later, [.. atWork.Select(row => row.Id)], 2, Token)).ShouldBe([lost.Id]);
        (await Tasks.FindSilentAsync("me", later, [], 100, Token)).ShouldBe([.. atWork.Select(row => row.Id), lost.Id], ignoreOrder: true);
        (await Tasks.FindSilentAsync("me", DateTimeOffset.MinValue, [], 100, Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Events_are_found_in_order_after_any_place()
    {
        var row = Samples.Task();
        await CommitAsync(row);
        await using var committer = new TaskCommitter(Database, NullLogger<TaskCommitter>.Instance);
        await committer.CommitAsync(Samples.Next(row with { Version = 1, Seq = 1 }, 3), Token);

        var all = await Events.ListAsync(row.Id, 0, 100, Token);
        all.Select(e => e.Seq).ShouldBe([1, 2, 3, 4]);
        (await Events.ListAsync(row.Id, 1, 2, Token)).Select(e => e.Seq).ShouldBe([2, 3]);
        (await Tasks.FindSeenAsync(all[0].EventId, Token)).ShouldBeTrue();
        (await Tasks.FindSeenAsync(Guid.NewGuid(), Token)).ShouldBeFalse();
    }

    [Fact]
    public async Task Projects_of_one_name_at_once_each_get_a_slug()
    {
        var rows = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(_ => Projects.CreateAsync(Guid.NewGuid(), "Todo App", "todo-app", "", "/repos", Token)));
        rows.Select(row => row.Slug).ShouldBe(["todo-app", .. Enumerable.Range(2, 11).Select(n => $"todo-app-{n}")], ignoreOrder: true);
        rows.ShouldAllBe(row => row.RepoPath == $"/repos/{row.Slug}.git");
        (await Projects.CreateAsync(rows[3].Id, "Other", "other", "", "/repos", Token)).ShouldBe(rows[3]);
    }

    [Fact]
    public async Task A_long_slug_keeps_its_length_with_a_suffix()
    {
        var slugs = new List<string>();
        for (var n = 0; n < 3; n++)
        {
            slugs.Add((await Projects.CreateAsync(Guid.NewGuid(), "x", new string('x', 40), "", "/repos", Token)).Slug);
        }

        slugs.ShouldBe([new string('x', 40), new string('x', 38) + "-2", new string('x', 38) + "-3"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Todo")]
    [InlineData("../etc")]
    [InlineData("-a")]
    [InlineData("a\n")]
    public async Task What_is_no_slug_is_refused(string slug) =>
        await Should.ThrowAsync<ArgumentException>(() => Projects.CreateAsync(Guid.NewGuid(), "x", slug, "", "/repos", Token));

    [Fact]
    public async Task Ports_are_reserved_once_and_a_full_range_says_so()
    {
        var tasks = Enumerable.Range(0, 9).Select(_ => Guid.NewGuid()).ToList();
        var ports = await Task.WhenAll(tasks.Select(task => Previews.ReservePortAsync(task, 9000, 9009, port => port != 9004, Token)));
        ports.Order().ShouldBe(new int?[] { 9000, 9001, 9002, 9003, 9005, 9006, 9007, 9008, 9009 });
        (await Previews.ReservePortAsync(tasks[2], 9000, 9009, _ => false, Token)).ShouldBe(ports[2]);
        (await Previews.ReservePortAsync(Guid.NewGuid(), 9000, 9009, port => port != 9004, Token)).ShouldBeNull();
        await Previews.ReleasePortAsync(tasks[5], Token);
        (await Previews.ReservePortAsync(Guid.NewGuid(), 9000, 9009, port => port != 9004, Token)).ShouldBe(ports[5]);
    }

    [Fact]
    public async Task A_preview_is_found_by_task_and_host_until_it_expires()
    {
        var task = Samples.Task();
        await CommitAsync(task);
        var row = new PreviewRow(
            task.Id, task.ProjectId, "todo-app", "http://todo-app.localhost", "http://localhost:9000", "http://localhost:9000/api",
            """{"pid":1}""",
            "deployed", "healthy", "process", 9000, "{}", null, Samples.Now, Samples.Now.AddHours(24), null);
        await Previews.UpsertAsync(row with { Status = "starting" }, Token);
        await Previews.UpsertAsync(row, Token);
        (await Previews.FindAsync(task.Id, Token)).ShouldBe(row);
        (await Previews.FindByHostAsync("todo-app", Identifiers.Short(task.Id), Token)).ShouldBe(row);
        (await Previews.FindByHostAsync("todo-app\0", "x", Token)).ShouldBeNull();
        (await Previews.ListActiveAsync(Token)).ShouldBe([row]);
        (await Previews.ListExpiredAsync(Samples.Now.AddHours(23), Token)).ShouldBeEmpty();
        (await Previews.ListExpiredAsync(Samples.Now.AddHours(24), Token)).ShouldBe([row]);
    }

    [Fact]
    public async Task A_preview_is_abandoned_when_the_lease_of_its_place_is_over()
    {
        var tasks = new[] { Samples.Task(), Samples.Task(), Samples.Task(), Samples.Task() };
        await CommitAsync(tasks);
        string?[] places = ["lives", "gone", null, "gone"];
        foreach (var (task, place) in tasks.Zip(places))
        {
            await Previews.UpsertAsync(
                new PreviewRow(
                    task.Id, task.ProjectId, "todo-app", "", "", "", null, task == tasks[3] ? "failed" : "deployed", "healthy", "process",
                    9000, "{}", null,
                    Samples.Now, Samples.Now.AddHours(24), null, place, "10.0.0.7:8090"),
                Token);
        }

        await ClusterMembers.JoinAsync(Database, "lives", Token);
        await ClusterMembers.LeaveAsync(Database, "gone", Token);

        (await Previews.ListAbandonedAsync(Token)).Select(row => row.TaskId).ShouldBe([tasks[1].Id, tasks[2].Id], ignoreOrder: true);
        (await Previews.FindAsync(tasks[0].Id, Token))!.Relay.ShouldBe("10.0.0.7:8090");
    }

    [Theory]
    [InlineData("postgresql://user:p%40ss%3Aword@db.example:6543/catalyst?sslmode=require", "db.example", 6543, "catalyst", "p@ss:word")]
    [InlineData("postgres://user:secret@localhost/catalyst", "localhost", 5432, "catalyst", "secret")]
    [InlineData("Host=db;Port=5433;Username=user;Password=secret;Database=catalyst", "db", 5433, "catalyst", "secret")]
    public void Both_spellings_of_a_connection_are_read(string value, string host, int port, string database, string password)
    {
        var builder = PostgresUrl.Parse(value);
        (builder.Host, builder.Port, builder.Database, builder.Username, builder.Password)
            .ShouldBe((host, port, database, "user", password));
    }

    [Theory]
    [InlineData("postgresql://user:topsecret@:x/db")]
    [InlineData("mysql://user:topsecret@host/db")]
    [InlineData("Host=db;Passwort=topsecret")]
    [InlineData("topsecret")]
    [InlineData("postgresql://user:topsecret@host/db?nonsense=topsecret")]
    public void A_wrong_connection_is_explained_without_its_password(string value)
    {
        var error = Should.Throw<OptionsValidationException>(() => PostgresUrl.Parse(value));
        error.Message.ShouldContain("POSTGRES_URL");
        error.ToString().ShouldNotContain("topsecret");
    }

    private async Task CommitAsync(params TaskRow[] rows)
    {
        await using var committer = new TaskCommitter(Database, NullLogger<TaskCommitter>.Instance);
        (await Task.WhenAll(rows.Select(row => committer.CommitAsync(Samples.New(row), Token)))).ShouldAllBe(won => won);
    }

}
