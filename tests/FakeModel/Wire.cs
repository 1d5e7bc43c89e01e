using System.Text.Json.Nodes;

namespace Catalyst.FakeModel;

/// <summary>The two protocols, as much of them as an answer has.</summary>
internal static class Wire
{
    public const int InputTokens = 120;
    public const int OutputTokens = 45;

    public static string Success(string protocol, FakeAnswer answer) => (protocol == "openai" ? OpenAi(answer) : Anthropic(answer))
        .ToJsonString();

    public static string Failure(string message) => new JsonObject
    {
        ["type"] = "error",
        ["error"] = new JsonObject { ["type"] = "invalid_request_error", ["message"] = message },
    }.ToJsonString();

    private static JsonObject OpenAi(FakeAnswer answer) => new()
    {
        ["id"] = "chatcmpl-1", ["object"] = "chat.completion", ["created"] = 1, ["model"] = "fake",
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0, ["finish_reason"] = answer.Reason == "refusal" ? "content_filter" : answer.Reason,
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = answer.Text },
        }),
        ["usage"] = new JsonObject
        {
            ["prompt_tokens"] = InputTokens, ["completion_tokens"] = OutputTokens, ["total_tokens"] = InputTokens + OutputTokens,
        },
    };

    private static JsonObject Anthropic(FakeAnswer answer) => new()
    {
        ["id"] = "msg_1", ["type"] = "message", ["role"] = "assistant", ["model"] = "fake", ["stop_sequence"] = null,
        ["stop_reason"] = answer.Reason switch { "stop" => "end_turn", "length" => "max_tokens", var other => other },
        ["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = answer.Text }),
        ["usage"] = new JsonObject { ["input_tokens"] = InputTokens, ["output_tokens"] = OutputTokens },
    };
}
