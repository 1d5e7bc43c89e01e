using Catalyst.Testing;

namespace Catalyst.Grains.Tests.Contracts;

/// <summary>Which requests a grain lets in while another one is under way.</summary>
public sealed class TurnTests(ContractCluster cluster)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IProbeGrain Grain => field ??= cluster.Grains.GetGrain<IProbeGrain>(Guid.NewGuid());

    [Fact]
    public async Task A_second_request_waits_for_the_first()
    {
        var barrier = Barriers.NewName();
        var first = Grain.HoldAsync(barrier);
        await Barriers.Reached(barrier).WaitAsync(Token);

        var second = Grain.EchoAsync("second");
        (await Grain.NumbersAsync()).ShouldBeEmpty();
        second.IsCompleted.ShouldBeFalse();

        Barriers.Opened(barrier).Set();
        await first;
        (await second).ShouldBe("second");
    }

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
    public async Task Every_request_to_a_reentrant_grain_interleaves()
    {
        var open = cluster.Grains.GetGrain<IOpenGrain>(Guid.NewGuid());
        var barrier = Barriers.NewName();
        var held = open.HoldAsync(barrier);
        await Barriers.Reached(barrier).WaitAsync(Token);

        (await open.EchoAsync("in between")).ShouldBe("in between");

        Barriers.Opened(barrier).Set();
        await held;
    }
}
