using System.Reflection;

namespace Catalyst.Api.Backend;

/// <summary>The answer of <c>GET /api/environment/info</c>.</summary>
/// <param name="Environment">Where this process runs: kubernetes, docker_desktop (a container) or local. It decides nothing.</param>
/// <param name="OrchestrationMode">event_driven or sequential.</param>
/// <param name="OrchestrationReason">Why that one: what the configuration says and what there is.</param>
/// <param name="DocumentStore">postgresql or mongodb: where conversations and agent logs are.</param>
/// <param name="Broker">memory or rabbitmq.</param>
/// <param name="Brain">What the agents think with.</param>
/// <param name="PreviewMode">Of the driver that runs previews.</param>
internal sealed record EnvironmentInfo(
    bool Success, string Environment, string OrchestrationMode, string OrchestrationReason, string Version, string Runtime, string Brain,
    string Database,
    string DocumentStore, string Broker, string PreviewMode, EnvironmentFeatures Features, IReadOnlyList<EnvironmentComponent> Components);

internal sealed record EnvironmentFeatures(bool Postgres, bool EventStreaming, bool GitIntegration, bool PreviewDeployments);

/// <param name="Found">Whether it is on this machine.</param>
/// <param name="Effect">What its absence costs; absent when it is found.</param>
internal sealed record EnvironmentComponent(string Name, bool Found, string? Path, string? Effect);

/// <summary>What the silo knows of itself; the rest is found on the machine.</summary>
internal sealed record EnvironmentFacts(string OrchestrationMode, string OrchestrationReason, string Brain, string Database,
    string DocumentStore, string Broker, string PreviewMode);

/// <summary>Looks at the machine once: what is installed does not change under a running server.</summary>
internal sealed class EnvironmentReport(Func<EnvironmentFacts> facts)
{
    private static readonly (string Name, string Effect)[] Programs =
    [
        ("git", "Nothing can be built: every application is a git repository."),
        ("node", "Generated applications can be written but not tested, built or previewed."),
        ("npm", "Dependencies of generated applications cannot be installed."),
        ("bwrap", "Generated code runs with limits on time, memory and output, but sees the file system."),
    ];

    private readonly Lazy<IReadOnlyList<EnvironmentComponent>> _components = new(() => [.. Programs.Select(Look)]);

    public Task<EnvironmentInfo> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var known = facts();
        var components = _components.Value;
        bool Has(string name) => components.Any(c => c.Name == name && c.Found);
        return Task.FromResult(new EnvironmentInfo(
            true, Detect(), known.OrchestrationMode, known.OrchestrationReason, Version(),
            System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription,
            known.Brain, known.Database, known.DocumentStore, known.Broker, known.PreviewMode,
            new EnvironmentFeatures(true, known.OrchestrationMode == "event_driven", Has("git"), Has("node")), components));
    }

    public static string Version() =>
        typeof(EnvironmentReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    private static string Detect() => true switch
    {
        _ when System.Environment.GetEnvironmentVariable("KUBERNETES_SERVICE_HOST") is { Length: > 0 } => "kubernetes",
        _ when File.Exists("/.dockerenv") || System.Environment.GetEnvironmentVariable("DOTNET_RUNNING_IN_CONTAINER") is "true" =>
            "docker_desktop",
        _ => "local",
    };

    private static EnvironmentComponent Look((string Name, string Effect) program)
    {
        var path = (System.Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(directory => Path.Combine(directory, program.Name))
            .FirstOrDefault(File.Exists);
        return new EnvironmentComponent(program.Name, path is not null, path, path is null ? program.Effect : null);
    }
}
