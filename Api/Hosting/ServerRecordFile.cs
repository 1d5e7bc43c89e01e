using System.Text.Json;

namespace Catalyst.Api.Hosting;

/// <summary>
/// <c>run/server.json</c>: how the command line finds the running server. It is locked as long as the server lives, so that what a crash
/// left, or a copy of the home, is not taken for a server whose number it happens to hold.
/// </summary>
internal sealed class ServerRecordFile(CatalystPaths paths) : IDisposable
{
    private FileStream? _held;

    private string FilePath => Path.Combine(paths.Run, "server.json");

    /// <summary>Appears whole and locked or not at all, and only once the server answers.</summary>
    public void Write(int port)
    {
        Directory.CreateDirectory(paths.Run);
        var temporary = $"{FilePath}.{Environment.ProcessId}";
        File.WriteAllText(temporary, JsonSerializer.Serialize(new { pid = Environment.ProcessId, port }));
        _held = File.Open(temporary, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        File.Move(temporary, FilePath, overwrite: true);
    }

    /// <summary>Removes the file, unless it is another server's by now.</summary>
    public void Dispose()
    {
        if (_held is not null && IsOurs())
        {
            File.Delete(FilePath);
        }

        _held?.Dispose();
    }

    private bool IsOurs()
    {
        try
        {
            using var record = JsonDocument.Parse(File.ReadAllText(FilePath));
            return record.RootElement.GetProperty("pid").GetInt32() == Environment.ProcessId;
        }
        catch (Exception exception) when (exception is IOException or JsonException or KeyNotFoundException)
        {
            return false;
        }
    }
}
