using System.Diagnostics;

namespace Catalyst.Chaos.Verdict;

/// <summary>What git itself says of the repositories.</summary>
internal static class Repositories
{
    private const char Field = '\x1f';

    public static async Task<(IReadOnlyList<CommitFacts> Commits, IReadOnlyList<string> Branches)> ReadAsync(string root,
        CancellationToken cancellationToken)
    {
        var commits = new List<CommitFacts>();
        var branches = new List<string>();
        foreach (var repository in Directory.Exists(root) ? Directory.EnumerateDirectories(root, "*.git") : [])
        {
            var names = await GitAsync(repository, ["for-each-ref", "--format=%(refname:short)", "refs/heads"], cancellationToken);
            foreach (var branch in names.Where(name => name != "main"))
            {
                branches.Add(branch);
                var log = await GitAsync(
                    repository,
                    [
                        "log", $"--format=%H{Field}%(trailers:key=Catalyst-Run,valueonly,separator=)"
                            + "%x1f%(trailers:key=Catalyst-Step,valueonly,separator=)",
                        "main.." + branch,
                    ],
                    cancellationToken);
                commits.AddRange(log.Select(line => line.Split(Field)).Select(part => Read(branch, part)));
            }
        }

        return (commits, branches);
    }

    private static CommitFacts Read(string branch, string[] part)
    {
        var run = part[1].Trim().Split('/');
        return new CommitFacts(branch, part[0], Guid.Parse(run[0]), run[1], part[2].Trim());
    }

    private static async Task<IReadOnlyList<string>> GitAsync(string repository, string[] arguments, CancellationToken cancellationToken)
    {
        using var git = Process.Start(new ProcessStartInfo("git",
            ["--git-dir", repository, "-c", "safe.directory=*", .. arguments]) { RedirectStandardOutput = true })!;
        var output = await git.StandardOutput.ReadToEndAsync(cancellationToken);
        await git.WaitForExitAsync(cancellationToken);
        return git.ExitCode == 0
            ? output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            : throw new InvalidOperationException($"git {string.Join(' ', arguments)} failed in {repository}");
    }
}
