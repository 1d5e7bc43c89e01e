using Catalyst.Engine.Tests.Grains;
using Catalyst.Engine.Tests.Hosts;
using Orleans.Streams;

namespace Catalyst.Engine.Tests.Behaviours;

public sealed class StreamTests : EngineTest
{
    private readonly Guid _key = Guid.NewGuid();

    private IAsyncStream<string> Stream => Engine.Streams().GetStream<string>(StreamId.Create("tests", _key));

    private IListenerGrain Listener => Engine.Grains.GetGrain<IListenerGrain>(_key);

    [Fact]
    public async Task Items_reach_the_subscribed_grain_in_their_order()
    {
        var items = Enumerable.Range(0, 50).Select(number => $"item {number}").ToArray();
        foreach (var item in items)
        {
            await Stream.OnNextAsync(item);
        }

        (await Listener.HeardAsync(items.Length)).ShouldBe([.. items, "announced 1"]);
    }

    [Fact]
    public async Task Other_streams_do_not_reach_it()
    {
        await Engine.Streams().GetStream<string>(StreamId.Create("tests", Guid.NewGuid())).OnNextAsync("to another key");
        await Engine.Streams().GetStream<string>(StreamId.Create("elsewhere", _key)).OnNextAsync("to another namespace");
        await Stream.OnNextAsync("to it");
        (await Listener.HeardAsync(1)).ShouldBe(["to it", "announced 1"]);
    }

    [Fact]
    public async Task A_failed_item_is_offered_again_before_the_next()
    {
        await Listener.FailNextAsync(2);
        var items = new[] { "one", "two", "three" };
        foreach (var item in items)
        {
            await Stream.OnNextAsync(item);
        }

        (await Listener.HeardAsync(items.Length)).ShouldBe([.. items, "announced 1"]);
    }
}
