using System.Globalization;

namespace Catalyst.Chaos;

/// <summary>How long, how hard, and from which seed the storm blows.</summary>
internal sealed record ChaosOptions(TimeSpan Length, int Seed, int Tasks, int Nodes)
{
    public const string Usage =
        """
        usage: ./catalyst chaos [--minutes N | --seconds N] [--seed S] [--tasks N] [--nodes N]
          Kills and freezes silos, RabbitMQ and PostgreSQL while tasks run, then checks that nothing was lost and nothing happened twice.
          --minutes, --seconds   how long (default 1 minute)
          --seed                 which storm; the same seed plans the same one (default: a new one, which is printed)
          --tasks                tasks over the whole time (default 48 a minute)
          --nodes                silos, 1 to 5 (default 2)
        """;

    private const int TasksPerMinute = 48;

    /// <summary>The options, or null when the arguments cannot be understood.</summary>
    public static ChaosOptions? Parse(IReadOnlyList<string> arguments, int fallbackSeed)
    {
        var (length, seed, tasks, nodes) = (TimeSpan.FromMinutes(1), fallbackSeed, (int?)null, 2);
        for (var i = 0; i < arguments.Count; i += 2)
        {
            if (i + 1 >= arguments.Count || !int.TryParse(arguments[i + 1], NumberStyles.None, CultureInfo.InvariantCulture,
                out var number))
            {
                return null;
            }

            switch (arguments[i])
            {
                case "--minutes" when number is > 0 and <= 1440:
                    length = TimeSpan.FromMinutes(number);
                    break;
                case "--seconds" when number is > 0 and <= 86_400:
                    length = TimeSpan.FromSeconds(number);
                    break;
                case "--seed":
                    seed = number;
                    break;
                case "--tasks" when number is > 0 and <= 10_000:
                    tasks = number;
                    break;
                case "--nodes" when number is > 0 and <= 5:
                    nodes = number;
                    break;
                default:
                    return null;
            }
        }

        return new ChaosOptions(length, seed, tasks ?? Math.Max(1, (int)(length.TotalMinutes * TasksPerMinute)), nodes);
    }
}
