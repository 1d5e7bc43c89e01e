using Catalyst.Grains.Interfaces.Events;
using Catalyst.Testing;
using Dapper;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalyst.Persistence.Tests;

public sealed class TaskCommitterTests(PostgresServer server) : DatabaseTests(server)
{
    private TaskRepository Tasks => new(Database);

    private EventRepository Events => new(Database);

    [Fact]
    public async Task A_commit_reads_back_as_it_was_written()
    {
        await using var committer = Committer();
        var row = Samples.Task() with
        {
            ConversationId = Guid.NewGuid(),
            BranchName = "feature/task-1",
            CommitSha = new string('a', 40),
            PreviewUrl = "http://localhost:9000",
            Error = "none",
            CostTotal = 1.234567m,
            Metadata = """{"a": 1}""",
            State = """{"phase": "planning"}""",
            LeaseOwner = "silo-1",
            CompletedAt = Samples.Now.AddHours(1),
        };
        var commit = Samples.New(row);
        (await committer.CommitAsync(commit, Token)).ShouldBeTrue();
        (await Tasks.FindAsync(row.Id, Token)).ShouldBe(commit.Row);
        (await Events.ListAsync(row.Id, 0, 10, Token)).ShouldBe(commit.Events);
    }

    [Fact]
    public async Task A_task_begins_once()
    {
        await using var committer = Committer();
        var row = Samples.Task();
        (await committer.CommitAsync(Samples.New(row), Token)).ShouldBeTrue();
        (await committer.CommitAsync(Samples.New(row with { UserPrompt = "another" }), Token)).ShouldBeFalse();
        (await Tasks.FindAsync(row.Id, Token))!.UserPrompt.ShouldBe("build a todo app");
        (await Events.ListAsync(row.Id, 0, 10, Token)).Count.ShouldBe(1);
    }

    /// <summary>The server keeps the plan of a statement, and the cheapest one for a handful of tasks reads them all.</summary>
    [Fact]
    public async Task What_a_commit_costs_does_not_grow_with_the_number_of_tasks()
    {
        const int Few = 4, Rounds = 10, Many = 3000;
        await using var committer = Committer();
        var heads = await StartAsync(committer, Few);
        await CommitAsync();
        await using var connection = await Database.DataSource.OpenConnectionAsync(Token);
        await connection.ExecuteAsync(
            """
            INSERT INTO tasks (id, project_id, project_name, project_slug, trace_id, user_prompt, status, current_phase, version, seq)
            SELECT gen_random_uuid(), gen_random_uuid(), 'many', 'many', gen_random_uuid(), 'nothing', 'completed', 'done', 1, 0
            FROM generate_series(1, @Many)
            """,
            new { Many });

        await CommitAsync();

        // A session counts what it did for all to see when it ends, at the latest.
        await connection.ExecuteAsync(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        var (found, read) = await Eventually.FindAsync(
            async () => await connection.QuerySingleAsync<(long Found, long Read)>(
                "SELECT idx_scan, seq_tup_read FROM pg_stat_user_tables WHERE relname = 'tasks'") is var seen
                && seen.Found + seen.Read >= 2 * Few * Rounds ? Tuple.Create(seen.Found, seen.Read) : null,
            "What the commits did was not counted.");
        read.ShouldBeLessThan(Many);
        found.ShouldBeGreaterThanOrEqualTo(Few * Rounds);

        async Task CommitAsync()
        {
            for (var round = 0; round < Rounds; round++)
            {
                for (var task = 0; task < Few; task++)
                {
                    var commit = Samples.Next(heads[task]);
                    (await committer.CommitAsync(commit, Token)).ShouldBeTrue();
                    heads[task] = commit.Row;
                }
            }
        }
    }

    [Fact]
    public async Task The_loser_of_two_commits_on_one_version_leaves_nothing()
    {
        await using var committer = Committer();
        var first = Samples.New(Samples.Task());
        await committer.CommitAsync(first, Token);
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => committer.CommitAsync(Samples.Next(first.Row), Token)));
        results.Count(won => won).ShouldBe(1);
        (await Events.ListAsync(first.Row.Id, 0, 100, Token)).Select(e => e.Seq).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task A_bad_commit_in_a_group_fails_alone()
    {
        await using var committer = Committer();
        var rows = await StartAsync(committer, 40);
        var commits = rows.Select((row, n) => Samples.Next(row, payload: n % 10 == 3 ? "not json" : "{}")).ToList();
        var outcomes = await Task.WhenAll(commits.Select(async commit =>
        {
            try
            {
                return (await committer.CommitAsync(commit, Token)).ToString();
            }
            catch (CommitRejectedException)
            {
                return "rejected";
            }
        }));
        outcomes.Select((outcome, n) => (outcome, n)).ShouldAllBe(x => x.outcome == (x.n % 10 == 3 ? "rejected" : "True"));
        foreach (var (row, n) in rows.Select((row, n) => (row, n)))
        {
            (await Tasks.FindAsync(row.Id, Token))!.Version.ShouldBe(n % 10 == 3 ? 1 : 2);
        }
    }

