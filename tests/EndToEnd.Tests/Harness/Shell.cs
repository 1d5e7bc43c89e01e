using System.Diagnostics;

namespace Catalyst.EndToEnd.Tests.Harness;

/// <summary>Runs a program to its end.</summary>
internal static class Shell
{
    /// <summary>Its output; a failure is the test's.</summary>
    public static async Task<string> RunAsync(string program, string[] arguments, string? directory = null,
        params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true,
            WorkingDirectory = directory ?? string.Empty };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}: {await error}");
        return await output;
    }

    /// <summary>Whether a command that may be missing ends well.</summary>
    public static async Task<bool> SucceedsAsync(string command)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"{command} >/dev/null 2>&1"]))!;
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }
}
