using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Channels;
using Catalyst.EndToEnd.Tests.Harness;
using Catalyst.Testing;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Catalyst.EndToEnd.Tests;

/// <summary>The real server on a real RabbitMQ, as <c>RABBITMQ_URL</c> makes it, watched from the broker's side.</summary>
public sealed class RabbitTests
{
    private const string Audit = "audit";

    private static readonly string[] Queues =
        ["planner-queue", "architect-queue", "coder-queue", "tester-queue", "reviewer-queue", "deployer-queue", "explorer-queue",
            "orchestrator-queue", "failed-events"];

    private static CancellationToken Limit => TestContext.Current.CancellationToken;

    [Fact(Timeout = 420_000)]
    public async Task What_the_broker_carries_is_what_the_history_says_also_when_it_is_killed_in_between()
    {
        Assert.SkipWhen(RabbitServer.Missing is not null, RabbitServer.Missing ?? string.Empty);
        await using var rabbit = await RabbitServer.OwnAsync(Limit);
        var url = await rabbit.CreateHostAsync(Limit);
        var host = new Uri(url).AbsolutePath[1..];
        await AuditAsync(rabbit, host);
        await using var server = await CatalystServer.StartAsync(Limit, ("RABBITMQ_URL", url));

        await TheTopologyIsVisible(rabbit, host);
        var id = await server.BuildAsync("hello world", Limit);
        await server.ReachedAsync(id, "coding", Limit);
        await rabbit.KillAsync(Limit);
        await rabbit.StartAsync(Limit);
        var task = await server.CompletedAsync(id, Limit);

        await BuildTests.TheBranchHoldsOneCommitForEachStep(server, task);
        await BuildTests.TheEventsAreGapFreeAndInOrder(server, id);
        (await PublishedAsync(url, task.GetProperty("seq").GetInt32())).ShouldBe(await HistoryAsync(server, id));
        await EveryQueueIsEmptied(rabbit, host);
    }

    private static async Task TheTopologyIsVisible(RabbitServer rabbit, string host)
    {
        var queues = await GetAsync(rabbit, $"/api/queues/{host}");
        queues.EnumerateArray().Where(queue => Queues.Contains(queue.Text("name"))).Select(queue => queue.Text("type"))
            .ShouldBe(Enumerable.Repeat("quorum", Queues.Length));

        var bindings = (await GetAsync(rabbit, $"/api/exchanges/{host}/catalyst.events/bindings/source")).EnumerateArray()
            .Select(binding => $"{binding.Text("routing_key")} -> {binding.Text("destination")}").ToList();
        bindings.ShouldContain("catalyst.task.initiated -> planner-queue");
        bindings.ShouldContain("catalyst.plan.created -> architect-queue");
        bindings.ShouldContain("catalyst.architecture.proposed -> coder-queue");
        bindings.ShouldContain("catalyst.code.pr.opened -> tester-queue");
        bindings.ShouldContain("catalyst.test.results -> reviewer-queue");
        bindings.ShouldContain("catalyst.review.decision -> deployer-queue");
        (await GetAsync(rabbit, $"/api/exchanges/{host}/catalyst.dlq/bindings/source")).EnumerateArray().ShouldHaveSingleItem()
            .Text("destination").ShouldBe("failed-events");
    }

    /// <summary>
    /// A queue that takes a copy of everything, as an operator would make one; and well before the broker is killed, which may forget the
    /// members of a queue that was declared in the second before.
    /// </summary>
    private static async Task AuditAsync(RabbitServer rabbit, string host)
    {
        var queue = new { durable = true, arguments = new Dictionary<string, string> { ["x-queue-type"] = "quorum" } };
        (await rabbit.Management.PutAsJsonAsync($"/api/queues/{host}/{Audit}", queue, Limit)).EnsureSuccessStatusCode();
        (await rabbit.Management.PutAsJsonAsync($"/api/exchanges/{host}/catalyst.events", new { type = "topic", durable = true },
            Limit)).EnsureSuccessStatusCode();
        (await rabbit.Management.PostAsJsonAsync($"/api/bindings/{host}/e/catalyst.events/q/{Audit}", new { routing_key = "#" },
            Limit)).EnsureSuccessStatusCode();
    }

    /// <summary>What was published, each event once, in the order in which it first came, as any AMQP client reads it.</summary>
    private static async Task<IReadOnlyList<string>> PublishedAsync(string url, int count)
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(url) }.CreateConnectionAsync(Limit);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Limit);
        var letters = Channel.CreateUnbounded<string>();
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, letter) => letters.Writer
            .WriteAsync(JsonSerializer.Deserialize<JsonElement>(letter.Body.Span).Text("event_id")!).AsTask();
        await channel.BasicConsumeAsync(Audit, autoAck: true, consumer, Limit);
        var seen = new List<string>();
        while (seen.Count < count)
        {
            var id = await letters.Reader.ReadAsync(Limit);
            if (!seen.Contains(id))
            {
                seen.Add(id);
            }
        }

        return seen;
    }

    private static async Task<IReadOnlyList<string>> HistoryAsync(CatalystServer server, Guid id)
    {
        var all = new List<string>();
        for (var after = 0; ;)
        {
            var page = (await server.GetAsync($"/api/events/{id}?after={after}&limit=500", Limit)).GetProperty("items").EnumerateArray()
                .ToList();
            if (page.Count == 0)
            {
                return all;
            }

            all.AddRange(page.Select(e => e.Text("event_id")!));
            after = page[^1].GetProperty("seq").GetInt32();
        }
    }

    /// <summary>The management API counts every few seconds, so it is asked until it says so.</summary>
    private static async Task EveryQueueIsEmptied(RabbitServer rabbit, string host)
    {
        while ((await GetAsync(rabbit, $"/api/queues/{host}")).EnumerateArray()
            .Any(queue => queue.Text("name") != Audit && queue.TryGetProperty("messages", out var messages) && messages.GetInt32() > 0))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), Limit);
        }
    }

    private static Task<JsonElement> GetAsync(RabbitServer rabbit, string path) =>
        rabbit.Management.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative), Limit);
}
