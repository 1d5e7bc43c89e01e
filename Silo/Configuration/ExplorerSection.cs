namespace Catalyst.Silo.Configuration;

public sealed class ExplorerSection
{
    public bool Enabled { get; set; } = true;

    public int MaxConcurrentScans { get; set; } = 3;

    public ExplorerGithubSection Github { get; set; } = new();

    public ExplorerDeploymentSection Deployment { get; set; } = new();

    public ExplorerDatabaseSection Database { get; set; } = new();
}

public sealed class ExplorerGithubSection
{
    public bool Enabled { get; set; } = true;

    public int MaxRepoSizeMb { get; set; } = 500;

    public int CloneDepth { get; set; } = 100;
}

public sealed class ExplorerDeploymentSection
{
    public bool Enabled { get; set; } = true;

    public int TimeoutSeconds { get; set; } = 30;
}

public sealed class ExplorerDatabaseSection
{
    public bool Enabled { get; set; } = true;

    public bool ReadOnly { get; set; } = true;
}
