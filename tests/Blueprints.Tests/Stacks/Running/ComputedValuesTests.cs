using System.Net.Http.Json;
using System.Text.Json;
using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Stacks.Running;

/// <summary>Computed values of an application that runs.</summary>
public sealed class ComputedValuesTests
{
    private static readonly AppModel Greenhouse = new("Greenhouse", "greenhouse", "Beds and what grows in them.", [
        new("Bed", "Beds", "bed", "beds", [new("name", "Name", FieldType.String, true), new("size", "Size", FieldType.Decimal, true)], [],
            Ownership.None, "name", ["Harvest"], null, [
                new("total", "Total yield", "sum(harvests.weight)"), new("density", "Yield by size", "sum(harvests.weight) / size"),
                new("latest", "Latest harvest", "max(harvests.day)"), new("rank", "Rank", "count(Bed where size > this.size) + 1"),
            ]),
        new("Harvest", "Harvests", "harvest", "harvests", [
            new("day", "Day", FieldType.Date, true), new("weight", "Weight", FieldType.Decimal, true),
        ], [new("bed", "Bed", true)], Ownership.None, "day", [], null, [
            new("gain", "Gain", "weight - previous(weight by day per bed)"), new("heavy", "Heavy", "weight >= 2"),
        ]),
    ], [], null, null, false, [], []);

    [Fact]
    public async Task Follow_what_they_are_computed_of()
    {
        AppModelValidator.Validate(Greenhouse).ShouldBeEmpty();
        await using var app = await GeneratedApp.WriteAsync(Greenhouse);
        await NodeProgram.RunAsync(app.Backend, "node", "build.mjs");
        await app.StartAsync(TestContext.Current.CancellationToken);

        var big = await SendAsync(app, HttpMethod.Post, "beds", new { name = "Big", size = 4 });
        Values(big, "total", "density", "latest", "rank").ShouldBe("0 0  1");
        var small = await SendAsync(app, HttpMethod.Post, "beds", new { name = "Small", size = 3 });
        Values(small, "rank").ShouldBe("2");
        await HarvestAsync("2024-06-01", 0.1m);
        var second = await HarvestAsync("2024-06-08", 0.2m);
        Values(second, "gain", "heavy").ShouldBe("0.1 False");
        Values(await HarvestAsync("2024-06-05", 2), "gain", "heavy").ShouldBe("1.9 True");

        var id = small.GetProperty("id").GetString();
        var read = await SendAsync(app, HttpMethod.Get, $"beds/{id}");
        Values(read, "total", "density", "latest").ShouldBe("2.3 0.7666666667 2024-06-08");
        var list = await SendAsync(app, HttpMethod.Get, "beds?sort=name");
        Values(list.GetProperty("items")[1], "total", "latest").ShouldBe("2.3 2024-06-08");
        Values(await SendAsync(app, HttpMethod.Patch, $"beds/{id}", new { size = 5 }), "density", "rank").ShouldBe("0.46 1");

        Task<JsonElement> HarvestAsync(string day, decimal weight) =>
            SendAsync(app, HttpMethod.Post, "harvests", new { day, weight, bedId = small.GetProperty("id").GetString() });
    }

    private static string Values(JsonElement row, params string[] names) =>
        string.Join(' ', names.Select(n => row.GetProperty(n).ToString()));

    private static async Task<JsonElement> SendAsync(GeneratedApp app, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, $"/api/{path}") { Content = body is null ? null : JsonContent.Create(body) };
        using var answer = await app.Http.SendAsync(request, TestContext.Current.CancellationToken);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }
}
