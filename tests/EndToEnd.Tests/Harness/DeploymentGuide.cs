using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Catalyst.Testing;

namespace Catalyst.EndToEnd.Tests.Harness;

/// <summary>Follows an application's DEPLOYMENT.md like a person who has just cloned its branch.</summary>
internal static partial class DeploymentGuide
{
    /// <summary>Runs its commands in order; those that need what this machine lacks are named in the test's output.</summary>
    public static async Task WorksAsWrittenAsync(CatalystServer server, JsonElement task, CancellationToken cancellationToken)
    {
        var clone = Directory.CreateTempSubdirectory("deploy-").FullName;
        try
        {
            await Shell.RunAsync("git", ["clone", "--quiet", "--branch", task.Text("branch_name")!,
                $"http://127.0.0.1:{server.Port}/git/{task.Text("project_slug")}.git", clone]);
            var guide = await File.ReadAllTextAsync(Path.Combine(clone, "DEPLOYMENT.md"), cancellationToken);
            var run = 0;
            foreach (var command in Blocks().Matches(guide).SelectMany(block => block.Groups[1].Value.Trim().Split('\n')))
            {
                if (await MissingAsync(command) is { } reason)
                {
                    TestContext.Current.TestOutputHelper?.WriteLine($"not run: {command} ({reason})");
                    continue;
                }

                await (command.Contains("node ", StringComparison.Ordinal) ? ServesAsync(command, clone, cancellationToken)
                    : Shell.RunAsync("/bin/sh", ["-c", command], clone, ("npm_config_cache", Path.Combine(server.Home, "cache", "npm"))));
                run++;
            }

            run.ShouldBeGreaterThanOrEqualTo(3, guide);
        }
        finally
        {
            Directory.Delete(clone, recursive: true);
        }
    }

    private static async Task<string?> MissingAsync(string command)
    {
        if (!command.StartsWith("docker ", StringComparison.Ordinal) && !command.StartsWith("kubectl ", StringComparison.Ordinal))
        {
            return null;
        }

        // What runs until somebody stops it, and what changes a cluster, is followed by hand.
        if (!command.StartsWith("docker build ", StringComparison.Ordinal))
        {
            return "it needs an engine or a cluster of its own";
        }

        return await Shell.SucceedsAsync("docker pull --quiet node:20-slim") ? null : "no Docker engine here pulls the base images";
    }

    private static async Task ServesAsync(string command, string clone, CancellationToken cancellationToken)
    {
        var port = FreePort.Find();
        var start = new ProcessStartInfo("/bin/sh", ["-c", command]) { WorkingDirectory = clone };
        start.Environment["PORT"] = port.ToString(CultureInfo.InvariantCulture);
        using var process = Process.Start(start)!;
        try
        {
            using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
            await UntilItAnswersAsync(http, process, cancellationToken);
            (await http.GetStringAsync("/", cancellationToken)).ShouldContain("<div id=\"root\">");
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static async Task UntilItAnswersAsync(HttpClient http, Process process, CancellationToken cancellationToken)
    {
        using var health = await Eventually.FindAsync<HttpResponseMessage>(
            async () =>
            {
                try
                {
                    return await http.GetAsync("/health", cancellationToken);
                }
                catch (HttpRequestException) when (!process.HasExited)
                {
                    return null;
                }
            },
            "The application does not listen.");
        health.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [GeneratedRegex("```\\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
