using Catalyst.Sandboxes;

namespace Catalyst.Agents.Testing;

/// <summary>Asks the package registry for known vulnerabilities; where it cannot be asked, that is what the result says.</summary>
internal static class DependencyAudit
{
    private static readonly string[] Command =
        ["npm", "audit", "--json", "--package-lock-only", "--fetch-retries=0", "--fetch-timeout=8000"];

    public static async Task<AuditResult> RunAsync(
        ISandbox sandbox, Guid taskId, AppComponent component, string directory, CancellationToken cancellationToken)
    {
        if (Path.GetFileName(component.LockFile) != "package-lock.json")
        {
            return AuditResult.Because(component.Name, $"no audit is known for {component.LockFile}");
        }

        var result = await sandbox.RunAsync(
            new SandboxCommand(
                taskId, "audit", directory, Command,
                new Dictionary<string, string>(StringComparer.Ordinal) { ["NO_UPDATE_NOTIFIER"] = "1" },
                new SandboxLimits(TimeSpan.FromSeconds(15), 1L << 30, 8L << 20, 512), [], Network: true),
            null, cancellationToken);
        return AuditResult.Read(component.Name, result.Output);
    }
}
