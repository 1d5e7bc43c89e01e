using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Interfaces.Tasks;

namespace Catalyst.Grains.Interfaces.Tests;

public sealed class TaskPhaseTests
{
    [Fact]
    public void Every_phase_has_an_actor_and_an_outcome_of_its_own()
    {
        TaskPhases.All.Select(phase => phase.Actor()).ShouldBeUnique();
        TaskPhases.All.Select(phase => phase.Outcome()).ShouldBeUnique();
        TaskPhases.All.ShouldAllBe(phase => Actors.All.Contains(phase.Actor()) && EventTypes.All.Contains(phase.Outcome()));
        TaskPhases.All.Select(phase => phase.Wire()).ShouldBe(["planning", "architecture", "coding", "testing", "review", "deployment"]);
    }
}
