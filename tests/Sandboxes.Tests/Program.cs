using Xunit.Runner.InProc.SystemConsole;

namespace Catalyst.Sandboxes.Tests;

internal static class Program
{
    public static Task<int> Main(string[] args) => args is [Cell.ChildSwitch, var root, var task, var isolated, var script]
        ? Cell.StartAndWaitAsync(root, Guid.Parse(task), bool.Parse(isolated), script)
        : ConsoleRunner.Run(args);
}
