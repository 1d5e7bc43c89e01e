using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Catalyst.Grains.Interfaces.Events;
using FsCheck;
using FsCheck.Fluent;
using NJsonSchema;

namespace Catalyst.Events.Tests;

public sealed class AgentEventCodecTests
{
    private static readonly string SchemaText = ReadSchema();

    [Fact]
    public void An_event_survives_the_wire()
    {
        var e = Envelope.Of(EventTypes.PlanCreated, payload: """{"a":[1,2.50,"ä"],"b":null}""");
        AgentEventCodec.Decode(AgentEventCodec.Encode(e)).ShouldBe(e);
    }

    /// <summary>A field that is added and not written shows here.</summary>
    [Fact]
    public void An_event_is_written_as_the_serializer_writes_it()
    {
        var e = Envelope.Of(EventTypes.PlanCreated, payload: """{"a":[1,2.50,"ä \u00e4 <b>"],"b":null}""") with { Repo = "a/\"b\" ü 😀\n",
            Commit = "0123abc" };
        Encoding.UTF8.GetString(AgentEventCodec.Encode(e)).ShouldBe(JsonSerializer.Serialize(e, WireJson.Options));
        AgentEventCodec.EncodeValid(e).ShouldBe(AgentEventCodec.Encode(e));
    }

    [Fact]
    public void What_is_no_event_is_not_written()
    {
        var e = Envelope.Of(EventTypes.PlanCreated);
        Should.Throw<InvalidEventException>(() => AgentEventCodec.EncodeValid(e with { Payload = new JsonPayload("{\"a\":") }));
        Should.Throw<JsonException>(() => AgentEventCodec.Encode(e with { Payload = new JsonPayload("{\"a\":") }));

        // What was begun and not finished is not part of the next one.
        AgentEventCodec.Decode(AgentEventCodec.Encode(e)).ShouldBe(e);
    }

