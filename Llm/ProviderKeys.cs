namespace Catalyst.Llm;

/// <summary>
/// The keys of providers, from environment variables or from files that these name (<c>ANTHROPIC_API_KEY_FILE</c>). They are nowhere else:
/// not in options, logs, events or prompts.
/// </summary>
public sealed class ProviderKeys
{
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    /// <param name="variable">Value of an environment variable, or null.</param>
    /// <exception cref="LlmConfigurationException">A file that a variable names cannot be read.</exception>
    public ProviderKeys(Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        foreach (var provider in Providers.LlmProviders.All)
        {
            if (Read(variable, provider.KeyVariable) is { } key)
            {
                _keys[provider.Name] = key;
            }
        }
    }

    /// <summary>The key of a provider, or null.</summary>
    internal string? Of(string provider) => _keys.GetValueOrDefault(provider);

    /// <summary>A text without any key, for messages and logs: some servers repeat the key that they refuse.</summary>
    internal string Scrub(string text) => _keys.Values.Where(key => key.Length >= 8)
        .Aggregate(text, (clean, key) => clean.Replace(key, "***", StringComparison.Ordinal));

    private static string? Read(Func<string, string?> variable, string name)
    {
        if (variable(name) is { } value && !string.IsNullOrWhiteSpace(value))
        {
            return Checked(value, name);
        }

        if (variable(name + "_FILE") is not { } file || string.IsNullOrWhiteSpace(file))
        {
            return null;
        }

        try
        {
            return Checked(File.ReadAllText(file), name + "_FILE");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new LlmConfigurationException($"{name}_FILE names {file}, which cannot be read: {exception.Message}");
        }
    }

    private static string Checked(string text, string name)
    {
        var key = text.Trim();
        return key.Length > 0 && key.All(c => c is > ' ' and < '\u007f') ? key
            : throw new LlmConfigurationException($"{name} holds no key: it is empty, or has characters that no key has.");
    }
}
