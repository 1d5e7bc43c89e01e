using System.CommandLine;

namespace Catalyst.Cli.Commands;

/// <summary><c>catalyst logs &lt;task&gt;</c>: everything a task has told, then live until it ends.</summary>
internal static class LogsCommand
{
    public static Command Create(CliHome home)
    {
        var task = TaskCommands.Argument();
        var command = new Command("logs", "Show a task's log from its beginning and follow it to its end") { task };
        command.SetAction(async (result, cancellationToken) =>
        {
            var (server, api) = TaskCommands.Connect(home);
            using (api)
            {
                var id = await TaskCommands.ResolveAsync(api, result.GetValue(task)!, cancellationToken);
                return await BuildCommand.FollowAsync(api, server, id, cancellationToken);
            }
        });
        return command;
    }
}
