using Catalyst.Api.Http;
using Catalyst.Git;
using Catalyst.Git.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Catalyst.Api.Apis;

/// <summary>The repositories that the agents write: to look into, and to clone.</summary>
internal static class GitApi
{
    private const int MaxCommits = 500;

    public static void MapGit(this IEndpointRouteBuilder app)
    {
        var repos = app.MapGroup("/api/git/repos").WithTags("Git");
        repos.MapGet("/", ListAsync).WithSummary("List repositories");
        repos.MapGet("/{project}", GetAsync).WithSummary("A repository with its branches and latest commits");
        repos.MapGet("/{project}/commits", CommitsAsync).WithSummary("Commits of a branch, newest first");
        repos.MapGet("/{project}/tree", TreeAsync).WithSummary("A folder");
        repos.MapGet("/{project}/file", FileAsync).WithSummary("A file");
        repos.MapGet("/{project}/diff", DiffAsync).WithSummary("What a branch changes");

        repos.MapGet("/{project}/archive", ArchiveAsync).WithSummary("A branch's files as a ZIP").Produces(200, contentType: "application/zip");

        // `git clone http://localhost:8001/git/<project>.git`
        app.MapGet("/git/{repository}/info/refs", AdvertiseAsync).ExcludeFromDescription();
        app.MapPost("/git/{repository}/git-upload-pack", UploadPackAsync).ExcludeFromDescription();
        app.MapPost("/git/{repository}/git-receive-pack", RefusePush).ExcludeFromDescription();
    }

    private static async Task<Ok<RepositoryList>> ListAsync(GitRepositories git, CancellationToken cancellationToken) =>
        TypedResults.Ok(new RepositoryList(true, await git.ListAsync(cancellationToken)));

    private static async Task<Results<Ok<Repository>, ProblemHttpResult>> GetAsync(
        string project, GitRepositories git, HttpRequest request, CancellationToken cancellationToken)
    {
        if (!GitNames.IsSlug(project) || await git.FindAsync(project, cancellationToken) is not { } repo)
        {
            return NoSuchRepository(project);
        }

        var branches = await git.BranchesAsync(project, cancellationToken);
        var newest = branches.OrderByDescending(b => b.UpdatedAt).Select(b => b.Name).FirstOrDefault() ?? repo.DefaultBranch;
        var commits = await git.CommitsAsync(project, newest, 20, 0, cancellationToken);
        return TypedResults.Ok(new Repository(
            true, repo.Slug, repo.Name, repo.DefaultBranch, repo.Head, repo.UpdatedAt, $"http://{request.Host}/git/{repo.Slug}.git", branches, newest, commits));
    }

    private static Task<Results<Ok<CommitList>, ProblemHttpResult>> CommitsAsync(
        string project, GitRepositories git, CancellationToken cancellationToken,
        [FromQuery(Name = "ref")] string revision = GitRepositories.DefaultBranch, int limit = Requests.DefaultLimit, int skip = 0) =>
        ReadAsync(project, async () => new CommitList(
            await git.CommitsAsync(project, revision, Requests.Limit(limit, MaxCommits), Math.Max(0, skip), cancellationToken)));

    private static Task<Results<Ok<TreeList>, ProblemHttpResult>> TreeAsync(
        string project, GitRepositories git, CancellationToken cancellationToken,
        [FromQuery(Name = "ref")] string revision = GitRepositories.DefaultBranch, string path = "") =>
        ReadAsync(project, async () => new TreeList(revision, path, await git.TreeAsync(project, revision, path, cancellationToken)));

    private static Task<Results<Ok<FileContent>, ProblemHttpResult>> FileAsync(
        string project, string path, GitRepositories git, CancellationToken cancellationToken, [FromQuery(Name = "ref")] string revision = GitRepositories.DefaultBranch) =>
        ReadAsync(project, () => git.FileAsync(project, revision, path, cancellationToken));

    private static Task<Results<Ok<DiffInfo>, ProblemHttpResult>> DiffAsync(
        string project, string head, GitRepositories git, CancellationToken cancellationToken, [FromQuery(Name = "base")] string from = GitRepositories.DefaultBranch) =>
        ReadAsync(project, () => git.DiffAsync(project, from, head, cancellationToken));

