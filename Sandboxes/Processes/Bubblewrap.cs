using System.Diagnostics;

namespace Catalyst.Sandboxes.Processes;

/// <summary>Wraps a command in bubblewrap: the system read-only, the homes of Catalyst and of the user hidden but for what may be
/// written, a private /tmp, its own processes; and for a command that runs to its end without network, a loopback of its own.</summary>
internal static class Bubblewrap
{
    private static readonly TimeSpan ProbeTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Variables that name files which a command needs, wherever they are.</summary>
    private static readonly string[] FileVariables = ["NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE", "SSL_CERT_DIR"];

    /// <summary>Whether all that <see cref="Wrap"/> uses works: inside some containers bubblewrap exists and may not make namespaces, and
    /// some installations of Node cannot be seen from inside.</summary>
    public static bool Works(CatalystPaths paths)
    {
        var place = Path.Combine(paths.Run, $"probe-{Guid.NewGuid():N}");
        Directory.CreateDirectory(place);
        try
        {
            var node = OnPath("node") is null ? ":" : "node --version";
            var command = new SandboxCommand(
                Guid.Empty, "probe", place, ["/bin/sh", "-c", $"echo ok > here && test ! -e \"$0\" && {node}", paths.Repositories],
                new Dictionary<string, string>(), new SandboxLimits(ProbeTimeout, 1 << 30, 1 << 20, 512), [], Network: false);
            Directory.CreateDirectory(paths.Repositories);
            var line = Wrap(command, paths, place);
            using var probe = Process.Start(
                new ProcessStartInfo(line[0], line.Skip(1)) { RedirectStandardError = true, RedirectStandardOutput = true });
            if (probe is null)
            {
                return false;
            }

            if (!probe.WaitForExit(ProbeTimeout))
            {
                probe.Kill(entireProcessTree: true);
                return false;
            }

            return probe.ExitCode == 0 && File.Exists(Path.Combine(place, "here"));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
        finally
        {
            Directory.Delete(place, recursive: true);
        }
    }

    /// <summary>The command line that runs <paramref name="command"/> inside.</summary>
    public static IReadOnlyList<string> Wrap(SandboxCommand command, CatalystPaths paths, string home)
    {
        // No --die-with-parent: it follows the thread that started it, and those of a pool come and go.
        List<string> arguments =
        [
            "bwrap", "--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc", "--unshare-pid", "--unshare-ipc", "--unshare-uts",
            "--new-session",
        ];
        if (Environment.IsPrivilegedProcess)
        {
            // What root starts would stay almighty inside, and no mode bit of a file would hold it.
            arguments.AddRange(["--cap-drop", "ALL"]);
        }

        if (!command.Network && command.OutputFile is null)
        {
            arguments.Add("--unshare-net");
        }

        List<string> hidden =
            [.. new[] { "/tmp", UserHome(), paths.Root }.OfType<string>().Distinct(StringComparer.Ordinal).Where(Directory.Exists)];
        foreach (var place in hidden)
        {
            arguments.AddRange(["--tmpfs", place]);
        }

        foreach (var needed in Needed().Where(path => hidden.Any(place => IsInside(path, place))).Distinct(StringComparer.Ordinal))
        {
            arguments.AddRange(["--ro-bind", needed, needed]);
        }

        foreach (var place in command.Writable.Append(command.WorkingDirectory).Append(home).Distinct(StringComparer.Ordinal))
        {
            arguments.AddRange(["--bind", place, place]);
        }

        arguments.AddRange(["--chdir", command.WorkingDirectory, "--"]);
        arguments.AddRange(command.Command);
        return arguments;
    }

    /// <summary>Programs that the user installed below the home, with their libraries, and files that variables name.</summary>
    private static IEnumerable<string> Needed()
    {
        foreach (var folder in SearchPath().Where(Directory.Exists))
        {
            yield return folder;
            if (Path.GetFileName(folder) == "bin"
                && Path.Combine(Path.GetDirectoryName(folder)!, "lib") is var library && Directory.Exists(library))
            {
                yield return library;
            }
        }

        foreach (var variable in FileVariables)
        {
            if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } path && Path.Exists(path))
            {
                yield return Path.GetFullPath(path);
            }
        }
    }

    private static IEnumerable<string> SearchPath() => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(':', StringSplitOptions.RemoveEmptyEntries).Where(Path.IsPathFullyQualified)
        .Select(p => Path.TrimEndingDirectorySeparator(Path.GetFullPath(p)));

    private static string? OnPath(string program) =>
        SearchPath().Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    /// <summary>Null when there is none, or when it is the root of everything.</summary>
    private static string? UserHome() =>
        Environment.GetEnvironmentVariable("HOME") is { Length: > 1 } home && Path.IsPathFullyQualified(home)
        ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(home)) : null;

    private static bool IsInside(string path, string place) => path.StartsWith(place + "/", StringComparison.Ordinal);
}
