using Catalyst.Silo.Hosting;

namespace Catalyst.Silo.Tests;

/// <summary>A silo as a process of its own, told something wrong.</summary>
public sealed class SiloHostTests
{
    [Theory]
    [InlineData("storage:\n  databases:\n    postgres:\n      url: nonsense\n")]
    [InlineData("orchestration:\n  max_rework: 1000\n")]
    [InlineData("cluster:\n  roles: [nonsense]\n")]
    public async Task A_mistake_of_configuration_ends_it_with_the_exit_code_for_that(string config)
    {
        var home = Directory.CreateTempSubdirectory("catalyst-silo-");
        try
        {
            var file = Path.Combine(home.FullName, "config.yaml");
            await File.WriteAllTextAsync(file, config, TestContext.Current.CancellationToken);

            (await SiloHost.RunAsync([$"--CATALYST_CONFIG={file}", $"--CATALYST_HOME={home.FullName}"])).ShouldBe(2);
        }
        finally
        {
            home.Delete(recursive: true);
        }
    }
}
