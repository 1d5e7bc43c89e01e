namespace Catalyst.Silo.Configuration;

public sealed class PreviewSection
{
    /// <summary>How previews run.</summary>
    [OneOf("process")]
    public string Mode { get; set; } = "process";

    public ProcessSection Process { get; set; } = new();

    /// <summary>Base domain of preview host names.</summary>
    public string Domain { get; set; } = "localhost";

    /// <summary>https where an ingress before the API speaks it.</summary>
    [OneOf("http", "https")]
    public string Scheme { get; set; } = "http";

    public RelaySection Relay { get; set; } = new();

    [NoEffect]
    public DockerInDockerSection DockerInDocker { get; set; } = new();

    [NoEffect]
    public TraefikSection Traefik { get; set; } = new();

    [NoEffect]
    public ComposeOnlySection ComposeOnly { get; set; } = new();
}

/// <summary>How an API on another machine reaches the previews of a silo.</summary>
public sealed class RelaySection
{
    /// <summary>Where the relay listens, on cluster.advertised_address; 0: there is none.</summary>
    public int Port { get; set; }

    /// <summary>The secret of the relays and the APIs.</summary>
    public string? Key { get; set; }
}

public sealed class DockerInDockerSection
{
    public bool Enabled { get; set; }

    public int[] PortRange { get; set; } = [9000, 9999];

    public double AutoCleanupHours { get; set; } = 24;

    public int HealthCheckInterval { get; set; } = 60;
}

public sealed class TraefikSection
{
    public bool Enabled { get; set; }

    public string BaseDomain { get; set; } = "localhost";

    public int DashboardPort { get; set; } = 8080;
}

public sealed class ComposeOnlySection
{
    public bool Enabled { get; set; } = true;

    public string? OutputPath { get; set; }
}

public sealed class ProcessSection
{
    [NoEffect]
    public bool Enabled { get; set; } = true;

    /// <summary>First and last port.</summary>
    public int[] PortRange { get; set; } = [9000, 9999];

    public double AutoCleanupHours { get; set; } = 24;

    /// <summary>Seconds between health checks of a running preview.</summary>
    public int HealthCheckInterval { get; set; } = 60;

    /// <summary>Seconds that a preview has to become healthy, anew with everything that it prints, for three minutes at most.</summary>
    public int HealthCheckTimeout { get; set; } = 15;

    /// <summary>Memory that one preview may use.</summary>
    public int MemoryMb { get; set; } = 1536;
}
