using Catalyst.Silo.Hosting;

namespace Catalyst.Silo.Tests;

/// <summary>A silo as a process of its own, told something wrong.</summary>
public sealed class SiloHostTests
{
    [Theory]
    [InlineData("storage:\n  databases:\n    postgres:\n      url: nonsense\n")]
    [InlineData("orchestration:\n  max_rework: 1000\n")]
    [InlineData("cluster:\n  roles: [nonsense]\n")]
    [InlineData("cluster:\n  roles: [agents]\n")]
    [InlineData("cluster:\n  silo_port: 70000\n  roles: [agents]\n")]
    [InlineData("preview:\n  relay:\n    port: 70000\n")]
    public async Task A_mistake_of_configuration_ends_it_with_the_exit_code_for_that(string config)
    {
        var home = Directory.CreateTempSubdirectory("catalyst-silo-");
        try
        {
            var file = Path.Combine(home.FullName, "config.yaml");
            await File.WriteAllTextAsync(file, config, TestContext.Current.CancellationToken);

            (await SiloHost.RunAsync([$"--CATALYST_CONFIG={file}", $"--CATALYST_HOME={home.FullName}"])).ShouldBe(2);

            Servers(home.FullName).ShouldBeEmpty("What it had started by then must have ended with it.");
        }
        finally
        {
            home.Delete(recursive: true);
        }
    }

    /// <summary>Databases of this home that run: its own folder has them, or the one that root's servers have elsewhere.</summary>
    private static IEnumerable<string> Servers(string home)
    {
        const string elsewhere = "/var/lib/catalyst";
        var others = Directory.Exists(elsewhere) ? Directory.GetDirectories(elsewhere) : [];
        return others.Where(folder => Path.Combine(folder, "home") is var owner && File.Exists(owner) && File.ReadAllText(owner).StartsWith(home, StringComparison.Ordinal))
            .Append(home)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "postmaster.pid", SearchOption.AllDirectories));
    }
}
