using System.Diagnostics;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Telemetry;

namespace Catalyst.Grains.Tests.Telemetry;

public sealed class TaskTracingTests : IDisposable
{
    private readonly ActivitySource _requests = new("Catalyst.Tests.Requests");
    private readonly ActivityListener _listener = new()
    {
        ShouldListenTo = source => source.Name is TaskTracing.Source or "Catalyst.Tests.Requests",
        Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
    };

    public TaskTracingTests() => ActivitySource.AddActivityListener(_listener);

    public void Dispose()
    {
        _listener.Dispose();
        _requests.Dispose();
    }

    [Fact]
    public void A_task_belongs_to_the_trace_of_the_request_that_began_it()
    {
        using var request = _requests.StartActivity("POST /api/tasks")!;

        TaskTracing.NewTraceId(TimeProvider.System).ToString("N").ShouldBe(request.TraceId.ToHexString());
    }

    [Fact]
    public void A_request_that_nobody_records_gives_no_trace()
    {
        using var request = new Activity("unrecorded").Start();

        TaskTracing.NewTraceId(TimeProvider.System).ToString("N").ShouldNotBe(request.TraceId.ToHexString());
    }

    [Fact]
    public void A_delivery_goes_on_from_the_commit_that_made_its_event()
    {
        using var request = _requests.StartActivity("POST /api/tasks")!;
        var e = Event(Guid.ParseExact(request.TraceId.ToHexString(), "N"), TaskTracing.Metadata(request));
        var cause = request.Context;
        request.Stop();

        using var delivery = TaskTracing.Delivery(e)!;

        (delivery.TraceId, delivery.ParentSpanId, delivery.Kind).ShouldBe((cause.TraceId, cause.SpanId, ActivityKind.Consumer));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"traceparent":"nonsense"}""")]
    [InlineData("""{"traceparent":7}""")]
    [InlineData("""{"traceparent":"00-11111111111111111111111111111111-2222222222222222-01"}""")]
    public void An_event_from_outside_begins_in_the_trace_that_its_envelope_names(string metadata)
    {
        using var other = _requests.StartActivity("something else")!;
        var trace = Guid.CreateVersion7();

        using var delivery = TaskTracing.Delivery(Event(trace, new JsonPayload(metadata)))!;

        (delivery.TraceId.ToHexString(), delivery.ParentSpanId).ShouldBe((trace.ToString("N"), default));
    }

    [Fact]
    public void Where_nobody_traces_events_say_nothing_of_it() => TaskTracing.Metadata(null).ShouldBe(JsonPayload.Empty);

    private static AgentEvent Event(Guid trace, JsonPayload metadata) => new(
        Guid.CreateVersion7(), trace, Guid.CreateVersion7(), 1, Actors.Planner, EventTypes.PlanCreated, "", "", "",
        DateTimeOffset.UnixEpoch, JsonPayload.Empty, metadata);
}
