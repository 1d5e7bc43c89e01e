using System.Text.Json;
using System.Text.RegularExpressions;
using Catalyst.Grains.Interfaces.Events;

namespace Catalyst.Events;

/// <content>What the fields of an envelope may say, whichever way it goes.</content>
public static partial class AgentEventCodec
{
    private const int MaxName = 255;

    /// <summary>Checks an event made in this process by the same rules.</summary>
    public static void ThrowIfInvalid(AgentEvent e)
    {
        var errors = new List<string>();
        CheckText(errors, "version", e.Version, "v1");
        CheckId(errors, "event_id", e.EventId);
        CheckId(errors, "trace_id", e.TraceId);
        CheckId(errors, "task_id", e.TaskId);
        CheckOneOf(errors, "actor", e.Actor, Actors.All);
        CheckOneOf(errors, "event_type", e.EventType, EventTypes.All);
        CheckLength(errors, "repo", e.Repo);
        CheckLength(errors, "branch", e.Branch);
        CheckCommit(errors, e.Commit);
        if (e.Seq < 0)
        {
            errors.Add("seq must be 0 or more");
        }

        CheckPayload(errors, "payload", e.Payload);
        CheckPayload(errors, "metadata", e.Metadata);
        if (errors.Count > 0)
        {
            throw new InvalidEventException(errors);
        }
    }

    private static void CheckPayload(List<string> errors, string name, JsonPayload payload)
    {
        if (payload.Json == JsonPayload.Empty.Json)
        {
            return;
        }

        if (payload.Json.Length > MaxBytes)
        {
            errors.Add($"{name} has {payload.Json.Length} characters; at most {MaxBytes} are allowed");
            return;
        }

        try
        {
            using var document = JsonDocument.Parse(payload.Json);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                errors.Add($"{name} must be a JSON object");
            }
        }
        catch (JsonException)
        {
            errors.Add($"{name} is not JSON");
        }
    }

    private static void CheckText(List<string> errors, string name, string? value, string expected)
    {
        if (value is not null && value != expected)
        {
            errors.Add($"{name} must be {expected}");
        }
    }

    private static void CheckId(List<string> errors, string name, Guid id)
    {
        if (id == Guid.Empty)
        {
            errors.Add($"{name} must not be the empty UUID");
        }
    }

    private static void CheckOneOf(List<string> errors, string name, string? value, IReadOnlySet<string> allowed)
    {
        if (value is not null && !allowed.Contains(value))
        {
            errors.Add($"{name} must be one of {string.Join(", ", allowed)}");
        }
    }

    private static void CheckLength(List<string> errors, string name, string? value)
    {
        // Characters as JSON schema counts them: code points, not UTF-16 units.
        if (value is not null && value.Length > MaxName && value.EnumerateRunes().Count() > MaxName)
        {
            errors.Add($"{name} must have at most {MaxName} characters");
        }
    }

    private static void CheckCommit(List<string> errors, string? value)
    {
        if (value is not null && !CommitPattern().IsMatch(value))
        {
            errors.Add("commit must be a hash of up to 64 lower-case hex digits, or empty");
        }
    }

    [GeneratedRegex("^[0-9a-f]{0,64}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex CommitPattern();
}
