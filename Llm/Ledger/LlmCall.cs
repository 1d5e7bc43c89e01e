namespace Catalyst.Llm.Ledger;

/// <summary>One call of a model, as it is kept.</summary>
/// <param name="InputTokens">As the provider counts them, those that it read from its cache included; null when it has not told.</param>
/// <param name="Cost">In US dollars; null when no price is known, or no tokens are.</param>
/// <param name="Outcome"><see cref="Answered"/>, or why there is no answer.</param>
public sealed record LlmCall(LlmPurpose Purpose, string Provider, string Model, long? InputTokens, long? OutputTokens, long? CachedTokens,
    decimal? Cost, TimeSpan Duration, string Outcome, DateTimeOffset At)
{
    /// <summary>The outcome of a call that gave a whole answer.</summary>
    public const string Answered = "answered";
}

/// <summary>What a call is for.</summary>
/// <param name="TaskId">The task, or the one that a message begins if it begins one; null when none can be told.</param>
public sealed record LlmPurpose(Guid? TaskId, string Phase, string Agent)
{
    /// <summary>A message is read.</summary>
    public static LlmPurpose Reading(Guid? taskId) => new(taskId, "interpretation", "interpreter");
}

/// <summary>Where calls are kept.</summary>
public interface ILlmLedger
{
    /// <summary>Keeps a call.</summary>
    Task AddAsync(LlmCall call, CancellationToken cancellationToken);
}
