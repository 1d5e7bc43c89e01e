using Microsoft.Extensions.Logging;

namespace Catalyst.Llm.Pipeline;

/// <summary>Writes a line for each call: which model, how many tokens, how long, what came of it. Never what was said.</summary>
internal sealed partial class LedgerChatClient(IChatClient inner, string model, TimeProvider time, ILogger logger)
    : ConcernChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var began = time.GetTimestamp();
        try
        {
            var response = await InnerClient.GetResponseAsync(messages, options, cancellationToken);
            LogAnswer(model, response.Usage?.InputTokenCount, response.Usage?.OutputTokenCount, Elapsed());
            return response;
        }
        catch (LlmException exception)
        {
            LogFailure(model, Elapsed(), exception.Message);
            throw;
        }
        catch (OperationCanceledException)
        {
            LogCancelled(model, Elapsed());
            throw;
        }

        long Elapsed() => (long)time.GetElapsedTime(began).TotalMilliseconds;
    }

    [LoggerMessage(1, LogLevel.Information, "{Model} answered: {InputTokens} tokens read, {OutputTokens} written, {Milliseconds} ms")]
    private partial void LogAnswer(string model, long? inputTokens, long? outputTokens, long milliseconds);

    [LoggerMessage(2, LogLevel.Warning, "{Model} gave no answer after {Milliseconds} ms: {Why}")]
    private partial void LogFailure(string model, long milliseconds, string why);

    [LoggerMessage(3, LogLevel.Information, "A call to {Model} was cancelled after {Milliseconds} ms")]
    private partial void LogCancelled(string model, long milliseconds);
}
