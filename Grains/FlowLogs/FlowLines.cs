using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Catalyst.Agents.Analysis;
using Catalyst.Events;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Persistence;

namespace Catalyst.Grains.FlowLogs;

/// <summary>
/// What the files of a flow log say, from what happened: no secrets, no endless texts, and the same for the same event. For one writer at a
/// time.
/// </summary>
/// <param name="usesQueues">Whether events go to queues at all.</param>
internal sealed class FlowLines(int maxTextLength, bool usesQueues) : IDisposable
{
    private const int MaxItems = 64;
    private const int MaxDepth = 6;

    private readonly ArrayBufferWriter<byte> _buffer = new(1024);
    private readonly Utf8JsonWriter _writer =
        new(Stream.Null, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Lines of <c>02-webhook-flow.jsonl</c>: how the request came in.</summary>
    public IEnumerable<FlowLine> Incoming(AgentEvent e, TaskRow row)
    {
        if (e.EventType != EventTypes.TaskInitiated)
        {
            yield break;
        }

        yield return Line(e.Seq, row.CreatedAt, "stage", "received", e.TaskId, writer => writer.WriteString("source", Source(row)));
        yield return Line(e.Seq, e.Timestamp, "stage", "task_created", e.TaskId, writer => writer.WriteString("event_id", e.EventId));
        foreach (var queue in usesQueues ? Topology.Route(e) : [])
        {
            yield return Line(e.Seq, e.Timestamp, "stage", "queue_push", e.TaskId, writer => writer.WriteString("queue", queue));
        }
    }

    /// <summary>The line of <c>04-agent-output.jsonl</c>: every event has one.</summary>
    public FlowLine Output(AgentEvent e)
    {
        using var payload = Parse(e.Payload);
        var fields = payload.RootElement;
        return Line(e.Seq, e.Timestamp, "type", TypeOf(e, fields), e.TaskId, writer =>
        {
            writer.WriteString("event_id", e.EventId);
            writer.WriteString("event_type", e.EventType);
            writer.WriteString("agent", e.Actor);
            if (e.EventType == EventTypes.TaskProgress)
            {
                foreach (var name in (ReadOnlySpan<string>)["level", "message", "file", "phase", "step", "progress"])
                {
                    if (fields.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null)
                    {
                        writer.WritePropertyName(name);
                        Write(writer, value, 0);
                    }
                }
            }
            else
            {
                writer.WritePropertyName("data");
                Write(writer, fields, 0);
            }
        });
    }

    /// <summary>The line of <c>05-microservices-flow.jsonl</c>, when the event is a service's answer.</summary>
    public IEnumerable<FlowLine> Services(AgentEvent e)
    {
        if (e.EventType != EventTypes.DeployStatus)
        {
            yield break;
        }

        using var payload = Parse(e.Payload);
        var fields = payload.RootElement;
        yield return Line(
            e.Seq, e.Timestamp, "stage", Text(fields, "status") == "deployed" ? "service_response" : "service_error", e.TaskId, writer =>
        {
            writer.WriteString("service", "preview");
            writer.WriteString("event_id", e.EventId);
            writer.WritePropertyName("data");
            Write(writer, fields, 0);
        });
    }

    /// <summary>A line of <c>03-queue-flow.jsonl</c>.</summary>
    public FlowLine Queue(Guid taskId, QueueStep step) => Line(0, step.At, "stage", step.Stage, taskId, writer =>
    {
        writer.WriteString("id", step.Id);
        foreach (var (name, value) in step.Fields)
        {
            writer.WriteString(name, value);
        }
    });

    public void Dispose() => _writer.Dispose();

    /// <summary>The text as it may be kept.</summary>
    public string Clean(string text) =>
        SecretMask.Apply(text.Length > maxTextLength ? text[..maxTextLength] + "…" : text);

    /// <summary>Where a task came from.</summary>
    public static string Source(TaskRow row) => row.ConversationId is null ? "api" : "chat";

    private static string TypeOf(AgentEvent e, JsonElement payload) => e.EventType switch
    {
        EventTypes.TaskInitiated or EventTypes.TaskRetried or EventTypes.TaskResumed => "task_started",
        EventTypes.TaskFailed => "error",
        EventTypes.TaskProgress when Text(payload, "level") == "error" => "error",
        EventTypes.TaskProgress when Text(payload, "file") is not null => "tool_result",
        EventTypes.TaskProgress when Text(payload, "kind") == "progress" => "thinking",
        _ => "message",
    };

    private FlowLine Line(long seq, DateTimeOffset at, string kind, string value, Guid taskId, Action<Utf8JsonWriter> fields)
    {
        _buffer.ResetWrittenCount();
        _writer.Reset(_buffer);
        _writer.WriteStartObject();
        _writer.WriteString("timestamp", at.UtcDateTime);
        _writer.WriteString(kind, value);
        _writer.WriteString("task_id", taskId);
        if (seq > 0)
        {
            _writer.WriteNumber("seq", seq);
        }

        fields(_writer);
        _writer.WriteEndObject();
        _writer.Flush();
        return new FlowLine(seq, _buffer.WrittenSpan.ToArray());
    }

    private void Write(Utf8JsonWriter writer, JsonElement value, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when depth < MaxDepth:
                writer.WriteStartObject();
                foreach (var property in value.EnumerateObject().Take(MaxItems))
                {
                    writer.WritePropertyName(Clean(property.Name));
                    if (property.Value.ValueKind == JsonValueKind.String && SecretMask.IsSecretName(property.Name))
                    {
                        writer.WriteStringValue(SecretMask.Mask);
                    }
                    else
                    {
                        Write(writer, property.Value, depth + 1);
                    }
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array when depth < MaxDepth:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray().Take(MaxItems))
                {
                    Write(writer, item, depth + 1);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(Clean(value.GetString()!));
                break;
            case JsonValueKind.Object or JsonValueKind.Array:
                writer.WriteStringValue("…");
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    private static string? Text(JsonElement payload, string name) =>
        payload.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Events from outside may carry anything: what is not an object reads as an empty one.</summary>
    private static JsonDocument Parse(JsonPayload payload)
    {
        try
        {
            var document = JsonDocument.Parse(payload.Json);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document;
            }

            document.Dispose();
        }
        catch (JsonException)
        {
            // The event itself is in the history as it came.
        }

        return JsonDocument.Parse("{}");
    }
}
