namespace Catalyst.Dashboard.Tests;

/// <summary>The dashboard as a process of its own, told something wrong.</summary>
public sealed class DashboardServerTests
{
    [Theory]
    [InlineData("mysql://user:topsecret@host/db")]
    [InlineData("topsecret")]
    public async Task A_wrong_address_of_the_database_ends_it_as_a_mistake_of_configuration(string url)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, $"storage:\n  databases:\n    postgres:\n      url: \"{url}\"\n",
                TestContext.Current.CancellationToken);

            (await DashboardServer.Main([$"--CATALYST_CONFIG={file}"])).ShouldBe(2);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
