using Catalyst.Grains.AgentLogs;
using Catalyst.Grains.Interfaces.Events;

namespace Catalyst.Grains.Tests.AgentLogs;

public sealed class AgentLogLineTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    [Fact]
    public void A_line_says_what_people_saw()
    {
        var e = Event(Guid.NewGuid(), 7, At,
            """{"kind":"log","agent_name":"Coder","message":"Generated a.ts","level":"success","""
            + """ "phase":"coding","file":"a.ts","progress":0.4}""");

        var line = AgentLogLine.From(e, 100)!;

        (line.Id, line.TaskId, line.TraceId, line.Seq, line.Timestamp).ShouldBe((e.EventId, e.TaskId, e.TraceId, 7, At));
        (line.AgentName, line.Message, line.Level, line.Phase,
            line.File).ShouldBe(("Coder", "Generated a.ts", "success", "coding", "a.ts"));
    }

    [Fact]
    public void No_credential_gets_in_also_none_that_the_cut_goes_through()
    {
        var token = "ghp_" + new string('a', 36);

        AgentLogLine.From(Said($"clone https://x:{token}@host/ and password=hunter22"), 1000)!.Message.ShouldNotContain("aaaa");
        AgentLogLine.From(Said($"clone https://x:{token}@host/ and password=hunter22"), 1000)!.Message.ShouldNotContain("hunter22");
        AgentLogLine.From(Said($"token {token}"), 20)!.Message.ShouldNotContain("aaaa");
    }

    [Fact]
    public void A_long_message_is_cut() =>
        AgentLogLine.From(Said(new string('x', 200)), 100)!.Message.ShouldBe(new string('x', 100) + "…");

    [Theory]
    [InlineData("""{"kind":"progress","agent_name":"Coder","message":"x"}""")]
    [InlineData("""{"kind":"log","agent_name":"Coder"}""")]
    [InlineData("""{"kind":7,"message":[]}""")]
    [InlineData("[]")]
    [InlineData("not json")]
    public void What_is_no_line_is_none(string payload) => AgentLogLine.From(Event(Guid.NewGuid(), 1, At, payload), 100).ShouldBeNull();

    [Theory]
    [InlineData("WARNING", "warning")]
    [InlineData("99", "info")]
    [InlineData("loud", "info")]
    public void A_level_is_one_of_four(string told, string kept) =>
        AgentLogLine.From(Event(Guid.NewGuid(), 1, At, $$"""{"kind":"log","message":"x","level":"{{told}}"}"""), 100)!.Level.ShouldBe(kept);

    internal static AgentEvent Event(Guid task, long seq, DateTimeOffset at,
        string payload = """{"kind":"log","agent_name":"Coder","message":"a line","level":"info"}""") => new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), task, seq, Actors.Coder, EventTypes.TaskProgress, "", "", "", at,
            new JsonPayload(payload), JsonPayload.Empty);

    private static AgentEvent Said(string message) => Event(Guid.NewGuid(), 1, At, JsonPayload.From(new { kind = "log", message }).Json);
}
