namespace Catalyst.Cli.Commands;

/// <summary>
/// <c>catalyst logs &lt;task&gt;</c>: everything a task has told, then live until it ends; or its way through queues and services; or, with
/// something to look for, the lines that match, of one task or of all.
/// </summary>
internal static class LogsCommand
{
    public static Command Create(CliHome home)
    {
        var task = new Argument<string?>("task") { Description =
            "Its id, or the last digits of it; without one a search goes through all tasks", Arity = ArgumentArity.ZeroOrOne };
        var flow = new Option<bool>("--flow") { Description =
            "Show its flow log: how it came in, its way through queues, agents and services, its result" };
        var agent = new Option<string?>("--agent") { Description =
            "Search: lines of planner, architect, coder, tester, reviewer or deployer" };
        var level = new Option<string?>("--level") { Description = "Search: lines of level info, success, warning or error" };
        var text = new Option<string?>("--text") { Description = "Search: lines with words that begin so, in any order" };
        var limit = new Option<int>("--limit") { Description = "Search: how many lines, the newest", DefaultValueFactory = _ => 100 };
        var command = new Command("logs",
            "Show a task's log from its beginning and follow it to its end, or search what agents told") { task, flow, agent, level, text,
                limit };
        command.SetAction(async (result, cancellationToken) =>
        {
            var named = result.GetValue(task);
            var sought = new LogQuery(null, result.GetValue(agent), result.GetValue(level), result.GetValue(text), result.GetValue(limit));
            if (named is null && !sought.IsNarrow)
            {
                throw new CliException(
                    "Name a task, or say what to look for: ./catalyst logs --level error. ./catalyst status lists the tasks.");
            }

            var (server, api) = TaskCommands.Connect(home);
            using (api)
            {
                Guid? id = named is null ? null : await TaskCommands.ResolveAsync(api, named, cancellationToken);
                if (sought.IsNarrow)
                {
                    FoundLines.Print(await api.SearchLogsAsync(sought with { TaskId = id }, cancellationToken), everyTask: id is null);
                    return 0;
                }

                if (result.GetValue(flow))
                {
                    FlowLog.Print(await api.FlowLogAsync(id!.Value, cancellationToken));
                    return 0;
                }

                return await BuildCommand.FollowAsync(api, server, id!.Value, cancellationToken);
            }
        });
        return command;
    }
}
