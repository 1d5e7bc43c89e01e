namespace Catalyst.Sandboxes;

/// <summary>
/// Keeps requests to this machine from a proxy, for which "localhost" is its own machine: by the environment variables that programs read.
/// </summary>
public static class LoopbackProxy
{
    private const string Everything = "*";

    private static readonly string[] Proxies = ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"];

    private static readonly string[] Exceptions = ["no_proxy", "NO_PROXY"];

    /// <summary>With a dot for programs that take a name for itself alone, in brackets for those that compare with an address.</summary>
    private static readonly string[] Loopback = ["localhost", ".localhost", "127.0.0.1", "::1", "[::1]"];

    /// <summary>All variables about proxies.</summary>
    internal static IReadOnlyList<string> Variables { get; } = [.. Proxies, .. Exceptions];

    /// <summary>From now on neither this process nor what it starts asks a proxy for this machine; call it before any request.</summary>
    public static void Avoid()
    {
        var environment = Variables.Where(name => Environment.GetEnvironmentVariable(name) is { Length: > 0 })
            .ToDictionary(name => name, name => Environment.GetEnvironmentVariable(name)!, StringComparer.Ordinal);
        Avoid(environment);
        foreach (var name in Variables)
        {
            Environment.SetEnvironmentVariable(name, environment.GetValueOrDefault(name));
        }
    }

    /// <summary>The same in the environment of a command. Exceptions that a person made stay.</summary>
    internal static void Avoid(Dictionary<string, string> environment)
    {
        if (!Proxies.Any(environment.ContainsKey))
        {
            return;
        }

        // Programs read either name; what only one has goes for both.
        var made = Exceptions.Select(name => environment.GetValueOrDefault(name) ?? string.Empty)
            .FirstOrDefault(value => value.Trim().Length > 0, string.Empty);
        foreach (var name in Exceptions)
        {
            var own = Hosts(environment.GetValueOrDefault(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value : made);
            environment[name] = string.Join(',', own.Union(Loopback, StringComparer.OrdinalIgnoreCase));
            if (own.Contains(Everything))
            {
                // Not every program reads this, and those that do want it alone.
                Proxies.ToList().ForEach(proxy => environment.Remove(proxy));
            }
        }
    }

    private static string[] Hosts(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
