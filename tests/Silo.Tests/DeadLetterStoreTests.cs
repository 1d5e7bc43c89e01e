using Catalyst.Events;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Persistence;
using Catalyst.Silo.Hosting;
using Catalyst.Testing;
using Orleans.Streams.RabbitMq;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Catalyst.Silo.Tests;

/// <summary>What every store of dead letters must do.</summary>
public abstract class DeadLetterStoreContract
{
    private static readonly DateTimeOffset Start = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_letter_comes_back_as_it_was()
    {
        await using var store = await OpenAsync();
        var letter = Letter("""{"a":[1,2.50],"b":"ä\u0000😀"}""");
        await store.Letters.AddAsync(letter, Guid.NewGuid(), Token);
        var found = (await store.Letters.GetAsync(letter.Id, Token))!;
        found.Event!.EventId.ShouldBe(letter.Event!.EventId);
        found.Failures.ShouldBe(letter.Failures);
        (found with { Event = null, Failures = [] }).ShouldBe(letter with { Event = null, Failures = [] });
        var message = letter with { Id = Guid.NewGuid(), Event = null, Body = "no event" };
        await store.Letters.AddAsync(message, Guid.NewGuid(), Token);
        (await store.Letters.GetAsync(message.Id, Token))!.Body.ShouldBe("no event");
        (await store.Letters.GetAsync(Guid.NewGuid(), Token)).ShouldBeNull();
    }

    [Fact]
    public async Task The_same_message_counts_once_and_the_next_one_adds_to_the_history()
    {
        await using var store = await OpenAsync();
        var (letter, first) = (Letter(), Guid.NewGuid());
        await store.Letters.AddAsync(letter, first, Token);
        (await store.Letters.ReplayAsync(letter.Id, (_, _) => Task.CompletedTask, Token)).ShouldBe(ReplayResult.Replayed);
        await store.Letters.AddAsync(letter, first, Token);
        (await store.Letters.GetAsync(letter.Id, Token))!.ReplayedAt.ShouldNotBeNull("a repeated delivery is no new death");
        await store.Letters.AddAsync(letter with { DeadAt = Start.AddHours(1) }, Guid.NewGuid(), Token);
        var again = (await store.Letters.GetAsync(letter.Id, Token))!;
        again.Failures.Count.ShouldBe(2);
        again.DeadAt.ShouldBe(Start.AddHours(1));
        again.ReplayedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Numbers_that_no_database_reckons_with_are_kept_as_they_were_written()
    {
        await using var store = await OpenAsync();
        var letter = Letter("""{"far":1e200000,"near":1e131000}""");
        await store.Letters.AddAsync(letter, Guid.NewGuid(), Token);
        (await store.Letters.GetAsync(letter.Id, Token))!.Event!.Payload.Json.ShouldBe(letter.Event!.Payload.Json);
    }

    [Fact]
    public async Task Who_sends_the_same_again_and_again_makes_no_history_without_end()
    {
        await using var store = await OpenAsync();
        var letter = Letter();
        for (var death = 0; death < DeadLetter.MaxFailures + 10; death++)
        {
            await store.Letters.AddAsync(letter with { Failures = [new FailedDelivery(1, Start, $"death {death}")] }, Guid.NewGuid(),
                Token);
        }

        (await store.Letters.GetAsync(letter.Id, Token))!.Failures.Select(failure => failure.Error)
            .ShouldBe(Enumerable.Range(10, DeadLetter.MaxFailures).Select(death => $"death {death}"));
    }

    [Fact]
    public async Task Many_callers_replay_once_and_a_failed_sending_leaves_it_waiting()
    {
        await using var store = await OpenAsync();
        var letter = Letter();
        await store.Letters.AddAsync(letter, Guid.NewGuid(), Token);
        await Should.ThrowAsync<InvalidOperationException>(
            () => store.Letters.ReplayAsync(letter.Id, (_, _) => throw new InvalidOperationException("away"), Token));
        (await store.Letters.GetAsync(letter.Id, Token))!.ReplayedAt.ShouldBeNull();

        var sent = 0;
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => store.Letters.ReplayAsync(
            letter.Id,
            async (sending, _) =>
            {
                sending.Event!.EventId.ShouldBe(letter.Event!.EventId);
                await Task.Yield();
                Interlocked.Increment(ref sent);
            },
            Token)));
        sent.ShouldBe(1);
        results.Count(result => result == ReplayResult.Replayed).ShouldBe(1);
        results.Count(result => result == ReplayResult.AlreadyReplayed).ShouldBe(7);
        (await store.Letters.ReplayAsync(Guid.NewGuid(), (_, _) => Task.CompletedTask, Token)).ShouldBe(ReplayResult.NotFound);
    }

    [Fact]
    public async Task They_are_listed_newest_first_and_ties_lose_none()
    {
        await using var store = await OpenAsync();
        for (var n = 0; n < 6; n++)
        {
            await store.Letters.AddAsync(Letter() with { DeadAt = Start.AddMinutes(n / 3) }, Guid.NewGuid(), Token);
        }

        var seen = new List<DeadLetter>();
        DeadLetterPosition? before = null;
        while (await store.Letters.ListAsync(2, before, Token) is { Count: > 0 } page)
        {
            seen.AddRange(page);
            before = DeadLetterPosition.Parse(new DeadLetterPosition(page[^1].DeadAt, page[^1].Id).ToString());
        }

        seen.Select(letter => letter.Id).Distinct().Count().ShouldBe(6);
        seen.Select(letter => letter.DeadAt).ShouldBe(seen.Select(letter => letter.DeadAt).OrderDescending());
    }

    protected abstract Task<OpenStore> OpenAsync();

    private static DeadLetter Letter(string payload = "{}") => new(
        Guid.NewGuid(), Queues.Planner,
        new AgentEvent(
            Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), 1, Actors.Orchestrator, EventTypes.TaskInitiated, "r", "b",
            "", Start,
            new JsonPayload(payload), JsonPayload.Empty),
        null, [new FailedDelivery(1, Start, "late")], Start, null);

    protected sealed class OpenStore(IDeadLetterStore letters, IAsyncDisposable? owner) : IAsyncDisposable
    {
        public IDeadLetterStore Letters => letters;

        public ValueTask DisposeAsync() => owner?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}

public sealed class MemoryDeadLetterStoreTests : DeadLetterStoreContract
{
    protected override Task<OpenStore> OpenAsync() =>
        Task.FromResult(new OpenStore(new MemoryDeadLetterStore(), null));
}

public sealed class StoredDeadLettersTests(PostgresServer server) : DeadLetterStoreContract
{
    protected override async Task<OpenStore> OpenAsync()
    {
        var database = await server.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        return new OpenStore(new StoredDeadLetters(new DeadLetterRepository(database.Database, TimeProvider.System)), database);
    }
}
