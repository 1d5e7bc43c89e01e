using Catalyst.Llm.Ledger;
using Catalyst.Llm.Pipeline;
using Catalyst.Llm.Providers;
using Microsoft.Extensions.Logging;

namespace Catalyst.Llm;

/// <summary>Makes the chain of clients that every call goes through, one concern after the other.</summary>
internal static class LlmBroker
{
    /// <summary>Null when no model is configured.</summary>
    public static IChatClient? Create(
        LlmOptions options, ProviderKeys keys, ILlmLedger? ledger, TimeProvider time, ILoggerFactory logging)
    {
        var chain = ModelChoice.Of(options, keys);
        if (chain.Count == 0)
        {
            return null;
        }

        var logger = logging.CreateLogger(typeof(LlmBroker).Namespace!);
        var places = chain.Select(c => c.Provider).Distinct()
            .ToDictionary(provider => provider, _ => new SemaphoreSlim(options.MaxConcurrentCalls));
        return new FallbackChatClient(
            [.. chain.Select(c => (c.ToString(), Candidate(c, places[c.Provider], options, keys, ledger, time, logger)))]);
    }

    private static IChatClient Candidate(
        ModelName name, SemaphoreSlim places, LlmOptions options, ProviderKeys keys, ILlmLedger? ledger, TimeProvider time,
        ILogger logger)
    {
        var address = options.Addresses.GetValueOrDefault(name.Provider.Name) is { } text ? new Uri(text) : null;
        var http = new HttpClient(new RetryHandler(options.Retries, time, new SocketsHttpHandler
        {
            // An address behind a name may change while a silo runs for months.
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            AllowAutoRedirect = false,
        })) { Timeout = Timeout.InfiniteTimeSpan };
        return new ChatClientBuilder(name.Provider.Create(name.Model, keys.Of(name.Provider.Name), address, http))
            .Use(inner => new CheckedChatClient(inner))
            .Use(inner => new ConcurrencyChatClient(inner, places))
            .Use(inner => new LedgerChatClient(inner, name, options.Prices, ledger, time, logger))
            .Use(inner => new TimeLimitChatClient(inner, options.CallTimeout, time))
            .Use(inner => new PlainErrorsChatClient(inner, keys))
            .Use(inner => new WholeAnswerChatClient(inner))
            .Build();
    }
}
