using System.ClientModel;
using System.Net.Sockets;
using Anthropic.Exceptions;

namespace Catalyst.Llm.Pipeline;

/// <summary>
/// Makes one kind of exception of those of all libraries, with a message for people and without keys: servers repeat what they refuse.
/// </summary>
internal sealed class PlainErrorsChatClient(IChatClient inner, ProviderKeys keys) : ConcernChatClient(inner)
{
    private const int LongestMessage = 300;

    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            return await InnerClient.GetResponseAsync(messages, options, cancellationToken);
        }
        catch (Exception exception) when (exception is not LlmException && !cancellationToken.IsCancellationRequested)
        {
            // The original is not kept: its text may hold a key.
            throw new LlmException(Explain(exception));
        }
    }

    private string Explain(Exception exception) => exception switch
    {
        ClientResultException { Status: > 0 and var status } => Status(status, exception.Message),
        AnthropicApiException api => Status((int)api.StatusCode, api.Message),
        _ when exception.GetBaseException() is HttpRequestException or IOException or SocketException =>
            $"it cannot be reached: {Short(exception)}",
        _ => $"its answer cannot be read: {Short(exception)}",
    };

    private string Status(int status, string message) => status switch
    {
        401 or 403 => $"it does not accept the key ({status})",
        404 => $"it does not know this model or address (404): {Clean(message)}",
        429 => "it is asked too often (429)",
        _ => $"it answered {status}: {Clean(message)}",
    };

    private string Short(Exception exception) => Clean(exception.GetBaseException().Message);

    private string Clean(string message)
    {
        var line = string.Join(' ', keys.Scrub(message).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > LongestMessage ? line[..LongestMessage] + "..." : line;
    }
}
