using System.Net;
using System.Net.Sockets;
using System.Text;
using Catalyst.Api.Tests.Support;

namespace Catalyst.Api.Tests;

public sealed class ChatTests
{
    [Fact]
    public async Task A_message_is_answered_and_kept_in_its_conversation()
    {
        await using var host = await ApiHost.StartAsync();

        var reply = await (await host.SendAsync(HttpMethod.Post, "/api/chat/send", new { message = "build a todo app" })).JsonAsync();

        reply.GetProperty("task_id").GetGuid().ShouldNotBe(Guid.Empty);
        reply.GetProperty("user_message").GetProperty("role").GetString().ShouldBe("user");
        var id = reply.GetProperty("conversation_id").GetGuid();
        var conversation = await (await host.SendAsync(HttpMethod.Get, $"/api/chat/conversations/{id}")).JsonAsync();
        conversation.GetProperty("messages").GetArrayLength().ShouldBe(2);
        var list = await (await host.SendAsync(HttpMethod.Get, "/api/chat/conversations")).JsonAsync();
        list.GetProperty("items")[0].GetProperty("message_count").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task A_second_build_waits_for_the_first_but_a_repeat_and_a_question_do_not()
    {
        await using var host = await ApiHost.StartAsync();
        var (conversation_id, message_id) = (Guid.NewGuid(), Guid.NewGuid());
        var first = new { message = "build a todo app", conversation_id, message_id };
        (await host.SendAsync(HttpMethod.Post, "/api/chat/send", first)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await (await host.SendAsync(HttpMethod.Post, "/api/chat/send", new { message = "build a blog", conversation_id }))
            .ShouldBeProblemAsync(409)).ShouldContain("at work");
        (await host.SendAsync(HttpMethod.Post, "/api/chat/send", first)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.SendAsync(HttpMethod.Post, "/api/chat/send", new { message = "how long?", conversation_id })).StatusCode.ShouldBe(
            HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_slow_brain_is_a_202_after_as_long_as_the_sender_prefers_and_the_same_message_again_waits_on()
    {
        await using var host = await ApiHost.StartAsync();
        var thinking = new TaskCompletionSource();
        host.Backend.Brain = thinking.Task;
        var message = new { message = "build a todo app", conversation_id = Guid.NewGuid(), message_id = Guid.NewGuid() };

        var accepted = await host.SendAsync(HttpMethod.Post, "/api/chat/send", message, ("Prefer", "wait=0"));
        var again = host.SendAsync(HttpMethod.Post, "/api/chat/send", message);
        thinking.SetResult();

        accepted.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        accepted.Headers.Location!.ToString().ShouldBe($"/api/chat/conversations/{message.conversation_id}");
        (await accepted.JsonAsync()).GetProperty("message_id").GetGuid().ShouldBe(message.message_id);
        (await again).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await again).JsonAsync()).GetProperty("task_id").GetGuid().ShouldNotBe(Guid.Empty);
    }

    [Fact]
    public async Task Nothing_that_is_not_being_read_can_be_cancelled()
    {
        await using var host = await ApiHost.StartAsync();
        var conversation_id = Guid.NewGuid();

        await (await host.SendAsync(HttpMethod.Post, $"/api/chat/conversations/{conversation_id}/cancel")).ShouldBeProblemAsync(404);
        await host.SendAsync(HttpMethod.Post, "/api/chat/send", new { message = "hello", conversation_id });
        await (await host.SendAsync(HttpMethod.Post, $"/api/chat/conversations/{conversation_id}/cancel")).ShouldBeProblemAsync(409);
    }

    [Fact]
    public async Task Only_a_quiet_conversation_can_be_deleted()
    {
        await using var host = await ApiHost.StartAsync();
        var (busy, quiet) = (Guid.NewGuid(), Guid.NewGuid());
        await host.SendAsync(HttpMethod.Post, "/api/chat/send", new { message = "build a todo app", conversation_id = busy });
        await host.SendAsync(HttpMethod.Post, "/api/chat/send", new { message = "hello", conversation_id = quiet });

        await (await host.SendAsync(HttpMethod.Delete, $"/api/chat/conversations/{busy}")).ShouldBeProblemAsync(409);
        (await host.SendAsync(HttpMethod.Delete, $"/api/chat/conversations/{quiet}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await host.SendAsync(HttpMethod.Delete, $"/api/chat/conversations/{quiet}")).ShouldBeProblemAsync(404);
    }

    [Fact]
    public async Task A_message_of_32_KB_passes_and_a_longer_one_is_told_the_limit()
    {
        await using var host = await ApiHost.StartAsync();

        var fits = new { message = "build " + new string('\u0001', 32 * 1024 - 6) };
        (await host.SendAsync(HttpMethod.Post, "/api/chat/send", fits)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var tooLong = new { message = "build " + new string('x', 32 * 1024) };
        (await (await host.SendAsync(HttpMethod.Post, "/api/chat/send", tooLong)).ShouldBeProblemAsync(413)).ShouldContain("32,768");
    }

    [Fact]
    public async Task Ten_megabytes_are_refused_before_they_are_sent()
    {
        await using var host = await ApiHost.StartAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, host.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();

        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                "POST /api/chat/send HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 10485760\r\n\r\n"),
            TestContext.Current.CancellationToken);

        // Not a byte of the body was sent, and the answer is here.
        var answer = await new StreamReader(stream).ReadToEndAsync(TestContext.Current.CancellationToken);
        answer.ShouldStartWith("HTTP/1.1 413");
        answer.ShouldContain("application/problem+json");
        answer.ShouldContain("32 KB");
    }

    [Fact]
    public async Task A_body_without_a_length_is_cut_off_at_the_same_limit()
    {
        await using var host = await ApiHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/chat/send") { Content = new StringContent(
            $"{{\"message\":\"{new string('x', 2 * 1024 * 1024)}\"}}", Encoding.UTF8, "application/json") };
        request.Headers.TransferEncodingChunked = true;

        await (await host.Client.SendAsync(request, TestContext.Current.CancellationToken)).ShouldBeProblemAsync(413);
    }

    [Fact]
    public async Task Who_sends_too_fast_is_told_when_to_return()
    {
        await using var host = await ApiHost.StartAsync(options => options with { WorkBurst = 2, WorkPerSecond = 1 });
        HttpResponseMessage? refused = null;
        for (var i = 0; i < 20 && refused is null; i++)
        {
            var response = await host.SendAsync(HttpMethod.Post, "/api/chat/send", new { message = "hello" });
            refused = response.StatusCode == HttpStatusCode.TooManyRequests ? response : null;
        }

        refused.ShouldNotBeNull();
        (await refused.ShouldBeProblemAsync(429)).ShouldContain("Wait");
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
        (await host.SendAsync(HttpMethod.Get, "/api/chat/conversations")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
