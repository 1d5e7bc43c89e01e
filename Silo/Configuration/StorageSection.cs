namespace Catalyst.Silo.Configuration;

public sealed class StorageSection
{
    public GitSection Git { get; set; } = new();

    public ArtifactsSection Artifacts { get; set; } = new();

    public EventsSection Events { get; set; } = new();

    public AgentLogsSection AgentLogs { get; set; } = new();

    public DeadLettersSection DeadLetters { get; set; } = new();

    public DependenciesSection Dependencies { get; set; } = new();

    public DatabasesSection Databases { get; set; } = new();
}

public sealed class GitSection
{
    /// <summary>Where repositories are kept.</summary>
    [OneOf("local")]
    public string Mode { get; set; } = "local";

    /// <summary>Where repositories are; by default below the Catalyst home.</summary>
    public string? LocalPath { get; set; }

    /// <summary>Whether an approved task's branch is merged into main without being asked.</summary>
    public bool AutoMerge { get; set; }

    [NoEffect]
    public string? GithubToken { get; set; }

    public string GithubOrg { get; set; } = "catalyst-generated";

    [NoEffect]
    public bool AutoPush { get; set; }

    [NoEffect]
    public bool CreatePr { get; set; }
}

public sealed class ArtifactsSection
{
    [NoEffect]
    public string? Path { get; set; }

    /// <summary>
    /// Days that test artifacts stay after their task's end; 0 for ever. Plans, designs, reviews and deployment records always stay.
    /// </summary>
    public int RetentionDays { get; set; } = 7;
}

public sealed class EventsSection
{
    /// <summary>Days that events stay after their task's end; 0 for ever.</summary>
    public int RetentionDays { get; set; } = 90;
}

public sealed class DeadLettersSection
{
    /// <summary>
    /// Days that dead letters stay after their replay, or after their last failure where nobody has replayed them, then at least 30; 0 for
    /// ever.
    /// </summary>
    public int RetentionDays { get; set; } = 30;
}

public sealed class DependenciesSection
{
    /// <summary>Days that installed packages stay after they were last used; 0 for ever.</summary>
    public int RetentionDays { get; set; } = 30;

    /// <summary>Disk that they may take before the least used go; 0 for any size.</summary>
    public int MaxSizeGb { get; set; } = 10;
}

public sealed class AgentLogsSection
{
    /// <summary>Whether the flow log of each task is written, and the lines of agents where they can be searched.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Days that flow logs stay after their task's end, and lines of agents after they were told; 0 for ever.</summary>
    public int RetentionDays { get; set; } = 30;

    /// <summary>Size at which one file of a flow log is closed.</summary>
    public int MaxFileMb { get; set; } = 16;

    /// <summary>Lines that are written to the database together at most.</summary>
    public int BatchSize { get; set; } = 500;

    /// <summary>Lines that wait to be written; what comes beyond is read again from the events later.</summary>
    public int QueueCapacity { get; set; } = 10_000;
}

public sealed class DatabasesSection
{
    public PostgresSection Postgres { get; set; } = new();

    public MongodbSection Mongodb { get; set; } = new();
}

public sealed class PostgresSection
{
    /// <summary>postgresql://... or an Npgsql string; empty starts the embedded server.</summary>
    public string? Url { get; set; }

    /// <summary>5 to 200.</summary>
    public int PoolSize { get; set; } = 20;
}

public sealed class MongodbSection
{
    /// <summary>mongodb://...; empty keeps documents and agent logs in PostgreSQL.</summary>
    public string? Url { get; set; }

    /// <summary>Unless the address names one.</summary>
    public string Database { get; set; } = "catalyst_db";
}
