using Catalyst.Testing;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalyst.Persistence.Tests;

/// <summary>Who publishes what.</summary>
public sealed class OutboxTests(PostgresServer server) : DatabaseTests(server)
{
    private EventRepository Events => new(Database);

    [Fact]
    public async Task What_a_silo_is_to_publish_is_found_behind_what_it_has_in_hand_and_what_is_others()
    {
        var inHand = new List<Guid>();
        for (var n = 0; n < 4; n++)
        {
            inHand.Add(await CommitAsync("me"));
            await CommitAsync("other");
        }

        var stray = await CommitAsync("me");

        (await ListAsync("me", inHand, 2)).ShouldBe([(stray, 0L)]);
        (await ListAsync("me", [], 2)).Count.ShouldBe(2);
        (await ListAsync("me")).Select(line => line.Task).ShouldBe([.. inHand, stray], ignoreOrder: true);
        (await Events.ListUnpublishedAsync("me", Samples.Now, [], 100, Token)).ShouldBeEmpty();
    }

    /// <summary>The tasks have no owner, as tasks that have ended.</summary>
    [Fact]
    public async Task Only_silos_that_are_not_in_the_cluster_are_lost()
    {
        await ClusterMembers.JoinAsync(Database, "alive", Token);
        await ClusterMembers.LeaveAsync(Database, "dead", Token);
        var late = await CommitAsync("alive");
        var left = new[] { await CommitAsync("dead", 3), await CommitAsync("never-seen") };

        (await Events.ListLostPublishersAsync(Token)).ShouldBe(["dead", "never-seen"], ignoreOrder: true);
        (await Events.TakeOverAsync("me", ["dead", "never-seen"], Token)).ShouldBe(2);

        (await ListAsync("me")).ShouldBe([(left[0], 0L), (left[1], 0L)], ignoreOrder: true);
        (await ListAsync("alive")).ShouldBe([(late, 0L)]);
    }

    [Fact(Timeout = 60_000)]
    public async Task However_many_take_over_at_once_one_gets_all_of_a_silos()
    {
        string[] silos = [.. Enumerable.Range(0, 6).Select(n => $"silo-{n}")];
        await Task.WhenAll(silos.Select(silo => ClusterMembers.JoinAsync(Database, silo, Token)));
        for (var round = 0; round < 10; round++)
        {
            var dead = $"dead-{round}";
            await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => CommitAsync(dead, 5)));

            var taken = await Task.WhenAll(silos.Select(silo => Task.Run(() => Events.TakeOverAsync(silo, [dead], Token))));

