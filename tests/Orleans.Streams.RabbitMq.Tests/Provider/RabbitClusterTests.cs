namespace Orleans.Streams.RabbitMq.Tests;

/// <summary>What is particular to streams over a broker: silos that come and go, connections that drop.</summary>
public sealed class RabbitClusterTests(RabbitServer server) : IDisposable
{
    private const int Streams = 12;

    private readonly CancellationTokenSource _patience =
        CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    private CancellationToken Token => _patience.Token;

    public void Dispose() => _patience.Dispose();

    [Fact]
    public async Task Silos_join_leave_and_die_in_mid_stream_and_nothing_is_lost_or_out_of_order()
    {
        await using var stage = await StartAsync(silos: 2);
        var keys = Enumerable.Range(0, Streams).Select(_ => Guid.NewGuid()).ToList();
        var next = 0;

        await PublishAsync(stage, keys, ++next, 10);
        var joined = await stage.Cluster.StartAdditionalSiloAsync();
        await PublishAsync(stage, keys, next += 10, 10);
        await stage.Cluster.StopSiloAsync(stage.Cluster.SecondarySilos[0]);
        await PublishAsync(stage, keys, next += 10, 10);
        await stage.Cluster.KillSiloAsync(joined);
        await PublishAsync(stage, keys, next += 10, 10);

        foreach (var key in keys)
        {
            // What was in hand when a silo went may come twice; the first time of each is in order.
            (await Followed.By<FirstFollower>(key).UntilAsync(40, Token)).Distinct().ShouldBe(Enumerable.Range(1, 40));
        }
    }

    [Fact]
    public async Task Connections_that_drop_in_mid_stream_lose_nothing()
    {
        await using var stage = await StartAsync();
        var keys = Enumerable.Range(0, Streams).Select(_ => Guid.NewGuid()).ToList();
        await PublishAsync(stage, keys, 1, 10);
        await server.DropConnectionsAsync(stage.Url, Token);
        await PublishAsync(stage, keys, 11, 10);
        foreach (var key in keys)
        {
            (await Followed.By<FirstFollower>(key).UntilAsync(20, Token)).Distinct().ShouldBe(Enumerable.Range(1, 20));
        }
    }

    private async Task<StreamStage> StartAsync(short silos = 1)
    {
        var stage = await StreamStage.OverRabbitAsync(server, new StageSetup(silos), TestContext.Current.CancellationToken);
        _patience.CancelAfter(TimeSpan.FromSeconds(90));
        return stage;
    }

    private static async Task PublishAsync(StreamStage stage, IReadOnlyList<Guid> keys, int first, int count)
    {
        for (var number = first; number < first + count; number++)
        {
            await Task.WhenAll(keys.Select(key => PublishAsync(stage, key, new FollowedItem(number))));
        }
    }

    private static Task PublishAsync(StreamStage stage, Guid key, FollowedItem item) =>
        stage.Streams.GetStream<FollowedItem>(StreamId.Create(StreamNamespaces.First, key)).OnNextAsync(item);
}
