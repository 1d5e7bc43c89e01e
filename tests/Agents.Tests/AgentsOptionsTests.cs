using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Catalyst.Agents.Tests;

public sealed class AgentsOptionsTests
{
    [Fact]
    public void The_defaults_are_those_of_the_specification()
    {
        var options = Resolve(_ => { });
        (options.Planner.MaxFeatures, options.Tester.RunUnitTests, options.Tester.MinCoverage,
            options.Reviewer.MinApprovalScore).ShouldBe((20, true, 0.80, 75));
    }

    [Fact]
    public void Every_wrong_option_is_named_by_its_key()
    {
        var error = Should.Throw<OptionsValidationException>(() => Resolve(options =>
        {
            options.Planner.MaxFeatures = 0;
            options.Tester.MinCoverage = 80;
            options.Tester.Timeout = TimeSpan.Zero;
            options.Reviewer.MinApprovalScore = 120;
        }));
        error.Failures.Count().ShouldBe(4);
        foreach (var key in new[] { "agents.planner.max_features", "agents.tester.min_coverage", "agents.tester.timeout",
            "agents.reviewer.min_approval_score" })
        {
            error.Message.ShouldContain(key);
        }
    }

    private static AgentsOptions Resolve(Action<AgentsOptions> configure)
    {
        using var services = new ServiceCollection().AddCatalystAgents(configure).BuildServiceProvider();
        return services.GetRequiredService<IOptions<AgentsOptions>>().Value;
    }
}