            taken.Order().ShouldBe([0, 0, 0, 0, 0, 20]);
        }

        (await Events.ListLostPublishersAsync(Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_claims_a_task_learns_how_far_it_is_published_and_publishes_the_rest()
    {
        var task = await CommitAsync("before", 4);
        var other = await CommitAsync("before");
        await Events.MarkPublishedAsync([new(task, 1)], Token);

        (await Events.ClaimAsync(task, "me", Token)).ShouldBe(1);
        (await Events.ClaimAsync(task, "me", Token)).ShouldBe(1);
        (await Events.ClaimAsync(Guid.NewGuid(), "me", Token)).ShouldBeNull();

        (await ListAsync("me")).ShouldBe([(task, 1L)]);
        (await ListAsync("before")).ShouldBe([(other, 0L)]);
    }

    [Fact]
    public async Task What_lost_silos_left_can_be_dropped_and_that_alone()
    {
        await CommitAsync("dead");
        var kept = await CommitAsync("alive");

        (await Events.DropAsync(["dead"], Token)).ShouldBeTrue("one that lives has something to publish");

        (await LinesAsync()).ShouldBe([kept]);
        (await Events.DropAsync(["alive"], Token)).ShouldBeFalse();
        (await LinesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_out_is_forgotten_and_a_late_mark_changes_nothing()
    {
        var (task, other) = (await CommitAsync("me", 4), await CommitAsync("me", 2));

        await Events.MarkPublishedAsync([new(task, 3), new(other, 2)], Token);
        await Events.MarkPublishedAsync([new(task, 1), new(other, 1)], Token);
        (await ListAsync("me")).ShouldBe([(task, 3L)]);

        await Events.MarkPublishedAsync([new(task, 4)], Token);
        (await LinesAsync()).ShouldBeEmpty();
    }

    /// <summary>Whichever is first: an event without its line in the outbox would be lost with its silo.</summary>
    [Fact(Timeout = 60_000)]
    public async Task A_mark_leaves_what_is_committed_at_the_same_moment()
    {
        await using var committer = new TaskCommitter(Database, NullLogger<TaskCommitter>.Instance);
        var rows = Enumerable.Range(0, 20).Select(_ => Samples.New(Samples.Task(), "me").Row).ToList();
        await Task.WhenAll(rows.Select(row => committer.CommitAsync(Samples.New(row, "me"), Token)));
        for (var round = 0; round < 50; round++)
        {
            var marking = Task.Run(() => Events.MarkPublishedAsync([.. rows.Select(row => KeyValuePair.Create(row.Id, row.Seq))], Token));
            var next = rows.Select(row => Samples.Next(row, publisher: "me")).ToList();
            (await Task.WhenAll(next.Select(commit => committer.CommitAsync(commit, Token)))).ShouldAllBe(won => won);
            await marking;

            await Events.MarkPublishedAsync([.. rows.Select(row => KeyValuePair.Create(row.Id, row.Seq))], Token);
            (await ListAsync("me")).ShouldBe(next.Select(commit => (commit.Row.Id, commit.Row.Seq - 1)), ignoreOrder: true);
            rows = [.. next.Select(commit => commit.Row)];
        }
    }

    /// <summary>The task has committed nothing more, so no later mark comes and removes its line.</summary>
    [Fact]
    public async Task A_line_that_outlived_its_events_keeps_no_history_for_ever()
    {
        var (done, unpublished) = (await CommitAsync("me", 2), await CommitAsync("me", 2));
        await using (var connection = await Database.DataSource.OpenConnectionAsync(Token))
        await using (var transaction = await connection.BeginTransactionAsync(Token))
        {
            await connection.ExecuteAsync("UPDATE tasks SET updated_at = updated_at WHERE id = @done", new { done }, transaction);
            await Events.MarkPublishedAsync([new(done, 2), new(unpublished, 1)], Token);
            await transaction.RollbackAsync(Token);
        }

        (await LinesAsync()).ShouldBe([done, unpublished], ignoreOrder: true);
        (await new RetentionRepository(Database).RemoveEventsAsync(Samples.Now.AddDays(1), 100, Token)).ShouldBe(2);
        (await Events.ListAsync(done, 0, 10, Token)).ShouldBeEmpty();
        (await Events.ListAsync(unpublished, 0, 10, Token)).Count.ShouldBe(2);
        (await LinesAsync()).ShouldBe([unpublished]);
    }

    private async Task<IReadOnlyList<(Guid Task, long Published)>> ListAsync(
        string silo, IEnumerable<Guid>? inHand = null, int limit = 100) =>
    [
        .. (await Events.ListUnpublishedAsync(silo, Samples.Now.AddSeconds(1), [.. inHand ?? []], limit, Token))
            .Select(line => (line.Key, line.Value)),
    ];

    private async Task<IReadOnlyList<Guid>> LinesAsync()
    {
        await using var connection = await Database.DataSource.OpenConnectionAsync(Token);
        return [.. await connection.QueryAsync<Guid>("SELECT task_id FROM outbox")];
    }

    /// <summary>A task whose events <paramref name="silo"/> has committed and not published.</summary>
    private async Task<Guid> CommitAsync(string silo, int events = 1)
    {
        await using var committer = new TaskCommitter(Database, NullLogger<TaskCommitter>.Instance);
        var first = Samples.New(Samples.Task(status: "completed") with { CompletedAt = Samples.Now }, silo);
        (await committer.CommitAsync(first, Token)).ShouldBeTrue();
        (await committer.CommitAsync(Samples.Next(first.Row, events - 1, publisher: silo), Token)).ShouldBeTrue();
        return first.Row.Id;
    }
}
