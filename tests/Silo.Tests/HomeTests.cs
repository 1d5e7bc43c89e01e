using Catalyst.Silo.Configuration;
using Microsoft.Extensions.Hosting;

namespace Catalyst.Silo.Tests;

public sealed class HomeTests
{
    [Fact]
    public async Task A_home_that_cannot_be_written_is_told()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());

        var failure = await Should.ThrowAsync<ConfigException>(
            () => builder.AddCatalystSiloAsync(new CatalystConfig(), new SiloSettings(new CatalystPaths("/dev/null/home"), 8001)));

        failure.Message.ShouldContain("CATALYST_HOME is /dev/null/home");
        failure.Message.ShouldContain("mount a volume");
    }
}
