using System.Diagnostics.Metrics;
using Catalyst.Grains.Interfaces.Tasks;
using Orleans.Streams.RabbitMq;

namespace Catalyst.Grains.Telemetry;

/// <summary>
/// What is counted of tasks, phases, events and previews. Labels are words of Catalyst's own: no id, so that their number stays small.
/// </summary>
internal static class GrainMetrics
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "Catalyst.Grains";

    private static readonly Meter Instruments = new(Name);

    private static readonly InstrumentAdvice<double> Minutes = Buckets(0.1, 0.5, 1, 2, 5, 10, 30, 60, 120, 300, 900, 3600);
    private static readonly InstrumentAdvice<double> Moments = Buckets(0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30, 120);

    private static readonly Counter<long> Started =
        Instruments.CreateCounter<long>("catalyst.tasks.started", description: "Tasks begun on this silo");

    private static readonly Counter<long> Finished =
        Instruments.CreateCounter<long>("catalyst.tasks.ended", description: "Tasks that reached their end on this silo, by status");

    private static readonly UpDownCounter<long> Active = Instruments.CreateUpDownCounter<long>(
        "catalyst.phases.active", description: "Phases that this silo's tasks have under way, by phase");

    private static readonly Histogram<double> PhaseDuration =
        Instruments.CreateHistogram("catalyst.phase.duration", "s", "Attempts at a phase, by phase and outcome", advice: Minutes);

    private static readonly Counter<long> Deliveries =
        Instruments.CreateCounter<long>("catalyst.events.delivered", description: "Events that tasks took in from the broker, by type");

    private static readonly Histogram<double> OutboxDelay = Instruments.CreateHistogram(
        "catalyst.outbox.delay", "s", "From an event's commit until the broker has confirmed it", advice: Moments);

    private static readonly Gauge<long> QueueMessages = Instruments.CreateGauge<long>(
        "catalyst.queue.messages", description: "Messages of a queue, by queue and state; in_flight and retrying are this silo's own");

    private static readonly Histogram<double> PreviewStart = Instruments.CreateHistogram(
        "catalyst.preview.start.duration", "s", "Starts of previews until they answered or failed, by outcome", advice: Minutes);

    private static readonly Counter<long> PreviewsEnded =
        Instruments.CreateCounter<long>("catalyst.previews.ended", description: "Previews that were ended on this silo, by status");

    public static void TaskStarted() => Started.Add(1);

    public static void TaskEnded(TaskStatus status) => Finished.Add(1, Tag("status", Word(status)));

    public static void PhaseBegan(TaskPhase phase) => Active.Add(1, Tag("phase", phase.Wire()));

    public static void PhaseEnded(TaskPhase phase, string outcome, TimeSpan duration)
    {
        Active.Add(-1, Tag("phase", phase.Wire()));
        PhaseDuration.Record(duration.TotalSeconds, Tag("phase", phase.Wire()), Tag("outcome", outcome));
    }

    public static void Delivered(string eventType) => Deliveries.Add(1, Tag("event_type", eventType));

    public static void Published(TimeSpan sinceCommit) => OutboxDelay.Record(sinceCommit.TotalSeconds);

    public static void Queue(QueueStatus queue)
    {
        QueueMessages.Record(queue.Ready, Tag("queue", queue.Name), Tag("state", "ready"));
        QueueMessages.Record(queue.InFlight, Tag("queue", queue.Name), Tag("state", "in_flight"));
        QueueMessages.Record(queue.Retrying, Tag("queue", queue.Name), Tag("state", "retrying"));
    }

    public static void PreviewStarted(bool healthy, TimeSpan duration) =>
        PreviewStart.Record(duration.TotalSeconds, Tag("outcome", healthy ? "healthy" : "failed"));

    public static void PreviewEnded(string status) => PreviewsEnded.Add(1, Tag("status", status));

    private static InstrumentAdvice<double> Buckets(params double[] seconds) => new() { HistogramBucketBoundaries = seconds };

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);

    private static string Word(TaskStatus status) => status.ToString().ToLowerInvariant();
}
