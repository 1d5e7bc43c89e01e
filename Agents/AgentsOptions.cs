using Microsoft.Extensions.Options;

namespace Catalyst.Agents;

/// <summary>The section <c>agents</c> of config.yaml.</summary>
public sealed class AgentsOptions
{
    public PlannerOptions Planner { get; set; } = new();

    public TesterOptions Tester { get; set; } = new();

    public ReviewerOptions Reviewer { get; set; } = new();

    public DeployerOptions Deployer { get; set; } = new();
}

/// <summary><c>agents.planner</c></summary>
public sealed class PlannerOptions
{
    /// <summary>More features than this are left out of a plan.</summary>
    public int MaxFeatures { get; set; } = 20;
}

/// <summary><c>agents.tester</c></summary>
public sealed class TesterOptions
{
    /// <summary>When false the tests are reported as <c>not_run</c>, never as passed.</summary>
    public bool RunUnitTests { get; set; } = true;

    /// <summary>When false the application is not tried in a browser, and what was asked for stays unproved.</summary>
    public bool RunE2eTests { get; set; } = true;

    /// <summary>Program of the browser for that; null for the first that is found, <c>none</c> for none.</summary>
    public string? Browser { get; set; }

    /// <summary>Line coverage of all tests together, from 0 to 1, below which they have failed.</summary>
    public double MinCoverage { get; set; } = 0.80;

    /// <summary>Longest time for the checks and tests of one component.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Memory of one command, in MiB.</summary>
    public int MemoryMegabytes { get; set; } = 2048;
}

/// <summary><c>agents.reviewer</c></summary>
public sealed class ReviewerOptions
{
    /// <summary>Overall score, 0 to 100, from which work is approved when no issue blocks it.</summary>
    public int MinApprovalScore { get; set; } = 75;

    /// <summary>
    /// Share from 0 to 1 of what was tried in a browser that must be met; what was named as not done before it was built does not count.
    /// </summary>
    public double MinCriteriaMet { get; set; } = 0.6;
}

/// <summary><c>agents.deployer</c></summary>
public sealed class DeployerOptions
{
    /// <summary>Longest time for the production build of one component.</summary>
    public TimeSpan BuildTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Memory of one build, in MiB.</summary>
    public int MemoryMegabytes { get; set; } = 2048;
}

internal sealed class AgentsOptionsValidator : IValidateOptions<AgentsOptions>
{
    public ValidateOptionsResult Validate(string? name, AgentsOptions options)
    {
        var failures = new List<string>();
        Check(options.Planner.MaxFeatures is >= 1 and <= 200, "agents.planner.max_features", options.Planner.MaxFeatures,
            "a number from 1 to 200");
        Check(options.Tester.MinCoverage is >= 0 and <= 1, "agents.tester.min_coverage", options.Tester.MinCoverage,
            "a fraction from 0 to 1, e.g. 0.80");
        Check(InRange(options.Tester.Timeout), "agents.tester.timeout", options.Tester.Timeout, "a time from 1 second to 2 hours");
        Check(options.Tester.MemoryMegabytes >= 128, "agents.tester.memory_megabytes", options.Tester.MemoryMegabytes, "at least 128");
        Check(options.Reviewer.MinApprovalScore is >= 0 and <= 100, "agents.reviewer.min_approval_score", options.Reviewer.MinApprovalScore,
            "a score from 0 to 100");
        Check(options.Reviewer.MinCriteriaMet is >= 0 and <= 1, "agents.reviewer.min_criteria_met", options.Reviewer.MinCriteriaMet,
            "a fraction from 0 to 1, e.g. 0.6");
        Check(InRange(options.Deployer.BuildTimeout), "agents.deployer.build_timeout", options.Deployer.BuildTimeout,
            "a time from 1 second to 2 hours");
        Check(options.Deployer.MemoryMegabytes >= 128, "agents.deployer.memory_megabytes", options.Deployer.MemoryMegabytes,
            "at least 128");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Check(bool valid, string key, object value, string expected)
        {
            if (!valid)
            {
                failures.Add(FormattableString.Invariant($"{key} is {value}, but must be {expected}."));
            }
        }

        static bool InRange(TimeSpan value) => value >= TimeSpan.FromSeconds(1) && value <= TimeSpan.FromHours(2);
    }
}
