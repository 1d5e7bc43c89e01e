using System.Diagnostics;
using Catalyst.Grains.Interfaces;

namespace Catalyst.Sandboxes.Processes;

/// <summary>Wraps a command in bubblewrap: the system read-only, the Catalyst home hidden but for what may be written, a private /tmp.</summary>
internal static class Bubblewrap
{
    private static readonly TimeSpan ProbeTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Whether it is there and works: inside some containers it exists and may not make namespaces.</summary>
    public static bool Works()
    {
        try
        {
            using var probe = Process.Start(new ProcessStartInfo("bwrap", ["--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc", "--unshare-pid", "--unshare-ipc", "true"])
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            });
            return probe is not null && probe.WaitForExit(ProbeTimeout) && probe.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    /// <summary>The command line that runs <paramref name="command"/> inside.</summary>
    public static IReadOnlyList<string> Wrap(SandboxCommand command, CatalystPaths paths, string home)
    {
        // No --die-with-parent: it follows the thread that started it, and those of a pool come and go.
        List<string> arguments =
        [
            "bwrap", "--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc", "--unshare-pid", "--unshare-ipc", "--unshare-uts",
            "--tmpfs", "/tmp", "--tmpfs", paths.Root, "--new-session",
        ];
        foreach (var place in command.Writable.Append(command.WorkingDirectory).Append(home).Distinct(StringComparer.Ordinal))
        {
            arguments.AddRange(["--bind", place, place]);
        }

        arguments.AddRange(["--chdir", command.WorkingDirectory, "--"]);
        arguments.AddRange(command.Command);
        return arguments;
    }
}
