using Catalyst.Llm.Ledger;

namespace Catalyst.Llm;

/// <summary>Which models think. Keys are not here: see <see cref="ProviderKeys"/>.</summary>
public sealed class LlmOptions
{
    /// <summary>The provider that is asked first; null takes the first one with a key or an address.</summary>
    public string? Provider { get; set; }

    /// <summary>Its model; null takes the provider's own.</summary>
    public string? Model { get; set; }

    /// <summary>Who is asked when it fails, in this order, as <c>provider</c> or <c>provider/model</c>.</summary>
    public IReadOnlyList<string> Fallback { get; set; } = [];

    /// <summary>Address of the API by provider; a provider that is not here has its public one.</summary>
    public IReadOnlyDictionary<string, string> Addresses { get; set; } = new Dictionary<string, string>();

    /// <summary>How long one answer may take, its retries included.</summary>
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(180);

    /// <summary>How long all attempts at one message may take together; then the built-in reader reads it.</summary>
    public TimeSpan ReadingTimeout { get; set; } = TimeSpan.FromSeconds(230);

    /// <summary>Calls to one provider at the same time.</summary>
    public int MaxConcurrentCalls { get; set; } = 4;

    /// <summary>What models cost; the cost of those that are not here is unknown.</summary>
    public IReadOnlyList<LlmPrice> Prices { get; set; } = [];

    /// <summary>Times that a call is repeated after 408, 429, 5xx or a broken connection.</summary>
    public int Retries { get; set; } = 2;
}

/// <summary>Says which key of the configuration is wrong before anything starts.</summary>
internal static class LlmOptionsValidator
{
    /// <exception cref="LlmConfigurationException">Something cannot be used; the message names its key.</exception>
    public static void Check(LlmOptions options, ProviderKeys keys)
    {
        Require(options.MaxConcurrentCalls is >= 1 and <= 1000,
            $"llm.max_concurrent_calls is {options.MaxConcurrentCalls}; it must be 1 to 1000.");
        Require(options.Retries is >= 0 and <= 10, $"llm.retries is {options.Retries}; it must be 0 to 10.");
        Require(options.CallTimeout >= TimeSpan.FromSeconds(1) && options.CallTimeout <= TimeSpan.FromHours(1),
            $"llm.call_timeout_seconds is {options.CallTimeout.TotalSeconds:0}; it must be between 1 and 3600.");
        ModelChoice.Of(options, keys);
    }

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new LlmConfigurationException(message);
        }
    }
}

/// <summary>Something about models cannot be used; the message names the key.</summary>
public sealed class LlmConfigurationException(string message) : Exception(message);
