using System.Text.Json;
using Catalyst.Agents.Building;
using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Previews;
using Catalyst.Grains.Interfaces.Tasks;

namespace Catalyst.Agents.Deployment;

/// <summary>
/// The built application of one commit in the preview's directory, <c>app/</c>. It appears by one rename, with a stamp of its commit, so
/// a crash leaves a whole one or none.
/// </summary>
internal sealed class Release(ProductionBuild build, ComponentInstaller installer, CatalystPaths paths)
{
    private const string App = "app";
    private const string Stamp = ".catalyst-release.json";

    /// <summary>Builds the commit in the worktree and puts the release in place, unless it is there already.</summary>
    public async Task<PreviewSpec> PrepareAsync(
        PhaseContext context, string root, string commit, AppManifest manifest, CancellationToken cancellationToken)
    {
        var home = paths.Preview(context.Run.TaskId);
        var app = Path.Combine(home, App);
        if (IsOf(app, commit))
        {
            context.Say("♻️ The release of this commit is already built", fraction: 0.7);
        }
        else
        {
            context.Step("Building production release...", 0.05);
            await build.RunAsync(context, root, commit, manifest, cancellationToken);
            context.Step("Creating preview environment...", 0.6);
            await AssembleAsync(context, root, home, commit, manifest, ProductionBuild.Needed(manifest), cancellationToken);
        }

        return Spec(context.Run, home, commit, manifest);
    }

    private async Task AssembleAsync(
        PhaseContext context, string root, string home, string commit, AppManifest manifest, IReadOnlyList<AppComponent> components,
        CancellationToken cancellationToken)
    {
        var (app, next, last) = (Path.Combine(home, App), Path.Combine(home, App + ".new"), Path.Combine(home, App + ".old"));
        Remove(next);
        foreach (var component in components)
        {
            var (from, to) = (AppManifests.Inside(root, component.Path, "path"), AppManifests.Inside(next, component.Path, "path"));
            var runs = component.Name == manifest.Run.Component;
            if (runs || component.Output is null)
            {
                // What runs may read more than its build output: migrations, templates, its own package.json.
                Copy(from, to, name => name is "node_modules" or "coverage" or "reports" or ".git" or "test-results", cancellationToken);
            }
            else
            {
                Copy(Path.Combine(from, component.Output), Path.Combine(to, component.Output), _ => false, cancellationToken);
            }

            if (runs && await installer.InstallAsync(context, component, to, cancellationToken) is { } problem)
            {
                throw new AgentFailure(
                    FailureCause.Dependencies, $"The dependencies of the release could not be put in place: {problem}", retryable: true);
            }
        }

        AtomicFile.Write(Path.Combine(next, Stamp), JsonSerializer.Serialize(new ReleaseStamp(commit), WireJson.Indented));
        Remove(last);
        if (Directory.Exists(app))
        {
            Directory.Move(app, last);
        }

        Directory.Move(next, app);
        Remove(last);
    }

    private PreviewSpec Spec(PhaseAttempt run, string home, string commit, AppManifest manifest)
    {
        var app = Path.Combine(home, App);
        var environment =
            new Dictionary<string, string>(manifest.Run.Environment ?? new Dictionary<string, string>(), StringComparer.Ordinal);
        environment.TryAdd("NODE_ENV", "production");
        var store = manifest.Run.DataVariable is null ? null : paths.DataOf(run.ProjectId, run.TaskId);
        if (manifest.Run.DataVariable is { } data)
        {
            environment[data] = store!;
        }

        if (manifest.Run.StaticVariable is { } files
            && manifest.Components.FirstOrDefault(component => component.Name == manifest.Run.StaticComponent) is { } served)
        {
            environment[files] = Path.GetFullPath(Path.Combine(app, served.Path, served.Output ?? ""));
        }

        var runs = manifest.Components.First(component => component.Name == manifest.Run.Component);
        return new PreviewSpec(
            run.TaskId, run.ProjectId, run.ProjectSlug, commit, home, Path.Combine(App, runs.Path), manifest.Run.Command, environment,
            manifest.Run.PortVariable, manifest.Run.HealthPath, manifest.Run.ApiPath, store, run.Base?.TaskId);
    }

    private static bool IsOf(string app, string commit)
    {
        try
        {
            return File.Exists(Path.Combine(app, Stamp))
                && JsonSerializer.Deserialize<ReleaseStamp>(File.ReadAllText(Path.Combine(app, Stamp)), WireJson.Options)?.Commit == commit;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // Links are left out: a build could have made one that leads out of the release.
    private static void Copy(string from, string to, Func<string, bool> skip, CancellationToken cancellationToken)
    {
        if (File.Exists(from))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(from, to);
            return;
        }

        Directory.CreateDirectory(to);
        foreach (var entry in new DirectoryInfo(from).EnumerateFileSystemInfos())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint) || skip(entry.Name))
            {
                continue;
            }

            if (entry is DirectoryInfo)
            {
                Copy(entry.FullName, Path.Combine(to, entry.Name), skip, cancellationToken);
            }
            else
            {
                File.Copy(entry.FullName, Path.Combine(to, entry.Name));
            }
        }
    }

    private static void Remove(string directory)
    {
        if (Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private sealed record ReleaseStamp(string Commit);
}
