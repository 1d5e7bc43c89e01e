using System.Collections.Concurrent;
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

/// <summary>
/// Events whose key matches <paramref name="Pattern"/> (<c>*</c> one word, <c>#</c> any number) reach <paramref name="Queue"/>.
/// </summary>
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
public sealed class Topology(
    string exchange,
    string deadLetterExchange,
    string deadLetterQueue,
    IReadOnlyList<string> queues,
    IReadOnlyList<Binding> bindings,
    IReadOnlyList<OutcomeRoute> outcomes)
{
    private readonly ConcurrentDictionary<(string EventType, string? Otherwise), Way> _ways = new();

    public string Exchange => exchange;

    public string DeadLetterExchange => deadLetterExchange;

    public string DeadLetterQueue => deadLetterQueue;

    public IReadOnlyList<string> Queues => queues;

    public IReadOnlyList<Binding> Bindings => bindings;

    public IReadOnlyList<OutcomeRoute> Outcomes => outcomes;

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
    public IReadOnlyList<string> Keys(AgentEvent e) => WayOf(e).Keys;

    /// <summary>The queues that <paramref name="e"/> reaches, each once; none for what only people follow.</summary>
    public IReadOnlyList<string> Route(AgentEvent e) => WayOf(e).Queues;

    /// <summary>What to tell a person about an event that somebody put into a queue where it does not belong.</summary>
    public static string Misplaced(AgentEvent e, string queue) =>
        $"An event of type {e.EventType} with this payload does not belong in {queue}. Publish it with the routing key {e.RoutingKey}.";

    /// <summary>Asked several times for every event, and the same for all of a type that have the same outcome.</summary>
    private Way WayOf(AgentEvent e)
    {
        var otherwise = OtherwiseOf(e);
        return _ways.TryGetValue((e.EventType, otherwise), out var known)
            ? known
            : _ways.GetOrAdd((e.EventType, otherwise),
                Find(otherwise is null ? [e.RoutingKey] : [e.RoutingKey, $"{e.RoutingKey}.{otherwise}"]));
    }

    private string? OtherwiseOf(AgentEvent e)
    {
        foreach (var route in outcomes)
        {
            if (route.EventType == e.EventType
                && !(e.Payload.Property(route.Field) is { ValueKind: JsonValueKind.String } value && value.ValueEquals(route.Expected)))
            {
                return route.Otherwise;
            }
        }

        return null;
    }

    private Way Find(IReadOnlyList<string> keys) => new(
        keys,
        [.. bindings.Where(binding => queues.Contains(binding.Queue) && keys.Any(key => TopicPattern.Matches(binding.Pattern, key)))
            .Select(binding => binding.Queue).Distinct()]);

    private sealed record Way(IReadOnlyList<string> Keys, IReadOnlyList<string> Queues);
}
