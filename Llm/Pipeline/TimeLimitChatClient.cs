namespace Catalyst.Llm.Pipeline;

/// <summary>Ends a call that takes too long: a silent server must not hold up the next model.</summary>
internal sealed class TimeLimitChatClient(IChatClient inner, TimeSpan limit, TimeProvider time) : ConcernChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var end = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end.Token, cancellationToken);
        try
        {
            return await InnerClient.GetResponseAsync(messages, options, either.Token);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception exception) when (end.IsCancellationRequested && exception is not LlmException)
        {
            throw new LlmException($"it did not answer within {limit.TotalSeconds:0} seconds");
        }
    }
}
