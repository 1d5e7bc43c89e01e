using System.Text;
using System.Text.Json;
using RabbitMQ.Client;

namespace Orleans.Streams.RabbitMq.Tests;

/// <summary>
/// What is particular to streams over a broker: silos that come and go, letters that nobody could deliver, publishers that must wait.
/// </summary>
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
    public async Task A_poisonous_item_is_a_dead_letter_with_the_history_of_its_failures()
    {
        await using var stage = await StartAsync();
        var key = Guid.NewGuid();
        await PublishAsync(stage, key, new FollowedItem(7, Failures: int.MaxValue));
        var letter = await LetterAsync(stage);
        Header(letter, "orleans-queue").ShouldStartWith($"{RabbitStreamStage.Provider}-");
        var failures = JsonSerializer.Deserialize<JsonElement[]>(Header(letter, "orleans-failures"))!;
        failures.Select(failure => failure.GetProperty("attempt").GetInt32()).ShouldBe([1, 2, 3]);
        failures.ShouldAllBe(failure => failure.GetProperty("error").GetString() == "InvalidOperationException: refused 7");
    }

    [Fact]
    public async Task A_message_that_another_client_sent_and_nobody_can_read_is_a_dead_letter_with_the_reason()
    {
        await using var stage = await StartAsync();
        await using (var connection = await new ConnectionFactory { Uri = new Uri(stage.Url) }.CreateConnectionAsync(Token))
        await using (var channel = await connection.CreateChannelAsync(cancellationToken: Token))
        {
            await channel.BasicPublishAsync(string.Empty, $"{RabbitStreamStage.Provider}-0", "{}"u8.ToArray(), Token);
        }

        var letter = await LetterAsync(stage);
        Header(letter, "orleans-reason").ShouldStartWith("It is not what this stream provider publishes");
        Encoding.UTF8.GetString(letter.Body.Span).ShouldBe("{}");
    }

    [Fact]
    public async Task A_publisher_to_a_full_queue_waits_and_is_told_when_that_was_in_vain()
    {
        await using var stage = await StartAsync(queueCapacity: 10, window: 1);
        var (key, barrier) = (Guid.NewGuid(), Barriers.NewName());
        await PublishAsync(stage, key, new FollowedItem(1, Hold: barrier));
        await Barriers.Reached(barrier).WaitAsync(Token);
        var (number, told) = (1, default(TimeoutException));
        while (told is null)
        {
            number.ShouldBeLessThan(40, "a queue of ten has no room for so many");
            try
            {
                await PublishAsync(stage, key, new FollowedItem(number + 1));
                number++;
            }
            catch (TimeoutException timeout)
            {
                told = timeout;
            }
        }

        told.Message.ShouldContain("the queue is full");
        Barriers.Opened(barrier).Set();
        (await Followed.By<FirstFollower>(key).UntilAsync(number, Token)).Distinct().Take(number).ShouldBe(Enumerable.Range(1, number));
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

    private static string Header(BasicGetResult letter, string name) =>
        Encoding.UTF8.GetString((byte[])letter.BasicProperties.Headers![name]!);

    private async Task<RabbitStreamStage> StartAsync(short silos = 1, int queueCapacity = 10_000, int window = 256)
    {
        var stage = await RabbitStreamStage.StartAsync(server, TestContext.Current.CancellationToken, silos, queueCapacity, window);
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

    /// <summary>Asks until there is one: only RabbitMQ knows, and it does not tell by itself.</summary>
    private async Task<BasicGetResult> LetterAsync(RabbitStreamStage stage)
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(stage.Url) }.CreateConnectionAsync(Token);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Token);
        while (true)
        {
            if (await channel.BasicGetAsync($"{RabbitStreamStage.Provider}-failed", autoAck: true, Token) is { } letter)
            {
                return letter;
            }
        }
    }
}
