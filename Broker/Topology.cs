using System.Text.Json;
using Catalyst.Grains.Interfaces.Events;

namespace Catalyst.Broker;

/// <summary>Queues of the pipeline. A queue's role is its name without <c>-queue</c>.</summary>
public static class Queues
{
    public const string Planner = "planner-queue";
    public const string Architect = "architect-queue";
    public const string Coder = "coder-queue";
    public const string Tester = "tester-queue";
    public const string Reviewer = "reviewer-queue";
    public const string Deployer = "deployer-queue";
    public const string Explorer = "explorer-queue";
    public const string Orchestrator = "orchestrator-queue";

    /// <summary>Where what failed every delivery waits for a person.</summary>
    public const string FailedEvents = "failed-events";

    private const string Suffix = "-queue";

    /// <summary>The role that reads <paramref name="queue"/>.</summary>
    public static string Role(string queue) => queue.EndsWith(Suffix, StringComparison.Ordinal) ? queue[..^Suffix.Length] : queue;

    /// <summary>The queue of <paramref name="role"/>.</summary>
    public static string Of(string role) => role + Suffix;
}

/// <summary>Events whose key matches <paramref name="Pattern"/> (<c>*</c> one word, <c>#</c> any number) reach <paramref name="Queue"/>.</summary>
public sealed record Binding(string Queue, string Pattern);

/// <summary>
/// An event whose consequence depends on its outcome. Besides its own key it carries a second one, the event's key followed by
/// <paramref name="Otherwise"/>, unless <paramref name="Field"/> of its payload says <paramref name="Expected"/>.
/// </summary>
public sealed record OutcomeRoute(string EventType, string Field, string Expected, string Otherwise);

/// <summary>
/// Who follows which event, as data. A broker routes by keys and cannot look into a payload, so an event has one key or two: its own
/// (<c>catalyst.test.results</c>) and, when its outcome sends work back, <c>catalyst.test.results.failed</c>. In RabbitMQ the second is the
/// <c>CC</c> header, which routes to more queues and still delivers once to each; the main key stays what any outside client knows.
/// </summary>
public sealed record Topology(
    string Exchange,
    string DeadLetterExchange,
    string DeadLetterQueue,
    IReadOnlyList<string> Queues,
    IReadOnlyList<Binding> Bindings,
    IReadOnlyList<OutcomeRoute> Outcomes)
{
    /// <summary>Deliveries of one event to one queue before it is dead.</summary>
    public int DeliveryLimit { get; init; } = 3;

    /// <summary>The pipeline.</summary>
    public static Topology Catalyst { get; } = new(
        "catalyst.events",
        "catalyst.dlq",
        Broker.Queues.FailedEvents,
        [
            Broker.Queues.Planner, Broker.Queues.Architect, Broker.Queues.Coder, Broker.Queues.Tester,
            Broker.Queues.Reviewer, Broker.Queues.Deployer, Broker.Queues.Explorer, Broker.Queues.Orchestrator,
        ],
        [
            new(Broker.Queues.Planner, "catalyst.task.initiated"),
            new(Broker.Queues.Planner, "catalyst.explorer.findings"),
            new(Broker.Queues.Architect, "catalyst.plan.created"),
            new(Broker.Queues.Coder, "catalyst.architecture.proposed"),
            new(Broker.Queues.Coder, "catalyst.test.results.failed"),
            new(Broker.Queues.Coder, "catalyst.review.decision.rejected"),
            new(Broker.Queues.Tester, "catalyst.code.pr.opened"),
            new(Broker.Queues.Reviewer, "catalyst.test.results"),
            new(Broker.Queues.Deployer, "catalyst.review.decision"),
            new(Broker.Queues.Explorer, "catalyst.explorer.scan.request"),
            new(Broker.Queues.Orchestrator, "catalyst.deploy.status"),
            new(Broker.Queues.Orchestrator, "catalyst.*.complete"),
        ],
        [
            new(EventTypes.TestResults, "status", "passed", "failed"),
            new(EventTypes.ReviewDecision, "decision", "approved", "rejected"),
        ]);

    /// <summary>How long an event rests after its <paramref name="attempt"/>th delivery failed: 1, 2, 4, ... seconds.</summary>
    public static TimeSpan Backoff(int attempt) => TimeSpan.FromSeconds(Math.Pow(2, Math.Clamp(attempt - 1, 0, 16)));

    /// <summary>The keys of <paramref name="e"/>, its own first.</summary>
    public IReadOnlyList<string> Keys(AgentEvent e)
    {
        foreach (var route in Outcomes)
        {
            if (route.EventType == e.EventType && !(e.Payload.Property(route.Field) is { ValueKind: JsonValueKind.String } value && value.ValueEquals(route.Expected)))
            {
                return [e.RoutingKey, $"{e.RoutingKey}.{route.Otherwise}"];
            }
        }

        return [e.RoutingKey];
    }

    /// <summary>What to tell a person about an event that somebody put into a queue where it does not belong.</summary>
    internal static string Misplaced(AgentEvent e, string queue) =>
        $"An event of type {e.EventType} with this payload does not belong in {queue}. Publish it with the routing key {e.RoutingKey}.";

    /// <summary>The queues that <paramref name="e"/> reaches, each once; none for what only people follow.</summary>
    public IReadOnlyList<string> Route(AgentEvent e)
    {
        // Asked several times for every event, so without a delegate for each queue and binding.
        var keys = Keys(e);
        var reached = new List<string>(1);
        foreach (var binding in Bindings)
        {
            foreach (var key in keys)
            {
                if (TopicPattern.Matches(binding.Pattern, key) && !reached.Contains(binding.Queue) && Queues.Contains(binding.Queue))
                {
                    reached.Add(binding.Queue);
                }
            }
        }

        return reached;
    }
}
