using System.Runtime.CompilerServices;

namespace Catalyst.Llm.Pipeline;

/// <summary>One concern of the chain. A streamed answer goes the same way, so that no concern is gone around.</summary>
internal abstract class ConcernChatClient(IChatClient inner) : DelegatingChatClient(inner)
{
    public abstract override Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default);

    public sealed override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
        {
            yield return update;
        }
    }
}
