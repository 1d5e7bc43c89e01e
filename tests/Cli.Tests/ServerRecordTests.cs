using Catalyst.Cli.Server;
using Catalyst.Cli.Tests.Harness;
using Catalyst.Testing;

namespace Catalyst.Cli.Tests;

public sealed class ServerRecordTests
{
    [Fact]
    public async Task The_record_of_a_living_server_is_read()
    {
        await using var server = await FakeServer.StartAsync();

        ServerRecord.Read(server.Home).ShouldBe(server.Record);
        server.Record.Url.ShouldBe($"http://localhost:{server.Port}");
    }

    /// <summary>Another name of the parameter would show an empty page to whoever follows the address that a command prints.</summary>
    [Fact]
    public void The_address_of_a_conversation_is_one_that_the_page_reads()
    {
        var parameter = new Uri(new ServerRecord(1, 8001).PageOf(Guid.NewGuid())).Query.TrimStart('?').Split('=')[0];

        File.ReadAllText(Path.Combine(Checkout.Root, "web", "src", "app", "route.ts"))
            .ShouldContain($"conversation: safe(parameters.get(\"{parameter}\"))");
    }

    [Fact]
    public async Task The_record_of_a_dead_server_is_as_none()
    {
        await using var server = await FakeServer.StartAsync();
        server.EndProcess();

        ServerRecord.Read(server.Home).ShouldBeNull();
        File.Exists(server.Home.ServerFile).ShouldBeTrue();
    }

    /// <summary>After a crash the number may belong to any program, which must not be asked, and by no means be stopped.</summary>
    [Fact]
    public async Task A_number_that_another_program_has_by_now_is_no_server()
    {
        await using var server = await FakeServer.StartAsync();
        server.Write(server.Record with { Pid = Environment.ProcessId });

        ServerRecord.Read(server.Home).ShouldBeNull();
        (await CliRun.OfAsync(server.Data, ["down"])).Output.ShouldContain("not running");
    }

    [Fact]
    public async Task The_server_of_another_home_is_neither_shown_nor_stopped_by_its_number()
    {
        await using var other = await FakeServer.StartAsync();
        var home = Directory.CreateTempSubdirectory("cli-").FullName;
        Directory.CreateDirectory(Path.Combine(home, "run"));
        File.Copy(other.Home.ServerFile, Path.Combine(home, "run", "server.json"));

        (await CliRun.OfAsync(home, ["status"])).ExitCode.ShouldBe(3);
        (await CliRun.OfAsync(home, ["down"])).Output.ShouldContain("not running");

        ServerRecord.Read(other.Home).ShouldBe(other.Record, "it goes on");
        Directory.Delete(home, recursive: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("""{"pid":"x"}""")]
    [InlineData("""{"pid":-1,"port":1}""")]
    public async Task A_record_that_says_nothing_is_as_none(string content)
    {
        await using var server = await FakeServer.StartAsync();
        server.Write(content);

        ServerRecord.Read(server.Home).ShouldBeNull();
    }
}
