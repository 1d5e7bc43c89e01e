namespace Catalyst.Bench;

/// <summary>A Catalyst home for one section, gone with it. Packages come from the cache of the installation, as for every task.</summary>
internal sealed class BenchHome : IDisposable
{
    public BenchHome()
    {
        Path = Directory.CreateTempSubdirectory("catalyst-bench-").FullName;

        // The database server runs as another user when this runs as root.
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path, (UnixFileMode)0b111_101_101);
        }

        var shared = System.IO.Path.Combine(Environment.GetEnvironmentVariable("CATALYST_HOME")
            ?? System.IO.Path.Combine(Root, ".catalyst"), "cache");
        Directory.CreateDirectory(shared);
        Directory.CreateSymbolicLink(System.IO.Path.Combine(Path, "cache"), shared);
    }

    public string Path { get; }

    public CatalystPaths Paths => new(Path);

    /// <summary>The checkout.</summary>
    public static string Root { get; } = Environment.GetEnvironmentVariable("CATALYST_ROOT") ?? Directory.GetCurrentDirectory();

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
