using LibGit2Sharp;
using Microsoft.Extensions.Options;

namespace Catalyst.Git;

/// <summary>Where repositories live and what git may cost.</summary>
public sealed class GitOptions
{
    /// <summary>Directory of the bare repositories, <c>&lt;slug&gt;.git</c> each.</summary>
    public string Repositories { get; set; } = "";

    /// <summary>Directory of the tasks' worktrees.</summary>
    public string Worktrees { get; set; } = "";

    /// <summary>The git program: a name on the PATH or an absolute path.</summary>
    public string Executable { get; set; } = "git";

    public string AuthorName { get; set; } = "Catalyst AI";

    public string AuthorEmail { get; set; } = "ai@catalyst.dev";

    /// <summary>How long one git command may take.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long serving one clone may take.</summary>
    public TimeSpan TransferTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The largest part of a file or diff that is read into memory; the rest is cut off and said so.</summary>
    public int MaxFileBytes { get; set; } = 1024 * 1024;

    /// <summary>The largest request body of a clone, after decompression.</summary>
    public int MaxRequestBytes { get; set; } = 8 * 1024 * 1024;

    /// <summary>The most that one push may send.</summary>
    public int MaxPushBytes { get; set; } = 64 * 1024 * 1024;

    internal Signature Signature(TimeProvider time) => new(AuthorName, AuthorEmail, time.GetUtcNow());
}

internal sealed class GitOptionsValidator : IValidateOptions<GitOptions>
{
    public ValidateOptionsResult Validate(string? name, GitOptions options)
    {
        var problems = new List<string>();
        if (!Path.IsPathFullyQualified(options.Repositories))
        {
            problems.Add($"git.repositories must be an absolute path, but is '{options.Repositories}'.");
        }

        if (!Path.IsPathFullyQualified(options.Worktrees))
        {
            problems.Add($"git.worktrees must be an absolute path, but is '{options.Worktrees}'.");
        }

        if (string.IsNullOrWhiteSpace(options.Executable))
        {
            problems.Add("git.executable must name the git program.");
        }

        if (!IsIdentity(options.AuthorName) || !IsIdentity(options.AuthorEmail))
        {
            problems.Add("git.author_name and git.author_email must not be empty nor contain '<', '>' or line breaks.");
        }

        if (options.Timeout <= TimeSpan.Zero || options.TransferTimeout <= TimeSpan.Zero)
        {
            problems.Add("git.timeout and git.transfer_timeout must be positive.");
        }

        if (options.MaxFileBytes < 1 || options.MaxRequestBytes < 1 || options.MaxPushBytes < 1)
        {
            problems.Add("git.max_file_bytes, git.max_request_bytes and git.max_push_bytes must be positive.");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static bool IsIdentity(string value) => !string.IsNullOrWhiteSpace(value) && value.IndexOfAny(['<', '>', '\n', '\r', '\0']) < 0;
}
