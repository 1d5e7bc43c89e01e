namespace Catalyst.Events.Tests;

public sealed class TopologyTests
{
    [Fact]
    public void Every_binding_names_a_queue_and_every_queue_is_bound()
    {
        Topology.Pipeline.Problems.ShouldBeEmpty();
        Topology.Pipeline.Bindings.Select(binding => binding.Queue).Distinct().ShouldBe(Topology.Pipeline.Queues, ignoreOrder: true);
        Queues.Role(Queues.Planner).ShouldBe("planner");
        Queues.Of("planner").ShouldBe(Queues.Planner);
    }
}
