using System.Diagnostics;
using Catalyst.Testing;

namespace Catalyst.Chaos.Tests;

/// <summary>A short storm, as ./catalyst chaos lets it come: real silos, a real broker and a real database, killed and frozen.</summary>
public sealed class StormTests
{
    [Fact(Timeout = 600_000)]
    public async Task After_a_storm_of_a_minute_nothing_is_lost_and_nothing_happened_twice()
    {
        Assert.SkipWhen(RabbitServer.Missing is not null, RabbitServer.Missing ?? string.Empty);

        var (exitCode, output) = await RunAsync("--seconds", "60", "--seed", "11", "--tasks", "48");

        TestContext.Current.TestOutputHelper!.WriteLine(output);
        exitCode.ShouldBe(0, output);
        output.ShouldContain("Nothing was lost and nothing happened twice.");
    }

    [Theory]
    [InlineData("--minutes")]
    [InlineData("--minutes", "many")]
    [InlineData("--hours", "1")]
    [InlineData("--nodes", "0")]
    public async Task Wrong_arguments_are_answered_with_the_usage(params string[] arguments)
    {
        var (exitCode, output) = await RunAsync(arguments);

        exitCode.ShouldBe(2);
        output.ShouldStartWith("usage: ./catalyst chaos");
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        using var storm = Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Catalyst.Chaos"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            var output = storm.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var error = storm.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await storm.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (storm.ExitCode, await output + await error);
        }
        finally
        {
            if (!storm.HasExited)
            {
                // It stops its servers itself when it is asked to.
                using var kill = Process.Start("kill", ["-TERM", storm.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
                await storm.WaitForExitAsync(CancellationToken.None);
            }
        }
    }
}
