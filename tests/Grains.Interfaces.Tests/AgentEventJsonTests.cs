using System.Text.Json;
using System.Text.Json.Nodes;
using Catalyst.Grains.Interfaces.Events;
using FsCheck;
using FsCheck.Fluent;

namespace Catalyst.Grains.Interfaces.Tests;

public sealed class AgentEventJsonTests
{
    private static readonly AgentEvent Sample = new(
        Guid.Parse("0192f0c1-2b3c-7d4e-8f50-123456789abc"),
        Guid.Parse("0192f0c1-2b3c-7d4e-8f50-123456789abd"),
        Guid.Parse("0192f0c1-2b3c-7d4e-8f50-123456789abe"),
        7,
        Actors.Planner,
        EventTypes.PlanCreated,
        "catalyst-generated/todo-app",
        "feature/task-6789abe",
        "",
        new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero),
        new JsonPayload("""{"files":3,"Name":"ä"}"""),
        JsonPayload.Empty);

    [Fact]
    public void The_envelope_has_the_fields_of_the_specification_and_no_other()
    {
        var json = JsonNode.Parse(JsonSerializer.Serialize(Sample, WireJson.Options))!.AsObject();
        json.Select(field => field.Key).ShouldBe(
            [
                "version", "event_id", "trace_id", "task_id", "seq", "actor", "event_type", "repo", "branch", "commit", "timestamp",
                "payload", "metadata",
            ]);
        ((string)json["version"]!).ShouldBe("v1");
        json["payload"]!.ToJsonString().ShouldContain("\"files\":3");
        ((string)json["timestamp"]!).ShouldBe("2026-01-31T12:00:00+00:00");
    }

    [Fact]
    public void An_envelope_reads_back_as_it_was_written()
    {
        var events = from payload in ArbMap.Default.GeneratorFor<Dictionary<NonNull<string>, string>>()
                     from seq in Gen.Choose(0, int.MaxValue)
                     from actor in Gen.Elements(Actors.All.ToArray())
                     from type in Gen.Elements(EventTypes.All.ToArray())
                     from ticks in Gen.Choose(0, int.MaxValue)
                     select Sample with
                     {
                         Seq = seq,
                         Actor = actor,
                         EventType = type,
                         Timestamp = Sample.Timestamp.AddTicks(ticks),
                         Payload = JsonPayload.From(payload.ToDictionary(pair => pair.Key.Get, pair => pair.Value)),
                     };
        Prop.ForAll(events.ToArbitrary(),
            e => JsonSerializer.Deserialize<AgentEvent>(JsonSerializer.Serialize(e, WireJson.Options), WireJson.Options) == e)
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_routing_key_is_the_event_type_below_catalyst() => Sample.RoutingKey.ShouldBe("catalyst.plan.created");

    [Fact]
    public void A_payload_keeps_its_text_and_reads_its_properties()
    {
        var payload = new JsonPayload("""{ "b": 2, "a": "x" }""");
        payload.Json.ShouldBe("""{ "b": 2, "a": "x" }""");
        payload.Property("a")!.Value.GetString().ShouldBe("x");
        payload.Property("c").ShouldBeNull();
        default(JsonPayload).Json.ShouldBe("{}");
        JsonPayload.From(new { FilesCreated = 3, Missing = (string?)null }).Json.ShouldBe("""{"files_created":3}""");
    }
}
