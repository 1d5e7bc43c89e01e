using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Catalyst.EndToEnd.Tests.Harness;

namespace Catalyst.EndToEnd.Tests;

/// <summary>The dashboards that a server mounts: Catalyst's own on either engine, and Orleans' where that is the engine.</summary>
public sealed class DashboardTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private readonly HttpClient _http = shared.Server.Http;

    private static CancellationToken Limit => TestContext.Current.CancellationToken;

    [Fact(Timeout = 120_000)]
    public async Task The_engine_s_own_dashboard_is_there_where_it_has_one_and_keeps_state_and_log_to_itself()
    {
        var environment = await _http.GetFromJsonAsync<JsonElement>("/api/environment/info", Limit);
        var isOrleans = environment.GetRawText().Contains("\"Orleans\"", StringComparison.OrdinalIgnoreCase);

        (await _http.GetAsync("/dashboard", Limit)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await JsonOf("/orleans/DashboardCounters")).ShouldBe(isOrleans);
        foreach (var path in (string[])["/orleans/GrainState?grainId=1&grainType=x", "/orleans/grainstate", "/orleans/Trace"])
        {
            (await JsonOf(path)).ShouldBeFalse(path);
        }
    }

    /// <summary>Whether it answers with figures; the page of the application stands in for what there is not.</summary>
    private async Task<bool> JsonOf(string path)
    {
        using var answer = await _http.GetAsync(path, Limit);
        return answer.IsSuccessStatusCode && answer.Content.Headers.ContentType?.MediaType is "application/json" or "text/plain";
    }
}
