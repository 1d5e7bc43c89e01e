using System.Net;
using Catalyst.EndToEnd.Tests.Harness;

namespace Catalyst.EndToEnd.Tests;

/// <summary>The dashboards that a server mounts: Catalyst's own and Orleans'.</summary>
public sealed class DashboardTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private readonly HttpClient _http = shared.Server.Http;

    private static CancellationToken Limit => TestContext.Current.CancellationToken;

    [Fact(Timeout = 120_000)]
    public async Task Orleans_own_dashboard_is_there_and_keeps_state_and_log_to_itself()
    {
        (await _http.GetAsync("/dashboard", Limit)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await JsonOf("/orleans/DashboardCounters")).ShouldBeTrue();
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
