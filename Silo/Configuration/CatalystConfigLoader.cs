using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Catalyst.Silo.Configuration;

/// <summary>The configuration cannot be used. The message lists every mistake with file, line and what would be right.</summary>
public sealed class ConfigException(string message) : Exception(message);

/// <summary>Reads config.yaml, then the environment over it.</summary>
public static class CatalystConfigLoader
{
    /// <summary>Every key can be overridden by its path, e.g. <c>CATALYST__PREVIEW__DOMAIN</c>.</summary>
    private const string Prefix = "CATALYST__";

    /// <summary>Larger files are refused: a configuration has a few dozen lines.</summary>
    private const long MaxBytes = 1024 * 1024;

    /// <summary>Well-known variables of the original stack.</summary>
    private static readonly (string Variable, string[] Keys)[] WellKnown =
    [
        ("CATALYST_ROLES", ["cluster", "roles"]),
        ("CATALYST_ADVERTISED_ADDRESS", ["cluster", "advertised_address"]),
        ("ORCHESTRATION_MODE", ["orchestration", "mode"]),
        ("RABBITMQ_URL", ["orchestration", "event_driven", "rabbitmq_url"]),
        ("POSTGRES_URL", ["storage", "databases", "postgres", "url"]),
        ("MONGO_URL", ["storage", "databases", "mongodb", "url"]),
        ("DB_NAME", ["storage", "databases", "mongodb", "database"]),
        ("GIT_STORAGE_MODE", ["storage", "git", "mode"]),
        ("GITHUB_ORG", ["storage", "git", "github_org"]),
        ("PREVIEW_MODE", ["preview", "mode"]),
        ("PREVIEW_DOMAIN", ["preview", "domain"]),
        ("PREVIEW_SCHEME", ["preview", "scheme"]),
        ("PREVIEW_RELAY_PORT", ["preview", "relay", "port"]),
        ("PREVIEW_RELAY_KEY", ["preview", "relay", "key"]),
        ("DEFAULT_LLM_PROVIDER", ["llm", "provider"]),
        ("DEFAULT_LLM_MODEL", ["llm", "model"]),
        ("LLM_BASE_URL", ["llm", "base_url"]),
        ("ANTHROPIC_BASE_URL", ["llm", "anthropic_url"]),
        ("OPENAI_BASE_URL", ["llm", "openai_url"]),
    ];

    /// <summary>The configuration of <paramref name="file"/>, or the defaults when there is no such file.</summary>
    /// <exception cref="ConfigException">It holds mistakes.</exception>
    public static CatalystConfig Load(string file, IReadOnlyDictionary<string, string> environment)
    {
        var config = new CatalystConfig();
        var binder = new ConfigBinder(Path.GetFileName(file), name => environment.GetValueOrDefault(name));
        if (File.Exists(file))
        {
            if (new FileInfo(file).Length > MaxBytes)
            {
                throw new ConfigException($"{file} is larger than 1 MiB; it cannot be a configuration.");
            }

            Bind(binder, config, file);
        }

        foreach (var (variable, keys) in WellKnown)
        {
            if (environment.GetValueOrDefault(variable) is { Length: > 0 } value)
            {
                binder.Override(config, keys, value, variable);
            }
        }

        foreach (var (variable, value) in environment.Where(v => v.Key.StartsWith(Prefix, StringComparison.Ordinal))
            .OrderBy(v => v.Key, StringComparer.Ordinal))
        {
            binder.Override(config, variable[Prefix.Length..].ToLowerInvariant().Split("__"), value, variable);
        }

        binder.Refuse(UnusedSettings.Of(config));
        return binder.Errors.Count == 0
            ? config
            : throw new ConfigException(string.Join(
                $"{Environment.NewLine}  ", binder.Errors.Prepend($"The configuration has {binder.Errors.Count} mistake(s):")));
    }

    private static void Bind(ConfigBinder binder, CatalystConfig config, string file)
    {
        try
        {
            using var reader = new StreamReader(file);
            var yaml = new YamlStream();
            yaml.Load(reader);
            if (yaml.Documents.Count > 0)
            {
                binder.Bind(config, yaml.Documents[0].RootNode, string.Empty);
            }
        }
        catch (YamlException exception)
        {
            throw new ConfigException($"{Path.GetFileName(file)}:{exception.Start.Line}: not valid YAML: {exception.Message}");
        }
    }
}
