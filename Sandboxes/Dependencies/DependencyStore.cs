using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Catalyst.Sandboxes;

/// <summary>How an installation went.</summary>
/// <param name="Output">What the installer printed last; why it failed, when it did.</param>
/// <param name="FromStore">Whether the packages were there already.</param>
public sealed record InstallResult(bool Success, string Output, bool FromStore);

/// <summary>
/// Packages, installed once for each lock file and given to each application by hard links. An entry appears whole or not at all, and two
/// installations of the same one, also in two processes, are one. The files are shared, so nobody may write into them: an entry that
/// somebody has changed all the same is found out before the next application gets it, and is installed again.
/// </summary>
public sealed partial class DependencyStore(ISandbox sandbox, CatalystPaths paths, TimeProvider time, ILogger<DependencyStore> logger)
{
    private static readonly SandboxLimits InstallLimits = new(TimeSpan.FromMinutes(10), 3L << 30, 16L << 20, 4096);

    /// <summary>Makes tens of thousands of links in about a second; copies where another file system makes links impossible.</summary>
    private const string LinkScript = "cp -al \"$0\" \"$1\" 2>/dev/null || { rm -rf \"$1\"; cp -a \"$0\" \"$1\"; }";
    private const int Tries = 3;

    private readonly DependencyFolder _folder = new(paths, time);
    private readonly SharedInstalls _installs = new();

    /// <summary>
    /// Puts the packages of <paramref name="lockFile"/> into <paramref name="componentDirectory"/>; at once when they are there.
    /// </summary>
    /// <param name="lockFile">Relative to the component, e.g. <c>package-lock.json</c>.</param>
    /// <param name="install">The command that installs from it, e.g. <c>["npm","ci"]</c>.</param>
    public async Task<InstallResult> InstallAsync(
        Guid taskId, string componentDirectory, string lockFile, IReadOnlyList<string> install, Action<string>? onLine,
        CancellationToken cancellationToken)
    {
        var key = await KeyAsync(Path.Combine(componentDirectory, lockFile), install, cancellationToken);
        var target = Path.Combine(componentDirectory, DependencyFolder.ModulesName);
        if (DependencyFolder.HasStamp(target, key))
        {
            return new InstallResult(true, string.Empty, FromStore: true);
        }

        for (var damaged = 0; damaged < Tries;)
        {
            var stored = _folder.IsWhole(key)
                ? new InstallResult(true, string.Empty, FromStore: true)
                : await _installs.JoinAsync(
                    key, stop => FillAsync(key, taskId, componentDirectory, lockFile, install, onLine, stop), cancellationToken);
            if (!stored.Success)
            {
                return stored;
            }

            using (await _folder.Locks.ShareAsync(key, cancellationToken))
            {
                if (_folder.Read(key)?.FindTouched() is not { } touched)
                {
                    if (_folder.Use(key))
                    {
                        return await LinkAsync(key, componentDirectory, stored, cancellationToken);
                    }

                    // Collected as too old in between, which is nobody's fault.
                    continue;
                }

                LogTouched(key[..12], touched);
            }

            damaged++;
            await DiscardAsync(key, cancellationToken);
        }

        return new InstallResult(
            false,
            "The stored packages are changed again and again by somebody else. Stop what writes below the cache folder, then retry.",
            FromStore: true);
    }

    /// <summary>Removes an entry unless somebody has made it again meanwhile.</summary>
    private async Task DiscardAsync(string key, CancellationToken cancellationToken)
    {
        using (await _folder.Locks.OwnAsync(key, cancellationToken))
        {
            if (_folder.Read(key)?.FindTouched() is not null)
            {
                _folder.Remove(key);
            }
        }
    }

