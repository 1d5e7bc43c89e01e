using Catalyst.Testing;
using Catalyst.Cli.Tests.Harness;

namespace Catalyst.Cli.Tests;

public sealed class HelpTests : IDisposable
{
    private static readonly string[] Commands =
        ["build", "change", "up", "down", "status", "logs", "costs", "cancel", "pause", "resume", "merge", "retry", "undo", "redo",
            "doctor", "test",
            "bench", "chaos",
            "setup", "clean"];

    private readonly string _data = Directory.CreateTempSubdirectory("cli-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Theory]
    [InlineData("--help")]
    [InlineData("help")]
    [InlineData(null)]
    public async Task Help_lists_every_command(string? argument)
    {
        var run = await CliRun.OfAsync(_data, argument is null ? [] : [argument]);

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("\n  catalyst [", customMessage: "as people call it");
        var listed = run.Output.Split('\n').SkipWhile(l => !l.StartsWith("Commands:", StringComparison.Ordinal)).Skip(1)
            .Select(l => l.TrimStart().Split(' ')[0]).Where(w => w.Length > 0);
        listed.ShouldBe(Commands, ignoreOrder: true);
    }

    /// <summary>The script does some commands itself; what it does must be in the help and the other way round.</summary>
    [Fact]
    public void The_help_lists_what_the_script_does_itself()
    {
        var script = File.ReadAllText(Path.Combine(Checkout.Root, "catalyst"));
        string[] own = ["setup", "test", "bench", "chaos", "clean"];

        own.Where(c => !script.Contains($"\n  {c})", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("bild", "bild")]
    [InlineData("build")]
    [InlineData("cancel")]
    [InlineData("status", "--everything")]
    public async Task Wrong_arguments_are_an_error_with_the_usage(params string[] arguments)
    {
        var run = await CliRun.OfAsync(_data, arguments);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldNotBeEmpty();
        run.Output.ShouldContain("Usage:");
    }

    [Theory]
    [InlineData("status")]
    [InlineData("cancel", "0198f0a0-0000-7000-8000-000000000000")]
    [InlineData("logs", "abc")]
    public async Task Without_a_server_the_command_says_how_to_start_one(params string[] arguments)
    {
        var run = await CliRun.OfAsync(_data, arguments);

        run.ExitCode.ShouldBe(3);
        (run.Output + run.Error).ShouldContain("./catalyst up");
        run.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Down_without_a_server_is_no_error()
    {
        var run = await CliRun.OfAsync(_data, ["down"]);

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("not running");
    }
}
