namespace Catalyst.Cli.Commands;

/// <summary><c>catalyst change "..."</c>: goes on with a conversation, so that its application changes.</summary>
internal static class ChangeCommand
{
    public static Command Create(CliHome home)
    {
        var request = new RequestArgument("What to change, in your words");
        var conversation = new Option<Guid?>("--conversation") { Description =
            "The conversation to go on with; the newest one when left out" };
        var command = new Command("change", "Change the application of a conversation and print its new URL") { request, conversation };
        command.SetAction((result, cancellationToken) =>
            RunAsync(home, request.TextIn(result), result.GetValue(conversation), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CliHome home, string request, Guid? conversation, CancellationToken cancellationToken)
    {
        var server = await ServerProcess.EnsureAsync(home, cancellationToken);
        using var api = new ApiClient(server);
        conversation ??= (await api.ConversationsAsync(1, cancellationToken)).Items is [var newest, ..]
            ? newest.Id
            : throw new CliException("There is no conversation to go on with. Begin one: ./catalyst build \"a notes app\"");
        return await BuildCommand.SendAsync(api, server, request, conversation, cancellationToken);
    }
}
