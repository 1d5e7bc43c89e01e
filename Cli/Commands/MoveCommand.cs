using System.Text.Json;

namespace Catalyst.Cli.Commands;

/// <summary><c>catalyst undo</c> and <c>redo</c>: code, data and preview of an application go back, or forward again.</summary>
internal static class MoveCommand
{
    public static Command Create(string name, string description, CliHome home)
    {
        var task = new Argument<string?>("task")
        {
            Description = "A task of the application; the newest one when left out", Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command(name, description) { task };
        command.SetAction(async (result, cancellationToken) =>
        {
            var (_, api) = TaskCommands.Connect(home);
            using (api)
            {
                var of = result.GetValue(task) is { } said
                    ? await api.TaskAsync(await TaskCommands.ResolveAsync(api, said, cancellationToken), cancellationToken)
                    : (await api.TasksAsync(1, cancellationToken)).Items is [var newest, ..] ? newest
                    : throw new CliException("There is no application yet. Begin one: ./catalyst build \"a notes app\"");
                var move = await api.MoveAsync(of.ProjectId, name, cancellationToken);
                Output.Good($"{of.ProjectName} is at: {Text(move, "to", "request")}");
                var url = Text(move, "preview_url");
                Output.Line($"  Preview  {(url.Length > 0 ? url : "it had ended; the next change starts one")}");
                Output.Line($"  Branch   {Text(move, "to", "branch")}");
                Output.Dim($"What was entered in the other version is kept with it: ./catalyst {(name == "undo" ? "redo" : "undo")}");
                return 0;
            }
        });
        return command;
    }

    private static string Text(JsonElement element, params string[] path)
    {
        foreach (var name in path)
        {
            if (!element.TryGetProperty(name, out element))
            {
                return "";
            }
        }

        return element.ValueKind == JsonValueKind.String ? element.GetString()! : "";
    }
}
