using Catalyst.Sandboxes.Limits;

namespace Catalyst.Sandboxes.Tests;

/// <summary>
/// Version 2 of control groups as a tree of files, by the rules of the kernel's documentation (Documentation/admin-guide/cgroup-v2.rst).
/// </summary>
internal sealed class FakeKernel : IControlGroupFiles, IDisposable
{
    public FakeKernel(string controllers = "cpu memory pids")
    {
        Mount = Directory.CreateTempSubdirectory("catalyst-cgroups-").FullName;
        File.WriteAllText($"{Mount}/cgroup.subtree_control", controllers);
        Own = Mount + "/service";
        Make(Own);
    }

    public string Mount { get; }

    /// <summary>The group in which the server starts.</summary>
    public string Own { get; }

    /// <summary>As <c>/proc/self/mountinfo</c> tells of it.</summary>
    public string Mounts => $"24 1 0:22 / /proc rw - proc proc rw\n31 23 0:28 / {Mount} rw,nosuid - cgroup2 cgroup2 rw,nsdelegate\n";

    public static void Start(int process, string group) => File.AppendAllText($"{group}/cgroup.procs", process + "\n");

    public static int[] Processes(string group) =>
        [.. File.ReadAllLines($"{group}/cgroup.procs").Select(int.Parse).Where(process => process > 0)];

    public bool Exists(string path) => Path.Exists(path);

    public string Read(string path) => File.ReadAllText(path);

    public void Write(string path, string text)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException("No such file", path);
        }

        var group = Path.GetDirectoryName(path)!;
        switch (Path.GetFileName(path))
        {
            case "cgroup.procs":
                foreach (var left in Directory.EnumerateFiles(Mount, "cgroup.procs", SearchOption.AllDirectories))
                {
                    File.WriteAllLines(left, File.ReadAllLines(left).Where(process => process != text));
                }

                Start(int.Parse(text, null), group);
                break;
            case "cgroup.subtree_control":
                if (Processes(group).Length > 0)
                {
                    throw new IOException("Device or resource busy");
                }

                File.WriteAllText(path, text.Replace("+", string.Empty, StringComparison.Ordinal));
                break;
            default:
                File.WriteAllText(path, text);
                break;
        }
    }

    public void Make(string directory)
    {
        Directory.CreateDirectory(directory);
        var controllers = File.ReadAllText($"{Path.GetDirectoryName(directory)}/cgroup.subtree_control");
        (string Name, string Text)[] all =
        [
            ("cgroup.procs", ""), ("cgroup.controllers", controllers), ("cgroup.subtree_control", ""),
            ("memory.max", "max"), ("memory.swap.max", "max"), ("memory.oom.group", "0"),
            ("memory.events", "low 0\nhigh 0\nmax 0\noom 0\noom_kill 0\n"),
            ("pids.max", "max"), ("pids.events", "max 0\n"),
        ];
        var subsystems = controllers.Split(' ').Append("cgroup");
        foreach (var (name, text) in all.Where(file => subsystems.Contains(file.Name.Split('.')[0])))
        {
            File.WriteAllText($"{directory}/{name}", text);
        }
    }

    public void Remove(string directory)
    {
        if (Processes(directory).Length > 0 || Directory.EnumerateDirectories(directory).Any())
        {
            throw new IOException("Device or resource busy");
        }

        Directory.Delete(directory, recursive: true);
    }

    public void Dispose() => Directory.Delete(Mount, recursive: true);
}
