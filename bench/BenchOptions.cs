namespace Catalyst.Bench;

/// <summary>What to measure.</summary>
/// <param name="Only">One section, or null for all.</param>
/// <param name="Tasks">Tasks of every section but the last; each has a number of its own unless this was given.</param>
/// <param name="Runs">Warm runs of the pipeline section.</param>
internal sealed record BenchOptions(string? Only, int? Tasks, int Runs)
{
    public const string Usage =
        "usage: ./catalyst bench [--only memory|active|idle|throughput|broker|streams|git|commands|pipeline|requests] [--tasks N] "
        + "[--runs N]";

    private static readonly string[] Sections =
        ["memory", "active", "idle", "throughput", "broker", "streams", "git", "commands", "pipeline", "requests"];

    public bool Includes(string section) => Only is null || Only == section;

    /// <summary>The options, or null when the arguments say nothing that could be measured.</summary>
    public static BenchOptions? Parse(IReadOnlyList<string> arguments)
    {
        var options = new BenchOptions(null, null, 3);
        for (var i = 0; i < arguments.Count; i += 2)
        {
            var value = i + 1 < arguments.Count ? arguments[i + 1] : string.Empty;
            var number = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is > 0 and <= 100_000 ? n
                : (int?)null;
            var next = arguments[i] switch
            {
                "--only" when Sections.Contains(value) => options with { Only = value },
                "--tasks" when number is not null => options with { Tasks = number },
                "--runs" when number is not null => options with { Runs = number.Value },
                _ => null,
            };
            if (next is null)
            {
                return null;
            }

            options = next;
        }

        return options;
    }
}
