using System.Net;
using System.Text.Json;
using Catalyst.Api.Tests.Support;
using Catalyst.Events;
using Catalyst.Grains.Interfaces.Events;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Streams.RabbitMq;

namespace Catalyst.Api.Tests;

public sealed class DeadLettersTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_letter_is_listed_read_replayed_once_and_deleted()
    {
        await using var host = await ApiHost.StartAsync();
        var id = await AddAsync(host, Event(host.Backend.AddTask().Id), 1);

        var listed = (await (await host.SendAsync(HttpMethod.Get, "/api/dead-letters")).JsonAsync()).GetProperty("items")[0];
        listed.GetProperty("id").GetGuid().ShouldBe(id);
        var letter = await (await host.SendAsync(HttpMethod.Get, $"/api/dead-letters/{id}")).JsonAsync();
        letter.GetProperty("queue").GetString().ShouldBe(Queues.Planner);
        letter.GetProperty("event").GetProperty("event_type").GetString().ShouldBe(EventTypes.TaskInitiated);
        letter.GetProperty("failures")[0].GetProperty("error").GetString().ShouldBe("it was late");
        letter.TryGetProperty("replayed_at", out _).ShouldBeFalse();

        (await SentAsync(host, id)).ShouldBeTrue();
        (await SentAsync(host, id)).ShouldBeFalse();
        var transport = host.Services.GetRequiredService<IEventTransport>();
        (await transport.StatusAsync(Token)).Single(queue => queue.Name == Queues.Planner).Ready.ShouldBe(1);
        (await (await host.SendAsync(HttpMethod.Get, $"/api/dead-letters/{id}")).JsonAsync())
            .GetProperty("replayed_at").ValueKind.ShouldBe(JsonValueKind.String);

        (await host.SendAsync(HttpMethod.Delete, $"/api/dead-letters/{id}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await (await host.SendAsync(HttpMethod.Delete, $"/api/dead-letters/{id}")).ShouldBeProblemAsync(404);
        await (await host.SendAsync(HttpMethod.Get, $"/api/dead-letters/{id}")).ShouldBeProblemAsync(404);
        await (await host.SendAsync(HttpMethod.Post, $"/api/dead-letters/{id}/replay")).ShouldBeProblemAsync(404);
    }

    [Fact]
    public async Task Letters_come_in_pages()
    {
        await using var host = await ApiHost.StartAsync();
        var ids = new List<Guid>();
        for (var minute = 0; minute < 5; minute++)
        {
            ids.Add(await AddAsync(host, Event(), minute));
        }

        var seen = new List<Guid>();
        var cursor = string.Empty;
        do
        {
            var page = await (await host.SendAsync(HttpMethod.Get, $"/api/dead-letters?limit=2{cursor}")).JsonAsync();
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(letter => letter.GetProperty("id").GetGuid()));
            cursor = page.TryGetProperty("next_cursor", out var next) ? "&cursor=" + next.GetString() : null;
        }
        while (cursor is not null);

        seen.ShouldBe(Enumerable.Reverse(ids));
    }

    [Fact]
    public async Task What_cannot_be_done_is_a_problem_that_says_why()
    {
        await using var host = await ApiHost.StartAsync();
        var id = await AddAsync(host, null, 1);
        await (await host.SendAsync(HttpMethod.Post, $"/api/dead-letters/{id}/replay")).ShouldBeProblemAsync(422);
        await (await host.SendAsync(HttpMethod.Get, "/api/dead-letters?cursor=x")).ShouldBeProblemAsync(400);
        await (await host.SendAsync(HttpMethod.Get, "/api/dead-letters?limit=x")).ShouldBeProblemAsync(400);
        await (await host.SendAsync(HttpMethod.Get, "/api/dead-letters/x")).ShouldBeProblemAsync(400);
    }

    [Fact]
    public async Task A_letter_of_a_task_that_does_not_exist_is_not_sent_and_says_what_to_do()
    {
        await using var host = await ApiHost.StartAsync();
        var e = Event();
        var id = await AddAsync(host, e, 1);

        var problem = await (await host.SendAsync(HttpMethod.Post, $"/api/dead-letters/{id}/replay")).ShouldBeProblemAsync(409);

        problem.ShouldContain(e.TaskId.ToString());
        var transport = host.Services.GetRequiredService<IEventTransport>();
        (await transport.StatusAsync(Token)).Sum(queue => queue.Ready).ShouldBe(0);
        (await (await host.SendAsync(HttpMethod.Get, $"/api/dead-letters/{id}")).JsonAsync()).TryGetProperty("replayed_at", out _)
            .ShouldBeFalse();
    }

    /// <summary>Its queue has no task: nobody is asked for one.</summary>
    [Fact]
    public async Task A_letter_of_a_queue_that_no_task_follows_is_sent()
    {
        await using var host = await ApiHost.StartAsync();
        var id = await AddAsync(host, Event(), 1, Queues.Explorer);

        (await SentAsync(host, id)).ShouldBeTrue();
    }

    [Fact]
    public async Task Without_a_broker_it_is_refused_at_once_with_the_reason()
    {
        await using var host = await ApiHost.StartAsync(
            services: services => services.AddSingleton<IDeadLetters>(provider => new WithoutBroker(
            provider.GetRequiredService<IDeadLetterStore>())));
        var id = await AddAsync(host, Event(host.Backend.AddTask().Id), 1);

        var problem = await (await host.SendAsync(HttpMethod.Post, $"/api/dead-letters/{id}/replay")).ShouldBeProblemAsync(503);

        problem.ShouldContain("RabbitMQ does not answer");
    }

    private static AgentEvent Event(Guid? task = null) => new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), task ?? Guid.CreateVersion7(), 1, Actors.Orchestrator, EventTypes.TaskInitiated,
        "catalyst-generated/x",
        "main", "", new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero), JsonPayload.Empty, JsonPayload.Empty);

    private static async Task<Guid> AddAsync(ApiHost host, AgentEvent? e, int minute, string queue = Queues.Planner)
    {
        var at = new DateTimeOffset(2026, 3, 4, 5, minute, 7, TimeSpan.Zero);
        var letter = new DeadLetter(Guid.NewGuid(), queue, e, e is null ? "nonsense" : null, [new FailedDelivery(1, at, "it was late")],
            at, null);
        await host.Services.GetRequiredService<IDeadLetterStore>().AddAsync(letter, Guid.NewGuid(), Token);
        return letter.Id;
    }

    private static async Task<bool> SentAsync(ApiHost host, Guid id) =>
        (await (await host.SendAsync(HttpMethod.Post, $"/api/dead-letters/{id}/replay")).JsonAsync()).GetProperty("sent").GetBoolean();

    private sealed class WithoutBroker(IDeadLetterStore store) : IDeadLetters
    {
        public Task<DeadLetterPage> ListAsync(int limit = 50, string? cursor = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public Task<DeadLetter?> GetAsync(Guid id, CancellationToken cancellationToken = default) => store.GetAsync(id, cancellationToken);

        public Task<ReplayResult> ReplayAsync(Guid id, CancellationToken cancellationToken = default) =>
            throw new BrokerUnavailableException("The letter was not sent. RabbitMQ does not answer.");

        public Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
