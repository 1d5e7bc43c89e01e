namespace Catalyst.Previews.Processes;

/// <summary>Starts and finds labelled process trees; the sandbox stands behind it.</summary>
public interface IPreviewProcessHost
{
    /// <summary>Starts a process under the label of the task. It outlives the caller.</summary>
    Task<IPreviewProcess> StartAsync(PreviewCommand command, CancellationToken cancellationToken);

    /// <summary>Ends every preview process of the task, whoever started it: asked first, forced after <paramref name="grace"/>.</summary>
    Task StopAsync(Guid taskId, TimeSpan grace, CancellationToken cancellationToken);

    /// <summary>Process ids of preview processes by task, also of those that an earlier server started.</summary>
    IReadOnlyDictionary<Guid, IReadOnlyList<int>> Running();
}

/// <summary>What to start.</summary>
/// <param name="Directory">The release; the only place that the application may write to.</param>
public sealed record PreviewCommand(
    Guid TaskId,
    string Directory,
    string WorkingDirectory,
    IReadOnlyList<string> Command,
    IReadOnlyDictionary<string, string> Environment,
    int MemoryMegabytes);

/// <summary>A started process.</summary>
public interface IPreviewProcess
{
    int Pid { get; }

    /// <summary>Completes when it ends, with why.</summary>
    Task<string> Ended { get; }

    /// <summary>Its last lines.</summary>
    string Tail();
}
