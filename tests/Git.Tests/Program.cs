using Xunit.Runner.InProc.SystemConsole;

namespace Catalyst.Git.Tests;

internal static class Program
{
    public static Task<int> Main(string[] args) => args is [Workspace.ChildSwitch, var root, var git, var task]
        ? Workspace.CommitAsChildAsync(root, git, Guid.Parse(task))
        : ConsoleRunner.Run(args);
}
