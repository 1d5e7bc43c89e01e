using System.Runtime.InteropServices;
using Spectre.Console;

namespace Catalyst.Bench;

/// <summary>Tables, and on what they were measured.</summary>
internal static class Report
{
    /// <summary>Wide enough for every table, also where there is no terminal.</summary>
    private const int Width = 120;

    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    public static void Machine()
    {
        AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, Width);
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Capabilities.Ansi = false;
            AnsiConsole.Profile.Capabilities.ColorSystem = ColorSystem.NoColors;
        }

        Line($"{Processor()}, {Environment.ProcessorCount} cores, {Mebibytes(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes)} memory, "
            + $"{RuntimeInformation.OSDescription}");
        Line($"{RuntimeInformation.FrameworkDescription}, load before the run {Load()}");
    }

    public static void Section(string title, string conditions)
    {
        AnsiConsole.WriteLine();
        AnsiConsole.MarkupLine($"[bold]{Markup.Escape(title)}[/]");
        AnsiConsole.MarkupLine($"[grey]{Markup.Escape(conditions)}[/]");
    }

    public static void Line(string text) => AnsiConsole.MarkupLine(Markup.Escape(text));

    /// <summary>A table whose columns after the first hold figures.</summary>
    public static Table Table(params string[] columns)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var (column, index) in columns.Select((c, i) => (c, i)))
        {
            table.AddColumn(
                new TableColumn(Markup.Escape(column)) { Alignment = index == 0 ? Justify.Left : Justify.Right, NoWrap = true });
        }

        return table;
    }

    public static void Row(Table table, params string[] cells) => table.AddRow([.. cells.Select(Markup.Escape)]);

    public static void Write(Table table) => AnsiConsole.Write(table);

    public static string Mebibytes(long bytes) => $"{bytes / 1048576.0:#,0} MiB".ToString(Culture);

    public static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.00", Culture) + " s";

    public static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("0.0", Culture) + " ms";

    public static string PerSecond(double rate) => rate.ToString("#,0", Culture) + "/s";

    public static string Ratio(double ratio) => ratio.ToString("0.00", Culture) + " x";

    public static TimeSpan Median(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;
    }

    private static string Processor() =>
        ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal)) is { } line
        ? line.Split(':', 2)[1].Trim()
        : RuntimeInformation.ProcessArchitecture.ToString();

    private static string Load() => ReadLines("/proc/loadavg").FirstOrDefault()?.Split(' ')[0] ?? "unknown";

    private static IEnumerable<string> ReadLines(string file) => File.Exists(file) ? File.ReadLines(file) : [];
}
