using Catalyst.Grains.Interfaces.Previews;

namespace Catalyst.Previews;

/// <summary>Runs applications. One driver for each way: processes, containers.</summary>
/// <remarks>Every method may be repeated; after a crash of the server the driver finds what it runs by the task's label.</remarks>
public interface IPreviewDriver
{
    /// <summary>The deployment mode's name, e.g. <c>process</c>.</summary>
    string Mode { get; }

    /// <summary>Starts the application on <paramref name="port"/> and answers when it is healthy.</summary>
    /// <exception cref="PreviewFailedException">It ended or was not healthy in time; nothing of it runs any more.</exception>
    /// <exception cref="OperationCanceledException">The server is ending, and the application with it; that is no failure.</exception>
    Task<PreviewHandle> StartAsync(PreviewSpec spec, int port, CancellationToken cancellationToken);

    /// <summary>
    /// Completes when the application that this server started for the task ends by itself, with why and what it printed last. Never when
    /// it is stopped, or when an earlier server started it.
    /// </summary>
    Task<string> EndedAsync(Guid taskId);

    /// <summary>Stops everything that runs for the task; nothing when nothing does.</summary>
    Task StopAsync(Guid taskId, CancellationToken cancellationToken);

    /// <summary>Stops everything and starts nothing more: the server is ending.</summary>
    Task CloseAsync(CancellationToken cancellationToken);

    /// <summary>Whether the application that <paramref name="handle"/> names still runs.</summary>
    Task<bool> IsRunningAsync(Guid taskId, PreviewHandle handle, CancellationToken cancellationToken);

    /// <summary>
    /// Whether it is the task's own application, and no other program, that listens on <paramref name="port"/> of this machine.
    /// </summary>
    Task<bool> ServesAsync(Guid taskId, int port, CancellationToken cancellationToken);

    /// <summary>The tasks for which anything runs.</summary>
    Task<IReadOnlyList<Guid>> ListOwnedAsync(CancellationToken cancellationToken);
}

/// <summary>A running application.</summary>
public sealed record PreviewHandle(int Pid, int Port);

/// <summary>An application did not become a preview; the message holds what it printed last.</summary>
public sealed class PreviewFailedException(string message) : Exception(message);
