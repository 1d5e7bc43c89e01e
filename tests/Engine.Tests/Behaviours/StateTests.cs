using Catalyst.Engine.Tests.Grains;
using Catalyst.Engine.Tests.Hosts;

namespace Catalyst.Engine.Tests.Behaviours;

public sealed class StateTests : EngineTest
{
    private ITallyGrain Grain => field ??= Engine.Grains.GetGrain<ITallyGrain>(Barriers.NewName());

    [Fact]
    public async Task State_is_read_before_the_activation_and_outlives_it()
    {
        (await Grain.ReadAsync()).ShouldBe((0, false));
        await Grain.AddAsync("a");
        await Grain.AddAsync("b");
        await Grain.LeaveAsync();
        (await Grain.ReadAsync()).ShouldBe((2, true));
    }

    [Fact]
    public async Task Cleared_state_is_gone_and_can_be_written_again()
    {
        await Grain.AddAsync("a");
        await Grain.ClearAsync();
        (await Grain.ReadAsync()).ShouldBe((0, false));
        await Grain.LeaveAsync();
        (await Grain.ReadAsync()).ShouldBe((0, false));
        (await Grain.AddAsync("b")).ShouldBe(1);
    }
}
