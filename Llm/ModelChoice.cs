using Catalyst.Llm.Providers;

namespace Catalyst.Llm;

/// <summary>One model of one provider.</summary>
internal sealed record ModelName(ILlmProvider Provider, string Model)
{
    public override string ToString() => $"{Provider.Name}/{Model}";
}

/// <summary>Which models are asked, in this order.</summary>
internal static class ModelChoice
{
    /// <summary>None when nothing is configured.</summary>
    /// <exception cref="LlmConfigurationException">A provider is asked for that has no key, or that nobody knows.</exception>
    public static IReadOnlyList<ModelName> Of(LlmOptions options, ProviderKeys keys)
    {
        foreach (var (provider, address) in options.Addresses)
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            {
                throw new LlmConfigurationException(
                    $"{Find(provider).AddressVariable} must be an address such as https://models.example.test/v1.");
            }
        }

        var usable = LlmProviders.All.Where(p => IsUsable(p, options, keys)).ToList();
        var first = options.Provider is { Length: > 0 } name ? Usable(name, "DEFAULT_LLM_PROVIDER", options, keys)
            : usable.FirstOrDefault();
        if (first is null)
        {
            return options is { Model: null or "", Fallback: [] } ? []
                : throw new LlmConfigurationException("DEFAULT_LLM_MODEL or llm.fallback is set, but no provider can be used: set "
                    + $"{string.Join(" or ", LlmProviders.All.Select(p => p.Needs))}.");
        }

        List<ModelName> chain = [Named(first, options.Model, "DEFAULT_LLM_MODEL")];
        foreach (var entry in options.Fallback)
        {
            var parts = entry.Split('/', 2);
            chain.Add(Named(Usable(parts[0], "llm.fallback", options, keys), parts.Length > 1 ? parts[1] : null, "llm.fallback"));
        }

        if (options.Fallback.Count == 0)
        {
            chain.AddRange(usable.Where(p => p != first && p.DefaultModel is not null).Select(p => new ModelName(p, p.DefaultModel!)));
        }

        return chain;
    }

    private static bool IsUsable(ILlmProvider provider, LlmOptions options, ProviderKeys keys) =>
        provider.NeedsAddress ? options.Addresses.ContainsKey(provider.Name) : keys.Of(provider.Name) is not null;

    private static ILlmProvider Usable(string name, string source, LlmOptions options, ProviderKeys keys) =>
        Find(name, source) is var provider && IsUsable(provider, options, keys) ? provider
            : throw new LlmConfigurationException($"{source} names '{name}', but {provider.Needs} is not set.");

    private static ModelName Named(ILlmProvider provider, string? model, string source) =>
        new(provider, model is { Length: > 0 } ? model : provider.DefaultModel
            ?? throw new LlmConfigurationException(
                $"{source} does not say which model of '{provider.Name}' is meant; it has no usual one."));

    private static ILlmProvider Find(string name, string source = "") =>
        LlmProviders.All.FirstOrDefault(p => p.Name == name || p.OtherName == name)
            ?? throw new LlmConfigurationException(
                $"{source} names '{name}'; the providers are {string.Join(", ", LlmProviders.All.Select(p => p.Name))}.");
}
