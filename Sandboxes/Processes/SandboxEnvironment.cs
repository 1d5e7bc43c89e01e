using System.Globalization;

namespace Catalyst.Sandboxes.Processes;

/// <summary>The whole environment of a sandboxed command: an allow-list, so that no secret of the host can be in it.</summary>
internal static class SandboxEnvironment
{
    /// <summary>Variables of the host that say where programs and registries are, never who the user is.</summary>
    private static readonly string[] FromHost = ["PATH", "LANG", "LC_ALL", "TZ", "NODE_EXTRA_CA_CERTS", "SSL_CERT_FILE", "SSL_CERT_DIR"];

    /// <summary>Share of the memory limit that V8's heap may take; buffers, code and WebAssembly memory need the rest.</summary>
    private const double HeapShare = 0.75;

    public static Dictionary<string, string> For(SandboxCommand command, IReadOnlyDictionary<string, string> label, string home)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in command.Network ? FromHost.Concat(LoopbackProxy.Variables) : FromHost)
        {
            if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } value)
            {
                environment[name] = value;
            }
        }

        LoopbackProxy.Avoid(environment);
        environment["HOME"] = home;
        environment["TMPDIR"] = Path.Combine(home, "tmp");
        environment["npm_config_cache"] = Path.Combine(home, ".npm");
        environment["npm_config_update_notifier"] = "false";

        // Tests and builds need packages that a machine's own configuration may leave out.
        environment["npm_config_include"] = "dev";
        environment["NODE_OPTIONS"] = $"--max-old-space-size={(long)(command.Limits.MemoryBytes * HeapShare / (1 << 20))}".ToString(
            CultureInfo.InvariantCulture);
        foreach (var (name, value) in command.Environment)
        {
            environment[name] = value;
        }

        foreach (var (name, value) in label)
        {
            environment[name] = value;
        }

        return environment;
    }
}
