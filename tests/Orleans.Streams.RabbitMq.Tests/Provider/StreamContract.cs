using System.Text;
using Orleans.Providers.Streams.Common;

namespace Orleans.Streams.RabbitMq.Tests;

/// <summary>What the provider's streams do over every broker.</summary>
public abstract class StreamContract : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource _patience =
        CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly Guid _key = Guid.NewGuid();
    private StreamStage? _stage;

    private StreamStage Stage => _stage!;

    /// <summary>Ends waits that last too long.</summary>
    protected CancellationToken Token => _patience.Token;

    protected abstract Task<StreamStage> CreateAsync(StageSetup setup);

    public ValueTask InitializeAsync() => SetUpAsync(new StageSetup());

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
        await PublishAsync(_key, new FollowedItem(1, Failures: int.MaxValue));
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

    /// <summary>Agents ask a new stream's subscribers where to begin, which must not keep them from reading other streams.</summary>
    [Fact]
    public async Task A_subscriber_that_is_slow_to_activate_holds_up_no_other_stream()
    {
        var barrier = SlowFollower.Barrier(_key);
        await Stream(StreamNamespaces.Slow, _key).OnNextAsync(new FollowedItem(1));
        await Barriers.Reached(barrier).WaitAsync(Token);
        var others = Enumerable.Range(0, 20).Select(_ => Guid.NewGuid()).ToList();
        await Task.WhenAll(others.Select(key => PublishAsync(key, new FollowedItem(1))));
        foreach (var key in others)
        {
            (await Followed.By<FirstFollower>(key).UntilAsync(1, Token)).ShouldBe([1]);
        }

        Barriers.Opened(barrier).Set();
        (await Followed.By<SlowFollower>(_key).UntilAsync(1, Token)).ShouldBe([1]);
    }

    [Fact]
    public async Task A_poisonous_item_is_a_dead_letter_with_the_history_of_its_failures()
    {
        await PublishAsync(_key, new FollowedItem(7, Failures: int.MaxValue));
        var letter = await Stage.LetterAsync(Token);
        var headers = Stage.Broker.Topology.DeadLetterHeaders;
        headers.Queue(letter.Headers).ShouldNotBeNull().ShouldStartWith($"{StreamStage.Provider}-");
        var failures = headers.Failures(letter.Headers).ShouldNotBeNull();
        failures.Select(failure => failure.Attempt).ShouldBe([1, 2, 3]);
        failures.ShouldAllBe(failure => failure.Error == "InvalidOperationException: refused 7");
    }

    [Fact]
    public async Task A_message_that_another_client_sent_and_nobody_can_read_is_a_dead_letter_with_the_reason()
    {
        var sent = new RabbitMessage(
            string.Empty, $"{StreamStage.Provider}-0", true, "{}"u8.ToArray(), Guid.NewGuid(), new Dictionary<string, object?>());
        await Stage.Broker.PublishAsync(sent, Token);
        var letter = await Stage.LetterAsync(Token);
        var reason = Stage.Broker.Topology.DeadLetterHeaders.Reason(letter.Headers);
        reason.ShouldNotBeNull().ShouldStartWith("It is not what this stream provider publishes");
        Encoding.UTF8.GetString(letter.Body.Span).ShouldBe("{}");
    }

    [Fact]
    public async Task A_publisher_to_a_full_queue_waits_and_is_told_when_that_was_in_vain()
    {
        await SetUpAsync(new StageSetup(QueueCapacity: 10, Window: 1));
        var barrier = Barriers.NewName();
        await PublishAsync(_key, new FollowedItem(1, Hold: barrier));
        await Barriers.Reached(barrier).WaitAsync(Token);
        var (number, told) = (1, default(TimeoutException));
        while (told is null)
        {
            number.ShouldBeLessThan(40, "a queue of ten has no room for so many");
            try
            {
                await PublishAsync(_key, new FollowedItem(number + 1));
                number++;
            }
            catch (TimeoutException timeout)
            {
                told = timeout;
            }
        }

        told.Message.ShouldContain("the queue is full");
        Barriers.Opened(barrier).Set();
        (await Followed.By<FirstFollower>(_key).UntilAsync(number, Token)).Distinct().Take(number).ShouldBe(Enumerable.Range(1, number));
    }

    [Fact]
    public async Task What_a_reader_had_not_finished_when_it_stopped_comes_again_in_its_order()
    {
        var barrier = Barriers.NewName();
        await PublishAllAsync(StreamNamespaces.First, [new(1), new(2, Hold: barrier), new(3), new(4)]);
        await Barriers.Reached(barrier).WaitAsync(Token);
        var stopping = Stage.CommandAsync(PersistentStreamProviderCommand.StopAgents);
        Barriers.Opened(barrier).Set();
        await stopping.WaitAsync(Token);
        await Stage.CommandAsync(PersistentStreamProviderCommand.StartAgents).WaitAsync(Token);
        (await Followed.By<FirstFollower>(_key).UntilAsync(4, Token)).Distinct().ShouldBe([1, 2, 3, 4]);
    }

    private async ValueTask SetUpAsync(StageSetup setup)
    {
        if (_stage is not null)
        {
            await _stage.DisposeAsync();
        }

        _stage = await CreateAsync(setup);
        _patience.CancelAfter(Patience);
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

    private IAsyncStream<FollowedItem> Stream(string streamNamespace, Guid key) =>
        Stage.Streams.GetStream<FollowedItem>(StreamId.Create(streamNamespace, key));
}
