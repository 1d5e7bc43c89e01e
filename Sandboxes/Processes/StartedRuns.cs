using System.Collections.Concurrent;
using System.Text.Json;

namespace Catalyst.Sandboxes.Processes;

/// <summary>A started command as the next server must know it.</summary>
/// <param name="Owner">The server that looks after it while it lives, of <see cref="LabelledProcesses.Owner"/>; null when a version before
/// wrote it.</param>
internal sealed record StartedRun(
    string RunId, Guid TaskId, SandboxLimits Limits, string OutputFile, DateTimeOffset StartedAt, string? Owner = null);

/// <summary>
/// What is written down of started commands, which outlive their server: the limits that they are to be held to. It lies where no sandbox
/// can write, and goes with the command.
/// </summary>
internal sealed class StartedRuns(CommandGround ground)
{
    private readonly ConcurrentDictionary<string, bool> _own = new(StringComparer.Ordinal);

    private string Folder => ground.Started;

    /// <summary>Before the command starts: one that runs is always written down.</summary>
    public void Add(StartedRun run)
    {
        _own[run.RunId] = true;
        Directory.CreateDirectory(Folder);
        var draft = FileOf(run.RunId) + ".tmp";
        File.WriteAllText(draft, JsonSerializer.Serialize(run, WireJson.Options));
        File.Move(draft, FileOf(run.RunId), overwrite: true);
    }

    public void Remove(string runId)
    {
        _own.TryRemove(runId, out _);
        if (Directory.Exists(Folder))
        {
            File.Delete(FileOf(runId));
        }
    }

    /// <summary>Those that another server on this ground started; unreadable ones are left out.</summary>
    public IReadOnlyList<StartedRun> OfOthers() => Directory.Exists(Folder)
        ? [.. Directory.EnumerateFiles(Folder, "*.json").Where(file => !_own.ContainsKey(Path.GetFileNameWithoutExtension(file))).Select(Read).OfType<StartedRun>()]
        : [];

    private static StartedRun? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<StartedRun>(File.ReadAllText(file), WireJson.Options) is { Limits: not null, OutputFile: not null } run
                && run.RunId == Path.GetFileNameWithoutExtension(file) ? WithThreads(run) : null;
        }
        catch (Exception exception) when (exception is IOException or JsonException)
        {
            // Gone meanwhile, or not one of ours.
            return null;
        }
    }

    /// <summary>A version before counted processes, and not their threads.</summary>
    private static StartedRun WithThreads(StartedRun run) =>
        run.Limits.Threads > 0 ? run : run with { Limits = run.Limits with { Threads = int.MaxValue } };

    private string FileOf(string runId) => Path.Combine(Folder, runId + ".json");
}
