namespace Catalyst.Silo.Configuration;

/// <summary>Which language models think. Their keys are never here, only in the environment or in files that it names.</summary>
public sealed class LlmSection
{
    /// <summary>anthropic, openai, or compatible (emergent); empty: the first that has a key or an address.</summary>
    public string? Provider { get; set; }

    public string? Model { get; set; }

    /// <summary>provider or provider/model; empty: every other provider that has a key.</summary>
    public string[] Fallback { get; set; } = [];

    /// <summary>Of a server that speaks OpenAI's chat completions.</summary>
    public string? BaseUrl { get; set; }

    public string? AnthropicUrl { get; set; }

    public string? OpenaiUrl { get; set; }

    /// <summary>How long one answer may take.</summary>
    public int CallTimeoutSeconds { get; set; } = 180;

    /// <summary>Calls to one provider at the same time.</summary>
    public int MaxConcurrentCalls { get; set; } = 4;

    public int Retries { get; set; } = 2;

    /// <summary>Each: provider/model, the day from which on it holds, US dollars for a million tokens read, written, read from the
    /// cache.</summary>
    public string[] Prices { get; set; } = [];
}
