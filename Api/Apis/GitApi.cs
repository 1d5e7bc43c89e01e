using System.Net;
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

    /// <summary>The branch that a clone checks out.</summary>
    private const string Shown = "HEAD";

    public static void MapGit(this IEndpointRouteBuilder app)
    {
        var repos = app.MapGroup("/api/git/repos").WithTags("Git");
        repos.MapGet("/", ListAsync).WithSummary("List repositories");
        repos.MapGet("/{project}", GetAsync).WithSummary("A repository with its branches and latest commits");
        repos.MapGet("/{project}/commits", CommitsAsync).WithSummary("Commits of a branch, newest first");
        repos.MapGet("/{project}/tree", TreeAsync).WithSummary("A folder");
        repos.MapGet("/{project}/file", FileAsync).WithSummary("A file");
        repos.MapGet("/{project}/diff", DiffAsync).WithSummary("What a branch changes");

        repos.MapGet("/{project}/archive", ArchiveAsync).WithSummary("A branch's files as a ZIP")
            .Produces(200, contentType: "application/zip");

        // `git clone http://localhost:8001/git/<project>.git`, and `git push` from this machine.
        app.MapGet("/git/{repository}/info/refs", AdvertiseAsync).ExcludeFromDescription();
        app.MapPost("/git/{repository}/{service:regex(^git-(upload|receive)-pack$)}", ServeAsync).ExcludeFromDescription();
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
            true, repo.Slug, repo.Name, repo.DefaultBranch, repo.Head, repo.UpdatedAt, $"http://{request.Host}/git/{repo.Slug}.git",
            branches, newest, commits));
    }

    private static Task<Results<Ok<CommitList>, ProblemHttpResult>> CommitsAsync(
        string project, GitRepositories git, CancellationToken cancellationToken,
        [FromQuery(Name = "ref")] string revision = Shown, int limit = Requests.DefaultLimit, int skip = 0) =>
        ReadAsync(project, async () => new CommitList(
            await git.CommitsAsync(project, revision, Requests.Limit(limit, MaxCommits), Math.Max(0, skip), cancellationToken)));

    private static Task<Results<Ok<TreeList>, ProblemHttpResult>> TreeAsync(
        string project, GitRepositories git, CancellationToken cancellationToken,
        [FromQuery(Name = "ref")] string revision = Shown, string path = "") =>
        ReadAsync(project, async () => new TreeList(revision, path, await git.TreeAsync(project, revision, path, cancellationToken)));

    private static Task<Results<Ok<FileContent>, ProblemHttpResult>> FileAsync(
        string project, string path, GitRepositories git, CancellationToken cancellationToken,
        [FromQuery(Name = "ref")] string revision = Shown) =>
        ReadAsync(project, () => git.FileAsync(project, revision, path, cancellationToken));

    private static Task<Results<Ok<DiffInfo>, ProblemHttpResult>> DiffAsync(
        string project, string head, GitRepositories git, CancellationToken cancellationToken,
        [FromQuery(Name = "base")] string from = GitRepositories.DefaultBranch) =>
        ReadAsync(project, () => git.DiffAsync(project, from, head, cancellationToken));

    private static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> ArchiveAsync(
        string project, GitRepositories git, CancellationToken cancellationToken, [FromQuery(Name = "ref")] string revision = Shown)
    {
        var (found, problem) = await TryReadAsync(project, () => git.ArchiveAsync(project, revision, cancellationToken));
        return found is null
            ? problem!
            : TypedResults.Stream(body => found.WriteAsync(body, cancellationToken), "application/zip", found.FileName);
    }

    private static async Task<Results<EmptyHttpResult, ProblemHttpResult>> AdvertiseAsync(
        string repository, HttpContext context, GitSmartHttp git, CancellationToken cancellationToken, string? service = null)
    {
        if (GitService.Find(service) is not { } wanted)
        {
            return Problems.Create(
                StatusCodes.Status403Forbidden, "This git client is too old", "Only smart HTTP is served: use git 1.6.6 or newer.");
        }

        if (Refusal(repository, wanted, context, git) is { } refusal)
        {
            return refusal;
        }

        Prepare(context, wanted.AdvertisementContentType);
        var protocol = context.Request.Headers["Git-Protocol"];
        await git.AdvertiseAsync(wanted, Slug(repository)!, protocol, context.Response.Body, cancellationToken);
        return TypedResults.Empty;
    }

    private static async Task<Results<EmptyHttpResult, ProblemHttpResult>> ServeAsync(
        string repository, string service, HttpContext context, GitSmartHttp git, CancellationToken cancellationToken)
    {
        var wanted = GitService.Find(service)!;
        if (Refusal(repository, wanted, context, git) is { } refusal)
        {
            return refusal;
        }

        if (context.Request.ContentType != wanted.RequestContentType)
        {
            return Problems.Create(
                StatusCodes.Status415UnsupportedMediaType, "The content type is not supported",
                $"git sends {wanted.RequestContentType} here.");
        }

        Prepare(context, wanted.ResultContentType);
        var gzip = string.Equals(context.Request.Headers.ContentEncoding, "gzip", StringComparison.OrdinalIgnoreCase);
        var protocol = context.Request.Headers["Git-Protocol"];
        await git.ServeAsync(wanted, Slug(repository)!, protocol, gzip, context.Request.Body, context.Response.Body, cancellationToken);
        return TypedResults.Empty;
    }

    /// <summary>Whoever sits at this machine may push; nobody else can say who they are.</summary>
    private static ProblemHttpResult? Refusal(string repository, GitService service, HttpContext context, GitSmartHttp git)
    {
        if (service == GitService.ReceivePack && !(context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)))
        {
            return Problems.Create(
                StatusCodes.Status403Forbidden, "Read only from here",
                "A push is taken from the machine that Catalyst runs on. Clone and fetch from anywhere.");
        }

        return Slug(repository) is { } slug && git.Exists(slug) ? null : NoSuchRepository(repository);
    }

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
