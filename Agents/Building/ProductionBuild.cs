using System.Diagnostics;
using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Sandboxes;

namespace Catalyst.Agents.Building;

/// <summary>
/// Builds components for production in the worktree. A build is marked with its commit, so that what the Tester has tried is what the
/// Deployer takes, and nothing is built twice.
/// </summary>
internal sealed class ProductionBuild(ISandbox sandbox, ComponentInstaller installer, DeployerOptions options)
{
    private const string Mark = ".catalyst-build";

    /// <summary>What is needed to run the application.</summary>
    public static IReadOnlyList<AppComponent> Needed(AppManifest manifest) => [.. manifest.Components.Where(
        component => component.Name == manifest.Run.Component || component.Name == manifest.Run.StaticComponent)];

    public async Task RunAsync(PhaseContext context, string root, string commit, AppManifest manifest, CancellationToken cancellationToken)
    {
        if (Environment.ProcessorCount >= 2)
        {
            await Task.WhenAll(Needed(manifest).Select(component => BuildAsync(context, root, commit, component, cancellationToken)));
            return;
        }

        foreach (var component in Needed(manifest))
        {
            await BuildAsync(context, root, commit, component, cancellationToken);
        }
    }

    private async Task BuildAsync(
        PhaseContext context, string root, string commit, AppComponent component, CancellationToken cancellationToken)
    {
        if (component.Build is not { Count: > 0 } command)
        {
            return;
        }

        var directory = AppManifests.Inside(root, component.Path, "path");
        var output = component.Output is null ? null : AppManifests.Inside(directory, component.Output, "output");
        if (IsOf(output, commit))
        {
            return;
        }

        if (await installer.InstallAsync(context, component, directory, cancellationToken) is { } problem)
        {
            throw new AgentFailure(
                FailureCause.Dependencies, $"The dependencies of {component.Name} could not be installed: {problem}", retryable: true);
        }

        var watch = Stopwatch.StartNew();
        var result = await sandbox.RunAsync(
            new SandboxCommand(
                context.Run.TaskId, "build", directory, command,
                new Dictionary<string, string>(StringComparer.Ordinal) { ["CI"] = "true", ["NODE_ENV"] = "production", ["NO_COLOR"] = "1",
                    ["FORCE_COLOR"] = "0" },
                new SandboxLimits(options.BuildTimeout, (long)options.MemoryMegabytes << 20, 8L << 20, 2048), [directory], Network: false),
            null, cancellationToken);
        var how = result.End switch
        {
            SandboxEnd.TimedOut => $"did not end within {Words.Seconds(options.BuildTimeout.TotalSeconds)}",
            SandboxEnd.OutOfMemory => $"needed more than {options.MemoryMegabytes} MiB",
            SandboxEnd.OutputLimit => "printed without end",
            _ when result.ExitCode != 0 => $"ended with exit code {result.ExitCode}",
            _ when output is not null && !Directory.Exists(output) && !File.Exists(output) => $"left no {component.Output}",
            _ => null,
        };
        if (how is not null)
        {
            throw new AgentFailure(
                FailureCause.Build,
                $"The production build of {component.Name} {how}. The last output was:\n{Words.Tail(result.Output)}",
                retryable: result.End != SandboxEnd.Exited);
        }

        if (Directory.Exists(output))
        {
            AtomicFile.Write(Path.Combine(output, Mark), commit);
        }

        context.Say($"📦 Built {component.Name} ({Words.Seconds(watch.Elapsed.TotalSeconds)})", ReportLevel.Success);
    }

    private static bool IsOf(string? output, string commit) =>
        output is not null && Path.Combine(output, Mark) is var mark && File.Exists(mark) && File.ReadAllText(mark) == commit;
}
