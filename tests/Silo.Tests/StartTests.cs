using System.Diagnostics;
using System.Globalization;
using Catalyst.Events;
using Catalyst.Persistence.Embedded;
using Catalyst.Silo.Configuration;
using Catalyst.Silo.Hosting;
using Catalyst.Testing;
using Orleans.Streams.RabbitMq;

namespace Catalyst.Silo.Tests;

/// <summary>What a person reads when a process does not start, and what must not keep one from starting.</summary>
public sealed class StartTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/srv/a#b", "'#'")]
    [InlineData("/srv/100%/home", "'%'")]
    [InlineData("/srv/really?/home", "'?'")]
    [InlineData("/srv/a:b", "':'")]
    public void A_home_in_which_no_application_can_be_built_is_refused_at_the_start(string home, string reason)
    {
        var message = Should.Throw<ConfigException>(() => Places.Check(home, Path.GetTempPath())).Message;

        message.ShouldContain(home);
        message.ShouldContain(reason);
        message.ShouldContain("Name another folder");
    }

    [Theory]
    [InlineData("/srv/my projects/é🚀")]
    [InlineData("/srv/it's \"here\" [1] (2) {3} $4 & more; +@!,=~^*")]
    public void Any_other_home_is_good(string home) => Places.Check(home, Path.GetTempPath());

    [Fact]
    public void A_folder_for_temporary_files_that_is_not_there_is_named() =>
        Should.Throw<ConfigException>(() => Places.Check("/srv/home", "/nonexistent/tmp/")).Message
            .ShouldBe("TMPDIR is /nonexistent/tmp/, and there is no such folder. Make it, or unset TMPDIR.");

    [Fact]
    public void A_mistake_is_found_however_deep_it_lies()
    {
        var mistake = new EmbeddedPostgresException("Install PostgreSQL.");

        StartMistake
            .In(new InvalidOperationException("silo", new AggregateException(new TimeoutException(), new IOException("x", mistake))))
            .ShouldBe(mistake);
        StartMistake.In(new BrokerUnavailableException("The queue 'planner-queue' exists already and differs.")).ShouldNotBeNull();
        StartMistake.In(new InvalidOperationException("A fault.")).ShouldBeNull();
    }

    [Fact]
    public void A_fault_ends_with_its_reason_and_what_to_do()
    {
        var fault = new InvalidOperationException(
            "silo", new AggregateException(new UnauthorizedAccessException("Access to the path '/x' is denied.")));

        StartMistake.Reason(fault).ShouldBe(
            "Catalyst cannot run: Access to the path '/x' is denied. "
            + "Give this user the right to it, or name another folder with CATALYST_HOME.");
    }

    /// <summary>
    /// Root's database runs as another account, which has to reach its files on a machine where nobody has made a folder for them yet.
    /// </summary>
    [Fact(Timeout = 180_000)]
    public async Task A_database_starts_where_new_files_are_their_owners_alone()
    {
        Assert.SkipUnless(
            Environment.IsPrivilegedProcess && OperatingSystem.IsLinux(), "only root has an account to change, and can hide a folder");
        using var home = new Home(string.Empty);
        var start = new ProcessStartInfo(
            "unshare",
            [
                "--mount", "sh", "-c", "mount -t tmpfs none /var/lib && umask 077 && exec dotnet exec \"$0\"",
                Path.Combine(AppContext.BaseDirectory, "Catalyst.Silo.dll"),
            ]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["CATALYST_ROOT"] = home.Path;
        start.Environment["CATALYST_HOME"] = Path.Combine(home.Path, "made", "at", "the", "start");
        start.Environment["CATALYST__CLUSTER__SILO_PORT"] = FreePort.Find().ToString(CultureInfo.InvariantCulture);
        start.Environment["CATALYST__CLUSTER__GATEWAY_PORT"] = FreePort.Find().ToString(CultureInfo.InvariantCulture);
        using var silo = Process.Start(start)!;
        var errors = silo.StandardError.ReadToEndAsync(Token);
        var output = string.Empty;
        while (await silo.StandardOutput.ReadLineAsync(Token) is { } line)
        {
            output += line + "\n";
            if (line.Contains("is up", StringComparison.Ordinal))
            {
                using var stop = Process.Start("kill", ["-TERM", silo.Id.ToString(CultureInfo.InvariantCulture)]);
            }
        }

        await silo.WaitForExitAsync(Token);
        silo.ExitCode.ShouldBe(0, output + await errors);
        output.ShouldContain("is up");
    }
}
