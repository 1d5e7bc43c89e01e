using Catalyst.Cli.Commands;
using Catalyst.Cli.Tests.Harness;
using FsCheck;
using FsCheck.Fluent;

namespace Catalyst.Cli.Tests;

/// <summary>What a person wrote is text, and what they meant as an option is one.</summary>
public sealed class CommandLineTests
{
    private static readonly CliHome Home = new("/nowhere", "/nowhere", string.Empty);

    public static TheoryData<string> Texts =>
    [
        "@home inventory with name and room", "-h is for hammers: a tool list", "--help", "-", "--", "--conversation of mine",
        "-x --y=z @a", "[diagram] editor", "/h", "a \"quoted\" 'word' \\ and $HOME `ls` %", "two\nlines\r\n",
        " spaces  kept ", "ünï 🚀",
    ];

    [Theory, MemberData(nameof(Texts))]
    public async Task A_request_reaches_the_server_as_it_was_written(string text)
    {
        await using var server = await FakeServer.StartAsync();
        server.Answers["/health"] = new { };
        server.Answers["/api/chat/send"] =
            new { conversation_id = Guid.NewGuid(), reply = new { content = "What do you mean?" }, task_id = (Guid?)null };
        string[] quoted = text is "--help" or "/h" or "--" ? ["--", text] : [text];

        foreach (var arguments in new string[][] { ["build", .. quoted], ["change", "--conversation", $"{Guid.NewGuid()}", .. quoted] })
        {
            var run = await CliRun.OfAsync(server.Data, arguments);

            run.Output.ShouldContain("What do you mean?", customMessage: run.Error);
            server.Bodies.TryDequeue(out var sent).ShouldBeTrue();
            sent.GetProperty("message").GetString().ShouldBe(text);
        }
    }

    [Theory, MemberData(nameof(Texts))]
    public async Task A_text_that_is_looked_for_reaches_the_server_as_it_was_written(string text)
    {
        await using var server = await FakeServer.StartAsync();
        server.Answers["/api/logs"] = new { items = Array.Empty<object>() };

        var run = await CliRun.OfAsync(server.Data, ["logs", "--text", text, "--limit", "7"]);

        run.ExitCode.ShouldBe(0, run.Error);
        server.Requests.ShouldContain($"GET /api/logs?text={Uri.EscapeDataString(text)}&limit=7");
    }

    [Theory]
    [InlineData("build", "")]
    [InlineData("build", " \n ")]
    [InlineData("build", "", "")]
    [InlineData("change", "")]
    public void An_empty_request_is_refused_before_anything_is_started(params string[] arguments) =>
        CommandLine.Parse(Home, arguments).Errors.ShouldHaveSingleItem().Message.ShouldContain("Say in a sentence what you want");

    [Theory]
    [InlineData("--conversation", "0198f0a0-1111-7000-8000-00000000a1aa", "call", "tasks", "chores")]
    [InlineData("call", "tasks", "chores", "--conversation", "0198f0a0-1111-7000-8000-00000000a1aa")]
    [InlineData("--conversation=0198f0a0-1111-7000-8000-00000000a1aa", "--", "call", "tasks", "chores")]
    public void An_option_before_or_behind_the_request_is_an_option(params string[] arguments)
    {
        var result = CommandLine.Parse(Home, ["change", .. arguments]);

        result.Errors.ShouldBeEmpty();
        result.GetValue<Guid?>("--conversation").ShouldBe(Guid.Parse("0198f0a0-1111-7000-8000-00000000a1aa"));
        Request(result).ShouldBe("call tasks chores");
    }

    [Fact]
    public void A_wrong_value_of_an_option_is_a_mistake_and_no_text() =>
        CommandLine.Parse(Home, ["change", "--conversation", "yesterday's", "call tasks chores"]).Errors.ShouldNotBeEmpty();

    [Fact]
    public void Whatever_words_a_request_is_made_of_they_are_the_request() => Prop.ForAll<NonEmptyArray<NonNull<string>>>(given =>
    {
        string[] words = [.. given.Get.Select(word => word.Get)];
        var end = Array.IndexOf(words, "--");
        var text = string.Join(' ', words.Where((_, i) => i != end));
        Func<bool> holds = () => Request(CommandLine.Parse(Home, ["build", "--", .. words])) == string.Join(' ', words)
            && (words is ["--help" or "-h" or "-?" or "/h" or "/?"] || Request(CommandLine.Parse(Home, ["build", .. words])) == text);
        return holds.When(!string.IsNullOrWhiteSpace(text));
    }).QuickCheckThrowOnFailure();

    private static string Request(System.CommandLine.ParseResult result) =>
        ((RequestArgument)result.CommandResult.Command.Arguments[0]).TextIn(result);
}
