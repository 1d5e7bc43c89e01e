using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Catalyst.Brains.Model;
using Catalyst.Blueprints.Stacks.NodeExpressReact;
using Catalyst.Testing;

namespace Catalyst.Blueprints.Tests.Stacks.Running;

/// <summary>A generated application on disk, checked and started the way the pipeline does it.</summary>
internal sealed class GeneratedApp : IAsyncDisposable
{
    private Process? _server;

    /// <summary>Where it is written.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("catalyst-app-").FullName;

    public HttpClient Http { get; } = new();

    public string Backend => Path.Combine(Root, "backend");

    /// <summary>Where it keeps its data unless told otherwise.</summary>
    public string Data => Path.Combine(Backend, "data");

    public string Frontend => Path.Combine(Root, "frontend");

    /// <summary>Its tests in a browser.</summary>
    public string Acceptance => Path.Combine(Root, "e2e");

    public static async Task<GeneratedApp> WriteAsync(AppModel model)
    {
        var app = new GeneratedApp();
        foreach (var file in new NodeExpressReactPack().Write(model).SelectMany(s => s.Files))
        {
            var path = Path.Combine(app.Root, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, file.Content);
        }

        await NodePackages.LinkAsync(app.Backend);
        await NodePackages.LinkAsync(app.Frontend);
        await NodePackages.LinkAsync(app.Acceptance);
        return app;
    }

    /// <summary>Type check, tests and build of a component; its share of lines that the tests reach, in percent.</summary>
    public static async Task<double> CheckAsync(string component, params string[] build)
    {
        await NodeProgram.RunAsync(component, Tool(component, "tsc"), "--noEmit");
        var tests = await NodeProgram.RunAsync(component, Tool(component, "vitest"), "run", "--coverage");
        tests.ShouldNotContain("stderr |", customMessage: tests);
        var built = await NodeProgram.RunAsync(component, build[0], build[1..]);
        built.Contains("warning", StringComparison.OrdinalIgnoreCase).ShouldBeFalse(built);
        using var summary = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(component, "coverage", "coverage-summary.json")));
        return summary.RootElement.GetProperty("total").GetProperty("lines").GetProperty("pct").GetDouble();
    }

    public static string Tool(string component, string name) => Path.Combine(component, "node_modules", ".bin", name);

    /// <summary>Starts the built application and waits until it is ready.</summary>
    /// <returns>What it printed until then.</returns>
    public async Task<IReadOnlyList<string>> StartAsync(CancellationToken cancellationToken, params (string, string)[] environment)
    {
        Http.BaseAddress ??= new Uri($"http://127.0.0.1:{FreePort.Find()}");
        _server = Launch(Root, "backend/dist/server.js", Http.BaseAddress.Port,
            [("STATIC_DIR", Path.Combine(Frontend, "dist")), .. environment]);
        var lines = new List<string>();
        while (lines.LastOrDefault()?.StartsWith("Listening", StringComparison.Ordinal) != true)
        {
            // It says so when it listens; a server that fails instead ends its output.
            var line = await _server.StandardOutput.ReadLineAsync(cancellationToken);
            lines.Add(line.ShouldNotBeNull(line is null ? await _server.StandardError.ReadToEndAsync(cancellationToken) : ""));
        }

        return lines;
    }

    /// <summary>One more process of the built application.</summary>
    public static Process Launch(string directory, string program, int port, params (string, string)[] environment) =>
        NodeProgram.Start(directory, "node", [program],
            [("PORT", port.ToString(CultureInfo.InvariantCulture)), ("SCRYPT_COST", "16"), .. environment]);

    /// <summary>Ends the application without a chance to tidy up.</summary>
    public async Task KillAsync()
    {
        _server!.Kill(entireProcessTree: true);
        await _server.WaitForExitAsync();
        _server.Dispose();
        _server = null;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_server is not null)
        {
            await KillAsync();
        }

        Directory.Delete(Root, recursive: true);
    }
}
