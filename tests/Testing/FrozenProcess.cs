using System.Diagnostics;
using System.Globalization;

namespace Catalyst.Testing;

/// <summary>
/// A process and its children that are stopped (<c>SIGSTOP</c>) until this is disposed: alive, holding their connections, answering
/// nothing.
/// </summary>
public sealed class FrozenProcess : IDisposable
{
    private readonly IReadOnlyList<int> _pids;

    private FrozenProcess(IReadOnlyList<int> pids) => _pids = pids;

    /// <summary>Stops <paramref name="pid"/> first, so that it starts no child meanwhile.</summary>
    public static FrozenProcess WithChildren(int pid)
    {
        Signal("-STOP", [pid]);
        var children = Children(pid);
        Signal("-STOP", children);
        return new FrozenProcess([pid, .. children]);
    }

    /// <summary>Lets them go on.</summary>
    public void Dispose() => Signal("-CONT", _pids);

    private static List<int> Children(int pid)
    {
        var found = new List<int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            try
            {
                if (int.TryParse(Path.GetFileName(folder), out var child))
                {
                    var stat = File.ReadAllText(Path.Combine(folder, "stat"));
                    var parent = stat[(stat.LastIndexOf(')') + 2)..].Split(' ', 3)[1];
                    if (parent == pid.ToString(CultureInfo.InvariantCulture))
                    {
                        found.Add(child);
                    }
                }
            }
            catch (IOException)
            {
                // It ended while being looked at.
            }
        }

        return found;
    }

    private static void Signal(string signal, IReadOnlyList<int> to)
    {
        if (to.Count > 0)
        {
            using var kill = Process.Start("kill", [signal, .. to.Select(pid => pid.ToString(CultureInfo.InvariantCulture))]);
            kill.WaitForExit();
        }
    }
}
