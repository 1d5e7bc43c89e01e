using System.Net;
using System.Text.Json;
using Catalyst.Api.Tests.Support;
using Catalyst.Broker;
using Catalyst.Grains.Interfaces.Events;
using Microsoft.Extensions.DependencyInjection;

namespace Catalyst.Api.Tests;

public sealed class DeadLettersTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_letter_is_listed_read_replayed_once_and_deleted()
    {
        await using var host = await ApiHost.StartAsync();
        var id = await AddAsync(host, Event(), 1);

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
        (await (await host.SendAsync(HttpMethod.Get, $"/api/dead-letters/{id}")).JsonAsync()).GetProperty("replayed_at").ValueKind.ShouldBe(JsonValueKind.String);

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

    private static AgentEvent Event() => new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), 1, Actors.Orchestrator, EventTypes.TaskInitiated, "catalyst-generated/x",
        "main", "", new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero), JsonPayload.Empty, JsonPayload.Empty);

    private static async Task<Guid> AddAsync(ApiHost host, AgentEvent? e, int minute)
    {
        var at = new DateTimeOffset(2026, 3, 4, 5, minute, 7, TimeSpan.Zero);
        var letter = new DeadLetter(Guid.NewGuid(), Queues.Planner, e, e is null ? "nonsense" : null, [new DeliveryFailure(1, at, "it was late")], at, null);
        await host.Services.GetRequiredService<IDeadLetterStore>().AddAsync(letter, Guid.NewGuid(), Token);
        return letter.Id;
    }

    private static async Task<bool> SentAsync(ApiHost host, Guid id) =>
        (await (await host.SendAsync(HttpMethod.Post, $"/api/dead-letters/{id}/replay")).JsonAsync()).GetProperty("sent").GetBoolean();
}
