using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Catalyst.Cli.Server;

/// <summary>What a running server writes about itself to run/server.json, which it keeps locked as long as it lives.</summary>
internal sealed record ServerRecord(
    [property: JsonPropertyName("pid")] int Pid,
    [property: JsonPropertyName("port")] int Port)
{
    public string Url => $"http://localhost:{Port}";

    /// <summary>
    /// Where the page shows a conversation. What the parameter is called is the page's to say, in <c>web/src/app/route.ts</c>.
    /// </summary>
    public string PageOf(Guid conversation) => $"{Url}/?c={conversation}";

    /// <summary>The record of a server that is alive and of this home, or null.</summary>
    public static ServerRecord? Read(CliHome home)
    {
        try
        {
            // The number alone proves nothing: a crash leaves the file behind, and a copy of a home has that of another home's server.
            if (!IsHeld(home.ServerFile))
            {
                return null;
            }

            var record = JsonSerializer.Deserialize<ServerRecord>(File.ReadAllText(home.ServerFile));
            return record is not null && IsAlive(record.Pid) ? record : null;
        }
        catch (Exception exception) when (exception is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether <paramref name="pid"/> is a Catalyst server as this machine counts processes; a container counts its own.</summary>
    public static bool IsAlive(int pid)
    {
        // A signal to 0 or less goes to whole groups of processes.
        if (pid <= 0)
        {
            return false;
        }

        try
        {
            using var process = Process.GetProcessById(pid);
            var commandLine = $"/proc/{pid}/cmdline";
            return !process.HasExited
                && (!File.Exists(commandLine) || File.ReadAllText(commandLine).Contains("Catalyst.Api", StringComparison.Ordinal));
        }
        catch (Exception exception) when (exception is ArgumentException or IOException)
        {
            return false;
        }
    }

    /// <summary>Whether a living process holds the file. The system lets go of it when that process ends, however it ends.</summary>
    private static bool IsHeld(string file)
    {
        if (!File.Exists(file))
        {
            return false;
        }

        try
        {
            using var all = File.Open(file, FileMode.Open, FileAccess.Read, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
