namespace Catalyst.Cli.Commands;

/// <summary><c>catalyst down</c>: stops the server and what it runs.</summary>
internal static class DownCommand
{
    public static Command Create(CliHome home)
    {
        var command = new Command("down", "Stop Catalyst, its previews and its database; nothing is lost");
        command.SetAction(async (_, cancellationToken) =>
        {
            if (await ServerProcess.StopAsync(home, cancellationToken))
            {
                Output.Good("Stopped. ./catalyst up goes on where it was.");
            }
            else
            {
                Output.Line("Catalyst is not running.");
            }

            return 0;
        });
        return command;
    }
}
