using System.Diagnostics;

namespace Catalyst.Sandboxes;

/// <summary>Spans of commands that run to their end. Neither arguments nor output are said: either may hold a secret.</summary>
internal static class CommandTracing
{
    private static readonly ActivitySource Activities = new("Catalyst.Sandboxes");

    public static Activity? Begin(SandboxCommand command) => Activities.StartActivity($"command {command.Kind}")?
        .SetTag("catalyst.task_id", command.TaskId)
        .SetTag("process.executable.name", Path.GetFileName(command.Command[0]));

    public static void Ended(this Activity? activity, SandboxResult result) => activity?
        .SetTag("process.exit.code", result.ExitCode)
        .SetTag("catalyst.end", result.End.ToString())
        .SetStatus(result is { End: SandboxEnd.Exited, ExitCode: 0 } ? ActivityStatusCode.Unset : ActivityStatusCode.Error);
}
