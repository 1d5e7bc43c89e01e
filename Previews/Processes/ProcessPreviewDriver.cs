using System.Collections.Concurrent;
using System.Globalization;
using Catalyst.Grains.Interfaces.Previews;
using Catalyst.Sandboxes;
using Microsoft.Extensions.Options;

namespace Catalyst.Previews.Processes;

/// <summary>Runs an application as a process tree of this machine, on one port.</summary>
internal sealed class ProcessPreviewDriver(PreviewProcesses processes, PreviewHealthProbe probe, IOptions<PreviewOptions> options)
    : IPreviewDriver
{
    private readonly ConcurrentDictionary<Guid, ISandboxedProcess> _started = new();

    /// <summary>The listening sockets of applications for which the process table said whose they are.</summary>
    private readonly ConcurrentDictionary<(Guid Task, int Port), IReadOnlySet<string>> _sockets = new();
    private volatile bool _closed;

    public string Mode => "process";

    public async Task<PreviewHandle> StartAsync(PreviewSpec spec, int port, CancellationToken cancellationToken)
    {
        var directory = Path.GetFullPath(Path.Combine(spec.Directory, spec.WorkingDirectory));
        if (!(directory + "/").StartsWith(Path.GetFullPath(spec.Directory).TrimEnd('/') + "/", StringComparison.Ordinal))
        {
            throw new PreviewFailedException(
                $"The application's working directory '{spec.WorkingDirectory}' is outside of the application. "
                + "Correct it in its manifest.");
        }

        ThrowIfClosed();

        // What an earlier attempt started; its port may be another one.
        await StopAsync(spec.TaskId, cancellationToken);

        if (!PreviewPorts.IsFree(port))
        {
            // Its answers would be taken for the application's.
            throw new PreviewFailedException(
                $"Port {port} is in use by another program. End that program or change preview.process.port_range, then deploy again.");
        }

        var environment = new Dictionary<string, string>(spec.Environment, StringComparer.Ordinal)
        {
            [spec.PortVariable] = port.ToString(CultureInfo.InvariantCulture),
        };
        var process = await processes.StartAsync(spec, directory, environment, options.Value.MemoryMegabytes, cancellationToken);
        try
        {
            var healthy = await probe.WaitAsync(
                port, spec.HealthPath, process.Completion, process.Tail, options.Value.HealthTimeout, cancellationToken);

            // Who was told to end has not failed, and who began too late to be told ends here.
            ThrowIfClosed();
            if (healthy)
            {
                if (PreviewPorts.IsHeldBy(port, processes.Running().GetValueOrDefault(spec.TaskId, [])) != false)
                {
                    _started[spec.TaskId] = process;
                    return new PreviewHandle(process.Pid, port);
                }

                await StopAsync(spec.TaskId, CancellationToken.None);
                throw new PreviewFailedException($"Another program took port {port} at the same moment. Deploy again to get another port.");
            }
        }
        catch
        {
            // Cancelled or worse: nobody would know of the process.
            await StopAsync(spec.TaskId, CancellationToken.None);
            throw;
        }

        var why = process.Completion.IsCompletedSuccessfully
            ? $"The application ended right after its start ({PreviewProcesses.Describe(await process.Completion)})."
            : $"The application did not answer {spec.HealthPath} on port {port} within {options.Value.HealthTimeout.TotalSeconds:0} s of "
                + $"printing something new, and at most {PreviewHealthProbe.Limit(options.Value.HealthTimeout).TotalSeconds:0} s in all.";
        why = WithOutput(why, process);
        await StopAsync(spec.TaskId, CancellationToken.None);
        throw new PreviewFailedException(why);
    }

    public async Task<string> EndedAsync(Guid taskId)
    {
        if (_started.TryGetValue(taskId, out var process))
        {
            var how = PreviewProcesses.Describe(await process.Completion);
            if (_started.TryRemove(new(taskId, process)))
            {
                return WithOutput($"The application ended by itself ({how}).", process);
            }
        }

        return await new TaskCompletionSource<string>().Task;
    }

    public Task StopAsync(Guid taskId, CancellationToken cancellationToken)
    {
        _started.TryRemove(taskId, out _);
        foreach (var served in _sockets.Keys.Where(served => served.Task == taskId))
        {
            _sockets.TryRemove(served, out _);
        }

        return processes.StopAsync(taskId, options.Value.StopTimeout, cancellationToken);
    }

    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        _closed = true;
        await Task.WhenAll(processes.Running().Keys.Select(taskId => StopAsync(taskId, cancellationToken)));
    }

    private void ThrowIfClosed()
    {
        if (_closed)
        {
            throw new OperationCanceledException("The server is ending; the preview starts with the next one.");
        }
    }

    private static string WithOutput(string why, ISandboxedProcess process) =>
        process.Tail() is { Length: > 0 } tail ? $"{why} It last printed:\n{tail}" : $"{why} It printed nothing.";

    /// <summary>The label must still be on that process id: after a crash the number may belong to another program.</summary>
    public Task<bool> IsRunningAsync(Guid taskId, PreviewHandle handle, CancellationToken cancellationToken) =>
        Task.FromResult(processes.Runs(taskId, handle.Pid) && !PreviewPorts.IsFree(handle.Port));

    public Task<bool> ServesAsync(Guid taskId, int port, CancellationToken cancellationToken)
    {
        // Asked for each connection, so the process table is read only when the port has got another listener.
        var sockets = PreviewPorts.Listeners(port);
        if (sockets.Count > 0 && _sockets.TryGetValue((taskId, port), out var known) && known.SetEquals(sockets))
        {
            return Task.FromResult(true);
        }

        var serves = processes.Running().TryGetValue(taskId, out var pids) && PreviewPorts.IsHeldBy(port, pids) == true;
        if (serves)
        {
            _sockets[(taskId, port)] = sockets;
        }
        else
        {
            _sockets.TryRemove((taskId, port), out _);
        }

        return Task.FromResult(serves);
    }

    public Task<IReadOnlyList<Guid>> ListOwnedAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Guid>>([.. processes.Running().Keys]);
}
