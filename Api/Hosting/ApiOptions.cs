using System.Globalization;
using Catalyst.Silo.Configuration;

namespace Catalyst.Api.Hosting;

/// <summary>How the host listens and what it lets in. Read from environment variables; see <see cref="Read"/> for their names.</summary>
internal sealed record ApiOptions
{
    public const int DefaultPort = 8001;

    /// <summary><c>PORT</c></summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary><c>CATALYST_BIND</c>: <c>localhost</c>, <c>*</c> or an address. Loopback unless someone decides otherwise.</summary>
    public string Bind { get; init; } = "localhost";

    /// <summary><c>CATALYST_PORT_FALLBACK=1</c>: take the next free port when this one is taken.</summary>
    public bool PortFallback { get; init; }

    /// <summary><c>CATALYST_ALLOWED_HOSTS</c>: further names of this server, separated by commas; <c>*</c> allows all.</summary>
    public IReadOnlySet<string> AllowedHosts { get; init; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary><c>CATALYST_ALLOWED_ORIGINS</c>: further origins whose pages may act, separated by commas.</summary>
    public IReadOnlySet<string> AllowedOrigins { get; init; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary><c>CATALYST_WEB_ROOT</c>: the built web UI; by default <c>wwwroot</c> beside the program.</summary>
    public string WebRoot { get; init; } = Path.Combine(AppContext.BaseDirectory, "wwwroot");

    /// <summary>Base domain of preview host names.</summary>
    public string PreviewDomain { get; init; } = "localhost";

    public int PreviewPortFrom { get; init; } = 9000;

    public int PreviewPortTo { get; init; } = 9999;

    /// <summary><c>CATALYST_REQUEST_BURST</c></summary>
    public int RequestBurst { get; init; } = 5000;

    /// <summary><c>CATALYST_REQUESTS_PER_SECOND</c></summary>
    public int RequestsPerSecond { get; init; } = 2000;

    /// <summary><c>CATALYST_WORK_BURST</c>: messages and tasks.</summary>
    public int WorkBurst { get; init; } = 200;

    /// <summary><c>CATALYST_WORK_PER_SECOND</c></summary>
    public int WorkPerSecond { get; init; } = 20;

    /// <summary>How long a preview may take to begin its answer.</summary>
    public TimeSpan PreviewTimeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>Between two signs of life on a silent stream.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(15);

    /// <exception cref="ConfigException">A variable has a value that cannot be used.</exception>
    public static ApiOptions Read(IConfiguration configuration)
    {
        var defaults = new ApiOptions();
        return defaults with
        {
            Port = Number(configuration, "PORT", defaults.Port, 1, 65535),
            Bind = configuration["CATALYST_BIND"] is { Length: > 0 } bind ? bind : defaults.Bind,
            PortFallback = configuration["CATALYST_PORT_FALLBACK"] is "1" or "true",
            AllowedHosts = List(configuration, "CATALYST_ALLOWED_HOSTS"),
            AllowedOrigins = List(configuration, "CATALYST_ALLOWED_ORIGINS"),
            WebRoot = configuration["CATALYST_WEB_ROOT"] is { Length: > 0 } root ? Path.GetFullPath(root) : defaults.WebRoot,
            RequestBurst = Number(configuration, "CATALYST_REQUEST_BURST", defaults.RequestBurst, 1, 1_000_000),
            RequestsPerSecond = Number(configuration, "CATALYST_REQUESTS_PER_SECOND", defaults.RequestsPerSecond, 1, 1_000_000),
            WorkBurst = Number(configuration, "CATALYST_WORK_BURST", defaults.WorkBurst, 1, 1_000_000),
            WorkPerSecond = Number(configuration, "CATALYST_WORK_PER_SECOND", defaults.WorkPerSecond, 1, 1_000_000),
        };
    }

    private static int Number(IConfiguration configuration, string key, int fallback, int min, int max) => configuration[key] switch
    {
        null or "" => fallback,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max =>
            value,
        var text => throw new ConfigException($"{key} is '{text}'; it must be a whole number from {min} to {max}."),
    };

    private static HashSet<string> List(IConfiguration configuration, string key) => new(
        (configuration[key] ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);
}