    [Fact]
    public void An_outside_client_may_leave_out_seq_and_metadata_and_add_fields()
    {
        var json = Valid();
        json.Remove("seq");
        json.Remove("metadata");
        json["extra"] = 1;
        var e = AgentEventCodec.Decode(Encoding.UTF8.GetBytes(json.ToJsonString()));
        (e.Seq, e.Metadata.Json).ShouldBe((0L, "{}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"version\":\"v1\",\"version\":\"v1\"}")]
    public void What_is_no_envelope_is_refused(string text)
    {
        AgentEventCodec.TryDecode(Encoding.UTF8.GetBytes(text), out var e, out var errors).ShouldBeFalse();
        e.ShouldBeNull();
        errors.ShouldNotBeEmpty();
    }

    [Fact]
    public void Deep_broken_and_huge_input_is_refused()
    {
        var deep = Encoding.UTF8.GetBytes(new string('[', 100_000));
        AgentEventCodec.TryDecode(deep, out _, out _).ShouldBeFalse();
        AgentEventCodec.TryDecode([0xFF, 0xFE, 0x00], out _, out _).ShouldBeFalse();
        AgentEventCodec.TryDecode(new byte[AgentEventCodec.MaxBytes + 1], out _, out var errors).ShouldBeFalse();
        errors.Single().ShouldContain("bytes");
    }

    /// <summary>One byte or escape that is no text, wherever it is: who throws over it never answers for the message.</summary>
    [Fact]
    public void What_is_no_text_is_refused()
    {
        var e = Envelope.Of(EventTypes.PlanCreated, payload: """{"a":{"b":["c",1.5,"\ud83d\ude00"]}}""");
        var valid = AgentEventCodec.Encode(e);
        AgentEventCodec.Decode(valid).ShouldBe(e);
        for (var at = 0; at < valid.Length; at++)
        {
            foreach (var wrong in (byte[][])[[0xFF], [.. "\\ud800"u8], [0xED, 0xA0, 0x80], [.. "\0"u8]])
            {
                byte[] spoiled = [.. valid[..at], .. wrong, .. valid[at..]];
                if (AgentEventCodec.TryDecode(spoiled, out var read, out var errors))
                {
                    // It was in the name of a field that may be left out.
                    (read! with { Seq = e.Seq, Metadata = e.Metadata }).ShouldBe(e, $"{Encoding.UTF8.GetString(wrong)} at {at}");
                }
                else
                {
                    errors.ShouldNotBeEmpty();
                }
            }
        }
    }

    [Fact]
    public void A_refusal_names_the_field_and_what_would_be_right()
    {
        var json = Valid();
        json["event_type"] = "plan.createdd";
        json["task_id"] = 7;
        json.Remove("payload");
        AgentEventCodec.TryDecode(Encoding.UTF8.GetBytes(json.ToJsonString()), out _, out var errors).ShouldBeFalse();
        errors.Count.ShouldBe(3);
        errors.ShouldContain(error => error.StartsWith("event_type must be one of", StringComparison.Ordinal)
            && error.Contains("plan.created"));
        errors.ShouldContain("task_id must be a string");
        errors.ShouldContain("payload is missing");
    }

    [Fact]
    public async Task The_schema_and_the_code_agree()
    {
        var schema = await JsonSchema.FromJsonAsync(SchemaText, TestContext.Current.CancellationToken);
        string[] fields =
        [
            "version", "event_id", "trace_id", "task_id", "seq", "actor", "event_type", "repo", "branch", "commit", "timestamp", "payload",
            "metadata",
        ];
        string[] values =
        [
            "\"\"", "\"v1\"", "\"v2\"", "1", "-1", "0", "1.5", "1e3", "true", "null", "{}", "[]", "\"planner\"", "\"plan.created\"",
            "\"0192f0c1-2b3c-7d4e-8f50-123456789abc\"", "\"00000000-0000-0000-0000-000000000000\"", "\"0192f0c12b3c7d4e8f50123456789abc\"",
            "\"2026-01-31T12:00:00Z\"", "\"2026-01-31T12:00:00.123+02:00\"", "\"2026-01-31\"", "\"abc123\"", "\"ABC123\"",
            $"\"{new string('a', 64)}\"", $"\"{new string('a', 65)}\"", $"\"{new string('x', 255)}\"", $"\"{new string('x', 256)}\"",
        ];
        var mutations = Gen.Choose(0, 3).SelectMany(n =>
            (from field in Gen.Elements(fields) from value in Gen.Elements([null, .. values]) select (field, value)).ListOf(n));
        Prop.ForAll(mutations.ToArbitrary(), changes =>
        {
            var json = Valid();
            foreach (var (field, value) in changes)
            {
                json.Remove(field);
                if (value is not null)
                {
                    json[field] = JsonNode.Parse(value);
                }
            }

            var text = json.ToJsonString();
            var bySchema = schema.Validate(text).Count == 0;
            var byCode = AgentEventCodec.TryDecode(Encoding.UTF8.GetBytes(text), out _, out var errors);
            bySchema.ShouldBe(byCode, $"{text}: {string.Join("; ", errors)}");
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void The_schema_lists_the_actors_and_event_types_of_the_code()
    {
        var properties = JsonNode.Parse(SchemaText)!["properties"]!;
        properties["actor"]!["enum"]!.AsArray().Select(node => (string)node!).ShouldBe(Actors.All, ignoreOrder: true);
        properties["event_type"]!["enum"]!.AsArray().Select(node => (string)node!).ShouldBe(EventTypes.All, ignoreOrder: true);
    }

    private static JsonObject Valid() => JsonNode.Parse(AgentEventCodec.Encode(Envelope.Of(EventTypes.PlanCreated)))!.AsObject();

    private static string ReadSchema()
    {
        using var reader = new StreamReader(typeof(AgentEvent).Assembly.GetManifestResourceStream("Catalyst.agent-event.v1.schema.json")!);
        return reader.ReadToEnd();
    }
}
