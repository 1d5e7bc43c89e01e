using Npgsql;

namespace Catalyst.Persistence.Tests;

public sealed class SessionSettingsTests
{
    [Fact]
    public void Sessions_are_kept_prepared_and_not_reset()
    {
        var settings = new NpgsqlConnectionStringBuilder("Host=localhost");

        SessionSettings.Complete(settings);

        settings.NoResetOnClose.ShouldBeTrue();
        settings.MaxAutoPrepare.ShouldBeGreaterThan(0);
        settings.Timeout.ShouldBe(5);
        settings.ApplicationName.ShouldBe("catalyst");
    }

    [Theory]
    [InlineData("Host=localhost;No Reset On Close=false;Max Auto Prepare=0;Timeout=7;Application Name=mine")]
    [InlineData("host=localhost;no reset on close=false;max auto prepare=0;timeout=7;application name=mine")]
    public void What_the_operator_wrote_counts(string written)
    {
        var settings = PostgresUrl.Parse(written);

        SessionSettings.Complete(settings);

        settings.NoResetOnClose.ShouldBeFalse("A pooler in between may need sessions that are reset.");
        settings.MaxAutoPrepare.ShouldBe(0);
        settings.Timeout.ShouldBe(7);
        settings.ApplicationName.ShouldBe("mine");
    }
}
