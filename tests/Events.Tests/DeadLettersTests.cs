using Catalyst.Grains.Interfaces.Events;
using Orleans.Streams.RabbitMq;

namespace Catalyst.Events.Tests;

/// <summary>Replaying without a broker, and many at a time. The store is one that holds something scarce while a letter is sent.</summary>
public sealed class DeadLettersTests
{
    private readonly ScarceStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_the_broker_is_away_nothing_is_held_and_the_reason_is_told_at_once()
    {
        var trouble = "RabbitMQ does not answer.";
        var sent = 0;
        using var letters = new DeadLetters(_store, new ToldBroker(() => Task.FromResult(sent++), () => trouble));
        var id = _store.Add();

        (await Should.ThrowAsync<BrokerUnavailableException>(() => letters.ReplayAsync(id, Token))).Message.ShouldContain(
            "RabbitMQ does not answer.");
        (await letters.ReplayAsync(Guid.NewGuid(), Token)).ShouldBe(ReplayResult.NotFound);
        (_store.MostHeld, sent).ShouldBe((0, 0));

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
        using var letters = new DeadLetters(_store, new ToldBroker(() => release.Task, () => trouble));

        var replays = Enumerable.Range(0, 20).Select(_ => letters.ReplayAsync(_store.Add(), Token)).ToList();
        _store.MostHeld.ShouldBe(DeadLetters.ReplaysAtOnce);
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
        (await letters.ReplayAsync(_store.Add(), Token)).ShouldBe(ReplayResult.Replayed);
    }

    /// <summary>A broker that does what the test says when something is sent.</summary>
    private sealed class ToldBroker(Func<Task> send, Func<string?> trouble) : IStreamBroker
    {
        public RabbitTopology Topology { get; } = Events.Topology.Pipeline;

        public bool IsDurable => true;

        public string? Trouble => trouble();

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task PublishAsync(RabbitMessage message, CancellationToken cancellationToken) => send();

        public IAsyncDisposable Consume(QueueConsumer consumer) => throw new NotSupportedException();

        public Task<IAsyncDisposable> FollowAsync(
            string pattern, int capacity, Action<InboundMessage> handle, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<IReadOnlyList<QueueStatus>> GetStatusAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class ScarceStore : IDeadLetterStore
    {
        private readonly Dictionary<Guid, DeadLetter> _letters = [];
        private int _held;

        public int MostHeld { get; private set; }

        public Guid Add()
        {
            var id = Guid.NewGuid();
            _letters.Add(id, new DeadLetter(id, Queues.Planner, Envelope.Of(EventTypes.TaskInitiated), null, [], DateTimeOffset.UnixEpoch,
                null));
            return id;
        }

        public Task<DeadLetter?> GetAsync(Guid id, CancellationToken cancellationToken) => Task.FromResult(_letters.GetValueOrDefault(id));

        public async Task<ReplayResult> ReplayAsync(Guid id, Func<DeadLetter, CancellationToken, Task> send,
            CancellationToken cancellationToken)
        {
            MostHeld = Math.Max(MostHeld, Interlocked.Increment(ref _held));
            try
            {
                await send(_letters[id], cancellationToken);
                _letters[id] = _letters[id] with { ReplayedAt = DateTimeOffset.UnixEpoch };
                return ReplayResult.Replayed;
            }
            finally
            {
                Interlocked.Decrement(ref _held);
            }
        }

        public Task AddAsync(DeadLetter letter, Guid messageId, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<DeadLetter>> ListAsync(int limit, DeadLetterPosition? before, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
