using System.Collections;
using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Catalyst.Silo.Configuration;

/// <summary>
/// Where a process of Catalyst finds its files and its configuration: <c>CATALYST_ROOT</c>, <c>CATALYST_HOME</c>, <c>CATALYST_CONFIG</c>.
/// </summary>
public sealed record CatalystEnvironment(CatalystPaths Paths, CatalystConfig Config)
{
    private const int DefaultApiPort = 8001;

    /// <exception cref="ConfigException">The configuration holds mistakes.</exception>
    public static CatalystEnvironment Read(IConfiguration configuration)
    {
        var root = Named(configuration, "CATALYST_ROOT") is { } checkout ? Path.GetFullPath(checkout) : Directory.GetCurrentDirectory();
        var home = Path.GetFullPath(Named(configuration, "CATALYST_HOME") ?? Path.Combine(root, ".catalyst"));
        Places.Check(home, Path.GetTempPath());
        var file = Named(configuration, "CATALYST_CONFIG") ?? Path.Combine(root, "config.yaml");
        return new CatalystEnvironment(new CatalystPaths(home), CatalystConfigLoader.Load(file, Variables()));
    }

    /// <summary>The port of the API, which is part of the addresses of previews, for a silo that has no API of its own.</summary>
    /// <exception cref="ConfigException"><c>PORT</c> is no port.</exception>
    public static int ApiPort(IConfiguration configuration) => Named(configuration, "PORT") switch
    {
        null => DefaultApiPort,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535 => port,
        var text => throw new ConfigException($"PORT is '{text}'; it must be the port of the API, from 1 to 65535."),
    };

    private static string? Named(IConfiguration configuration, string name) => configuration[name] is { Length: > 0 } value ? value : null;

    private static Dictionary<string, string> Variables() => Environment.GetEnvironmentVariables()
        .Cast<DictionaryEntry>()
        .ToDictionary(v => (string)v.Key, v => (string?)v.Value ?? string.Empty, StringComparer.Ordinal);
}
