using System.Globalization;

namespace Catalyst.Llm.Ledger;

/// <summary>What a model costs from a day on, in US dollars for a million tokens.</summary>
/// <param name="Model"><c>provider/model</c>, or <c>provider/*</c> for all models of a provider.</param>
/// <param name="Cached">For input that the provider read from its cache.</param>
public sealed record LlmPrice(string Model, DateOnly From, decimal Input, decimal Output, decimal Cached)
{
    private const decimal Million = 1_000_000m;

    /// <summary>Reads <c>anthropic/claude-sonnet-5-5 2026-01-01 3 15 0.3</c>; the last number may be missing.</summary>
    /// <exception cref="LlmConfigurationException">It is something else.</exception>
    public static LlmPrice Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length is 4 or 5 && parts[0].IndexOf('/', StringComparison.Ordinal) > 0
            && DateOnly.TryParseExact(parts[1], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)
            && Amount(parts[2]) is { } input && Amount(parts[3]) is { } output && Amount(parts[parts.Length > 4 ? 4 : 2]) is { } cached
                ? new LlmPrice(parts[0], from, input, output, cached)
                : throw new LlmConfigurationException($"llm.prices has '{text}'; an entry is a model, the day from which on it holds, and "
                    + "US dollars for a million tokens read, written, and read from the provider's cache: "
                    + "'anthropic/claude-sonnet-5-5 2026-01-01 3 15 0.3'.");
    }

    /// <summary>What a call costs; null when no price is known, or not all that it depends on.</summary>
    public static decimal? Of(IReadOnlyList<LlmPrice> prices, string model, UsageDetails? usage, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(prices);
        ArgumentNullException.ThrowIfNull(model);
        var all = $"{model.Split('/')[0]}/*";
        var price = prices.Where(p => (p.Model == model || p.Model == all) && p.From <= day)
            .OrderBy(p => p.Model == model).ThenBy(p => p.From).LastOrDefault();
        if (price is null || usage is not { InputTokenCount: { } read, OutputTokenCount: { } written })
        {
            return null;
        }

        var cached = Math.Clamp(usage.CachedInputTokenCount ?? 0, 0, read);
        return ((read - cached) * price.Input + cached * price.Cached + written * price.Output) / Million;
    }

    private static decimal? Amount(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null;
}
