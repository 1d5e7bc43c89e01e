using Catalyst.Grains.Interfaces.Events;

namespace Catalyst.Broker.Tests;

/// <summary>Replaying without a broker, and many at a time. The store is one that holds something scarce while a letter is sent.</summary>
public sealed class DeadLettersTests
{
    private readonly ScarceStore store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_the_broker_is_away_nothing_is_held_and_the_reason_is_told_at_once()
    {
        var trouble = "RabbitMQ does not answer.";
        var sent = 0;
        var letters = new DeadLetters(store, (_, _, _) => Task.FromResult(sent++), () => trouble);
        var id = store.Add();

        (await Should.ThrowAsync<BrokerUnavailableException>(() => letters.ReplayAsync(id, Token))).Message.ShouldContain(
            "RabbitMQ does not answer.");
        (await letters.ReplayAsync(Guid.NewGuid(), Token)).ShouldBe(ReplayResult.NotFound);
        (store.MostHeld, sent).ShouldBe((0, 0));

        trouble = null;
        (await letters.ReplayAsync(id, Token)).ShouldBe(ReplayResult.Replayed);
        trouble = "It is away again.";
        (await letters.ReplayAsync(id, Token)).ShouldBe(ReplayResult.AlreadyReplayed);
        sent.ShouldBe(1);
    }

    [Fact]
    public async Task Only_a_few_are_sent_at_a_time_and_who_waited_while_the_broker_went_is_told()
    {
        string? trouble = null;
        var release = new TaskCompletionSource();
        var letters = new DeadLetters(store, (_, _, _) => release.Task, () => trouble);

        var replays = Enumerable.Range(0, 20).Select(_ => letters.ReplayAsync(store.Add(), Token)).ToList();
        store.MostHeld.ShouldBe(DeadLetters.ReplaysAtOnce);
        trouble = "RabbitMQ does not answer.";
        release.SetResult();

        foreach (var replay in replays.Take(DeadLetters.ReplaysAtOnce))
        {
            (await replay).ShouldBe(ReplayResult.Replayed);
        }

        foreach (var replay in replays.Skip(DeadLetters.ReplaysAtOnce))
        {
            await Should.ThrowAsync<BrokerUnavailableException>(() => replay);
        }

        trouble = null;
        (await letters.ReplayAsync(store.Add(), Token)).ShouldBe(ReplayResult.Replayed);
    }

    private sealed class ScarceStore : IDeadLetterStore
    {
        private readonly Dictionary<Guid, DeadLetter> letters = [];
        private int held;

        public int MostHeld { get; private set; }

        public Guid Add()
        {
            var id = Guid.NewGuid();
            letters.Add(id, new DeadLetter(id, Queues.Planner, Envelope.Of(EventTypes.TaskInitiated), null, [], DateTimeOffset.UnixEpoch,
                null));
            return id;
        }

        public Task<DeadLetter?> GetAsync(Guid id, CancellationToken cancellationToken) => Task.FromResult(letters.GetValueOrDefault(id));

        public async Task<ReplayResult> ReplayAsync(Guid id, Func<DeadLetter, CancellationToken, Task> send,
            CancellationToken cancellationToken)
        {
            MostHeld = Math.Max(MostHeld, Interlocked.Increment(ref held));
            try
            {
                await send(letters[id], cancellationToken);
                letters[id] = letters[id] with { ReplayedAt = DateTimeOffset.UnixEpoch };
                return ReplayResult.Replayed;
            }
            finally
            {
                Interlocked.Decrement(ref held);
            }
        }

        public Task AddAsync(DeadLetter letter, Guid burial, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<DeadLetter>> ListAsync(int limit, DeadLetterPosition? before, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
