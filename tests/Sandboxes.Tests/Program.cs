using Xunit.Runner.InProc.SystemConsole;

namespace Catalyst.Sandboxes.Tests;

internal static class Program
{
    public static Task<int> Main(string[] args) => args switch
    {
        [SandboxHome.ChildSwitch, var root, var task, var isolated, var script] =>
            SandboxHome.StartAndWaitAsync(root, Guid.Parse(task), bool.Parse(isolated), script),
        [HostSecretsTests.ChildSwitch, var root, var close] => HostSecretsTests.SnoopAsync(root, bool.Parse(close)),
        [LoopbackProxyTests.ChildSwitch, var address] => LoopbackProxyTests.PrintProxyAsync(address),
        _ => ConsoleRunner.Run(args),
    };
}
