using System.Diagnostics;
using System.Globalization;

namespace Catalyst.Persistence.Embedded;

/// <summary>What a running server writes to <c>postmaster.pid</c>: the process, its port, and whether it takes connections.</summary>
internal sealed record PostmasterFile(int ProcessId, int Port, bool IsReady)
{
    public const string Name = "postmaster.pid";

    /// <summary>The server of <paramref name="data"/> if it lives; null when there is none or the file outlived it.</summary>
    public static PostmasterFile? Read(string data)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(Path.Combine(data, Name));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        return lines.Length >= 4
            && int.TryParse(lines[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var process)
            && int.TryParse(lines[3], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && IsServer(process, data)
            ? new PostmasterFile(process, port, lines.Length >= 8 && lines[7].Trim() == "ready")
            : null;
    }

    /// <summary>Whether the process lives and is a PostgreSQL server: after a reboot the number may belong to anything.</summary>
    public static bool IsServer(int processId, string data)
    {
        if (OperatingSystem.IsLinux())
        {
            try
            {
                var command = File.ReadAllText($"/proc/{processId}/cmdline").Split('\0');
                return command.Contains(data) && Path.GetFileName(command[0]).StartsWith("postgres", StringComparison.Ordinal);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return false;
            }
        }

        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited && process.ProcessName.StartsWith("postgres", StringComparison.OrdinalIgnoreCase);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }
}
