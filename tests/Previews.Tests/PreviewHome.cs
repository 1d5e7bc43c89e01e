using Catalyst.Grains.Interfaces.Previews;
using Catalyst.Sandboxes;
using Catalyst.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Catalyst.Previews.Tests;

/// <summary>A driver over real processes in a Catalyst home of its own.</summary>
internal sealed class PreviewHome : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly bool _owned;

    public PreviewHome(string? root = null)
    {
        _owned = root is null;
        Paths = new CatalystPaths(root ?? Directory.CreateTempSubdirectory("catalyst-previews-").FullName);
        _services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock).AddSingleton(Paths)
            .AddCatalystSandboxes(options => options.UseBubblewrap = false)
            .AddCatalystPreviews(options => options.StopTimeout = TimeSpan.FromMilliseconds(500))
            .BuildServiceProvider();
    }

    /// <summary>Put forward, it ends what may only take so long.</summary>
    public SkippingTimeProvider Clock { get; } = new();

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public Guid Task { get; } = Guid.NewGuid();

    public CatalystPaths Paths { get; }

    public IPreviewDriver Driver => _services.GetRequiredService<IPreviewDriver>();

    public PreviewHealthProbe Probe => _services.GetRequiredService<PreviewHealthProbe>();

    public LabelledProcesses Processes => _services.GetRequiredService<LabelledProcesses>();

    /// <summary>What the application has printed so far.</summary>
    public string Log => File.Exists(LogFile(Paths.Preview(Task))) ? File.ReadAllText(LogFile(Paths.Preview(Task))) : "";

    /// <param name="script">JavaScript with <c>serve(handler)</c> at hand.</param>
    public PreviewSpec App(string script, string healthPath = "/health", string workingDirectory = "server")
    {
        var folder = Paths.Preview(Task);
        Directory.CreateDirectory(Path.Combine(folder, "server"));
        File.WriteAllText(
            Path.Combine(folder, "server", "app.js"),
            "const serve = f => require('http').createServer(f).listen(+process.env.APP_PORT, '127.0.0.1');\n" + script);
        return new PreviewSpec(
            Task, Guid.NewGuid(), "todo", new string('a', 40), folder, workingDirectory, ["node", "app.js"],
            new Dictionary<string, string>(StringComparer.Ordinal) { ["GREETING"] = "hello" }, "APP_PORT", healthPath, "/api");
    }

    public async ValueTask DisposeAsync()
    {
        await Processes.KillAsync(_ => _owned, TimeSpan.Zero, CancellationToken.None);
        await _services.DisposeAsync();
        if (_owned)
        {
            Directory.Delete(Paths.Root, recursive: true);
        }
    }

    private static string LogFile(string directory) => Path.Combine(directory, "preview.log");
}
