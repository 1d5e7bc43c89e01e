using Catalyst.Chaos.Storm;
using Catalyst.Chaos.Verdict;

namespace Catalyst.Chaos.Tests;

public sealed class ScheduleTests
{
    [Fact]
    public void A_seed_plans_the_same_storm_again_and_another_seed_another_one()
    {
        Schedule.Of(5, 2).Take(50).ShouldBe(Schedule.Of(5, 2).Take(50));
        Schedule.Of(5, 2).Take(50).ShouldNotBe(Schedule.Of(6, 2).Take(50));
    }

    [Fact]
    public void A_storm_hits_everyone_in_every_way_and_between_all_writes()
    {
        var faults = Schedule.Of(1, 3).Take(300).ToList();

        faults.Select(fault => (fault.Target, fault.Kind)).Distinct().Count().ShouldBe(6);
        faults.Where(fault => fault.Also is not null).Select(fault => (fault.Target, fault.Also)).Distinct().Count().ShouldBe(6);
        faults.ShouldAllBe(fault => fault.Also != fault.Target);
        faults.Select(fault => fault.Point).Distinct().Count().ShouldBe(Node.FaultPoints.All.Count + 1);
        faults.Select(fault => fault.Node).Distinct().Order().ShouldBe([0, 1, 2]);
    }

    [Theory]
    [InlineData(new[] { 3, 1, 2 }, 50, 2)]
    [InlineData(new[] { 3, 1, 2 }, 95, 3)]
    [InlineData(new[] { 7 }, 50, 7)]
    [InlineData(new int[0], 95, 0)]
    public void A_percentile_is_a_value_that_was_measured(int[] seconds, int percent, int expected) =>
        ResumeTimes.Percentile(seconds.Select(s => TimeSpan.FromSeconds(s)), percent).ShouldBe(TimeSpan.FromSeconds(expected));
}
