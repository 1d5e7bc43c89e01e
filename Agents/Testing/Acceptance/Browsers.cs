using Catalyst.Sandboxes;

namespace Catalyst.Agents.Testing;

/// <summary>The browser that applications are tried in: one of the machine, else Playwright's own, fetched once where it can be.</summary>
public sealed class Browsers(ISandbox sandbox, CatalystPaths paths, TimeProvider time) : IDisposable
{
    /// <summary>In the place of a program: no browser, even where there is one.</summary>
    public const string None = "none";

    private static readonly string[] Names =
    [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "microsoft-edge-stable",
        "msedge",
    ];

    private static readonly string[] Places =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    private static readonly TimeSpan FetchLimit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan FetchAgain = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim _fetching = new(1);
    private DateTimeOffset? _failed;

    /// <summary>The program of the machine, or null.</summary>
    public static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => Names, Path.Combine).Concat(Places).FirstOrDefault(File.Exists);

    /// <summary>Variables with which Playwright finds a browser, or null when there is none.</summary>
    /// <param name="directory">Of a package with Playwright installed.</param>
    /// <param name="variable">Names the browser's program for those tests.</param>
    /// <param name="chosen">A program, <see cref="None"/>, or null for whatever there is.</param>
    internal async Task<IReadOnlyDictionary<string, string>?> ForAsync(
        Guid taskId, string directory, string variable, string? chosen, CancellationToken cancellationToken)
    {
        if (chosen == None)
        {
            return null;
        }

        if ((chosen ?? Find()) is { } program)
        {
            return new Dictionary<string, string>(StringComparer.Ordinal) { [variable] = program };
        }

        var own = new Dictionary<string, string>(StringComparer.Ordinal) { ["PLAYWRIGHT_BROWSERS_PATH"] = Folder };
        return await FetchAsync(taskId, directory, own, cancellationToken) ? own : null;
    }

    /// <inheritdoc/>
    public void Dispose() => _fetching.Dispose();

    private string Folder => Path.Combine(paths.Cache, "browsers");

    private async Task<bool> FetchAsync(Guid taskId, string directory, Dictionary<string, string> own, CancellationToken cancellationToken)
    {
        await _fetching.WaitAsync(cancellationToken);
        try
        {
            // A machine without a way out would make every task wait.
            if (_failed is { } last && time.GetUtcNow() - last < FetchAgain)
            {
                return false;
            }

            Directory.CreateDirectory(Folder);
            var result = await sandbox.RunAsync(
                new SandboxCommand(
                    taskId, "install", directory, ["npx", "playwright", "install", "chromium-headless-shell"], own,
                    new SandboxLimits(FetchLimit, 2L << 30, 4L << 20, 1024), [Folder], Network: true),
                null, cancellationToken);
            var fetched = result.End == SandboxEnd.Exited && result.ExitCode == 0;
            _failed = fetched ? null : time.GetUtcNow();
            return fetched;
        }
        finally
        {
            _fetching.Release();
        }
    }
}
