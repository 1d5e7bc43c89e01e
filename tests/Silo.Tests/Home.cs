using Catalyst.Silo.Hosting;
using Npgsql;

namespace Catalyst.Silo.Tests;

/// <summary>A folder that a silo has for itself, with its configuration.</summary>
internal sealed class Home : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("catalyst-silo-");
    private readonly string _file;

    public Home(string config)
    {
        _file = System.IO.Path.Combine(Path, "config.yaml");
        File.WriteAllText(_file, config);
    }

    public string Path => _folder.FullName;

    /// <summary>One that uses a database.</summary>
    public static Home Of(NpgsqlConnectionStringBuilder database) => new(
        "storage:\n  databases:\n    postgres:\n      url: "
        + $"postgresql://{database.Username}{(database.Password is { } password ? $":{password}" : "")}"
        + $"@{database.Host}:{database.Port}/{database.Database}\n");

    /// <summary>Runs a silo to its end; answers its exit code.</summary>
    public Task<int> RunAsync() => SiloHost.RunAsync([$"--CATALYST_CONFIG={_file}", $"--CATALYST_HOME={Path}"]);

    public void Dispose() => _folder.Delete(recursive: true);
}
