using Catalyst.Testing;

namespace Catalyst.Events.Tests;

/// <summary>The RabbitMQ that Catalyst starts itself, where people put their Catalyst home.</summary>
public sealed class RabbitScriptTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_starts_in_a_home_that_is_not_there_yet_and_leaves_it_open_for_others_as_folders_are()
    {
        Assert.SkipWhen(RabbitServer.Missing is not null, RabbitServer.Missing ?? string.Empty);
        var home = Path.Combine(Path.GetTempPath(), "catalyst-home-" + Guid.NewGuid().ToString("N"));
        try
        {
            await using var server = await RabbitServer.OwnAsync(Path.Combine(home, "rabbitmq"), Token);

            (File.GetUnixFileMode(home) & UnixFileMode.OtherExecute).ShouldBe(UnixFileMode.OtherExecute);
            (File.GetUnixFileMode(Path.Combine(home, "rabbitmq")) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)).ShouldBe(
                UnixFileMode.None);
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }

    [Fact]
    public async Task It_starts_where_only_its_owner_gets_in()
    {
        Assert.SkipWhen(RabbitServer.Missing is not null, RabbitServer.Missing ?? string.Empty);
        var home = Directory.CreateTempSubdirectory("catalyst-home-").FullName;
        File.SetUnixFileMode(home, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        try
        {
            await using var server = await RabbitServer.OwnAsync(Path.Combine(home, "rabbitmq"), Token);
            await server.CreateHostAsync(Token);
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }
}
