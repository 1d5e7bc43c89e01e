namespace Catalyst.Llm;

/// <summary>A model gave no answer that can be used; the message says why, without any key.</summary>
public class LlmException(string message) : Exception(message)
{
    /// <summary>What the answer took that cannot be used; null when nobody has told.</summary>
    public UsageDetails? Usage { get; init; }
}

/// <summary>No model of the chain gave one.</summary>
public sealed class NoModelAnsweredException(string message) : LlmException(message);
