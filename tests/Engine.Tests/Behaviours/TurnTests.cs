using Catalyst.Engine.Tests.Grains;
using Catalyst.Engine.Tests.Hosts;

namespace Catalyst.Engine.Tests.Behaviours;

public sealed class TurnTests : EngineTest
{
    private IProbeGrain Grain => field ??= Engine.Grains.GetGrain<IProbeGrain>(Guid.NewGuid());

    [Fact]
    public async Task A_second_request_waits_for_the_first()
    {
        var barrier = Barriers.NewName();
        var first = Grain.HoldAsync(barrier);
        await Barriers.Reached(barrier).WaitAsync(Token);

        var second = Grain.EchoAsync("second");
        (await Grain.PeekAsync()).ShouldBe(0);
        second.IsCompleted.ShouldBeFalse();

        Barriers.Opened(barrier).Set();
        await first;
        (await second).ShouldBe("second");
    }

    [Fact]
    public async Task Turns_of_one_activation_never_run_at_the_same_time() =>
        (await Grain.MostThreadsAtOnceAsync(500)).ShouldBe(1);

    [Fact]
    public async Task Callers_in_parallel_lose_nothing()
    {
        var grain = Grain;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(caller => Task.Run(async () =>
        {
            for (var i = 0; i < 50; i++)
            {
                await grain.AddAsync((caller * 50) + i);
            }
        })));
        (await grain.NumbersAsync()).Order().ShouldBe(Enumerable.Range(0, 400));
    }

    [Fact]
    public async Task An_interleaving_request_starts_while_another_is_under_way_and_lets_ordinary_ones_start()
    {
        var (blocking, interleaving) = (Barriers.NewName(), Barriers.NewName());
        var first = Grain.HoldAsync(blocking);
        await Barriers.Reached(blocking).WaitAsync(Token);
        var second = Grain.HoldInterleavingAsync(interleaving);
        await Barriers.Reached(interleaving).WaitAsync(Token);
        Barriers.Opened(blocking).Set();
        await first;

        (await Grain.EchoAsync("not blocked")).ShouldBe("not blocked");

        Barriers.Opened(interleaving).Set();
        await second;
    }

    [Fact]
    public async Task Read_only_requests_interleave_with_each_other_but_not_with_others()
    {
        var (one, two) = (Barriers.NewName(), Barriers.NewName());
        var first = Grain.HoldReadingAsync(one);
        await Barriers.Reached(one).WaitAsync(Token);
        var second = Grain.HoldReadingAsync(two);
        await Barriers.Reached(two).WaitAsync(Token);

        var writer = Grain.EchoAsync("writer");
        (await Grain.PeekAsync()).ShouldBe(0);
        writer.IsCompleted.ShouldBeFalse();

        Barriers.Opened(one).Set();
        Barriers.Opened(two).Set();
        await Task.WhenAll(first, second);
        (await writer).ShouldBe("writer");
    }

    [Fact]
    public async Task Every_request_to_a_reentrant_grain_interleaves()
    {
        var open = Engine.Grains.GetGrain<IOpenGrain>("open");
        var barrier = Barriers.NewName();
        var held = open.HoldAsync(barrier);
        await Barriers.Reached(barrier).WaitAsync(Token);

        (await open.EchoAsync("in between")).ShouldBe("open in between");

        Barriers.Opened(barrier).Set();
        await held;
    }
}