    private static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> ArchiveAsync(
        string project, GitRepositories git, CancellationToken cancellationToken, [FromQuery(Name = "ref")] string revision = GitRepositories.DefaultBranch)
    {
        var (found, problem) = await TryReadAsync(project, () => git.ArchiveAsync(project, revision, cancellationToken));
        return found is null
            ? problem!
            : TypedResults.Stream(body => found.WriteAsync(body, cancellationToken), "application/zip", found.FileName);
    }

    private static async Task<Results<EmptyHttpResult, ProblemHttpResult>> AdvertiseAsync(
        string repository, HttpContext context, GitUploadPack git, CancellationToken cancellationToken, string? service = null)
    {
        if (service == "git-receive-pack")
        {
            return Problems.Create(StatusCodes.Status403Forbidden, "Read only", GitUploadPack.PushRefused);
        }

        if (Slug(repository) is not { } slug || !git.Exists(slug))
        {
            return NoSuchRepository(repository);
        }

        if (service != GitUploadPack.ServiceName)
        {
            return Problems.Create(StatusCodes.Status403Forbidden, "This git client is too old", "Only smart HTTP is served: use git 1.6.6 or newer.");
        }

        Prepare(context, GitUploadPack.AdvertisementContentType);
        await git.AdvertiseAsync(slug, context.Request.Headers["Git-Protocol"], context.Response.Body, cancellationToken);
        return TypedResults.Empty;
    }

    private static async Task<Results<EmptyHttpResult, ProblemHttpResult>> UploadPackAsync(
        string repository, HttpContext context, GitUploadPack git, CancellationToken cancellationToken)
    {
        if (Slug(repository) is not { } slug || !git.Exists(slug))
        {
            return NoSuchRepository(repository);
        }

        if (context.Request.ContentType != GitUploadPack.RequestContentType)
        {
            return Problems.Create(
                StatusCodes.Status415UnsupportedMediaType, "The content type is not supported", $"git sends {GitUploadPack.RequestContentType} here.");
        }

        Prepare(context, GitUploadPack.ResultContentType);
        var gzip = string.Equals(context.Request.Headers.ContentEncoding, "gzip", StringComparison.OrdinalIgnoreCase);
        await git.ServeAsync(slug, context.Request.Headers["Git-Protocol"], gzip, context.Request.Body, context.Response.Body, cancellationToken);
        return TypedResults.Empty;
    }

    private static ProblemHttpResult RefusePush(string repository) =>
        Problems.Create(StatusCodes.Status403Forbidden, "Read only", GitUploadPack.PushRefused);

    private static void Prepare(HttpContext context, string contentType)
    {
        context.Response.ContentType = contentType;
        context.Response.Headers.CacheControl = "no-cache, max-age=0, must-revalidate";
    }

    private static async Task<Results<Ok<T>, ProblemHttpResult>> ReadAsync<T>(string project, Func<Task<T>> read)
        where T : class
    {
        var (found, problem) = await TryReadAsync(project, read);
        return found is null ? problem! : TypedResults.Ok(found);
    }

    /// <summary>Exactly one of the two.</summary>
    private static async Task<(T? Found, ProblemHttpResult? Problem)> TryReadAsync<T>(string project, Func<Task<T>> read)
        where T : class
    {
        if (!GitNames.IsSlug(project))
        {
            return (null, NoSuchRepository(project));
        }

        try
        {
            return (await read(), null);
        }
        catch (GitNotFoundException missing)
        {
            return (null, Problems.NotFound(missing.Message));
        }
        catch (GitArgumentException invalid)
        {
            return (null, Problems.BadRequest(invalid.Message));
        }
    }

    private static string? Slug(string repository) =>
        repository.EndsWith(".git", StringComparison.Ordinal) && GitNames.IsSlug(repository[..^4]) ? repository[..^4] : null;

    private static ProblemHttpResult NoSuchRepository(string project) =>
        Problems.NotFound($"There is no repository '{project}'. GET /api/git/repos lists those that exist.");
}

internal sealed record RepositoryList(bool Success, IReadOnlyList<RepoInfo> Repos);

/// <param name="RecentBranch">The branch that was committed to last; <paramref name="Commits"/> are its newest.</param>
internal sealed record Repository(
    bool Success, string Slug, string Name, string DefaultBranch, string Head, DateTimeOffset UpdatedAt, string CloneUrl,
    IReadOnlyList<BranchInfo> Branches, string RecentBranch, IReadOnlyList<CommitInfo> Commits);

internal sealed record CommitList(IReadOnlyList<CommitInfo> Items);

internal sealed record TreeList(string Ref, string Path, IReadOnlyList<TreeEntry> Items);
