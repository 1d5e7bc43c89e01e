namespace Catalyst.Llm.Providers;

/// <summary>Someone who serves models. Adding one is one class, and its line in <see cref="LlmProviders"/>.</summary>
internal interface ILlmProvider
{
    /// <summary>As it is named in the configuration.</summary>
    string Name { get; }

    /// <summary>Another name that means it, or null.</summary>
    string? OtherName { get; }

    /// <summary>Environment variable of its key.</summary>
    string KeyVariable { get; }

    /// <summary>Environment variable of its address.</summary>
    string AddressVariable { get; }

    /// <summary>Whether it is its address that makes it usable, and not its key.</summary>
    bool NeedsAddress { get; }

    /// <summary>The model that is taken where none is named; null where nobody can know.</summary>
    string? DefaultModel { get; }

    /// <param name="address">Null for its public one.</param>
    /// <param name="http">With the retries; the library's own are off.</param>
    IChatClient Create(string model, string? key, Uri? address, HttpClient http);

    /// <summary>What has to be set to use it.</summary>
    string Needs => NeedsAddress ? AddressVariable : KeyVariable;
}

/// <summary>All that are known, in the order in which they are taken.</summary>
internal static class LlmProviders
{
    public static IReadOnlyList<ILlmProvider> All { get; } = [new AnthropicProvider(), new OpenAiProvider(), new CompatibleProvider()];
}
