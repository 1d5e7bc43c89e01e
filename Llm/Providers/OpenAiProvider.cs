using System.ClientModel;
using System.ClientModel.Primitives;
using OpenAI;

namespace Catalyst.Llm.Providers;

/// <summary>OpenAI's chat completions.</summary>
internal sealed class OpenAiProvider : ILlmProvider
{
    public string Name => "openai";

    public string? OtherName => null;

    public string KeyVariable => "OPENAI_API_KEY";

    public string AddressVariable => "OPENAI_BASE_URL";

    public bool NeedsAddress => false;

    public string DefaultModel => "gpt-4o";

    public IChatClient Create(string model, string? key, Uri? address, HttpClient http) => Chat(model, key, address, http);

    /// <summary>The same protocol, whoever speaks it.</summary>
    public static IChatClient Chat(string model, string? key, Uri? address, HttpClient http)
    {
        var options = new OpenAIClientOptions
        {
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
        };
        if (address is not null)
        {
            options.Endpoint = address;
        }

        // A local server asks for no key, but the library insists on sending one.
        return new OpenAIClient(new ApiKeyCredential(key ?? "none"), options).GetChatClient(model).AsIChatClient();
    }
}
