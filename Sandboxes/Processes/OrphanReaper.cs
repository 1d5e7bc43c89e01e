using System.Runtime.InteropServices;
using Microsoft.Extensions.Hosting;

namespace Catalyst.Sandboxes.Processes;

/// <summary>
/// In a container the server is often its first process, to which everything falls that has lost its parent: what a command left in the
/// background would stay in the process table for ever once it ends. An init of the engine's would do it too, but holds the environment
/// open for all to read.
/// </summary>
internal sealed class OrphanReaper(TimeProvider time) : BackgroundService
{
    private const int FirstProcess = 1;
    private const int DoNotWait = 1;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // .NET looks after the processes that it started itself at once; who is dead at two looks is nobody's.
        HashSet<int> dead = [];
        while (Environment.ProcessId == FirstProcess && !stoppingToken.IsCancellationRequested)
        {
            var now = DeadChildren(Environment.ProcessId);
            foreach (var orphan in now.Where(dead.Contains))
            {
                _ = waitpid(orphan, IntPtr.Zero, DoNotWait);
            }

            dead = now;
            await Task.Delay(Interval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    internal static HashSet<int> DeadChildren(int parent) =>
        [.. ProcessTable.Ids().Where(pid => ProcessTable.Read(pid) is { State: 'Z', Parent: var of } && of == parent)];

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int waitpid(int pid, IntPtr status, int options);
}