    [Fact]
    public async Task An_event_that_is_stored_already_is_refused_with_its_commit()
    {
        await using var committer = Committer();
        var rows = await StartAsync(committer, 2);
        var first = Samples.Next(rows[0]);
        await committer.CommitAsync(first, Token);
        var second = Samples.Next(rows[1]);
        second = second with { Events = [second.Events[0] with { EventId = first.Events[0].EventId }] };
        await Should.ThrowAsync<CommitRejectedException>(() => committer.CommitAsync(second, Token));
        (await Tasks.FindAsync(rows[1].Id, Token))!.Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_gap_in_seq_never_reaches_the_database()
    {
        await using var committer = Committer();
        var row = (await StartAsync(committer, 1))[0];
        var commit = Samples.Next(row);
        await Should.ThrowAsync<ArgumentException>(
            () => committer.CommitAsync(commit with { Events = [commit.Events[0] with { Seq = 7 }] }, Token));
        (await committer.CommitAsync(commit with { Events = [] }, Token)).ShouldBeFalse();
        await Should.ThrowAsync<ArgumentException>(
            () => committer.CommitAsync(commit with { Events = [commit.Events[0] with { TaskId = Guid.NewGuid() }] }, Token));
    }

    [Theory]
    [InlineData("{\"line\":\"a\\u0000b\"}", "a\uFFFDb")]
    [InlineData("{\"line\":\"a\\ud800b\"}", "a\uFFFDb")]
    [InlineData("{\"line\":\"\\\\u0000\"}", "\\u0000")]
    [InlineData("{\"line\":\"\\ud83d\\ude00\"}", "😀")]
    public async Task Odd_characters_of_a_programs_output_do_not_stop_a_task(string payload, string expected)
    {
        await using var committer = Committer();
        var first = Samples.New(Samples.Task() with { UserPrompt = "nul \0 and half \ud800 pair" });
        (await committer.CommitAsync(first, Token)).ShouldBeTrue();
        var row = first.Row;
        var commit = Samples.Next(row, payload: payload);
        (await committer.CommitAsync(commit with { Row = commit.Row with { Error = "\0" } }, Token)).ShouldBeTrue();
        var stored = (await Events.ListAsync(row.Id, 1, 10, Token)).Single();
        stored.Payload.Property("line")!.Value.GetString().ShouldBe(expected);
        var task = (await Tasks.FindAsync(row.Id, Token))!;
        (task.UserPrompt, task.Error).ShouldBe(("nul \uFFFD and half \uFFFD pair", "\uFFFD"));
    }

    [Fact]
    public async Task What_waits_is_written_when_the_committer_stops()
    {
        var committer = Committer();
        var rows = Enumerable.Range(0, 100).Select(_ => Samples.Task()).ToList();
        var commits = rows.Select(row => committer.CommitAsync(Samples.New(row), Token)).ToList();
        await committer.DisposeAsync();
        (await Task.WhenAll(commits)).ShouldAllBe(won => won);
        await Should.ThrowAsync<DatabaseUnavailableException>(() => committer.CommitAsync(Samples.New(Samples.Task()), Token));
    }

    [Fact]
    public async Task Any_interleaving_of_two_writers_keeps_seq_whole()
    {
        await using var one = Committer();
        await using var two = Committer();
        var steps = (from writer in Gen.Choose(0, 1)
                     from task in Gen.Choose(0, 3)
                     from events in Gen.Choose(0, 3)
                     from reload in Gen.Elements(true, true, false)
                     select (Writer: writer, Task: task, Events: events, Reload: reload)).ListOf(30);
        await Task.Run(() => Prop.ForAll(steps.ToArbitrary(), plan => RunAsync([.. plan]).GetAwaiter().GetResult()).Check(
            Config.QuickThrowOnFailure.WithMaxTest(15)));

        async Task<bool> RunAsync(IReadOnlyList<(int Writer, int Task, int Events, bool Reload)> plan)
        {
            var rows = await StartAsync(one, 4);
            var written = new System.Collections.Concurrent.ConcurrentBag<AgentEvent>();
            // Each writer works through its steps by itself; they meet on the same four tasks, with fresh or outdated rows.
            await Task.WhenAll(new[] { one, two }.Select((committer, writer) => Task.Run(async () =>
            {
                var known = rows.ToArray();
                foreach (var step in plan.Where(step => step.Writer == writer))
                {
                    if (step.Reload)
                    {
                        known[step.Task] = (await Tasks.FindAsync(rows[step.Task].Id, Token))!;
                    }

                    var commit = Samples.Next(known[step.Task], step.Events);
                    if (await committer.CommitAsync(commit, Token))
                    {
                        known[step.Task] = commit.Row;
                        foreach (var e in commit.Events)
                        {
                            written.Add(e);
                        }
                    }
                }
            })));
            foreach (var row in rows)
            {
                var stored = await Tasks.FindAsync(row.Id, Token);
                var events = await Events.ListAsync(row.Id, 1, 1000, Token);
                events.Select(e => e.Seq).ShouldBe(Enumerable.Range(2, events.Count).Select(n => (long)n));
                stored!.Seq.ShouldBe(events.Count + 1);
                events.Select(e => e.EventId).ShouldBe(written.Where(e => e.TaskId == row.Id).OrderBy(e => e.Seq).Select(e => e.EventId));
            }

            return true;
        }
    }

    [Fact]
    public async Task A_write_whose_answer_was_lost_is_known_as_done()
    {
        await using var committer = Committer();
        var row = (await StartAsync(committer, 1))[0];
        var commit = Samples.Next(row);
        await committer.CommitAsync(commit, Token);
        var other = Samples.Next((await StartAsync(committer, 1))[0]);

        // In one group with one that fails, so both are tried singly: the first is there already.
        var again = committer.CommitAsync(commit, Token);
        var bad = committer.CommitAsync(other with { Events = [other.Events[0] with { Payload = new JsonPayload("[") }] }, Token);
        await Should.ThrowAsync<CommitRejectedException>(() => bad);
        await again;
        (await Events.ListAsync(row.Id, 0, 10, Token)).Count.ShouldBe(2);
    }

    private TaskCommitter Committer() => new(Database, NullLogger<TaskCommitter>.Instance);

    private static async Task<List<TaskRow>> StartAsync(TaskCommitter committer, int count)
    {
        var commits = Enumerable.Range(0, count).Select(_ => Samples.New(Samples.Task())).ToList();
        (await Task.WhenAll(commits.Select(commit => committer.CommitAsync(commit, Token)))).ShouldAllBe(won => won);
        return [.. commits.Select(commit => commit.Row)];
    }
}
