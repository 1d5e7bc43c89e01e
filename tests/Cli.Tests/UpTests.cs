using Catalyst.Cli.Server;
using Catalyst.Cli.Tests.Harness;

namespace Catalyst.Cli.Tests;

public sealed class UpTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("cli-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task What_cannot_be_started_along_is_refused_with_what_can()
    {
        var run = await CliRun.OfAsync(_data, ["up", "--with", "kafka"]);
        run.ExitCode.ShouldNotBe(0);
        (run.Output + run.Error).ShouldContain("rabbitmq");
    }

    [Fact]
    public async Task A_broker_that_is_named_already_is_not_started_a_second_time_and_its_password_not_shown()
    {
        var run = await CliRun.OfAsync(_data, ["up", "--with", "rabbitmq"], ("RABBITMQ_URL", "amqp://me:hunter2@elsewhere"),
            ("PORT", $"{Ports.NextFree(20_000)}"));
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("RABBITMQ_URL names a broker already");
        (run.Output + run.Error).ShouldNotContain("hunter2");
        Directory.Exists(Path.Combine(_data, "rabbitmq")).ShouldBeFalse();
    }
}
