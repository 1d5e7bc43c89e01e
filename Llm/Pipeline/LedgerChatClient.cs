using Catalyst.Llm.Ledger;
using Microsoft.Extensions.Logging;

namespace Catalyst.Llm.Pipeline;

/// <summary>Keeps each call, and writes a line: which model, how many tokens, how long, what came of it. Never what was said.</summary>
internal sealed partial class LedgerChatClient(
    IChatClient inner, ModelName model, IReadOnlyList<LlmPrice> prices, ILlmLedger? ledger, TimeProvider time, ILogger logger)
    : ConcernChatClient(inner)
{
    private static readonly LlmPurpose Unknown = new(null, "", "");

    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var began = time.GetTimestamp();
        try
        {
            var response = await InnerClient.GetResponseAsync(messages, options, cancellationToken);
            await KeepAsync(LlmCall.Answered, response.Usage);
            LogAnswer(model, response.Usage?.InputTokenCount, response.Usage?.OutputTokenCount, Elapsed());
            return response;
        }
        catch (LlmException exception)
        {
            await KeepAsync(exception.Message, exception.Usage);
            LogFailure(model, Elapsed(), exception.Message);
            throw;
        }
        catch (OperationCanceledException)
        {
            await KeepAsync("cancelled", null);
            LogCancelled(model, Elapsed());
            throw;
        }

        // A ledger that cannot be written must not cost the answer.
        async Task KeepAsync(string outcome, UsageDetails? usage)
        {
            if (ledger is null)
            {
                return;
            }

            try
            {
                var (now, purpose) = (time.GetUtcNow(), (options as CheckedChatOptions)?.Purpose ?? Unknown);
                var cost = LlmPrice.Of(prices, model.ToString(), usage, DateOnly.FromDateTime(now.UtcDateTime));
                await ledger.AddAsync(
                    new LlmCall(purpose, model.Provider.Name, model.Model, usage?.InputTokenCount, usage?.OutputTokenCount,
                        usage?.CachedInputTokenCount, cost, time.GetElapsedTime(began), outcome, now),
                    CancellationToken.None);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                LogNotKept(exception, model);
            }
        }

        long Elapsed() => (long)time.GetElapsedTime(began).TotalMilliseconds;
    }

    [LoggerMessage(1, LogLevel.Information, "{Model} answered: {InputTokens} tokens read, {OutputTokens} written, {Milliseconds} ms")]
    private partial void LogAnswer(ModelName model, long? inputTokens, long? outputTokens, long milliseconds);

    [LoggerMessage(2, LogLevel.Warning, "{Model} gave no answer after {Milliseconds} ms: {Why}")]
    private partial void LogFailure(ModelName model, long milliseconds, string why);

    [LoggerMessage(4, LogLevel.Error, "A call to {Model} is missing in the ledger")]
    private partial void LogNotKept(Exception exception, ModelName model);

    [LoggerMessage(3, LogLevel.Information, "A call to {Model} was cancelled after {Milliseconds} ms")]
    private partial void LogCancelled(ModelName model, long milliseconds);
}
