using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Catalyst.Brains.Model;
using Catalyst.Blueprints.Stacks.NodeExpressReact;
using Catalyst.Blueprints.Understanding;
using Catalyst.Brains;

namespace Catalyst.Blueprints.Tests.Stacks.Running;

/// <summary>Generated applications are type-checked, tested, built, started and used.</summary>
public sealed class GeneratedAppTests
{
    private const double LeastCoverage = 80;

    public static TheoryData<string> Apps => ["nasty", "hostile", "everything", "tools", "games", "page", "a blog with comments",
        "the snake game with a high score list with names"];

    [Theory, MemberData(nameof(Apps))]
    public async Task Works_from_its_types_to_its_addresses(string name)
    {
        var model = name.Contains(' ', StringComparison.Ordinal) ? RequestReader.Read($"build {name}").Model.ShouldNotBeNull()
            : NodeExpressReactTests.Model(name);
        await using var app = await GeneratedApp.WriteAsync(model);
        var coverage = await Task.WhenAll(
            GeneratedApp.CheckAsync(app.Backend, "node", "build.mjs"),
            GeneratedApp.CheckAsync(app.Frontend, GeneratedApp.Tool(app.Frontend, "vite"), "build"));
        coverage.ShouldAllBe(lines => lines >= LeastCoverage);

        var cancellationToken = TestContext.Current.CancellationToken;
        await app.StartAsync(cancellationToken);
        await ServesItsScreensAsync(app.Http, model);
        if (model.Auth is not null)
        {
            await GuardsItsDataAsync(app.Http, model);
            var answer = await app.Http.PostAsJsonAsync("/api/auth/register",
                new { name = "Ada", email = "ada@example.com", password = "correct horse" }, cancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.Created);
            var session = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
            app.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer",
                session.GetProperty("token").GetString());
        }

        await AnswersItsApiAsync(app.Http, model);
    }

    private static async Task ServesItsScreensAsync(HttpClient http, AppModel model)
    {
        foreach (var address in new[] { "/" }.Concat(model.Tools.Select(t => $"/tools/{Words.Kebab(t.Name)}")))
        {
            using var page = await http.GetAsync(address, TestContext.Current.CancellationToken);
            page.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            page.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        }

        using var nowhere = await http.GetAsync("/no/such/page", TestContext.Current.CancellationToken);
        nowhere.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        nowhere.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        using var unknown = await http.GetAsync("/api/no-such-thing", TestContext.Current.CancellationToken);
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        unknown.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    private static async Task GuardsItsDataAsync(HttpClient http, AppModel model)
    {
        foreach (var endpoint in Endpoints(model).Where(e => e.RequiresAuth))
        {
            using var request = new HttpRequestMessage(new HttpMethod(endpoint.Method),
                endpoint.Path.Replace(":id", Guid.Empty.ToString(), StringComparison.Ordinal));
            using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, $"{endpoint.Method} {endpoint.Path}");
        }
    }

    private static async Task AnswersItsApiAsync(HttpClient http, AppModel model)
    {
        foreach (var endpoint in Endpoints(model).Where(e => e.Entity is not null))
        {
            using var request = new HttpRequestMessage(new HttpMethod(endpoint.Method),
                endpoint.Path.Replace(":id", Guid.NewGuid().ToString(), StringComparison.Ordinal));
            request.Content = endpoint.Method is "POST" or "PATCH" ? JsonContent.Create(new { }) : null;
            using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
            var expected = endpoint.Path.Contains(":id", StringComparison.Ordinal) ? HttpStatusCode.NotFound : endpoint.Method == "GET"
                ? HttpStatusCode.OK : HttpStatusCode.BadRequest;
            answer.StatusCode.ShouldBe(expected, $"{endpoint.Method} {endpoint.Path}");
        }
    }

    private static IReadOnlyList<ApiEndpoint> Endpoints(AppModel model) => new NodeExpressReactPack().Endpoints(model);
}
