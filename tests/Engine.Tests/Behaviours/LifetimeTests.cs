using Catalyst.Engine.Tests.Grains;
using Catalyst.Engine.Tests.Hosts;

namespace Catalyst.Engine.Tests.Behaviours;

public sealed class LifetimeTests : EngineTest
{
    private IProbeGrain Grain => field ??= Engine.Grains.GetGrain<IProbeGrain>(Guid.NewGuid());

    [Fact]
    public async Task After_deactivation_a_new_activation_answers()
    {
        var before = await Grain.InstanceAsync();
        await Grain.LeaveAsync();
        (await Grain.InstanceAsync()).ShouldNotBe(before);
    }

    [Fact]
    public async Task Deactivation_during_a_call_lets_it_end_and_sends_later_calls_to_a_new_activation()
    {
        var barrier = Barriers.NewName();
        var before = await Grain.InstanceAsync();
        var leaving = Grain.HoldThenLeaveAsync(barrier);
        await Barriers.Reached(barrier).WaitAsync(Token);
        var later = Enumerable.Range(0, 20).Select(number => Grain.AddAsync(number)).ToArray();

        Barriers.Opened(barrier).Set();

        (await leaving).ShouldBe(before);
        await Task.WhenAll(later);
        (await Grain.InstanceAsync()).ShouldNotBe(before);

        // Each reaches it, once. Calls that were on their way to the old activation may overtake each other on Orleans.
        (await Grain.NumbersAsync()).ShouldBe(Enumerable.Range(0, 20), ignoreOrder: true);
    }

    [Fact]
    public async Task Calls_during_deactivation_wait_for_its_end()
    {
        var barrier = Barriers.NewName();
        var before = await Grain.InstanceAsync();
        await Grain.LeaveTellingAsync(barrier);
        await Barriers.Reached(barrier).WaitAsync(Token);

        var later = Grain.InstanceAsync();
        later.IsCompleted.ShouldBeFalse();

        Barriers.Opened(barrier).Set();
        (await later).ShouldNotBe(before);
    }

    [Fact]
    public async Task Stopping_deactivates_what_is_alive()
    {
        var barrier = Barriers.NewName();
        Barriers.Opened(barrier).Set();
        await Grain.TellWhenLeavingAsync(barrier);
        Barriers.Reached(barrier).IsSet.ShouldBeFalse();
        await Engine.StopAsync();
        Barriers.Reached(barrier).IsSet.ShouldBeTrue();
    }
}
