using Catalyst.Sandboxes.Limits;

namespace Catalyst.Sandboxes.Processes;

/// <summary>
/// What a process does between its birth and becoming the command: it enters the command's control group, and opens the output file.
/// </summary>
internal static class ShellLine
{
    private const string End = "--";

    /// <summary>A file instead of a pipe: the command outlives this process, and must not fail on writing to nobody.</summary>
    private const string ToFile = "exec >>\"$0\" 2>&1 </dev/null; ";

    /// <summary>Outside of the group it may not go on.</summary>
    private const string EnterAndBecome = "while [ \"$1\" != " + End + " ]; do echo 0 >\"$1\" || exit 125; shift; done; shift; exec \"$@\"";

    /// <param name="group">Null where there is none to enter.</param>
    /// <param name="outputFile">Null when output goes where that of this process goes.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> command, ControlGroup? group, string? outputFile)
    {
        var script = (outputFile is null ? string.Empty : ToFile) + EnterAndBecome;
        return group is null && outputFile is null
            ? command
            : ["/bin/sh", "-c", script, outputFile ?? "sh", .. group?.Entrances ?? [], End, .. command];
    }
}
