namespace Catalyst.Llm.Pipeline;

/// <summary>Lets only so many calls to one provider run at a time; the others wait in the order in which they came.</summary>
internal sealed class ConcurrencyChatClient(IChatClient inner, SemaphoreSlim places) : ConcernChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        await places.WaitAsync(cancellationToken);
        try
        {
            return await InnerClient.GetResponseAsync(messages, options, cancellationToken);
        }
        finally
        {
            places.Release();
        }
    }
}
