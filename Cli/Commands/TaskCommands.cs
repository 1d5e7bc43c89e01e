namespace Catalyst.Cli.Commands;

/// <summary>Commands to one task: cancel, pause, resume, retry, merge; and finding the task that an argument means.</summary>
internal static class TaskCommands
{
    public static Command Create(string name, string description, CliHome home)
    {
        var task = Argument();
        var command = new Command(name, description) { task };
        command.SetAction(async (result, cancellationToken) =>
        {
            var (server, api) = Connect(home);
            using (api)
            {
                var id = await ResolveAsync(api, result.GetValue(task)!, cancellationToken);
                await api.CommandAsync(id, name, cancellationToken);
                Output.Good($"{name}: done. ./catalyst logs {id} follows it at {server.Url}.");
                return 0;
            }
        });
        return command;
    }

    public static Argument<string> Argument() => new("task") { Description = "Its id, or the last digits of it" };

    public static (ServerRecord Server, ApiClient Api) Connect(CliHome home)
    {
        var server = ServerRecord.Read(home) ?? throw new CliException("Catalyst is not running. ./catalyst up starts it.", 3);
        return (server, new ApiClient(server));
    }

    /// <summary>The task that <paramref name="text"/> names.</summary>
    /// <exception cref="CliException">None or more than one matches.</exception>
    public static async Task<Guid> ResolveAsync(ApiClient api, string text, CancellationToken cancellationToken)
    {
        if (Guid.TryParse(text, out var id))
        {
            return id;
        }

        // Checked first, because every id ends with an empty string.
        var digits = text.Replace("-", string.Empty, StringComparison.Ordinal);
        if (digits.Length == 0 || !digits.All(char.IsAsciiHexDigit))
        {
            throw new CliException($"'{text}' is neither a task's id nor the last digits of one. ./catalyst status lists them.");
        }

        var recent = await api.TasksAsync(200, cancellationToken);
        var matches = recent.Items.Where(t => t.Id.ToString("N").EndsWith(digits, StringComparison.OrdinalIgnoreCase)).ToList();
        return matches.Count switch
        {
            1 => matches[0].Id,
            0 => throw new CliException($"No task ends with '{text}'. ./catalyst status lists them."),
            _ => throw new CliException($"{matches.Count} tasks end with '{text}'. Give more digits."),
        };
    }
}
