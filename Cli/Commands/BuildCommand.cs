using Catalyst.Cli.Progress;
using Spectre.Console;

namespace Catalyst.Cli.Commands;

/// <summary><c>catalyst build "..."</c>: from a sentence to a running application.</summary>
internal static class BuildCommand
{
    /// <summary>The exit code of a shell command that was left by Ctrl-C.</summary>
    private const int Detached = 130;

    public static Command Create(CliHome home)
    {
        var request = new RequestArgument("What to build, in your words");
        var command = new Command("build", "Build an application from a sentence and print its URL") { request };
        command.SetAction((result, cancellationToken) => RunAsync(home, request.TextIn(result), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CliHome home, string request, CancellationToken cancellationToken)
    {
        var server = await ServerProcess.EnsureAsync(home, cancellationToken);
        using var api = new ApiClient(server);
        return await SendAsync(api, server, request, null, cancellationToken);
    }

    /// <summary>Says it, prints the answer, and follows the task that it started to its end.</summary>
    internal static async Task<int> SendAsync(
        ApiClient api, ServerRecord server, string request, Guid? conversation, CancellationToken cancellationToken)
    {
        var reply = await AnswerAsync(api, request, conversation ?? Guid.CreateVersion7(), cancellationToken);
        Output.Line(reply.Reply!.Content);
        if (reply.TaskId is not { } taskId)
        {
            if (await AnswerOfAsync(reply.Reply.DefaultAnswer, cancellationToken) is { } answer)
            {
                return await SendAsync(api, server, answer, reply.ConversationId, cancellationToken);
            }

            Output.Dim($"Answer: ./catalyst change \"...\" --conversation {reply.ConversationId}");
            return 2;
        }

        Output.Line(string.Empty);
        Output.Dim($"Watch it in the browser: {server.PageOf(reply.ConversationId)}");
        var exitCode = await FollowAsync(api, server, taskId, cancellationToken);
        if (exitCode == 0)
        {
            Output.Dim($"Change it: ./catalyst change \"what should be different\" --conversation {reply.ConversationId}");
        }

        return exitCode;
    }

    /// <summary>What a person at a terminal answers, or the default where nobody is; null where nothing is said.</summary>
    private static async Task<string?> AnswerOfAsync(string? byDefault, CancellationToken cancellationToken)
    {
        if (Console.IsInputRedirected || Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Interactive)
        {
            if (byDefault is not null)
            {
                Output.Line(string.Empty);
                Output.Line($"There is no terminal to ask in, so I take the default: {byDefault}");
                Output.Line(string.Empty);
            }

            return byDefault;
        }

        var prompt = new TextPrompt<string>(byDefault is null ? "Your answer (Enter to stop):" : $"Your answer (Enter: {byDefault})");
        return await prompt.AllowEmpty().ShowAsync(AnsiConsole.Console, cancellationToken) is { Length: > 0 } answer ? answer : byDefault;
    }

    /// <summary>Waits for the answer however long the brain takes. Who leaves before has started nothing.</summary>
    private static async Task<ChatReply> AnswerAsync(ApiClient api, string request, Guid conversation, CancellationToken cancellationToken)
    {
        var message = Guid.CreateVersion7();
        try
        {
            while (true)
            {
                var reply = await api.SendAsync(request, message, conversation, cancellationToken);
                if (reply.Reply is not null)
                {
                    return reply;
                }

                Output.Dim("Catalyst is reading your message. Ctrl-C cancels it.");
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await api.CancelMessageAsync(conversation, CancellationToken.None);
            throw new CliException("Cancelled before Catalyst had read the message; nothing was started.", Detached);
        }
    }

    /// <summary>Follows a task to its end and says how it ended.</summary>
    internal static async Task<int> FollowAsync(ApiClient api, ServerRecord server, Guid taskId, CancellationToken cancellationToken)
    {
        var task = await TaskFollower.FollowAsync(api, taskId, cancellationToken);
        if (task is null)
        {
            Output.Line(string.Empty);
            Output.Line("Detached; the agents go on working.");
            Output.Line($"  follow again:  ./catalyst logs {taskId}");
            Output.Line($"  cancel:        ./catalyst cancel {taskId}");
            return Detached;
        }

        Summary.Print(
            task, await api.WishesAsync(taskId, cancellationToken), await CostsCommand.OfTaskAsync(api, taskId, cancellationToken), server);
        return task.Status == "completed" ? 0 : 1;
    }
}
