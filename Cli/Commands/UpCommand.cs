using Spectre.Console;

namespace Catalyst.Cli.Commands;

/// <summary><c>catalyst up</c>: the server in the foreground.</summary>
internal static class UpCommand
{
    public static Command Create(CliHome home)
    {
        var command = new Command("up", "Run Catalyst here and print where the web UI is (PORT overrides 8001)");
        var with = new Option<string[]>("--with") { Description =
            "Start what else is wanted: rabbitmq carries the events through a real broker", AllowMultipleArgumentsPerToken = true };
        with.AcceptOnlyFromAmong("rabbitmq");
        command.Options.Add(with);
        command.SetAction((result, cancellationToken) =>
            RunAsync(home, result.GetValue(with)?.Contains("rabbitmq") == true, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CliHome home, bool withRabbit, CancellationToken cancellationToken)
    {
        if (ServerRecord.Read(home) is { } running)
        {
            Output.Good($"Catalyst is running already: {running.Url}");
            return 0;
        }

        var (port, _) = CliHome.WantedPort();
        if (!Ports.IsFree(port))
        {
            var free = Ports.NextFree(port + 1);
            if (!AnsiConsole.Profile.Capabilities.Interactive || Console.IsInputRedirected
                || !await new ConfirmationPrompt($"Port {port} is taken by another program. Use {free}?").ShowAsync(AnsiConsole.Console,
                    cancellationToken))
            {
                throw new CliException($"Port {port} is taken by another program. {free} is free: PORT={free} ./catalyst up");
            }

            port = free;
        }

        if (!withRabbit)
        {
            return await ServerProcess.RunAsync(home, port, null, cancellationToken);
        }

        await using var rabbit = await LocalRabbit.StartAsync(home, cancellationToken);
        Output.Good(
            $"RabbitMQ carries the events; its queues: {rabbit.Management} (sign-in: {Path.Combine(rabbit.Folder, "management-url")})");
        return await ServerProcess.RunAsync(home, port, rabbit.Url, cancellationToken);
    }
}
