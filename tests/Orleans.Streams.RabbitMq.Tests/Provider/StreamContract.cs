namespace Orleans.Streams.RabbitMq.Tests;

/// <summary>A stream provider on a running engine.</summary>
public abstract class StreamStage : IAsyncDisposable
{
    /// <summary>Failed deliveries before a subscriber is spared an item.</summary>
    public const int DeliveryLimit = 3;

    public abstract IStreamProvider Streams { get; }

    public abstract ValueTask DisposeAsync();
}

/// <summary>What streams do on every pair of engine and broker.</summary>
public abstract class StreamContract : IAsyncLifetime
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource _patience =
        CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly Guid _key = Guid.NewGuid();
    private StreamStage? _stage;

    /// <summary>Ends waits that last too long.</summary>
    protected CancellationToken Token => _patience.Token;

    protected abstract Task<StreamStage> CreateAsync();

    public async ValueTask InitializeAsync()
    {
        _stage = await CreateAsync();
        _patience.CancelAfter(s_patience);
    }

    public async ValueTask DisposeAsync()
    {
        if (_stage is not null)
        {
            await _stage.DisposeAsync();
        }

        _patience.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Each_of_many_streams_keeps_its_order()
    {
        var keys = Enumerable.Range(0, 20).Select(_ => Guid.NewGuid()).ToList();
        for (var number = 1; number <= 20; number++)
        {
            await Task.WhenAll(keys.Select(key => PublishAsync(key, new FollowedItem(number))));
        }

        foreach (var key in keys)
        {
            (await Followed.By<FirstFollower>(key).UntilAsync(20, Token)).ShouldBe(Enumerable.Range(1, 20));
        }
    }

    [Fact]
    public async Task Every_subscriber_gets_every_item_once()
    {
        await PublishAllAsync(StreamNamespaces.Both, Enumerable.Range(1, 20).Select(number => new FollowedItem(number)));
        (await Followed.By<FirstFollower>(_key).UntilAsync(20, Token)).ShouldBe(Enumerable.Range(1, 20));
        (await Followed.By<SecondFollower>(_key).UntilAsync(20, Token)).ShouldBe(Enumerable.Range(1, 20));
    }

    [Fact]
    public async Task A_refused_item_comes_again_before_the_next()
    {
        await PublishAllAsync(StreamNamespaces.First, [new(1), new(2, Failures: StreamStage.DeliveryLimit - 1), new(3)]);
        (await Followed.By<FirstFollower>(_key).UntilAsync(3, Token)).ShouldBe([1, 2, 3]);
        Followed.By<FirstFollower>(_key).Refused(2).ShouldBe(StreamStage.DeliveryLimit - 1);
    }

    [Fact]
    public async Task An_item_that_one_subscriber_refuses_reaches_the_other_once()
    {
        await PublishAllAsync(StreamNamespaces.Both, [new(1, Failures: 2, FailsFor: nameof(FirstFollower)), new(2)]);
        (await Followed.By<SecondFollower>(_key).UntilAsync(2, Token)).ShouldBe([1, 2]);
        (await Followed.By<FirstFollower>(_key).UntilAsync(2, Token)).ShouldBe([1, 2]);
        Followed.By<SecondFollower>(_key).Handled.ShouldBe([1, 2]);
    }

    [Fact]
    public async Task A_grain_that_deactivates_in_mid_stream_misses_nothing()
    {
        await PublishAllAsync(StreamNamespaces.First,
            Enumerable.Range(1, 30).Select(number => new FollowedItem(number, Leave: number % 5 == 0)));
        (await Followed.By<FirstFollower>(_key).UntilAsync(30, Token)).ShouldBe(Enumerable.Range(1, 30));
    }

    [Fact]
    public async Task A_poisonous_item_is_given_up_and_those_behind_it_go_on()
    {
        await OfferAsync(new FollowedItem(1, Failures: int.MaxValue));
        await PublishAllAsync(StreamNamespaces.First, [new(2), new(3)]);
        (await Followed.By<FirstFollower>(_key).UntilAsync(2, Token)).ShouldBe([2, 3]);
        Followed.By<FirstFollower>(_key).Refused(1).ShouldBe(StreamStage.DeliveryLimit);
    }

    [Fact]
    public async Task A_producer_that_is_faster_than_its_consumer_loses_nothing()
    {
        var barrier = Barriers.NewName();
        var first = PublishAsync(_key, new FollowedItem(1, Hold: barrier));
        await Barriers.Reached(barrier).WaitAsync(Token);
        var rest = PublishAllAsync(StreamNamespaces.First, Enumerable.Range(2, 60).Select(number => new FollowedItem(number)));
        Followed.By<FirstFollower>(_key).Handled.ShouldBeEmpty();

        Barriers.Opened(barrier).Set();
        await Task.WhenAll(first, rest);
        (await Followed.By<FirstFollower>(_key).UntilAsync(61, Token)).ShouldBe(Enumerable.Range(1, 61));
    }

    [Fact]
    public async Task A_slow_stream_slows_only_itself()
    {
        var barrier = Barriers.NewName();
        var slow = PublishAsync(_key, new FollowedItem(1, Hold: barrier));
        await Barriers.Reached(barrier).WaitAsync(Token);

        var quick = Guid.NewGuid();
        for (var number = 1; number <= 10; number++)
        {
            await PublishAsync(quick, new FollowedItem(number));
        }

        (await Followed.By<FirstFollower>(quick).UntilAsync(10, Token)).ShouldBe(Enumerable.Range(1, 10));
        Followed.By<FirstFollower>(_key).Handled.ShouldBeEmpty();
        Barriers.Opened(barrier).Set();
        await slow;
        (await Followed.By<FirstFollower>(_key).UntilAsync(1, Token)).ShouldBe([1]);
    }

    private Task PublishAsync(Guid key, FollowedItem item) => Stream(StreamNamespaces.First, key).OnNextAsync(item);

    private async Task PublishAllAsync(string streamNamespace, IEnumerable<FollowedItem> items)
    {
        var stream = Stream(streamNamespace, _key);
        foreach (var item in items)
        {
            await stream.OnNextAsync(item);
        }
    }

    /// <summary>An engine without a broker delivers while the producer waits, and so tells it of a refusal.</summary>
    private async Task OfferAsync(FollowedItem item)
    {
        try
        {
            await PublishAsync(_key, item);
        }
        catch (InvalidOperationException)
        {
        }
    }

    private IAsyncStream<FollowedItem> Stream(string streamNamespace, Guid key) =>
        _stage!.Streams.GetStream<FollowedItem>(StreamId.Create(streamNamespace, key));
}
