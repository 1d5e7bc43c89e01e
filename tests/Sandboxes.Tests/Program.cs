using Xunit.Runner.InProc.SystemConsole;

namespace Catalyst.Sandboxes.Tests;

internal static class Program
{
    public static Task<int> Main(string[] args) => args is [Cell.ChildSwitch, var root, var task, var isolated]
        ? Cell.StartAndWaitAsync(root, Guid.Parse(task), bool.Parse(isolated))
        : ConsoleRunner.Run(args);
}
