using Catalyst.Cli.Tests.Harness;
using Catalyst.Testing;

namespace Catalyst.Cli.Tests;

/// <summary>A server that ends while it starts.</summary>
public sealed class StartFailureTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("cli-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task Its_reason_is_the_last_that_is_shown_and_nothing_of_earlier_starts()
    {
        var programs = Directory.CreateDirectory(Path.Combine(_data, "programs")).FullName;
        var server = Path.Combine(_data, "Catalyst.Api.dll");
        await File.WriteAllTextAsync(server, string.Empty, TestContext.Current.CancellationToken);
        var dotnet = Path.Combine(programs, "dotnet");
        await File.WriteAllTextAsync(
            dotnet,
            "#!/bin/sh\nfor i in $(seq 40); do echo \"   at Frame$i()\"; done\necho\necho 'Catalyst cannot run: the disk is full. Free "
                + "some space.'\nexit 1\n",
            TestContext.Current.CancellationToken);
        File.SetUnixFileMode(dotnet, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.CreateDirectory(Path.Combine(_data, "logs"));
        await File.WriteAllTextAsync(
            Path.Combine(_data, "logs", "server.log"), "of an earlier start\n", TestContext.Current.CancellationToken);

        var run = await CliRun.OfAsync(
            _data, ["build", "a counter"],
            ("CATALYST_SERVER", server), ("PORT", $"{FreePort.Find()}"),
            ("PATH", $"{programs}:{Environment.GetEnvironmentVariable("PATH")}"));

        run.ExitCode.ShouldBe(1);
        run.Error.TrimEnd().Split('\n')[^1].ShouldBe("Catalyst cannot run: the disk is full. Free some space.");
        run.Error.ShouldNotContain("of an earlier start");
    }
}
