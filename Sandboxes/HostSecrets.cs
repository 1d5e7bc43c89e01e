using System.Runtime.InteropServices;

namespace Catalyst.Sandboxes;

/// <summary>
/// Keeps what a server was given, such as passwords in its environment, from the commands that it runs. Where bubblewrap does not work
/// these are neighbours of the same user, who could otherwise read the server's environment and memory in /proc.
/// </summary>
public static class HostSecrets
{
    private const int SetDumpable = 4;

    /// <summary>
    /// Closes this process to others of its user, before it runs anything; what it starts is as open as ever. Without effect elsewhere than
    /// on Linux.
    /// </summary>
    /// <remarks>.NET's own dumps need it open: <c>DOTNET_DbgEnableMiniDump=1</c> asks for them and is obeyed.</remarks>
    /// <exception cref="InvalidOperationException">The system refuses.</exception>
    public static void Close()
    {
        if (OperatingSystem.IsLinux() && Environment.GetEnvironmentVariable("DOTNET_DbgEnableMiniDump") != "1"
            && prctl(SetDumpable, 0, 0, 0, 0) != 0)
        {
            throw new InvalidOperationException(
                $"This process cannot be closed to others of its user (prctl: error {Marshal.GetLastPInvokeError()}).");
        }
    }

    [DllImport("libc", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int prctl(int option, nuint second, nuint third, nuint fourth, nuint fifth);
}
