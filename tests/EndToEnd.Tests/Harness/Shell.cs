using System.Diagnostics;

namespace Catalyst.EndToEnd.Tests.Harness;

/// <summary>Runs a program to its end.</summary>
internal static class Shell
{
    /// <summary>Its output; a failure is the test's.</summary>
    public static async Task<string> RunAsync(string program, string[] arguments, string? directory = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true,
            WorkingDirectory = directory ?? string.Empty };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}: {await error}");
        return await output;
    }
}
