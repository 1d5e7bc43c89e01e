using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Catalyst.Brains;
using Catalyst.Brains.Model;

namespace Catalyst.Llm.Reading;

/// <summary>What a model is given to read: first what is always the same, so that providers can keep it, then the conversation.</summary>
internal static class Prompt
{
    private const int MostHistory = 12;

    /// <summary>A longer message is cut: it is a document, not a request.</summary>
    private const int LongestMessage = 32 * 1024;

    /// <summary>Signs and letters as they are: a model writes again what it has read.</summary>
    internal static JsonSerializerOptions Readable { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Instructions(AnswerSchema schema) => Resource("instructions.md")
        .Replace("{example}", JsonNode.Parse(Resource("example.json"))!.ToJsonString(Readable), StringComparison.Ordinal)
        .Replace("{schema}", schema.Json, StringComparison.Ordinal);

    public static string Conversation(InterpretationRequest request, AppModel? application, bool mayAsk)
    {
        var text = new StringBuilder();
        if (application is not null)
        {
            var json = JsonSerializer.SerializeToNode(application, AppModelJson.Options)!.AsObject();
            json.Remove("reasons");
            Without(json["entities"], "children");
            Without(json["wishes"], "start");
            text.Append("The application that this conversation is about, ").Append(request.Discussed!.IsBuilt ? "built and running"
                : "not built yet").Append(":\n").Append(Fenced("application", json.ToJsonString(Readable)));
        }

        foreach (var line in request.History.TakeLast(MostHistory))
        {
            text.Append(Fenced("earlier", line));
        }

        if (!mayAsk)
        {
            text.Append("A question was asked already. Do not ask again: decide what is open, and say it among the assumptions.\n");
        }

        return text.Append("The message to read:\n").Append(Fenced("message", request.Message)).ToString();
    }

    // What follows from the rest no answer has either.
    private static void Without(JsonNode? list, string name) =>
        (list as JsonArray ?? []).OfType<JsonObject>().ToList().ForEach(part => part.Remove(name));

    internal static string Resource(string name)
    {
        using var stream = typeof(Prompt).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    // A text cannot end its own fence.
    private static string Fenced(string name, string text)
    {
        var cut = text.Length > LongestMessage && name != "application" ? text[..LongestMessage] + "\n(cut here)" : text;
        return $"<{name}>\n{cut.Replace("</", "<\\/", StringComparison.Ordinal)}\n</{name}>\n";
    }
}
