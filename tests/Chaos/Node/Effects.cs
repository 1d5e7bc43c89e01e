using System.Text;
using Catalyst.Persistence;
using Npgsql;

namespace Catalyst.Chaos.Node;

/// <summary>
/// The outside world, as far as it is not git or a process: a place where comments are posted. Like a tracker it lets one look whether a
/// label is there and takes whatever is posted, twice if need be. Each post is a line in a file that is only ever appended to, then a row
/// with a unique key, so that what happened twice or was forgotten shows afterwards.
/// </summary>
internal sealed class Effects : IDisposable
{
    public const string Table =
        "CREATE TABLE IF NOT EXISTS chaos_effects (key text PRIMARY KEY, made_at timestamptz NOT NULL DEFAULT clock_timestamp())";

    private readonly Database _database;
    private readonly FaultPoints _faults;
    private readonly string _folder;
    private readonly FileStream _file;
    private readonly Lock _gate = new();

    public Effects(CatalystPaths paths, Database database, FaultPoints faults)
    {
        (_database, _faults) = (database, faults);
        _folder = Folder(paths.Root);
        Directory.CreateDirectory(_folder);

        // One file a process: no other can come between a line and its end.
        _file = new FileStream(
            Path.Combine(_folder, $"{Environment.ProcessId}-{Guid.NewGuid():N}.log"), FileMode.CreateNew, FileAccess.Write, FileShare.Read,
            bufferSize: 0);
    }

    public static string Folder(string home) => Path.Combine(home, "effects");

    /// <summary>All lines that any process has written, each a key. A line without its end was never posted.</summary>
    public static IEnumerable<string> Read(string folder) => Directory.EnumerateFiles(folder, "*.log").SelectMany(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n');
        return lines[..^1];
    });

    /// <summary>Posts what is not there yet, and keeps the books straight when an earlier attempt died between the two.</summary>
    public async Task PostAsync(string key, CancellationToken cancellationToken)
    {
        if (!Read(_folder).Contains(key))
        {
            Append(key);
            await _faults.PassAsync(FaultPoints.AfterComment, key);
        }

        await _database.GuardAsync(
            async () =>
            {
                await using var command = _database.DataSource.CreateCommand(
                    "INSERT INTO chaos_effects (key) VALUES ($1) ON CONFLICT DO NOTHING");
                command.Parameters.Add(new NpgsqlParameter { Value = key });
                return await command.ExecuteNonQueryAsync(cancellationToken);
            },
            cancellationToken);
    }

    public void Dispose() => _file.Dispose();

    private void Append(string key)
    {
        lock (_gate)
        {
            _file.Write(Encoding.UTF8.GetBytes(key + "\n"));
        }
    }
}
