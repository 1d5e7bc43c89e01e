using Catalyst.Cli.Tests.Harness;

namespace Catalyst.Cli.Tests;

public sealed class SlowAnswerTests
{
    [Fact]
    public async Task A_message_that_takes_long_to_read_is_waited_for_as_the_same_message()
    {
        await using var server = await FakeServer.StartAsync();
        var conversation_id = Guid.NewGuid();
        server.Answers["/health"] = new { status = "healthy" };
        server.Answers["/api/chat/send"] = new Queue<object>(
        [
            new { conversation_id }, new { conversation_id }, new { conversation_id, reply = new { content = "Say what to build." } },
        ]);

        var run = await CliRun.OfAsync(server.Data, ["build", "asdf"]);

        (run.ExitCode, run.Error).ShouldBe((2, ""));
        run.Output.ShouldContain("Catalyst is reading your message");
        run.Output.ShouldContain("Say what to build.");
        run.Output.ShouldContain($"--conversation {conversation_id}", Case.Sensitive, "it can be answered");
        server.Bodies.Select(body => body.GetProperty("message_id").GetGuid()).Distinct().Count().ShouldBe(1);
        server.Bodies.Select(body => body.GetProperty("conversation_id").GetGuid()).Distinct().Count().ShouldBe(1);
        server.Bodies.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Where_nobody_can_be_asked_the_default_is_taken_and_told()
    {
        await using var server = await FakeServer.StartAsync();
        var conversation_id = Guid.NewGuid();
        server.Answers["/health"] = new { status = "healthy" };
        server.Answers["/api/chat/send"] = new Queue<object>(
        [
            new { conversation_id, reply = new { content = "I do not understand \"stamps\".", default_answer = "Leave that out." } },
            new { conversation_id, reply = new { content = "Say what to build." } },
        ]);

        var run = await CliRun.OfAsync(server.Data, ["build", "a shop with stamps"]);

        run.Output.ShouldContain("take the default: Leave that out.");
        server.Bodies.Select(body => body.GetProperty("message").GetString()).ShouldBe(["a shop with stamps", "Leave that out."]);
        server.Bodies.Select(body => body.GetProperty("conversation_id").GetGuid()).ElementAt(1).ShouldBe(conversation_id);
    }
}
