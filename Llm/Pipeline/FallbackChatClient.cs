using System.Runtime.CompilerServices;

namespace Catalyst.Llm.Pipeline;

/// <summary>Asks one model after the other until one answers.</summary>
internal sealed class FallbackChatClient(IReadOnlyList<(string Model, IChatClient Client)> chain) : IChatClient
{
    /// <exception cref="NoModelAnsweredException">None did; the message says of each why.</exception>
    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var failures = new List<string>();
        foreach (var (model, client) in chain)
        {
            try
            {
                var response = await client.GetResponseAsync(messages, options, cancellationToken);
                response.ModelId = model;
                return response;
            }
            catch (LlmException exception)
            {
                failures.Add($"{model}: {exception.Message}");
            }
        }

        throw new NoModelAnsweredException(string.Join("; ", failures));
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
        foreach (var (_, client) in chain)
        {
            client.Dispose();
        }
    }
}
