using System.CommandLine;
using Catalyst.Cli;
using Catalyst.Cli.Commands;

Output.Prepare();
var home = CliHome.FromEnvironment();
var root = new RootCommand("Catalyst: say what you want built, and watch it being planned, written, tested, reviewed and deployed.")
{
    BuildCommand.Create(home),
    ChangeCommand.Create(home),
    UpCommand.Create(home),
    DownCommand.Create(home),
    StatusCommand.Create(home),
    LogsCommand.Create(home),
    TaskCommands.Create("cancel", "Stop a task and everything it runs", home),
    TaskCommands.Create("pause", "Let the running step finish, then wait", home),
    TaskCommands.Create("resume", "Go on with a paused task", home),
    TaskCommands.Create("retry", "Run a failed or cancelled task again from where it ended", home),
    DoctorCommand.Create(home),
    PassThrough("test", "Set everything up and run every test"),
    PassThrough("bench", "Measure speed, each figure beside a limit measured in the same run"),
    PassThrough("chaos", "Kill and freeze everything while tasks run, and check that nothing is lost or doubled"),
    PassThrough("setup", "Build everything without starting it"),
    PassThrough("clean", "Remove what was built; projects and data stay"),
};

if (args is ["help"] or [])
{
    args = ["--help"];
}

try
{
    // Without its own handler, which prints a stack trace. Ctrl-C leaves the server in the foreground the time to clean up.
    return await root.Parse(args).InvokeAsync(new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(40) });
}
catch (CliException exception)
{
    Output.Error(exception.Message);
    return exception.ExitCode;
}
catch (HttpRequestException exception)
{
    Output.Error($"The server does not answer ({exception.Message}). ./catalyst status says whether it runs.");
    return 1;
}
catch (OperationCanceledException)
{
    return 130;
}

// The script does these itself; here they only appear in the help.
static Command PassThrough(string name, string description) => new(name, description);
