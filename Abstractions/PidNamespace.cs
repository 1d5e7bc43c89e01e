using System.Security.Cryptography;
using System.Text;

namespace Catalyst;

/// <summary>
/// The process table that this process is in: the machine's current boot, and the container if it is in one. What a process id means, and
/// whether a process is alive, can be told only within one table, while a home or a database may be shared far beyond it.
/// </summary>
public static class PidNamespace
{
    private const int Length = 8;

    /// <summary>Short and fit for a file's name; null where the system does not tell.</summary>
    public static string? Id { get; } = Read();

    private static string? Read()
    {
        const string Boot = "/proc/sys/kernel/random/boot_id", Namespace = "/proc/self/ns/pid";
        try
        {
            return File.Exists(Boot) && new FileInfo(Namespace).LinkTarget is { } pids
                ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(File.ReadAllText(Boot) + pids)))[..Length]
                : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
