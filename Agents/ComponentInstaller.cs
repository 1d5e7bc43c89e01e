using System.Diagnostics;
using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Sandboxes;

namespace Catalyst.Agents;

/// <summary>Puts a component's dependencies in place from the shared store, and tells so.</summary>
internal sealed class ComponentInstaller(DependencyStore store)
{
    /// <summary>
    /// Installs into <paramref name="directory"/>, where the lock file lies. Null when it went well, else what went wrong.
    /// </summary>
    public async Task<string?> InstallAsync(
        PhaseContext context, AppComponent component, string directory, CancellationToken cancellationToken)
    {
        var lockFile = AppManifests.Inside(directory, component.LockFile, "lock_file");
        if (!File.Exists(lockFile))
        {
            return $"there is no {component.Path}/{component.LockFile}. Commit a lock file, so that everyone gets the same versions.";
        }

        var watch = Stopwatch.StartNew();
        var result =
            await store.InstallAsync(context.Run.TaskId, directory, component.LockFile, component.Install, null, cancellationToken);
        if (!result.Success)
        {
            return $"{string.Join(' ', component.Install)} failed. The last output was:\n{Words.Tail(result.Output)}";
        }

        context.Say($"📦 Installed {component.Name} dependencies in {Words.Seconds(watch.Elapsed.TotalSeconds)}", ReportLevel.Success);
        return null;
    }
}
