using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Catalyst.Blueprints.Understanding;
using Catalyst.Testing;
using Npgsql;

namespace Catalyst.Blueprints.Tests.Stacks.Running;

/// <summary>How a generated application starts, or says why it does not, and what it keeps, in process and on a server.</summary>
public sealed class StartTests(PostgresServer postgres)
{
    private static CancellationToken Limit => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tells_what_it_does_until_it_listens_and_ends_when_it_cannot()
    {
        await using var app = await BuiltAsync();

        var printed = await app.StartAsync(Limit);
        printed.Count.ShouldBeGreaterThan(2);
        printed[^1].ShouldBe($"Listening on {app.Http.BaseAddress!.ToString().TrimEnd('/')}");

        (await EndsAsync(app, FreePort.Find())).ShouldContain($"The data in {app.Data} is in use");
        (await EndsAsync(app, app.Http.BaseAddress.Port, ("DATA_DIR", app.Data + "-other")))
            .ShouldContain($"Port {app.Http.BaseAddress.Port} is in use");

        await AddAsync(app, "Lens", 1);
        await app.KillAsync();
        await app.StartAsync(Limit);
        (await NamesAsync(app)).ShouldBe(["Lens"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Keeps_digits_sorts_as_people_do_and_refuses_by_name(bool server)
    {
        await using var app = await BuiltAsync();
        var address = server ? Address(await postgres.CreateEmptyDatabaseAsync(Limit)) : "";
        await app.StartAsync(Limit, ("DATABASE_URL", address));

        await AddAsync(app, "zebra", 54.468912m);
        await AddAsync(app, "Äpfel", -19.999m);
        await AddAsync(app, "apple", 0.1m);

        (await NamesAsync(app)).ShouldBe(["Äpfel", "apple", "zebra"]);
        var items = (await app.Http.GetFromJsonAsync<JsonElement>("/api/gadgets?sort=price", Limit)).GetProperty("items");
        items.EnumerateArray().Select(i => i.GetProperty("price").GetRawText()).ShouldBe(["-19.999", "0.1", "54.468912"]);

        foreach (var (body, field) in new[]
        {
            ("""{"name": "a", "price": 0.12345678901234567890}""", "price"), ("""{"name": "a", "prise": 1}""", "prise"),
            ("""{"name": "a", "due": "0000-01-01"}""", "due"), ("""{"name": "a\u0000"}""", "name"), ("""{"price": 1}""", "name"),
        })
        {
            using var answer = await app.Http.PostAsync("/api/gadgets", new StringContent(body, null, "application/json"), Limit);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, body);
            var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Limit);
            problem.GetProperty("errors").EnumerateObject().Select(e => e.Name).ShouldBe([field], body);
            problem.GetProperty("detail").GetString()!.ShouldStartWith(field);
        }

        foreach (var path in (string[])["/%zz", "/api/gadgets/%80", "/api/gadgets?search=%zz"])
        {
            // An address that .NET would mend is sent as it is.
            var literal = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
            using var answer = await app.Http.GetAsync(new Uri(app.Http.BaseAddress!.GetLeftPart(UriPartial.Authority) + path, literal),
                Limit);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, path);
        }
    }

    private static async Task<GeneratedApp> BuiltAsync()
    {
        var app = await GeneratedApp.WriteAsync(RequestReader.Read("gadget list with name, price and due date").Model!);
        await NodeProgram.RunAsync(app.Backend, "node", "build.mjs");
        return app;
    }

    /// <summary>What one more process, started elsewhere, prints before it ends with a code that says that it failed.</summary>
    private static async Task<string> EndsAsync(GeneratedApp app, int port, params (string, string)[] environment)
    {
        using var process = GeneratedApp.Launch(app.Backend, "dist/server.js", port, environment);
        var output = process.StandardOutput.ReadToEndAsync(Limit);
        var error = await process.StandardError.ReadToEndAsync(Limit);
        await process.WaitForExitAsync(Limit);
        process.ExitCode.ShouldBe(1, error);
        (await output).ShouldNotContain("Listening");
        return error;
    }

    private static async Task AddAsync(GeneratedApp app, string name, decimal price)
    {
        using var answer = await app.Http.PostAsJsonAsync("/api/gadgets", new { name, price }, Limit);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(Limit));
    }

    private static async Task<IEnumerable<string?>> NamesAsync(GeneratedApp app) =>
        (await app.Http.GetFromJsonAsync<JsonElement>("/api/gadgets?sort=name", Limit)).GetProperty("items").EnumerateArray()
            .Select(item => item.GetProperty("name").GetString());

    /// <summary>A connection string as an address.</summary>
    private static string Address(string connection)
    {
        var parts = new NpgsqlConnectionStringBuilder(connection);
        return string.Create(CultureInfo.InvariantCulture, $"postgres://{Uri.EscapeDataString(parts.Username!)}:"
            + $"{Uri.EscapeDataString(parts.Password ?? "")}@{parts.Host}:{parts.Port}/{parts.Database}");
    }
}
