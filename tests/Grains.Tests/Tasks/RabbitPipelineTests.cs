using System.Collections.Concurrent;
using Catalyst.Events;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Grains.Tests.Harness;
using Catalyst.Testing;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Streams.RabbitMq;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

[assembly: AssemblyFixture(typeof(RabbitServer))]

namespace Catalyst.Grains.Tests.Tasks;

/// <summary>The pipeline over a real RabbitMQ, watched and driven by a client that knows nothing of Catalyst.</summary>
public sealed class RabbitPipelineTests(PostgresServer postgres, RunningRabbit rabbit) : IClassFixture<RunningRabbit>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_published_is_what_the_history_says()
    {
        Assert.SkipWhen(RabbitServer.Missing is not null, RabbitServer.Missing ?? string.Empty);
        var url = await rabbit.Server.CreateHostAsync(Token);
        await using var database = await postgres.CreateDatabaseAsync(Token);
        await using var node = await GrainNode.StartAsync(database, rabbitUrl: url);
        await using var witness = await Witness.OfAsync(url);

        var ids = await Task.WhenAll(Enumerable.Range(0, 3).Select(n => node.BeginAsync($"app {n}")));
        foreach (var id in ids)
        {
            var history = await node.EventsToTheEndAsync(id);
            history[^1].EventType.ShouldBe(EventTypes.DeployComplete);
            (await witness.ReadToAsync(id, EventTypes.DeployComplete)).ShouldBe(history.Select(e => e.EventId));
        }

        node.Agents.Runs.Count.ShouldBe(3 * 6);
    }

    [Fact]
    public async Task A_plan_that_another_client_publishes_starts_the_Architect_of_a_waiting_task()
    {
        Assert.SkipWhen(RabbitServer.Missing is not null, RabbitServer.Missing ?? string.Empty);
        var url = await rabbit.Server.CreateHostAsync(Token);
        await using var database = await postgres.CreateDatabaseAsync(Token);
        var kept = new KeepingTransport(EventTypes.PlanCreated);
        await using var node = await GrainNode.StartAsync(database, rabbitUrl: url, replace: services =>
        {
            var inner = services.Last(service => service.ServiceType == typeof(IEventTransport)).ImplementationType!;
            services.AddSingleton<IEventTransport>(
                provider => kept.Over((IEventTransport)ActivatorUtilities.CreateInstance(provider, inner)));
        });
        var id = await node.BeginAsync();
        var plan = await kept.Kept.WaitAsync(TimeSpan.FromSeconds(60), Token);
        node.Agents.Runs.Select(run => run.Phase).ShouldBe([TaskPhase.Planning]);

        await using (var connection = await new ConnectionFactory { Uri = new Uri(url) }.CreateConnectionAsync(Token))
        await using (var channel = await connection.CreateChannelAsync(cancellationToken: Token))
        {
            await channel.BasicPublishAsync(
                "catalyst.events", "catalyst.plan.created", AgentEventCodec.Encode(plan with { EventId = Guid.NewGuid() }), Token);
        }

        (await node.EventsToTheEndAsync(id))[^1].EventType.ShouldBe(EventTypes.DeployComplete);
        node.Agents.Runs.Select(run => run.Phase).ShouldBe(TaskPhases.All);
    }

    [Fact(Timeout = 180_000)]
    public async Task While_the_broker_is_away_tasks_go_on_to_their_ends_and_when_it_is_back_their_events_come_in_order()
    {
        Assert.SkipWhen(RabbitServer.Missing is not null, RabbitServer.Missing ?? string.Empty);
        await using var own = await RabbitServer.OwnAsync(Token);
        var url = await own.CreateHostAsync(Token);
        await using var database = await postgres.CreateDatabaseAsync(Token);
        await using var node = await GrainNode.StartAsync(database, rabbitUrl: url);
        await using var witness = await Witness.OfAsync(url);

        await own.FreezeAsync();
        var ids = await Task.WhenAll(Enumerable.Range(0, 3).Select(n => node.BeginAsync($"app {n}")));
        await Task.WhenAll(ids.Select(id => CommittedAsync(node, id, EventTypes.DeployComplete)));
        await own.ThawAsync();

        foreach (var id in ids)
        {
            var history = await node.EventsToTheEndAsync(id);
            history[^1].EventType.ShouldBe(EventTypes.DeployComplete);
            (await witness.ReadToAsync(id, EventTypes.DeployComplete)).ShouldBe(history.Select(e => e.EventId));
        }
    }

    /// <summary>
    /// The silo that is gone seems to be on another machine, with a lease for an hour, and died before it had published anything.
    /// </summary>
    [Fact(Timeout = 180_000)]
    public async Task Who_takes_over_from_a_silo_that_the_cluster_gave_up_begins_at_once_and_publishes_first_what_that_one_had_not()
    {
        Assert.SkipWhen(RabbitServer.Missing is not null, RabbitServer.Missing ?? string.Empty);
        const string Gone = "elsewhere-00000000-1-00000000";
        var url = await rabbit.Server.CreateHostAsync(Token);
        await using var database = await postgres.CreateDatabaseAsync(Token);
        var agents = new AgentScript();
        var atWork = agents.StayAt(TaskPhase.Planning);
        Guid id;
        await using (var before = await GrainNode.StartAsync(database, agents, rabbitUrl: url))
        {
            id = await before.BeginAsync();
            await atWork.WaitAsync(Token);
        }

        await using var connection = await database.Database.DataSource.OpenConnectionAsync(Token);
        await ClusterMembers.JoinAsync(database.Database, Gone, Token);

        // Events so young that no sweep takes them for strays.
        await connection.ExecuteAsync(
            """
            UPDATE tasks SET lease_owner = @Gone;
            UPDATE agent_events SET created_at = now() + interval '1 hour';
            INSERT INTO outbox (task_id, silo_id, published_seq) VALUES (@id, @Gone, 0)
            ON CONFLICT (task_id) DO UPDATE SET silo_id = excluded.silo_id, published_seq = excluded.published_seq
            """,
            new { id, Gone });
        await using var witness = await Witness.OfAsync(url);
        await using var node = await GrainNode.StartAsync(database, rabbitUrl: url);
        (await node.EventsToTheEndAsync(await node.BeginAsync("another")))[^1].EventType.ShouldBe(EventTypes.DeployComplete);

        await ClusterMembers.LeaveAsync(database.Database, Gone, Token);

        var history = await node.EventsToTheEndAsync(id);
        history[^1].EventType.ShouldBe(EventTypes.DeployComplete);
        (await witness.ReadToAsync(id, EventTypes.DeployComplete)).ShouldBe(history.Select(e => e.EventId));
    }

    private static async Task CommittedAsync(GrainNode node, Guid id, string type)
    {
        await foreach (var e in node.Feed.FollowAsync(id, 0, Token).SelectMany(batch => batch))
        {
            if (e.EventType == type)
            {
                return;
            }
        }
    }

    /// <summary>Lets every event through but those of one type.</summary>
    private sealed class KeepingTransport(string type) : IEventTransport
    {
        private readonly TaskCompletionSource<AgentEvent> _kept = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private IEventTransport _inner = null!;

        public Task<AgentEvent> Kept => _kept.Task;

        public string Kind => _inner.Kind;

        public bool IsDurable => _inner.IsDurable;

        public string? Trouble => _inner.Trouble;

        public KeepingTransport Over(IEventTransport transport)
        {
            _inner = transport;
            return this;
        }

        public Task PublishAsync(AgentEvent e, CancellationToken cancellationToken = default)
        {
            if (e.EventType != type)
            {
                return _inner.PublishAsync(e, cancellationToken);
            }

            _kept.TrySetResult(e);
            return Task.CompletedTask;
        }

        public Task<IAsyncDisposable> SubscribeFanoutAsync(
            string routingPattern, Func<AgentEvent, CancellationToken, Task> handler, CancellationToken cancellationToken = default) =>
            _inner.SubscribeFanoutAsync(routingPattern, handler, cancellationToken);

        public Task<IReadOnlyList<QueueStatus>> StatusAsync(CancellationToken cancellationToken = default) =>
            _inner.StatusAsync(cancellationToken);
    }

    /// <summary>A queue of its own, bound to everything.</summary>
    private sealed class Witness(IConnection connection) : IAsyncDisposable
    {
        private readonly ConcurrentDictionary<Guid, Log> _logs = [];

        public static async Task<Witness> OfAsync(string url)
        {
            var witness = new Witness(await new ConnectionFactory { Uri = new Uri(url) }.CreateConnectionAsync(Token));
            await witness.ListenAsync();
            return witness;
        }

        /// <summary>The task's events up to one of that type, each once.</summary>
        public Task<IReadOnlyList<Guid>> ReadToAsync(Guid task, string last) => Of(task).UntilAsync(last);

        public ValueTask DisposeAsync() => connection.DisposeAsync();

        private async Task ListenAsync()
        {
            var channel = await connection.CreateChannelAsync(cancellationToken: Token);
            var queue = (await channel.QueueDeclareAsync(cancellationToken: Token)).QueueName;
            await channel.QueueBindAsync(queue, "catalyst.events", "#", cancellationToken: Token);
            var consumer = new AsyncEventingBasicConsumer(channel);
            consumer.ReceivedAsync += (_, delivered) =>
            {
                var e = AgentEventCodec.Decode(delivered.Body.Span);
                Of(e.TaskId).Add(e);
                return Task.CompletedTask;
            };
            await channel.BasicConsumeAsync(queue, autoAck: true, consumer, Token);
        }

        private Log Of(Guid task) => _logs.GetOrAdd(task, _ => new Log());

        private sealed class Log
        {
            private readonly Lock _gate = new();
            private readonly List<AgentEvent> _events = [];
            private readonly TaskCompletionSource _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);
            private string? _wanted;

            public void Add(AgentEvent e)
            {
                lock (_gate)
                {
                    if (_events.TrueForAll(known => known.EventId != e.EventId))
                    {
                        _events.Add(e);
                    }

                    Look();
                }
            }

            public async Task<IReadOnlyList<Guid>> UntilAsync(string last)
            {
                lock (_gate)
                {
                    _wanted = last;
                    Look();
                }

                await _complete.Task.WaitAsync(TimeSpan.FromSeconds(60), Token);
                lock (_gate)
                {
                    return [.. _events.Select(e => e.EventId)];
                }
            }

            private void Look()
            {
                if (_wanted is not null && _events.Exists(e => e.EventType == _wanted))
                {
                    _complete.TrySetResult();
                }
            }
        }
    }
}