    private async Task<InstallResult> FillAsync(
        string key, Guid taskId, string directory, string lockFile, IReadOnlyList<string> install, Action<string>? onLine,
        CancellationToken cancellationToken)
    {
        using var owned = await _folder.Locks.OwnAsync(key, cancellationToken);
        if (_folder.IsWhole(key))
        {
            return new InstallResult(true, string.Empty, FromStore: true);
        }

        var folder = _folder.Draft(key);
        try
        {
            foreach (var file in new[] { "package.json", lockFile, ".npmrc" }.Where(name => File.Exists(Path.Combine(directory, name))))
            {
                File.Copy(Path.Combine(directory, file), Path.Combine(folder, file));
            }

            LogInstalling(key[..12], string.Join(' ', install));
            var result = await sandbox.RunAsync(
                new SandboxCommand(
                    taskId, "install", folder, install,
                    new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["npm_config_cache"] = _folder.NpmCache,
                        ["npm_config_audit"] = "false",
                        ["npm_config_fund"] = "false",
                        ["npm_config_prefer_offline"] = "true",
                        ["npm_config_progress"] = "false",
                        ["NO_COLOR"] = "1",
                    },
                    InstallLimits, [folder, _folder.NpmCache], Network: true),
                onLine, cancellationToken);
            if (result.End != SandboxEnd.Exited || result.ExitCode != 0)
            {
                return new InstallResult(false, Explain(result, string.Join(' ', install)), FromStore: false);
            }

            // An application without packages gets no folder from npm.
            Directory.CreateDirectory(Path.Combine(folder, DependencyFolder.ModulesName));
            _folder.Publish(key, folder);
            return new InstallResult(true, result.Output, FromStore: false);
        }
        finally
        {
            DependencyFolder.Delete(folder);
        }
    }

    private async Task<InstallResult> LinkAsync(string key, string directory, InstallResult stored, CancellationToken cancellationToken)
    {
        var target = Path.Combine(directory, DependencyFolder.ModulesName);
        var draft = target + ".linking";
        DependencyFolder.Delete(target);
        DependencyFolder.Delete(draft);

        // Not in the sandbox: nothing of it runs, and no link can be made from one of its mounts to another.
        var start = new ProcessStartInfo("/bin/sh", ["-c", LinkScript, _folder.Modules(key), draft]) { RedirectStandardError = true };
        using var copy = Process.Start(start) ?? throw new InvalidOperationException("/bin/sh could not be started.");
        try
        {
            var error = copy.StandardError.ReadToEndAsync(cancellationToken);
            await copy.WaitForExitAsync(cancellationToken);
            if (copy.ExitCode != 0)
            {
                DependencyFolder.Delete(draft);
                return new InstallResult(false, $"The packages could not be put into the application: {await error}", FromStore: true);
            }
        }
        catch (OperationCanceledException)
        {
            copy.Kill(entireProcessTree: true);
            await copy.WaitForExitAsync(CancellationToken.None);
            DependencyFolder.Delete(draft);
            throw;
        }

        Directory.Move(draft, target);
        return stored;
    }

    private static string Explain(SandboxResult result, string command) => result.End switch
    {
        SandboxEnd.TimedOut => $"The installation did not end within {InstallLimits.Timeout!.Value.TotalMinutes:0} minutes. "
            + $"Is the package registry reachable? {result.Output}",
        SandboxEnd.Exited when result.Output.Contains("ENOTFOUND", StringComparison.Ordinal)
            || result.Output.Contains("ECONNREFUSED", StringComparison.Ordinal)
            || result.Output.Contains("ETIMEDOUT", StringComparison.Ordinal) =>
            $"The package registry cannot be reached. Check the network or the registry setting of npm, then retry. {result.Output}",
        SandboxEnd.Exited => $"{command} failed with exit code {result.ExitCode}. {result.Output}",
        SandboxEnd.OutOfMemory => $"{command} used more than {InstallLimits.MemoryBytes >> 20} MiB and was stopped. {result.Output}",
        _ => $"{command} was stopped ({result.End}). {result.Output}",
    };

    private static async Task<string> KeyAsync(string lockFile, IReadOnlyList<string> install, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(await File.ReadAllBytesAsync(lockFile, cancellationToken));
        hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\0', install)));
        hash.AppendData(Encoding.UTF8.GetBytes(System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
