using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Catalyst.Sandboxes.Processes;

/// <summary>A started command as the next server must know it.</summary>
/// <param name="CommandId">Its name in the record is the one that earlier versions wrote.</param>
/// <param name="Owner">The server that looks after it while it lives, of <see cref="LabelledProcesses.Owner"/>; null when a version before
/// wrote it.</param>
internal sealed record StartedCommand(
    [property: JsonPropertyName("run_id")] string CommandId,
    Guid TaskId,
    SandboxLimits Limits,
    string OutputFile,
    DateTimeOffset StartedAt,
    string? Owner = null);

/// <summary>
/// What is written down of started commands, which outlive their server: the limits that they are to be held to. It lies where no sandbox
/// can write, and goes with the command.
/// </summary>
internal sealed class StartedCommands(CommandFolders folders)
{
    private readonly ConcurrentDictionary<string, bool> _own = new(StringComparer.Ordinal);

    private string Folder => folders.Started;

    /// <summary>Before the command starts: one that runs is always written down.</summary>
    public void Add(StartedCommand command)
    {
        _own[command.CommandId] = true;
        Directory.CreateDirectory(Folder);
        var draft = FileOf(command.CommandId) + ".tmp";
        File.WriteAllText(draft, JsonSerializer.Serialize(command, WireJson.Options));
        File.Move(draft, FileOf(command.CommandId), overwrite: true);
    }

    public void Remove(string commandId)
    {
        _own.TryRemove(commandId, out _);
        if (Directory.Exists(Folder))
        {
            File.Delete(FileOf(commandId));
        }
    }

    /// <summary>Those that another server of this process table started; unreadable ones are left out.</summary>
    public IReadOnlyList<StartedCommand> OfOthers()
    {
        if (!Directory.Exists(Folder))
        {
            return [];
        }

        var others = Directory.EnumerateFiles(Folder, "*.json").Where(file => !_own.ContainsKey(Path.GetFileNameWithoutExtension(file)));
        return [.. others.Select(Read).OfType<StartedCommand>()];
    }

    private static StartedCommand? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<StartedCommand>(File.ReadAllText(file), WireJson.Options)
                is { Limits: not null, OutputFile: not null } command && command.CommandId == Path.GetFileNameWithoutExtension(file)
                    ? WithThreads(command)
                    : null;
        }
        catch (Exception exception) when (exception is IOException or JsonException)
        {
            // Gone meanwhile, or not one of ours.
            return null;
        }
    }

    /// <summary>A version before counted processes, and not their threads.</summary>
    private static StartedCommand WithThreads(StartedCommand command) =>
        command.Limits.Threads > 0 ? command : command with { Limits = command.Limits with { Threads = int.MaxValue } };

    private string FileOf(string commandId) => Path.Combine(Folder, commandId + ".json");
}
