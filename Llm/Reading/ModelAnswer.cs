using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Catalyst.Brains.Model;

namespace Catalyst.Llm.Reading;

/// <summary>What a message turned out to be.</summary>
internal enum AnswerKind
{
    Build,
    Change,
    Ask,
    Answer,
    Undo,
    Redo,
    Retry,
    Unclear,
}

/// <summary>What a model answers when it has read a message.</summary>
/// <param name="Reply">Ask, answer, unclear: what the person reads.</param>
/// <param name="Default">Ask: what is taken where nobody answers.</param>
/// <param name="Model">Build: the application. Change: all of it as it is after the change.</param>
/// <param name="Renames">Change: what is the same thing under another name.</param>
internal sealed record ModelAnswer(
    AnswerKind Kind, string Reply = "", string Default = "", AppModel? Model = null, IReadOnlyList<Rename>? Renames = null)
{
    private static readonly JsonSerializerOptions Json = new(AppModelJson.Options)
    {
        RespectNullableAnnotations = true,

        // What has a wrong name would be left out without a word.
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <exception cref="JsonException">It is no answer.</exception>
    public static ModelAnswer Read(JsonObject json) => json.Deserialize<ModelAnswer>(Json)!;

    /// <summary>The JSON of a text, which may stand between fences; null when there is none.</summary>
    public static JsonObject? Parse(string text, out string? error)
    {
        var (from, to) = (text.IndexOf('{', StringComparison.Ordinal), text.LastIndexOf('}'));
        error = null;
        try
        {
            return from >= 0 && to > from ? JsonNode.Parse(text[from..(to + 1)]) as JsonObject : None(out error);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            error = $"it is no valid JSON: {exception.Message}";
            return null;
        }

        static JsonObject? None(out string error)
        {
            error = "it holds no JSON object";
            return null;
        }
    }
}

/// <param name="Entity">Its name before.</param>
/// <param name="Member">Name of the field or relation before; null when the entity has the new name.</param>
/// <param name="To">The new name.</param>
internal sealed record Rename(string Entity, string To, string? Member = null);
