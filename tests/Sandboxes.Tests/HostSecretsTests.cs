using System.Diagnostics;
using static Catalyst.Sandboxes.Tests.SandboxHome;

namespace Catalyst.Sandboxes.Tests;

/// <summary>A server whose commands are neighbours of its own, ordinary user, as in a container.</summary>
public sealed class HostSecretsTests
{
    public const string ChildSwitch = "--snoop";

    /// <summary>Debian's nobody.</summary>
    private const string User = "65534";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ACommandReadsItsServersSecretsOnlyWhereTheServerIsNotClosed(bool closed)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "only root can become somebody else");
        var root = Directory.CreateTempSubdirectory("catalyst-secrets-");
        File.SetUnixFileMode(root.FullName, (UnixFileMode)0b111_111_111);
        try
        {
            var start = new ProcessStartInfo(
                "setpriv", ["--reuid", User, "--regid", User, "--clear-groups", "--bounding-set=-all", Environment.ProcessPath!,
                    ChildSwitch, root.FullName, closed.ToString()])
            {
                RedirectStandardOutput = true,
                Environment = { [Secret] = "s3cret", ["HOME"] = root.FullName },
            };
            using var server = Process.Start(start)!;
            var output = await server.StandardOutput.ReadToEndAsync(Ct);
            await server.WaitForExitAsync(Ct);

            output.ShouldContain($"uid={User}");
            output.Contains("s3cret", StringComparison.Ordinal).ShouldBe(!closed, output);
            output.Contains("mapped", StringComparison.Ordinal).ShouldBe(!closed, output);
            output.ShouldContain("own environment");
            server.ExitCode.ShouldBe(0);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    /// <summary>The body of the server: closes itself, or not, and runs a command that looks around.</summary>
    public static async Task<int> SnoopAsync(string root, bool close)
    {
        if (close)
        {
            HostSecrets.Close();
        }

        await using var home = new SandboxHome(root: root);
        var server = Environment.ProcessId;
        var result = await home.Sandbox.RunAsync(
            home.Shell(
                $"id; env; cat /proc/{server}/environ | tr '\\0' '\\n'; test -n \"$(head -c 1 /proc/{server}/maps)\" && echo mapped; "
                + "grep -q CATALYST_KIND /proc/$$/environ && echo own environment"),
            null, CancellationToken.None);
        await Console.Out.WriteLineAsync(result.Output);
        return result.Output.Contains("CATALYST_KIND=test", StringComparison.Ordinal) ? 0 : 1;
    }
}
