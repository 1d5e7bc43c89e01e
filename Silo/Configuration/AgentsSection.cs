namespace Catalyst.Silo.Configuration;

public sealed class AgentsSection
{
    public PlannerSection Planner { get; set; } = new();

    public ArchitectSection Architect { get; set; } = new();

    public CoderSection Coder { get; set; } = new();

    public TesterSection Tester { get; set; } = new();

    public ReviewerSection Reviewer { get; set; } = new();

    public DeployerSection Deployer { get; set; } = new();
}

public sealed class PlannerSection
{
    [NoEffect]
    public string? LlmModel { get; set; }

    public int MaxFeatures { get; set; } = 20;
}

public sealed class ArchitectSection
{
    [NoEffect]
    public string? LlmModel { get; set; }

    [NoEffect]
    public bool GenerateDiagrams { get; set; } = true;
}

public sealed class CoderSection
{
    [NoEffect]
    public string? LlmModel { get; set; }

    [NoEffect]
    public int MaxFilesPerBatch { get; set; } = 10;
}

public sealed class TesterSection
{
    public bool RunUnitTests { get; set; } = true;

    [NoEffect]
    public bool RunIntegrationTests { get; set; } = true;

    public bool RunE2eTests { get; set; } = true;

    /// <summary>Program of a browser, or none; the first that is found when absent.</summary>
    public string? Browser { get; set; }

    /// <summary>0 to 1.</summary>
    public double MinCoverage { get; set; } = 0.8;
}

public sealed class ReviewerSection
{
    [NoEffect]
    public string? LlmModel { get; set; }

    /// <summary>0 to 100.</summary>
    public int MinApprovalScore { get; set; } = 75;

    /// <summary>0 to 1.</summary>
    public double MinCriteriaMet { get; set; } = 0.6;
}

public sealed class DeployerSection
{
    /// <summary>As preview.mode.</summary>
    [OneOf("process")]
    public string DefaultMode { get; set; } = "process";

    [NoEffect]
    public bool AutoCleanup { get; set; } = true;
}
