using LibGit2Sharp;

namespace Catalyst.Git.Library;

/// <summary>
/// Repositories opened within this process by libgit2. As with every git that is started, no configuration of the machine or of the user
/// counts.
/// </summary>
internal static class GitLibrary
{
    static GitLibrary()
    {
        var settings = Path.Combine(AppContext.BaseDirectory, "git");
        GlobalSettings.SetConfigSearchPaths(ConfigurationLevel.System, settings);
        foreach (var level in new[] { ConfigurationLevel.Global, ConfigurationLevel.Xdg, ConfigurationLevel.ProgramData })
        {
            // An empty list would leave the default.
            GlobalSettings.SetConfigSearchPaths(level, Path.Combine(settings, "none"));
        }

        // Volumes of containers often belong to another user.
        GlobalSettings.SetOwnerValidation(false);
    }

    /// <summary>
    /// Does <paramref name="work"/> off the caller's thread, which may be a grain's. Nothing that it returns may need the repository.
    /// </summary>
    /// <exception cref="GitException">The repository is damaged, or something else holds what must be written.</exception>
    /// <param name="worktree">Given, never discovered: a <c>.git</c> file in it may have been rewritten by generated code.</param>
    public static Task<T> UseAsync<T>(
        string gitDirectory, Func<Repository, T> work, CancellationToken cancellationToken, string? worktree = null) => Task.Run(
        () =>
        {
            try
            {
                using var repository = new Repository(gitDirectory, new RepositoryOptions { WorkingDirectoryPath = worktree });
                return work(repository);
            }
            catch (LibGit2SharpException failure)
            {
                throw new GitException(
                    $"'{gitDirectory}' could not be used: {failure.Message} `git fsck` there tells whether it is damaged.", failure);
            }
        },
        cancellationToken);

    /// <exception cref="GitNotFoundException">There is no such revision.</exception>
    public static Commit Resolve(this Repository repository, string revision)
    {
        var name = GitNames.Revision(revision);
        try
        {
            if (repository.Lookup(name)?.Peel<Commit>() is { } commit)
            {
                return commit;
            }
        }
        catch (LibGit2SharpException unknown) when (
            unknown is NotFoundException or AmbiguousSpecificationException or InvalidSpecificationException or PeelException)
        {
            // It names nothing, several things or no commit.
        }

        throw new GitNotFoundException($"There is no branch, tag or commit '{revision}'.");
    }
}
