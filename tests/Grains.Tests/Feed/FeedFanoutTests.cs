using System.Net;
using System.Net.Sockets;
using Catalyst.Events;
using Catalyst.Grains.Feed;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Tests.Harness;
using Catalyst.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Streams.RabbitMq;

namespace Catalyst.Grains.Tests.Feed;

public sealed class FeedFanoutTests(PostgresServer postgres)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact(Timeout = 30_000)]
    public async Task A_silo_starts_while_the_broker_is_away_and_follows_as_soon_as_it_is_there()
    {
        var (history, time) = (new FakeHistory(), new FakeTimeProvider());
        using var feed = new TaskFeed(history, time, NullLogger<TaskFeed>.Instance);
        var broker = new AbsentBroker();
        using var fanout = new FeedFanout(broker, feed, time);
        await fanout.StartAsync(Ct).WaitAsync(Ct);
        var looking = time.NextTimer(TimeSpan.FromSeconds(1));
        await using var follower = feed.FollowAsync(history.Task, 0, Ct).GetAsyncEnumerator(Ct);
        var first = follower.MoveNextAsync().AsTask();
        await looking.WaitAsync(Ct);

        var handler = await broker.Asked.WaitAsync(Ct);
        broker.Answer.SetResult();
        await broker.Joined.WaitAsync(Ct);
        await handler(history.Commit(1)[0], Ct);

        (await first.WaitAsync(Ct)).ShouldBeTrue();
        follower.Current[0].Seq.ShouldBe(1);
        await fanout.StopAsync(Ct).WaitAsync(Ct);
        broker.IsLeft.ShouldBeTrue();
    }

    [Fact(Timeout = 30_000)]
    public async Task A_silo_stops_that_still_waits_for_the_broker()
    {
        using var feed = new TaskFeed(new FakeHistory(), TimeProvider.System, NullLogger<TaskFeed>.Instance);
        var broker = new AbsentBroker();
        using var fanout = new FeedFanout(broker, feed, TimeProvider.System);
        await fanout.StartAsync(Ct).WaitAsync(Ct);
        _ = feed.FollowAsync(Guid.CreateVersion7(), 0, Ct).GetAsyncEnumerator(Ct).MoveNextAsync().AsTask();
        await broker.Asked.WaitAsync(Ct);

        await fanout.StopAsync(Ct).WaitAsync(Ct);
    }

    [Fact(Timeout = 30_000)]
    public async Task The_broker_is_followed_only_while_somebody_follows_a_task_and_a_little_longer()
    {
        var (history, time) = (new FakeHistory(), new FakeTimeProvider());
        using var feed = new TaskFeed(history, time, NullLogger<TaskFeed>.Instance);
        var broker = new AbsentBroker();
        using var fanout = new FeedFanout(broker, feed, time);
        await fanout.StartAsync(Ct);
        broker.Asked.IsCompleted.ShouldBeFalse();
        broker.Answer.SetResult();

        var lingers = time.NextTimer(FeedFanout.Linger);
        using (var leaving = CancellationTokenSource.CreateLinkedTokenSource(Ct))
        {
            await using var follower = feed.FollowAsync(history.Task, 0, leaving.Token).GetAsyncEnumerator(leaving.Token);
            var first = follower.MoveNextAsync().AsTask();
            await broker.Joined.WaitAsync(Ct);
            await leaving.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(first);
        }

        await lingers.WaitAsync(Ct);
        broker.IsLeft.ShouldBeFalse();
        time.Advance(FeedFanout.Linger);
        await broker.Left.WaitAsync(Ct);
        await fanout.StopAsync(Ct);
    }

    /// <summary>All that a silo with every role hosts.</summary>
    [Fact(Timeout = 120_000)]
    public async Task A_whole_silo_starts_and_works_while_nothing_listens_where_the_broker_should_be()
    {
        await using var database = await postgres.CreateDatabaseAsync(Ct);
        using var reserved = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        reserved.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var url = $"amqp://guest:guest@127.0.0.1:{((IPEndPoint)reserved.LocalEndPoint!).Port}/";

        await using var node = await GrainNode.StartAsync(database, rabbitUrl: url, replace: services => services.AddFeedAcrossSilos());

        node.Services.GetRequiredService<IEventTransport>().Trouble.ShouldNotBeNull().ShouldContain("RABBITMQ_URL");
        (await node.EventsToTheEndAsync(await node.BeginAsync()))[^1].EventType.ShouldBe(EventTypes.DeployComplete);
    }

    /// <summary>Takes followers, as the real one does, when there is a connection.</summary>
    private sealed class AbsentBroker : IEventTransport
    {
        private readonly TaskCompletionSource<Func<AgentEvent, CancellationToken, Task>> _asked =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        private readonly TaskCompletionSource _joined = new(TaskCreationOptions.RunContinuationsAsynchronously);

        private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<Func<AgentEvent, CancellationToken, Task>> Asked => _asked.Task;

        public Task Joined => _joined.Task;

        public Task Left => _left.Task;

        public bool IsLeft => _left.Task.IsCompleted;

        public string Kind => "absent";

        public bool IsDurable => true;

        public string? Trouble => Answer.Task.IsCompleted ? null : "It is away.";

        public Task PublishAsync(AgentEvent e, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public async Task<IAsyncDisposable> SubscribeFanoutAsync(
            string routingPattern, Func<AgentEvent, CancellationToken, Task> handler, CancellationToken cancellationToken = default)
        {
            _asked.TrySetResult(handler);
            await Answer.Task.WaitAsync(cancellationToken);
            _joined.SetResult();
            return new Subscription(this);
        }

        public Task<IReadOnlyList<QueueStatus>> StatusAsync(CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        private sealed class Subscription(AbsentBroker broker) : IAsyncDisposable
        {
            public ValueTask DisposeAsync()
            {
                broker._left.TrySetResult();
                return ValueTask.CompletedTask;
            }
        }
    }
}
