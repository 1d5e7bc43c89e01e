using System.Diagnostics;
using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Persistence;

namespace Catalyst.Grains.Telemetry;

/// <summary>
/// Spans of tasks. A task's <c>trace_id</c> is the trace: that of the request that began it where the request is traced. What caused a span
/// on another silo, or before a crash, travels in the metadata of the event that tells of it. Without a listener nothing is made.
/// </summary>
internal static class TaskTracing
{
    /// <summary>Name of the source.</summary>
    public const string Source = "Catalyst.Tasks";

    private const string TraceParent = "traceparent";
    private const string TaskTag = "catalyst.task_id";

    private static readonly ActivitySource Activities = new(Source);

    /// <summary>The trace that a new task belongs to.</summary>
    public static Guid NewTraceId(TimeProvider time) => Activity.Current is { Recorded: true, IdFormat: ActivityIdFormat.W3C } request
        ? Guid.ParseExact(request.TraceId.ToHexString(), "N")
        : Identifiers.New(time);

    /// <summary>A transition on its way into the database.</summary>
    public static Activity? Commit(TaskRow row, int events) =>
        Start("commit", ActivityKind.Internal, row.TraceId, row.Id)?
            .SetTag("catalyst.version", row.Version + 1).SetTag("catalyst.events", events);

    /// <summary>An event as its task takes it in.</summary>
    public static Activity? Delivery(AgentEvent delivered) =>
        Start($"deliver {delivered.EventType}", ActivityKind.Consumer, delivered.TraceId, delivered.TaskId, delivered.Metadata)?
            .SetTag("messaging.message.id", delivered.EventId).SetTag("catalyst.seq", delivered.Seq);

    /// <summary>An attempt at a phase.</summary>
    public static Activity? Phase(PhaseAttempt run) =>
        Start($"phase {run.Phase.Wire()}", ActivityKind.Internal, run.TraceId, run.TaskId)?
            .SetTag("catalyst.attempt", run.Attempt).SetTag("catalyst.round", run.Round);

    /// <summary>A task that has ended, from its first commit to now.</summary>
    public static void Ended(TaskRow row)
    {
        using var activity = Start("task", ActivityKind.Internal, row.TraceId, row.Id, startTime: row.CreatedAt);
        activity?.SetTag("catalyst.status", row.Status);
        if (row.Error is not null)
        {
            activity?.SetStatus(ActivityStatusCode.Error, row.Error);
        }
    }

    /// <summary>What an event says of the span that made it; empty where nobody traces.</summary>
    public static JsonPayload Metadata(Activity? cause) =>
        cause is { Recorded: true } ? JsonPayload.From(new Dictionary<string, string?> { [TraceParent] = cause.Id }) : JsonPayload.Empty;

    private static Activity? Start(
        string name, ActivityKind kind, Guid traceId, Guid taskId, JsonPayload? metadata = null, DateTimeOffset startTime = default)
    {
        if (!Activities.HasListeners())
        {
            return null;
        }

        var trace = ActivityTraceId.CreateFromString(traceId.ToString("N"));
        var current = Activity.Current?.Context ?? default;
        var parent = Cause(metadata) is { } cause && cause.TraceId == trace ? cause
            : current.TraceId == trace ? current
            : new ActivityContext(trace, default, ActivityTraceFlags.Recorded, isRemote: true);
        if (parent.SpanId == default)
        {
            // Without a parent of its own a span would take the current one's, which is of another trace.
            Activity.Current = null;
        }

        return Activities.StartActivity(name, kind, parent, startTime: startTime)?.SetTag(TaskTag, taskId);
    }

    /// <summary>An event from outside may hold anything there.</summary>
    private static ActivityContext? Cause(JsonPayload? metadata) =>
        metadata?.Property(TraceParent) is { ValueKind: System.Text.Json.JsonValueKind.String } text
        && ActivityContext.TryParse(text.GetString(), null, isRemote: true, out var cause)
            ? cause
            : null;
}
