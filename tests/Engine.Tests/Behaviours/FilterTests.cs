using Catalyst.Engine.Tests.Grains;
using Catalyst.Engine.Tests.Hosts;

namespace Catalyst.Engine.Tests.Behaviours;

public sealed class FilterTests : EngineTest
{
    private IProbeGrain Grain => field ??= Engine.Grains.GetGrain<IProbeGrain>(Guid.NewGuid());

    [Fact]
    public async Task A_filter_sees_each_call_with_its_result()
    {
        await Grain.EchoAsync("seen");
        await Grain.AddAsync(1);

        ProbeFilter.SeenBy(Grain.GetGrainId()).ShouldBe(["IProbeGrain.EchoAsync/ProbeGrain: seen", "IProbeGrain.AddAsync/ProbeGrain: nothing"]);
    }

    [Fact]
    public async Task A_filter_sees_what_a_call_throws_and_so_does_the_caller()
    {
        (await Should.ThrowAsync<ProbeException>(() => Grain.FailAsync("thrown"))).Message.ShouldBe("thrown");

        ProbeFilter.SeenBy(Grain.GetGrainId()).ShouldBe(["IProbeGrain.FailAsync/ProbeGrain: thrown"]);
    }

    [Fact]
    public async Task A_filter_may_change_the_result() => (await Grain.EchoAsync("short cut")).ShouldBe("filtered");
}
