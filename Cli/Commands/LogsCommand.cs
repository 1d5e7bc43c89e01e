using System.CommandLine;

namespace Catalyst.Cli.Commands;

/// <summary><c>catalyst logs &lt;task&gt;</c>: everything a task has told, then live until it ends; or its way through queues and services.</summary>
internal static class LogsCommand
{
    public static Command Create(CliHome home)
    {
        var task = TaskCommands.Argument();
        var flow = new Option<bool>("--flow") { Description = "Show its flow log: how it came in, its way through queues, agents and services, its result" };
        var command = new Command("logs", "Show a task's log from its beginning and follow it to its end") { task, flow };
        command.SetAction(async (result, cancellationToken) =>
        {
            var (server, api) = TaskCommands.Connect(home);
            using (api)
            {
                var id = await TaskCommands.ResolveAsync(api, result.GetValue(task)!, cancellationToken);
                if (result.GetValue(flow))
                {
                    FlowLog.Print(await api.FlowLogAsync(id, cancellationToken));
                    return 0;
                }

                return await BuildCommand.FollowAsync(api, server, id, cancellationToken);
            }
        });
        return command;
    }
}
