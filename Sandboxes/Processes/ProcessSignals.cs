using System.Runtime.InteropServices;

namespace Catalyst.Sandboxes.Processes;

/// <summary>Asks processes to end, or makes them. One that has ended meanwhile is no error.</summary>
internal static class ProcessSignals
{
    private const int TerminateSignal = 15;
    private const int KillSignal = 9;

    public static void Terminate(int pid) => _ = kill(pid, TerminateSignal);

    public static void Kill(int pid) => _ = kill(pid, KillSignal);

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int kill(int pid, int signal);
}
