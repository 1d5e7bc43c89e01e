using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Catalyst.EndToEnd.Tests.Harness;

namespace Catalyst.EndToEnd.Tests;

/// <summary>One port for previews: taken by another program, and then by an application that crashes, dies and hangs.</summary>
public sealed class PreviewFaultTests
{
    private const string Entry = "dist/server.js";

    private static CancellationToken Limit => TestContext.Current.CancellationToken;

    [Fact(Timeout = 420_000)]
    public async Task A_full_port_range_and_an_application_that_does_not_run_are_told_and_leave_nothing()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        await using var server = await CatalystServer.StartAsync(
            Limit,
            ("CATALYST__PREVIEW__PROCESS__PORT_RANGE", string.Create(CultureInfo.InvariantCulture, $"{port}-{port}")),
            ("CATALYST__PREVIEW__PROCESS__HEALTH_CHECK_TIMEOUT", "4"));

        var id = await server.BuildAsync("a counter app", Limit);
        var failed = await server.FailedAsync(id, Limit);
        failed.Text("error").ShouldNotBeNull().ShouldContain($"All preview ports from {port} to {port} are in use");
        Processes.OfTask(id).ShouldBeEmpty();

        other.Stop();
        var retried = await server.PostAsync($"/api/tasks/{id}/retry", Limit);
        var task = await server.CompletedAsync(id, Limit, retried.GetProperty("seq").GetInt64());
        await BuildTests.ThePreviewIsTheApplication(server, id, task);

        await OneThatIsKilledComesBack(server, id, task);
        await OneThatCrashesAtItsStartTellsWhy(server, id, port);
        await OneThatHangsTellsSo(server, id, port);
        await ItRunsAgainWhenItIsMended(server, id, task);
        await DeletingItFreesEverything(server, id, port);
    }

    private static async Task OneThatIsKilledComesBack(CatalystServer server, Guid id, JsonElement task)
    {
        var before = Application(id);
        await Shell.RunAsync("kill", ["-9", before.ToString(CultureInfo.InvariantCulture)]);

        while (Processes.OfTask(id).Contains(before))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), Limit);
        }

        // It stands as deployed until its end is noticed, and its new process is a shell's before it is its own.
        await server.UntilAsync($"/api/preview/{id}",
            preview => preview.Text("status") == "deployed" && Applications(id).Any(pid => pid != before), Limit);
        await BuildTests.ThePreviewIsTheApplication(server, id, task);
    }

    private static async Task OneThatCrashesAtItsStartTellsWhy(CatalystServer server, Guid id, int port)
    {
        Change(server, id, "throw new Error('the cupboard is bare');\n");

        var preview = await server.PostAsync($"/api/preview/{id}/restart", Limit);

        preview.Text("status").ShouldBe("failed");
        preview.Text("error").ShouldNotBeNull().ShouldContain("the cupboard is bare");
        NothingIsLeft(id, port);
    }

    private static async Task OneThatHangsTellsSo(CatalystServer server, Guid id, int port)
    {
        Change(server, id, "console.log('thinking'); await new Promise(() => setInterval(() => {}, 1e6));\n");

        var preview = await server.PostAsync($"/api/preview/{id}/restart", Limit);

        preview.Text("status").ShouldBe("failed");
        preview.Text("error").ShouldNotBeNull().ShouldContain("did not answer");
        preview.Text("error")!.ShouldContain("thinking");
        NothingIsLeft(id, port);
    }

    private static async Task ItRunsAgainWhenItIsMended(CatalystServer server, Guid id, JsonElement task)
    {
        Change(server, id, string.Empty);
        (await server.PostAsync($"/api/preview/{id}/restart", Limit)).Text("status").ShouldBe("deployed");
        await BuildTests.ThePreviewIsTheApplication(server, id, task);
    }

    private static async Task DeletingItFreesEverything(CatalystServer server, Guid id, int port)
    {
        using var deleted = await server.Http.DeleteAsync($"/api/preview/{id}", Limit);

        deleted.IsSuccessStatusCode.ShouldBeTrue();
        NothingIsLeft(id, port);
        Directory.Exists(Path.Combine(server.Home, "previews", id.ToString("N"))).ShouldBeFalse();
    }

    /// <summary>Puts <paramref name="first"/> before what the built application does.</summary>
    private static void Change(CatalystServer server, Guid id, string first)
    {
        var entry = Directory.EnumerateFiles(Path.Combine(server.Home, "previews", id.ToString("N"), "app"), "server.js",
            SearchOption.AllDirectories)
            .Single(file => file.EndsWith(Entry, StringComparison.Ordinal) && !file.Contains("node_modules", StringComparison.Ordinal));
        var original = entry + ".original";
        if (!File.Exists(original))
        {
            File.Copy(entry, original);
        }

        File.WriteAllText(entry, first + File.ReadAllText(original));
    }

    private static int Application(Guid id) => Applications(id).Single();

    private static IEnumerable<int> Applications(Guid id) => Processes.OfTask(id).Where(pid => Processes.Program(pid) == "node");

    private static void NothingIsLeft(Guid id, int port)
    {
        Processes.OfTask(id).ShouldBeEmpty();
        using var free = new TcpListener(IPAddress.Loopback, port);
        free.Start();
    }
}
