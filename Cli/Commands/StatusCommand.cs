using Spectre.Console;

namespace Catalyst.Cli.Commands;

/// <summary><c>catalyst status</c>: the server and its latest tasks.</summary>
internal static class StatusCommand
{
    private const int Shown = 15;

    public static Command Create(CliHome home)
    {
        var command = new Command("status", "Show whether Catalyst runs, and its latest tasks");
        command.SetAction((_, cancellationToken) => RunAsync(home, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CliHome home, CancellationToken cancellationToken)
    {
        if (ServerRecord.Read(home) is not { } server)
        {
            Output.Line("Catalyst is not running. ./catalyst up starts it.");
            return 3;
        }

        Output.Good($"Catalyst runs at {server.Url} (process {server.Pid})");
        using var api = new ApiClient(server);
        var info = await api.EnvironmentAsync(cancellationToken);
        Output.Line($"Requests are read by {Brains.Of(info.GetProperty("brain").GetString()!)}.");
        var tasks = await api.TasksAsync(Shown, cancellationToken);
        if (tasks.Items.Count == 0)
        {
            Output.Line("No task yet: ./catalyst build \"a todo app with user authentication\"");
            return 0;
        }

        foreach (var line in TaskLines.Of(tasks.Items, AnsiConsole.Profile.Width))
        {
            Output.Coloured(line);
        }

        return 0;
    }
}
