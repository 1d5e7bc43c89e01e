namespace Catalyst.Bench;

/// <summary>
/// Processor time that each part has used: unlike a rate it does not depend on what else the machine does. Linux only; elsewhere the
/// servers count as nothing.
/// </summary>
internal readonly record struct CpuTimes(TimeSpan Silo, TimeSpan Postgres, TimeSpan Rabbit)
{
    /// <summary>Of /proc/[pid]/stat (proc(5)): 100 in every Linux that .NET runs on.</summary>
    private const double TicksPerSecond = 100;

    /// <summary>
    /// Used so far by this process, by the database server of <paramref name="home"/>, if there is one, and by the broker.
    /// </summary>
    public static CpuTimes Now(BenchHome? home, int? rabbit)
    {
        using var self = Process.GetCurrentProcess();
        return new CpuTimes(self.TotalProcessorTime, Sum(DatabaseServers(home)), Sum(rabbit is { } pid ? [pid] : []));
    }

    /// <summary>Used so far by a server, without what it has started, and by the database server of its home.</summary>
    public static CpuTimes Of(Process server, BenchHome home) => new(server.TotalProcessorTime, Sum(DatabaseServers(home)), TimeSpan.Zero);

    public static CpuTimes operator -(CpuTimes later, CpuTimes earlier) =>
        new(later.Silo - earlier.Silo, later.Postgres - earlier.Postgres, later.Rabbit - earlier.Rabbit);

    public static CpuTimes operator /(CpuTimes times, double count) =>
        new(times.Silo / count, times.Postgres / count, times.Rabbit / count);

    public static CpuTimes operator *(CpuTimes times, double count) =>
        new(times.Silo * count, times.Postgres * count, times.Rabbit * count);

    private static IEnumerable<int> DatabaseServers(BenchHome? home) => home is not null && Directory.Exists("/proc")
        ? Directory.EnumerateFiles(home.Path, "postmaster.pid", SearchOption.AllDirectories).Select(FirstNumber)
        : [];

    /// <summary>The processes and whatever they have started.</summary>
    private static TimeSpan Sum(IEnumerable<int> roots)
    {
        var all = Directory.Exists("/proc")
            ? Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, out _))
                .Select(name => Read(name!)).OfType<Row>().ToList()
            : [];
        var (total, wanted) = (TimeSpan.Zero, new Queue<int>(roots));
        while (wanted.TryDequeue(out var pid))
        {
            foreach (var row in all.Where(row => row.Pid == pid || row.Parent == pid))
            {
                if (row.Pid == pid)
                {
                    total += row.Time;
                }
                else
                {
                    wanted.Enqueue(row.Pid);
                }
            }
        }

        return total;
    }

    private static Row? Read(string pid)
    {
        try
        {
            // The name in parentheses may hold anything, so what follows its end is read.
            var text = File.ReadAllText($"/proc/{pid}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');

            // Its own, and that of its children which have ended.
            var ticks = fields[11..15].Sum(field => long.Parse(field, CultureInfo.InvariantCulture));
            return new Row(
                int.Parse(pid, CultureInfo.InvariantCulture), int.Parse(fields[1], CultureInfo.InvariantCulture),
                TimeSpan.FromSeconds(ticks / TicksPerSecond));
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static int FirstNumber(string file) => int.Parse(File.ReadLines(file).First(), CultureInfo.InvariantCulture);

    private sealed record Row(int Pid, int Parent, TimeSpan Time);
}
