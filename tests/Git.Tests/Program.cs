using Xunit.Runner.InProc.SystemConsole;

namespace Catalyst.Git.Tests;

internal static class Program
{
    public static Task<int> Main(string[] args) => args switch
    {
        [Workspace.ChildSwitch, var root, var git, var task] => Workspace.CommitAsChildAsync(root, git, Guid.Parse(task)),
        [Workspace.ManyStepsSwitch, var root, var task] => Workspace.CommitManyAsChildAsync(root, Guid.Parse(task)),
        _ => ConsoleRunner.Run(args),
    };
}
