using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Catalyst.Grains.Interfaces.Events;

namespace Catalyst.Events;

/// <summary>An event is not a valid envelope v1. <see cref="Errors"/> names each wrong field and what would be right.</summary>
public sealed class InvalidEventException(IReadOnlyList<string> errors) : Exception("Not a valid event: " + string.Join("; ", errors) + ".")
{
    public IReadOnlyList<string> Errors { get; } = errors;
}

/// <summary>
/// Envelope v1 as JSON: what crosses the process's border is checked here, field by field. The rules are those of
/// <c>agent-event.v1.schema.json</c>; a property test compares the two.
/// </summary>
public static partial class AgentEventCodec
{
    /// <summary>Largest envelope in bytes.</summary>
    public const int MaxBytes = 1024 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    /// <summary>The envelope as UTF-8 JSON.</summary>
    /// <exception cref="JsonException">The payload or the metadata is not JSON.</exception>
    public static byte[] Encode(AgentEvent e) => Encode(e, isValid: false);

    /// <summary>The envelope as UTF-8 JSON, if it is one that others would take.</summary>
    /// <exception cref="InvalidEventException">It is not.</exception>
    public static byte[] EncodeValid(AgentEvent e)
    {
        ThrowIfInvalid(e);
        var body = Encode(e, isValid: true);
        return body.Length <= MaxBytes ? body : throw new InvalidEventException([TooLarge(body.Length)]);
    }

    /// <summary>Reads an envelope.</summary>
    /// <exception cref="InvalidEventException">It is not one.</exception>
    public static AgentEvent Decode(ReadOnlySpan<byte> utf8) => TryDecode(utf8, out var e, out var errors)
        ? e! : throw new InvalidEventException(errors);

    /// <summary>Reads an envelope; false with the reasons when it is not one.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> utf8, out AgentEvent? e, out IReadOnlyList<string> errors)
    {
        e = null;
        if (utf8.Length > MaxBytes)
        {
            errors = [TooLarge(utf8.Length)];
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(new ReadOnlySequence<byte>(utf8.ToArray()), Strict);
            var found = new List<string>();
            e = Read(document.RootElement, found);
            errors = found;
            return e is not null;
        }
        catch (JsonException problem)
        {
            errors = [$"it is not JSON: {problem.Message}"];
            return false;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair or a broken byte in the name of a field, or in what is kept as it came.
            errors = ["it is not valid Unicode text"];
            return false;
        }
    }

    internal static string TooLarge(int bytes) => $"it has {bytes} bytes; at most {MaxBytes} are allowed";

    private static byte[] Encode(AgentEvent e, bool isValid) => WireWriter.Bytes((e, isValid), static (json, what) =>
    {
        var (e, isValid) = what;
        json.WriteString("version", e.Version);
        json.WriteString("event_id", e.EventId);
        json.WriteString("trace_id", e.TraceId);
        json.WriteString("task_id", e.TaskId);
        json.WriteNumber("seq", e.Seq);
        json.WriteString("actor", e.Actor);
        json.WriteString("event_type", e.EventType);
        json.WriteString("repo", e.Repo);
        json.WriteString("branch", e.Branch);
        json.WriteString("commit", e.Commit);
        json.WriteString("timestamp", e.Timestamp);
        json.WritePropertyName("payload");
        json.WriteRawValue(e.Payload.Json, isValid);
        json.WritePropertyName("metadata");
        json.WriteRawValue(e.Metadata.Json, isValid);
    });

    private static AgentEvent? Read(JsonElement root, List<string> errors)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            errors.Add("it must be a JSON object");
            return null;
        }

        CheckText(errors, "version", Text(root, "version", errors), "v1");
        var eventId = Id(root, "event_id", errors);
        var traceId = Id(root, "trace_id", errors);
        var taskId = Id(root, "task_id", errors);
        var actor = Text(root, "actor", errors);
        var eventType = Text(root, "event_type", errors);
        var repo = Text(root, "repo", errors);
        var branch = Text(root, "branch", errors);
        var commit = Text(root, "commit", errors);
        var timestamp = Moment(root, errors);
        var payload = Object(root, "payload", required: true, errors);
        var metadata = Object(root, "metadata", required: false, errors);
        CheckOneOf(errors, "actor", actor, Actors.All);
        CheckOneOf(errors, "event_type", eventType, EventTypes.All);
        CheckLength(errors, "repo", repo);
        CheckLength(errors, "branch", branch);
        CheckCommit(errors, commit);
        long seq = 0;
        if (root.TryGetProperty("seq", out var number)
            && !(number.ValueKind == JsonValueKind.Number && number.TryGetInt64(out seq) && seq >= 0))
        {
            errors.Add("seq must be a whole number, 0 or more");
        }

        return errors.Count > 0
            ? null
            : new AgentEvent(eventId, traceId, taskId, seq, actor!, eventType!, repo!, branch!, commit!, timestamp, payload, metadata);
    }

    private static string? Text(JsonElement root, string name, List<string> errors)
    {
        if (!root.TryGetProperty(name, out var value))
        {
            errors.Add($"{name} is missing");
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            errors.Add($"{name} must be a string");
            return null;
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            errors.Add($"{name} is not valid Unicode text");
            return null;
        }
    }

    private static Guid Id(JsonElement root, string name, List<string> errors)
    {
        if (Text(root, name, errors) is not { } text)
        {
            return default;
        }

        if (!UuidPattern().IsMatch(text))
        {
            errors.Add($"{name} must be a UUID such as 0192f0c1-2b3c-7d4e-8f50-123456789abc");
            return default;
        }

        var id = Guid.Parse(text);
        CheckId(errors, name, id);
        return id;
    }

    private static DateTimeOffset Moment(JsonElement root, List<string> errors)
    {
        if (Text(root, "timestamp", errors) is not { } text)
        {
            return default;
        }

        if (MomentPattern().IsMatch(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment))
        {
            return moment;
        }

        errors.Add("timestamp must be a date and time with its offset, such as 2026-01-31T12:00:00Z");
        return default;
    }

    private static JsonPayload Object(JsonElement root, string name, bool required, List<string> errors)
    {
        if (!root.TryGetProperty(name, out var value))
        {
            if (required)
            {
                errors.Add($"{name} is missing");
            }

            return JsonPayload.Empty;
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            errors.Add($"{name} must be a JSON object");
            return JsonPayload.Empty;
        }

        var json = value.GetRawText();
        if (!IsText(json))
        {
            errors.Add($"{name} is not valid Unicode text");
            return JsonPayload.Empty;
        }

        return new JsonPayload(json);
    }

    /// <summary>
    /// Half a surrogate pair is valid JSON, and whoever reads it as a string later would fail over it. Only an escape can be one.
    /// </summary>
    private static bool IsText(string json)
    {
        if (!json.Contains("\\u", StringComparison.Ordinal))
        {
            return true;
        }

        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
            while (reader.Read())
            {
                if (reader is { TokenType: JsonTokenType.String, ValueIsEscaped: true })
                {
                    reader.GetString();
                }
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    [GeneratedRegex("^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex UuidPattern();

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-9]{2})\\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex MomentPattern();
}
