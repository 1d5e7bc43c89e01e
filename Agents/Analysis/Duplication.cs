namespace Catalyst.Agents.Analysis;

/// <summary>How much of the code stands in it twice.</summary>
internal static class Duplication
{
    /// <summary>So many equal lines in a row are a copy.</summary>
    public const int Window = 6;

    /// <summary>The share, 0 to 1, of meaningful lines that belong to a run of <see cref="Window"/> lines found elsewhere too.</summary>
    public static double Measure(IEnumerable<SourceFile> files)
    {
        var lines = new List<string>();
        var starts = new List<int>();
        foreach (var file in files)
        {
            var begin = lines.Count;
            lines.AddRange(file.Lines.Select(line => line.Trim()).Where(IsMeaningful));
            for (var i = begin; i + Window <= lines.Count; i++)
            {
                starts.Add(i);
            }
        }

        if (lines.Count == 0)
        {
            return 0;
        }

        var copied = new bool[lines.Count];
        foreach (var group in starts.GroupBy(start => string.Join('\n', lines.GetRange(start, Window)), StringComparer.Ordinal))
        {
            if (group.Skip(1).Any())
            {
                foreach (var start in group)
                {
                    Array.Fill(copied, true, start, Window);
                }
            }
        }

        return Math.Round((double)copied.Count(line => line) / lines.Count, 4);
    }

    private static bool IsMeaningful(string line) =>
        line.Length > 2 && !line.StartsWith("import ", StringComparison.Ordinal) && !line.StartsWith("//", StringComparison.Ordinal)
        && !line.StartsWith('*') && !line.StartsWith("/*", StringComparison.Ordinal)
            && !line.StartsWith("} from", StringComparison.Ordinal);
}
