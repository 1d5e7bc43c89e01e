using System.Security.Cryptography;
using System.Text;

namespace Catalyst;

/// <summary>Where Catalyst keeps what it makes. Everything is below one root, so that removing the root removes everything.</summary>
/// <param name="Root">Absolute path; <c>CATALYST_HOME</c>, by default <c>.catalyst</c> in the checkout.</param>
public sealed record CatalystPaths(string Root)
{
    public string Repositories => Path.Combine(Root, "repos");

    public string Worktrees => Path.Combine(Root, "worktrees");

    public string Previews => Path.Combine(Root, "previews");

    public string Data => Path.Combine(Root, "data");

    public string Artifacts => Path.Combine(Root, "artifacts");

    public string Logs => Path.Combine(Root, "logs");

    public string Cache => Path.Combine(Root, "cache");

    public string Postgres => Path.Combine(Root, "postgres");

    public string Run => Path.Combine(Root, "run");

    /// <summary>Labels the processes of this installation, so that two on one machine never touch each other's.</summary>
    public string HomeId => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Root)))[..16];

    /// <summary>The worktree of a task.</summary>
    public string Worktree(Guid taskId) => Path.Combine(Worktrees, taskId.ToString("N"));

    /// <summary>The release directory of a task's preview.</summary>
    public string Preview(Guid taskId) => Path.Combine(Previews, taskId.ToString("N"));

    /// <summary>What the application stores in the version of a project that a task made.</summary>
    public string DataOf(Guid projectId, Guid taskId) => Path.Combine(Data, projectId.ToString("N"), taskId.ToString("N"));

    /// <summary>A task's artifacts.</summary>
    public string ArtifactsOf(Guid taskId) => Path.Combine(Artifacts, taskId.ToString());

    /// <summary>A task's flow logs.</summary>
    public string LogsOf(Guid taskId) => Path.Combine(Logs, "tasks", taskId.ToString());
}
