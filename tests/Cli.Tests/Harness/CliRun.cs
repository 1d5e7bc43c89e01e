using System.Diagnostics;
using Spectre.Console;

namespace Catalyst.Cli.Tests.Harness;

/// <summary>What a person who ran the command sees.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Runs the built command in a process of its own, as the <c>catalyst</c> script does.</summary>
    public static async Task<CliRun> OfAsync(string data, IReadOnlyList<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "catalyst.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment.Remove("PORT");
        start.Environment.Remove("CATALYST_SERVER");
        start.Environment["CATALYST_HOME"] = data;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return await OfAsync(start);
    }

    /// <summary>Runs any program to its end.</summary>
    public static async Task<CliRun> OfAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = start.RedirectStandardInput = true;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        using var limit = new CancellationTokenSource(Limit);
        await using var _ = limit.Token.Register(process.Kill);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        limit.IsCancellationRequested.ShouldBeFalse("the command did not end");
        return new CliRun(process.ExitCode, await output, await error);
    }
}

/// <summary>Draws what the command would draw, without a terminal.</summary>
internal static class Drawn
{
    public static string Text(Spectre.Console.Rendering.IRenderable renderable)
    {
        var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = 200;
        console.Write(renderable);
        return text.ToString();
    }
}
