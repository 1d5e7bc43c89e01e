using System.Text.Json;
using Catalyst.Agents;
using Catalyst.Grains.Followers;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Tasks;
using Catalyst.Persistence;

namespace Catalyst.Grains.FlowLogs;

/// <summary>
/// Brings one task's files up to date. The agent file has a line for every event and is written last, so its last line says how far the log
/// is, also after a crash: what is there is left out.
/// </summary>
/// <param name="usesQueues">Whether events go to queues at all.</param>
internal sealed class TaskFlowWriter(CatalystPaths paths, TaskRepository tasks, FlowLogOptions options, bool usesQueues) : IDisposable
{
    private readonly FlowLines _lines = new(options.MaxTextLength, usesQueues);

    /// <summary>Up to which event the log has been written.</summary>
    /// <exception cref="IOException">The disk refuses, or another process writes the same log now.</exception>
    public long FindPlace(Guid taskId)
    {
        using var agent = OpenAgentFile(taskId);
        return agent.LastSeq;
    }

    /// <summary>Writes what is new.</summary>
    /// <exception cref="IOException">The disk refuses, another process writes the same log now, or a part of it is gone.</exception>
    /// <exception cref="DatabaseUnavailableException">The task is needed and cannot be read.</exception>
    public async Task WriteAsync(TaskEvents next, IReadOnlyList<QueueStep> steps, CancellationToken cancellationToken)
    {
        using var agent = OpenAgentFile(next.TaskId);
        var directory = paths.LogsOf(next.TaskId);
        var fresh = next.Events.Where(e => e.Seq > agent.LastSeq).ToList();
        if (fresh.Count > 0)
        {
            if (agent.LastSeq < next.After && !agent.IsFull)
            {
                throw new IOException(
                    $"The flow log of task {next.TaskId} ends at event {agent.LastSeq}, not {next.After} as it was written.");
            }

            await WriteEventsAsync(directory, agent, fresh, next.Task, cancellationToken);
        }

        WriteQueue(directory, next.TaskId, steps);
    }

    public void Dispose() => _lines.Dispose();

    private FlowFile OpenAgentFile(Guid taskId)
    {
        var directory = paths.LogsOf(taskId);
        Directory.CreateDirectory(directory);
        return FlowFile.Open(Path.Combine(directory, FlowLogFiles.Agent), options.MaxFileBytes);
    }

    private async Task WriteEventsAsync(
        string directory, FlowFile agent, List<AgentEvent> events, TaskRow? row, CancellationToken cancellationToken)
    {
        row ??= await tasks.FindAsync(events[0].TaskId, cancellationToken);
        if (row is null)
        {
            return;
        }

        Append(directory, FlowLogFiles.Webhook, [.. events.SelectMany(e => _lines.Incoming(e, row))]);
        Append(directory, FlowLogFiles.Services, [.. events.SelectMany(_lines.Services)]);
        if (events[0].Seq == 1 || events.Any(e => IsEnd(e) || e.EventType == EventTypes.TaskRetried))
        {
            WriteDocuments(directory, row);
        }

        agent.Append([.. events.Select(_lines.Output)]);
    }

    private void WriteDocuments(string directory, TaskRow row)
    {
        Put(directory, FlowLogFiles.Metadata, new
        {
            task_id = row.Id,
            trace_id = row.TraceId,
            source = FlowLines.Source(row),
            row.Status,
            project_id = row.ProjectId,
            project_name = row.ProjectName,
            project_slug = row.ProjectSlug,
            conversation_id = row.ConversationId,
            branch = row.BranchName,
            created_at = row.CreatedAt,
            completed_at = row.CompletedAt,
        });
        if (!File.Exists(Path.Combine(directory, FlowLogFiles.Input)))
        {
            Put(directory, FlowLogFiles.Input, new { task_id = row.Id, prompt = _lines.Clean(row.UserPrompt),
                source = FlowLines.Source(row), received_at = row.CreatedAt });
        }

        var result = Path.Combine(directory, FlowLogFiles.Result);
        if (row.CompletedAt is not { } completed)
        {
            // It was retried: what was final is not any more.
            File.Delete(result);
            return;
        }

        var state = JsonSerializer.Deserialize<TaskState>(row.State, WireJson.Options);
        Put(directory, FlowLogFiles.Result, new
        {
            task_id = row.Id,
            row.Status,
            error = row.Error is null ? null : _lines.Clean(row.Error),
            branch = row.BranchName,
            commit = row.CommitSha,
            preview_url = row.PreviewUrl,
            completed_at = completed,
            metrics = new
            {
                cost_usd = row.CostTotal,
                duration_seconds = Math.Round((completed - row.CreatedAt).TotalSeconds, 3),
                events = row.Seq,
                rounds = state?.Round,
                files_created = state?.Progress.FilesCreated,
                tests_total = state?.Progress.TestsTotal,
                tests_passed = state?.Progress.TestsPassed,
                review_score = state?.Progress.ReviewScore,
            },
        });
    }

    private void Append(string directory, string name, IReadOnlyList<FlowLine> lines)
    {
        var path = Path.Combine(directory, name);
        if (lines.Count == 0 && File.Exists(path))
        {
            return;
        }

        using var file = FlowFile.Open(path, options.MaxFileBytes);
        file.Append([.. lines.Where(line => line.Seq > file.LastSeq)]);
    }

    private void WriteQueue(string directory, Guid taskId, IReadOnlyList<QueueStep> steps)
    {
        if (steps.Count == 0)
        {
            return;
        }

        using var file = FlowFile.Open(Path.Combine(directory, FlowLogFiles.Queue), options.MaxFileBytes);
        var told = file.Lines().Select(IdOf).ToHashSet(StringComparer.Ordinal);
        file.Append([.. steps.OrderBy(step => step.At).Where(step => told.Add(step.Id)).Select(step => _lines.Queue(taskId, step))]);
    }

    private static string? IdOf(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.TryGetProperty("id", out var id) ? id.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsEnd(AgentEvent e) =>
        e.EventType is EventTypes.DeployComplete or EventTypes.TaskFailed or EventTypes.TaskCancelled;

    private static void Put(string directory, string name, object document) =>
        AtomicFile.Write(Path.Combine(directory, name), JsonSerializer.Serialize(document, WireJson.Indented) + "\n");
}
