using Catalyst.Chaos.Node;
using Catalyst.Chaos.Storm;
using Catalyst.Testing;
using Dapper;

namespace Catalyst.Chaos.Verdict;

/// <summary>A task as its row and its history tell.</summary>
internal sealed record TaskFacts(Guid Id, string Status, string Phase, long Seq, string Branch, string? Error,
    IReadOnlyList<EventFacts> Events);

/// <param name="Round">The round of an outcome; null for what is not one.</param>
internal sealed record EventFacts(Guid TaskId, Guid EventId, long Seq, string Type, int? Round, DateTimeOffset At, bool IsPublished,
    string Text);

/// <summary>A preview as its row tells.</summary>
internal sealed record PreviewFacts(int Port, int? Process);

/// <summary>A commit that a step made.</summary>
internal sealed record CommitFacts(string Branch, string Sha, Guid TaskId, string Phase, string Step);

/// <summary>Everything that is left in the world, read from where it is rather than from those who made it.</summary>
internal sealed record Facts(
    IReadOnlyDictionary<Guid, TaskFacts> Tasks,
    IReadOnlyList<CommitFacts> Commits,
    IReadOnlyList<string> Branches,
    IReadOnlyList<string> Posted,
    IReadOnlyList<string> Recorded,
    IReadOnlyDictionary<Guid, PreviewFacts> Previews,
    IReadOnlyDictionary<Guid, int> ReservedPorts,
    IReadOnlyDictionary<Guid, IReadOnlyList<int>> PreviewProcesses,
    IReadOnlyList<string> WorkProcesses,
    IReadOnlyList<string> Duplicates,
    IReadOnlyList<Guid> Worktrees,
    IReadOnlyDictionary<string, int> Queues,
    IReadOnlyList<string> DeadLetters)
{
    private const string Outcomes =
        "'plan.created', 'architecture.proposed', 'code.pr.opened', 'test.results', 'review.decision', 'deploy.status'";

    public int Unpublished => Tasks.Values.Sum(task => task.Events.Count(e => !e.IsPublished));

    public static async Task<Facts> ReadAsync(Stage stage, CancellationToken cancellationToken)
    {
        await using var connection = stage.Connect();
        await connection.OpenAsync(cancellationToken);
        var events = (await connection.QueryAsync<EventFacts>(
            $"""
            SELECT task_id AS "TaskId", event_id AS "EventId", seq AS "Seq", event_type AS "Type",
                   CASE WHEN event_type IN ({Outcomes}) THEN (payload->>'round')::int END AS "Round", created_at AS "At",
                   NOT EXISTS (SELECT 1 FROM outbox o
                               WHERE o.task_id = agent_events.task_id AND o.published_seq < agent_events.seq) AS "IsPublished",
                   coalesce(payload->>'message', payload->>'step', '') AS "Text"
            FROM agent_events ORDER BY task_id, seq
            """)).ToLookup(e => e.TaskId);
        var rows = await connection.QueryAsync<(Guid Id, string Status, string Phase, long Seq, string Branch, string? Error)>(
            "SELECT id, status, current_phase, seq, branch_name, error FROM tasks");
        var previews = await connection.QueryAsync<(Guid Id, int Port, int? Process)>(
            "SELECT task_id, port, (container_id::jsonb->>'pid')::int FROM preview_deployments WHERE status IN ('starting', 'deployed')");
        var ports = await connection.QueryAsync<(Guid, int)>("SELECT task_id, port FROM port_reservations");
        var recorded = await connection.QueryAsync<string>("SELECT key FROM chaos_effects");
        var dead = await connection.QueryAsync<string>(
            "SELECT queue || ': ' || coalesce(event::text, body) || ' ' || failures::text FROM dead_letters");
        var processes = Processes.OfHome(stage.Home);
        var (commits, branches) = await Repositories.ReadAsync(Path.Combine(stage.Home, "repos"), cancellationToken);
        var worktrees = Path.Combine(stage.Home, "worktrees");
        var releases = Path.Combine(stage.Home, "previews");
        return new Facts(
            rows.ToDictionary(row => row.Id,
                row => new TaskFacts(row.Id, row.Status, row.Phase, row.Seq, row.Branch, row.Error, [.. events[row.Id]])),
            commits, branches,
            [.. Effects.Read(Effects.Folder(stage.Home))], [.. recorded],
            previews.ToDictionary(p => p.Id, p => new PreviewFacts(p.Port, p.Process)), ports.ToDictionary(p => p.Item1, p => p.Item2),
            processes.Where(p => p.Kind == "preview").GroupBy(p => p.TaskId).ToDictionary(group => group.Key,
                group => (IReadOnlyList<int>)[.. group.Select(p => p.Id)]),
            [.. processes.Where(p => p.Kind != "preview").Select(p => $"{p.Id} {p.Command}")],
            [.. Directory.EnumerateFiles(releases, PreviewApplication.Duplicates, SearchOption.AllDirectories)
                .SelectMany(File.ReadAllLines)],
            [.. Directory.EnumerateDirectories(worktrees)
                .Select(path => Guid.TryParseExact(Path.GetFileName(path), "N", out var id) ? id : Guid.Empty)
                .Where(id => id != Guid.Empty)],
            await QueuesAsync(stage.Rabbit, cancellationToken), [.. dead]);
    }

    /// <summary>Messages that a queue holds, delivered or not, as RabbitMQ itself counts them.</summary>
    private static async Task<IReadOnlyDictionary<string, int>> QueuesAsync(RabbitServer rabbit, CancellationToken cancellationToken)
    {
        await using var stream = await rabbit.Management.GetStreamAsync(new Uri("/api/queues?disable_stats=true&enable_queue_totals=true",
            UriKind.Relative), cancellationToken);
        using var queues = await System.Text.Json.JsonDocument.ParseAsync(stream, cancellationToken: cancellationToken);
        return queues.RootElement.EnumerateArray().ToDictionary(
            queue => queue.GetProperty("name").GetString()!,
            queue => queue.TryGetProperty("messages", out var messages) ? messages.GetInt32() : 0);
    }
}
