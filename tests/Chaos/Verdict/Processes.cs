namespace Catalyst.Chaos.Verdict;

/// <summary>Processes that carry the label of one Catalyst home.</summary>
internal sealed record LabelledProcess(int Id, Guid TaskId, string Kind, string Command);

internal static class Processes
{
    public static IReadOnlyList<LabelledProcess> OfHome(string home)
    {
        var label = "CATALYST_HOME_ID=" + new CatalystPaths(home).HomeId;
        var found = new List<LabelledProcess>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            try
            {
                if (int.TryParse(Path.GetFileName(folder), out var id)
                    && File.ReadAllText(Path.Combine(folder, "environ")).Split('\0') is var variables && variables.Contains(label))
                {
                    found.Add(new LabelledProcess(
                        id, Guid.TryParse(Value(variables, "CATALYST_TASK="), out var task) ? task : Guid.Empty,
                        Value(variables, "CATALYST_KIND="),
                        File.ReadAllText(Path.Combine(folder, "cmdline")).Replace('\0', ' ').Trim()));
                }
            }
            catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
            {
                // It ended while being looked at, or belongs to someone else.
            }
        }

        // What has no command line has ended and waits for its parent to notice.
        return [.. found.Where(process => process.Command.Length > 0)];
    }

    private static string Value(string[] variables, string prefix) =>
        variables.FirstOrDefault(variable => variable.StartsWith(prefix, StringComparison.Ordinal))?[prefix.Length..] ?? string.Empty;
}
