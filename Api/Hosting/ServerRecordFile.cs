using System.Text.Json;
using Catalyst.Grains.Interfaces;

namespace Catalyst.Api.Hosting;

/// <summary><c>run/server.json</c>: how the command line finds the running server.</summary>
internal sealed class ServerRecordFile(CatalystPaths paths)
{
    private string FilePath => Path.Combine(paths.Run, "server.json");

    /// <summary>Appears whole or not at all, and only once the server answers.</summary>
    public void Write(int port)
    {
        Directory.CreateDirectory(paths.Run);
        var temporary = $"{FilePath}.{Environment.ProcessId}";
        File.WriteAllText(temporary, JsonSerializer.Serialize(new { pid = Environment.ProcessId, port }));
        File.Move(temporary, FilePath, overwrite: true);
    }

    public void Remove() => File.Delete(FilePath);
}
