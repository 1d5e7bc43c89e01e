namespace Catalyst.Llm.Pipeline;

/// <summary>Lets only whole answers through: one that was cut or refused is an error, never a short success.</summary>
internal sealed class WholeAnswerChatClient(IChatClient inner) : ConcernChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var response = await InnerClient.GetResponseAsync(messages, options, cancellationToken);
        var refused = response.FinishReason == ChatFinishReason.ContentFilter
            || response.Messages.Any(m => m.Contents.OfType<ErrorContent>().Any());
        var wrong = refused ? "it refused to answer"
            : response.FinishReason == ChatFinishReason.Length ? "its answer was cut at the limit of its tokens"
            : response.FinishReason != ChatFinishReason.Stop
                ? $"its answer did not end as answers do ({response.FinishReason?.Value ?? "no reason given"})"
            : string.IsNullOrWhiteSpace(response.Text) ? "its answer was empty"
            : null;
        return wrong is null ? response : throw new LlmException(wrong) { Usage = response.Usage };
    }
}
