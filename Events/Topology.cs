using System.Collections.Concurrent;
using System.Text.Json;
using Catalyst.Grains.Interfaces.Events;
using Orleans.Streams.RabbitMq;

namespace Catalyst.Events;

/// <summary>Queues of the pipeline. A queue's role is its name without <c>-queue</c>.</summary>
public static class Queues
{
    public const string Planner = "planner-queue";
    public const string Architect = "architect-queue";
    public const string Coder = "coder-queue";
    public const string Tester = "tester-queue";
    public const string Reviewer = "reviewer-queue";
    public const string Deployer = "deployer-queue";

    /// <summary>Read by nothing in this version: a request for a scan waits here.</summary>
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
/// Which queue which event reaches. A broker routes by keys and cannot look into a payload, so an event has one key or two: its own
/// (<c>catalyst.test.results</c>) and, when its outcome sends work back, <c>catalyst.test.results.failed</c>. In RabbitMQ the second is the
/// <c>CC</c> header, which routes to more queues and still delivers once to each; the main key stays what any outside client knows.
/// </summary>
public static class Topology
{
    /// <summary>Deliveries of one event to one queue before it is dead.</summary>
    public const int DeliveryLimit = 3;

    private static readonly ConcurrentDictionary<(string EventType, string? Outcome), EventRoute> Routes = new();

    /// <summary>Exchanges, queues and bindings.</summary>
    public static RabbitTopology Pipeline { get; } = new(
        "catalyst.events",
        "catalyst.dlq",
        Queues.FailedEvents,
        [
            Queues.Planner, Queues.Architect, Queues.Coder, Queues.Tester,
            Queues.Reviewer, Queues.Deployer, Queues.Explorer, Queues.Orchestrator,
        ],
        [
            new(Queues.Planner, "catalyst.task.initiated"),
            new(Queues.Planner, "catalyst.explorer.findings"),
            new(Queues.Architect, "catalyst.plan.created"),
            new(Queues.Coder, "catalyst.architecture.proposed"),
            new(Queues.Coder, "catalyst.test.results.failed"),
            new(Queues.Coder, "catalyst.review.decision.rejected"),
            new(Queues.Tester, "catalyst.code.pr.opened"),
            new(Queues.Reviewer, "catalyst.test.results"),
            new(Queues.Deployer, "catalyst.review.decision"),
            new(Queues.Explorer, "catalyst.explorer.scan.request"),
            new(Queues.Orchestrator, "catalyst.deploy.status"),
            new(Queues.Orchestrator, "catalyst.*.complete"),
        ])
    {
        DeadLetterHeaders = new DeadLetterHeaders("catalyst-"),
    };

    /// <summary>The keys of <paramref name="e"/>, its own first.</summary>
    public static IReadOnlyList<string> Keys(AgentEvent e) => RouteOf(e).Keys;

    /// <summary>The queues that <paramref name="e"/> reaches, each once; none for what only people follow.</summary>
    public static IReadOnlyList<string> Route(AgentEvent e) => RouteOf(e).Queues;

    /// <summary>What to tell a person about an event that somebody put into a queue where it does not belong.</summary>
    public static string Misplaced(AgentEvent e, string queue) =>
        $"An event of type {e.EventType} with this payload does not belong in {queue}. Publish it with the routing key {e.RoutingKey}.";

    /// <summary>Asked several times for every event, and the same for all of a type that have the same outcome.</summary>
    private static EventRoute RouteOf(AgentEvent e)
    {
        var outcome = e.EventType switch
        {
            EventTypes.TestResults => Says(e, "status", "passed") ? null : "failed",
            EventTypes.ReviewDecision => Says(e, "decision", "approved") ? null : "rejected",
            _ => null,
        };
        return Routes.TryGetValue((e.EventType, outcome), out var known)
            ? known
            : Routes.GetOrAdd((e.EventType, outcome), Find(outcome is null ? [e.RoutingKey] : [e.RoutingKey, $"{e.RoutingKey}.{outcome}"]));
    }

    private static bool Says(AgentEvent e, string field, string expected) =>
        e.Payload.Property(field) is { ValueKind: JsonValueKind.String } value && value.ValueEquals(expected);

    private static EventRoute Find(IReadOnlyList<string> keys) => new(
        keys,
        [
            .. Pipeline.Bindings.Where(binding => keys.Any(key => TopicPattern.Matches(binding.Pattern, key)))
                .Select(binding => binding.Queue).Distinct(),
        ]);

    private sealed record EventRoute(IReadOnlyList<string> Keys, IReadOnlyList<string> Queues);
}
