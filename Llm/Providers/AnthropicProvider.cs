using Anthropic;
using Anthropic.Core;

namespace Catalyst.Llm.Providers;

/// <summary>Anthropic's messages.</summary>
internal sealed class AnthropicProvider : ILlmProvider
{
    // The API wants a limit; more than this no application model needs.
    private const int MostTokens = 20_000;

    public string Name => "anthropic";

    public string? OtherName => null;

    public string KeyVariable => "ANTHROPIC_API_KEY";

    public string AddressVariable => "ANTHROPIC_BASE_URL";

    public bool NeedsAddress => false;

    public string DefaultModel => "claude-sonnet-5-5";

    public IChatClient Create(string model, string? key, Uri? address, HttpClient http)
    {
        var options = new ClientOptions
        {
            ApiKey = key,
            HttpClient = http,
            MaxRetries = 0,
            Timeout = Timeout.InfiniteTimeSpan,
        };
        if (address is not null)
        {
            options.BaseUrl = address.ToString().TrimEnd('/');
        }

        return new WithoutFormat(new AnthropicClient(options).AsIChatClient(model, MostTokens));
    }

    // Its structured outputs refuse schemas of this size; the instructions carry the schema, and what comes back is checked.
    private sealed class WithoutFormat(IChatClient inner) : DelegatingChatClient(inner)
    {
        public override Task<ChatResponse> GetResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            var plain = options?.Clone();
            plain?.ResponseFormat = null;
            return base.GetResponseAsync(messages, plain, cancellationToken);
        }
    }
}
