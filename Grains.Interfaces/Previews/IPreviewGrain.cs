using Orleans.Concurrency;

namespace Catalyst.Grains.Interfaces.Previews;

/// <summary>State of a preview.</summary>
public enum PreviewStatus
{
    Starting,
    Deployed,
    Failed,
    Stopped,
    Expired,

    /// <summary>Another version of its project runs instead; it can be gone back to.</summary>
    Superseded,
}

/// <summary>Health of a deployed preview.</summary>
public enum PreviewHealth
{
    Unknown,
    Healthy,
    Unhealthy,
    Unreachable,
}

/// <summary>What to run: an application already built in <paramref name="Directory"/>.</summary>
/// <param name="Directory">Absolute path of the release: the built application with its dependencies, owned by the preview.</param>
/// <param name="Command">Program and arguments, run in <see cref="WorkingDirectory"/>.</param>
/// <param name="WorkingDirectory">Relative to <paramref name="Directory"/>.</param>
/// <param name="Environment">Variables for the application; no secret of the host.</param>
/// <param name="PortVariable">The variable that tells the application its port, e.g. <c>PORT</c>.</param>
/// <param name="HealthPath">Answers 2xx when the application is ready, e.g. <c>/health</c>.</param>
/// <param name="ApiPath">Where its API begins, e.g. <c>/api</c>.</param>
/// <param name="DataDirectory">Absolute path of what the application stores; null when it stores nothing.</param>
/// <param name="BaseTaskId">The task whose application this one changes, and whose data it goes on with; null for a new one.</param>
[GenerateSerializer, Immutable, Alias("catalyst.PreviewSpec")]
public sealed record PreviewSpec(
    [property: Id(0)] Guid TaskId,
    [property: Id(1)] Guid ProjectId,
    [property: Id(2)] string ProjectSlug,
    [property: Id(3)] string Commit,
    [property: Id(4)] string Directory,
    [property: Id(5)] string WorkingDirectory,
    [property: Id(6)] IReadOnlyList<string> Command,
    [property: Id(7)] IReadOnlyDictionary<string, string> Environment,
    [property: Id(8)] string PortVariable,
    [property: Id(9)] string HealthPath,
    [property: Id(10)] string ApiPath,
    [property: Id(11)] string? DataDirectory = null,
    [property: Id(12)] Guid? BaseTaskId = null);

/// <summary>A preview as the API shows it.</summary>
[GenerateSerializer, Immutable, Alias("catalyst.PreviewSnapshot")]
public sealed record PreviewSnapshot(
    [property: Id(0)] Guid TaskId,
    [property: Id(1)] string ProjectSlug,
    [property: Id(2)] string PreviewUrl,
    [property: Id(3)] string FallbackUrl,
    [property: Id(4)] string BackendUrl,
    [property: Id(5)] PreviewStatus Status,
    [property: Id(6)] PreviewHealth HealthStatus,
    [property: Id(7)] string DeploymentMode,
    [property: Id(8)] int Port,
    [property: Id(9)] string? Error,
    [property: Id(10)] DateTimeOffset DeployedAt,
    [property: Id(11)] DateTimeOffset ExpiresAt,
    [property: Id(12)] DateTimeOffset? LastHealthCheck);

/// <summary>One task's preview: owns its port, its processes, its URLs, its health and its end. Keyed by the task's id.</summary>
[Alias("catalyst.IPreviewGrain")]
public interface IPreviewGrain : IGrainWithGuidKey
{
    /// <summary>
    /// Starts the application and answers when it is healthy, or has failed to be; or that it is starting, when its silo ends and the next
    /// will start it. The same commit twice is one preview.
    /// </summary>
    [Alias("Deploy")]
    Task<PreviewSnapshot> DeployAsync(PreviewSpec spec);

    [AlwaysInterleave, Alias("Get")]
    Task<PreviewSnapshot?> GetAsync();

    /// <summary>Stops and starts it on its port. Null when there is none.</summary>
    [Alias("Restart")]
    Task<PreviewSnapshot?> RestartAsync();

    /// <summary>
    /// Stops it for another version of its project; what was built stays, and its data as it is now. False when it did not run.
    /// </summary>
    /// <param name="copyTo">Where the other version goes on with a copy of the data; null when it has its own.</param>
    [Alias("Supersede")]
    Task<bool> SupersedeAsync(Guid projectId, string? copyTo);

    /// <summary>Starts a superseded one again, with its own data. Null when it is not superseded, or nothing of it is left.</summary>
    [Alias("Resume")]
    Task<PreviewSnapshot?> ResumeAsync();

    /// <summary>Takes back what a task that was cancelled has deployed: the version before runs again.</summary>
    [Alias("Withdraw")]
    Task WithdrawAsync();

    /// <summary>Stops the process tree and frees everything, but what the application stores. False when there was none.</summary>
    [Alias("Delete")]
    Task<bool> DeleteAsync(PreviewStatus final);

    /// <summary>After a start of the silo: adopts the process if it still answers, else starts it again; ends it when expired.</summary>
    [Alias("Reconcile")]
    Task ReconcileAsync();
}
